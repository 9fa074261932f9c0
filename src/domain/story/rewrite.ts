import type { Edit } from '../text/edit';
import type { Criterion } from './criteria/criterion';
import type { Fix } from './finding';
import { makeFix } from './fix';

/**
 * Rewritings that improve no finding but the reading: a scenario told in one sentence gets a line for each step. Null
 * where a criterion is no scenario or has its lines already.
 */
export function asScenario(criterion: Criterion): Fix | null {
  const { steps } = criterion;
  if (criterion.layout === 'row' || steps.length < 2 || steps.some(({ keyword }) => keyword === '')) return null;
  const edits: Edit[] = [];
  steps.forEach((step, index) => {
    const previous = steps[index - 1];
    if (previous === undefined || previous.where.path.join() !== step.where.path.join()) return;
    const keyword = step.keyword.charAt(0).toUpperCase() + step.keyword.slice(1);
    const gap = { ...step.where, start: previous.where.end, end: step.where.start + step.keyword.length };
    if (gap.end - gap.start === step.keyword.length + 1) return;
    edits.push({ kind: 'replace', where: gap, text: `\n${keyword}` });
  });
  return edits.length === 0 ? null : makeFix('as-scenario', edits);
}
