import { indefiniteArticle } from '../story/article';
import type { IssueText } from '../story/define-rule';
import { packOf } from '../story/packs';
import { rangesOf } from '../story/passage';
import type { PartName, Story, StoryPart } from '../story/story';
import { documentOf, fieldText, itemAround, wordsAt } from '../story/structure';
import { storySentence, type StoryFields } from '../story/write';
import { paragraph } from '../text/build';
import { nodeAt, type Edit } from '../text/edit';
import { childrenOf, isNode } from '../text/inline';
import { DESCRIPTION, SUMMARY, type TextRange } from '../text/range';

type Sentence = Omit<StoryFields, 'criteria'>;

const PARTS: readonly PartName[] = ['role', 'means', 'benefit'];
const partsOf = ({ roles, means, benefits }: Story) => ({ role: roles[0], means: means[0], benefit: benefits[0] });

/** Edits that tell the first story of an issue as in the fields; one that is new opens the description. */
export function storyEdits(issue: IssueText, fields: Sentence): Edit[] {
  const sentence = storySentence(fields, issue.pack.id);
  // Where the story is told in both places, the description is what people work from.
  const story = issue.stories.find(({ where }) => where.field === DESCRIPTION) ?? issue.stories.find(({ where }) => where.field === SUMMARY);
  if (story === undefined) return sentence === '' ? [] : [{ kind: 'insert', field: DESCRIPTION, path: [0], nodes: [paragraph(sentence)] }];
  return partEdits(issue, story, fields) ?? wholeEdits(issue, story, sentence);
}

/** Each edited part in its place, in the wording and order that the writer chose; null where the sentence must be told anew. */
function partEdits(issue: IssueText, story: Story, fields: Sentence): Edit[] | null {
  const parts = partsOf(story);
  const edits: Edit[] = [];
  for (const name of PARTS) {
    const part = parts[name];
    const [old, fresh] = [part?.text ?? '', fields[name]];
    if (old === fresh) continue;
    if (part !== undefined && old !== '' && fresh !== '' && isInPlace(issue, part)) {
      if (name === 'means' && !isSameForm(old, fresh)) return null;
      edits.push({ kind: 'replace', where: withArticle(issue, name, part.where, fresh), text: articled(issue, name, part.where, fresh) });
    } else if (name === 'benefit' && part === undefined && endsItsBlock(issue, story)) {
      const end = rangesOf(story.passage, story.end, story.end)[0] ?? story.where;
      const words = (packOf(issue.pack.id)?.skeleton.benefit ?? '').replace('{{benefit}}', () => fresh.replace(/[.\s]+$/u, ''));
      edits.push({ kind: 'replace', where: { ...end, start: end.end }, text: words });
    } else return null;
  }
  return edits;
}

/** A part that runs over several blocks has the range of the first of them only. */
const isInPlace = ({ input }: IssueText, { text, where }: StoryPart): boolean => wordsAt(input, where) === text;

/** "I want" goes with a thing and "I want to" with a verb: only the same kind fits in the same gap. */
function isSameForm(old: string, fresh: string): boolean {
  const takesVerb = (means: string) => storySentence({ role: '', means, benefit: '' }).startsWith('I want to ');
  return takesVerb(old) === takesVerb(fresh);
}

/** The range with the English article before it, which depends on the word. */
function withArticle({ input, pack }: IssueText, name: PartName, where: TextRange, fresh: string): TextRange {
  const article = name === 'role' && pack.id === 'en' ? articleBefore(fieldText(input, where), where) : null;
  return article === null || fresh === '' ? where : { ...where, start: article.start };
}

function articled({ input, pack }: IssueText, name: PartName, where: TextRange, fresh: string): string {
  const article = name === 'role' && pack.id === 'en' ? articleBefore(fieldText(input, where), where) : null;
  return article === null ? fresh : `${indefiniteArticle(fresh)}${article.gap}${fresh}`;
}

function articleBefore(text: string, { start }: TextRange): { start: number; gap: string } | null {
  const found = /(?<=^|\s)an?(\s+)$/u.exec(text.slice(0, start));
  return found === null ? null : { start: found.index, gap: found[1] ?? ' ' };
}

/** A benefit can be added only where the sentence ends. */
function endsItsBlock({ input }: IssueText, story: Story): boolean {
  const end = rangesOf(story.passage, story.end, story.end)[0];
  return end !== undefined && story.rest === null && /^[.!\s]*$/u.test(fieldText(input, end).slice(end.end));
}

/** The sentence in place of the story, with what else it took up of the issue taken away. */
function wholeEdits(issue: IssueText, story: Story, sentence: string): Edit[] {
  const [first, ...others] = rangesOf(story.passage, story.start, story.end);
  if (first === undefined) return [];
  const where = withStop(issue, first);
  // A title ends without a full stop.
  const text = first.field === SUMMARY ? sentence.replace(/\.$/u, '') : sentence;
  return [{ kind: 'replace', where, text }, ...others.map((other) => cut(issue, withStop(issue, other)))];
}

function withStop({ input }: IssueText, where: TextRange): TextRange {
  return /^[.!]/u.test(fieldText(input, where).slice(where.end)) ? { ...where, end: where.end + 1 } : where;
}

/** A block that held nothing but words of the story goes with them. */
function cut({ input }: IssueText, where: TextRange): Edit {
  const text = fieldText(input, where);
  const node = nodeAt(documentOf(input, where.field), where.path);
  const bare = text.slice(0, where.start).trim() === '' && text.slice(where.end).trim() === '';
  const onlyText = node !== undefined && childrenOf(node).every((child) => isNode(child) && (child.type === 'text' || child.type === 'hardBreak'));
  if (!bare || !onlyText) return { kind: 'replace', where, text: '' };
  const item = itemAround(input, where);
  if (item === null) return { kind: 'remove', field: where.field, path: where.path };
  return childrenOf(item.node).length > 1 ? { kind: 'replace', where, text: '' } : { kind: 'remove', field: where.field, path: item.path };
}
