import type { AdfDocument, AdfNode } from '../adf';
import { bulletList, document, heading, paragraph } from '../text/build';
import { applyEdits, type Edit } from '../text/edit';
import { withoutEmptyLists } from '../text/empty-lists';
import { DESCRIPTION } from '../text/range';
import { indefiniteArticle } from './article';
import type { Criterion } from './criteria/criterion';
import type { IssueText } from './define-rule';
import type { LintResult } from './lint';
import { packOf } from './packs';
import { criteriaEdits } from './rewrite-criteria';

/** A story as a form's fields. A criterion may have several lines, a scenario's steps for one. */
export interface StoryFields {
  role: string;
  means: string;
  benefit: string;
  criteria: string[];
}

/** The fields of what the linter found, to begin editing with. */
export function fieldsOf(result: LintResult): StoryFields {
  const { role, means, benefit } = result.parts;
  return {
    role: role?.text ?? '',
    means: means?.text ?? '',
    benefit: benefit?.text ?? '',
    criteria: result.criteria.map(({ text }) => text),
  };
}

/** The fields as one sentence in a pack's language, English by default. An empty part is left out. */
export function storySentence(fields: Omit<StoryFields, 'criteria'>, language = 'en'): string {
  const pack = packOf(language) ?? packOf('en');
  if (pack === undefined) return '';
  const part = (template: string, name: string, words: string): string =>
    words.trim() === '' ? '' : template.replace(`{{${name}}}`, () => words.trim().replace(/[.\s]+$/u, ''));
  const { skeleton } = pack;
  const opening = pack.id === 'en' ? skeleton.role.replace(/\ba\b/u, indefiniteArticle(fields.role.trim())) : skeleton.role;
  const role = part(opening, 'role', fields.role).replace(/[,\s]+$/u, '');
  const means = part(pack.id === 'en' ? toInfinitive(fields.means) : skeleton.means, 'means', fields.means);
  const sentence = `${role}${means}${part(skeleton.benefit, 'benefit', fields.benefit)}`.replace(/^[,\s]+/u, '');
  return sentence === '' ? '' : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** "I want to see ..." before a verb, "I want a list ..." before a thing. */
function toInfinitive(means: string): string {
  const first = means.trim().split(/\s+/u)[0] ?? '';
  return /^(?:an?|the|my|our|to|more|all|some|no|any|every|each|this|these|its|their|users?|people|new)$/iu.test(first) || /^\p{Lu}/u.test(first)
    ? ', I want {{means}}'
    : ', I want to {{means}}';
}

/** A clean description: the sentence, then the criteria as a list under their heading. */
export function writeStory(fields: StoryFields, language = 'en'): AdfDocument {
  const sentence = storySentence(fields, language);
  const criteria = fields.criteria.map((text) => text.trim()).filter((text) => text !== '');
  return document(...(sentence === '' ? [] : [paragraph(sentence)]), ...criteriaSection(criteria, language));
}

function criteriaSection(criteria: readonly string[], language: string): AdfNode[] {
  const title = packOf(language)?.skeleton.criteria ?? 'Acceptance criteria';
  return criteria.length === 0 ? [] : [heading(3, title), bulletList(criteria)];
}

/**
 * The description of a read issue with its story and criteria written anew from the fields and everything else as it
 * was. A criterion keeps its place and what belongs to it; see `criteriaEdits`.
 */
export function rewriteStory(issue: IssueText, fields: StoryFields): AdfDocument {
  const before = issue.input.description ?? document();
  const language = issue.pack.id;
  const edits: Edit[] = [];
  const sentence = storySentence(fields, language);
  const story = issue.stories.find(({ where }) => where.field === DESCRIPTION);
  const old = story === undefined ? null : storyRange(issue, story.where);
  if (old !== null) edits.push({ kind: 'replace', where: old, text: sentence });
  else if (sentence !== '') edits.push({ kind: 'insert', field: DESCRIPTION, path: [0], nodes: [paragraph(sentence)] });
  const wanted = fields.criteria.map((text) => text.trim()).filter((text) => text !== '');
  if (issue.criteria.some(({ where }) => where.field === DESCRIPTION)) edits.push(...criteriaEdits(issue, wanted));
  else edits.push(...newSection(wanted, language, before));
  return withoutEmptyLists(applyEdits(before, edits), before);
}

/** The story's range with the full stop that ends it. */
function storyRange(issue: IssueText, where: Criterion['where']): Criterion['where'] {
  const line = issue.lines.find(({ block }) => block.field === where.field && block.path.join() === where.path.join());
  const stop = /^[.!]/u.test(line?.block.text.slice(where.end) ?? '') ? 1 : 0;
  return { ...where, end: where.end + stop };
}

function newSection(criteria: readonly string[], language: string, before: AdfDocument): Edit[] {
  const nodes = criteriaSection(criteria, language);
  return nodes.length === 0 ? [] : [{ kind: 'insert', field: DESCRIPTION, path: [before.content.length], nodes }];
}
