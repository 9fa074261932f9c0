import { paragraph } from '../text/build';
import type { Edit } from '../text/edit';
import { DESCRIPTION } from '../text/range';
import { align } from './align';
import type { Criterion } from './criteria/criterion';
import type { IssueText } from './define-rule';
import { addCriterionAfter, addCriterionBefore, removeCriterion } from './structure';

/**
 * Edits that turn the criteria of a description into the wanted ones. What stays is not touched, what was edited is
 * replaced in its place, what is new comes behind the one before it. Criteria in a table or over several blocks stay as they
 * are, because their form would be lost; so do details below a criterion.
 */
export function criteriaEdits(issue: IssueText, wanted: readonly string[]): Edit[] {
  const present = issue.criteria.filter(({ where }) => where.field === DESCRIPTION);
  const edits: Edit[] = [];
  let previous: Criterion | undefined;
  const early: string[] = [];
  for (const { before, after } of align(present.map(({ text }) => text), wanted)) {
    const criterion = before === null ? undefined : present[before];
    const text = after === null ? undefined : wanted[after];
    if (criterion !== undefined) {
      if (text === undefined) edits.push(...(removalOf(issue, criterion) ?? []));
      else if (text !== criterion.text && isInOnePlace(criterion)) edits.push({ kind: 'replace', where: criterion.where, text });
      previous = criterion;
    } else if (text !== undefined && previous !== undefined) {
      edits.push(...(addCriterionAfter(issue.input, previous, paragraph(text).content ?? [], text) ?? []));
    } else if (text !== undefined) early.push(text);
  }
  const first = present[0];
  if (first === undefined) return edits;
  for (const text of early) {
    edits.push(...(addCriterionBefore(issue.input, first, paragraph(text).content ?? [], text) ?? []));
  }
  return edits;
}

/** Its own words are in one range; further ranges are details below it. */
function isInOnePlace(criterion: Criterion): boolean {
  return criterion.layout !== 'row' && (criterion.ranges.length === 1 || criterion.steps.length === 0);
}

/** An item goes, its list stays: another one may come into it. */
function removalOf(issue: IssueText, criterion: Criterion): Edit[] | null {
  return removeCriterion(issue.input, criterion, 'item');
}
