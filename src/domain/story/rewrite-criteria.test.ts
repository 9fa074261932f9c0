import fc from 'fast-check';
import type { AdfDocument, AdfNode } from '../adf';
import { flatten } from '../text/blocks';
import { document, heading, inline, paragraph } from '../text/build';
import { documentFromText } from '../text/from-plain';
import { align } from './align';
import { lint } from './lint';
import { readBySettings } from './read-by-settings';
import { DEFAULT_SETTINGS } from './settings';
import { fieldsOf, rewriteStory } from './write';

const STORY = 'As a nurse, I want to see allergies, so that nobody is harmed.';
const MEDIA: AdfNode = { type: 'mediaSingle', content: [{ type: 'media', attrs: { id: 'plan' } }] };

/** Texts that no two share a word with, but for the commonest. */
const NAMES = ['dates', 'seats', 'meals', 'coats', 'pills', 'forms', 'rooms', 'bills', 'codes', 'names'];
const textOf = (name: string): string => `All ${name} have ${name.slice(0, 3)}-numbers`;
const detailOf = (name: string): string => `detail of ${name}`;

type Layout = (names: string[], detailed: ReadonlySet<string>) => AdfDocument;
const list = (type: 'bulletList' | 'orderedList'): Layout => (names, detailed) =>
  document(paragraph(STORY), MEDIA, heading(3, 'Acceptance criteria'), {
    type,
    content: names.map((name) => ({
      type: 'listItem',
      content: [paragraph(textOf(name)), ...(detailed.has(name) ? [{ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(detailOf(name))] }] }] : [])],
    })),
  }, heading(3, 'Notes'), paragraph('Ann knows more.'));
const layouts: Layout[] = [
  list('bulletList'),
  list('orderedList'),
  (names) => document(paragraph(STORY), MEDIA, heading(3, 'Acceptance criteria'), { type: 'taskList', attrs: { localId: 't' }, content: names.map((name) => ({ type: 'taskItem', attrs: { state: 'DONE', localId: name }, content: inline(textOf(name)) })) }, heading(3, 'Notes'), paragraph('Ann knows more.')),
  (names) => document(paragraph(STORY), MEDIA, heading(3, 'Acceptance criteria'), ...names.map((name) => paragraph(textOf(name))), heading(3, 'Notes'), paragraph('Ann knows more.')),
  (names) => documentFromText(`${STORY}\n\nAcceptance criteria:\n${names.map((name) => `- ${textOf(name)}`).join('\n')}\n\nNotes:\nAnn knows more.`),
  (names) => documentFromText(`${STORY}\n\nAcceptance criteria:\n${names.map(textOf).join('\n')}\n\nNotes:\nAnn knows more.`),
];

const change = fc.constantFrom('keep', 'keep', 'keep', 'remove', 'edit', 'insert-before', 'insert-after');

test('removing, adding and editing criteria loses no text and moves none to another criterion', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(NAMES, { minLength: 1, maxLength: 6 }), fc.array(change, { minLength: 6, maxLength: 6 }), fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), fc.constantFrom(...layouts), (names, changes, details, layout) => {
      // A criterion with details under it is not removed by its first line alone.
      const detailed = new Set(names.filter((_, index) => details[index] === true && changes[index] !== 'remove'));
      const description = layout(names, detailed);
      const issue = readBySettings({ summary: 'Allergies', description, issueType: 'Story' }, DEFAULT_SETTINGS);
      if (issue === null) throw new Error('not read');
      expect(issue.criteria.map(({ text }) => text)).toEqual(names.map(textOf));
      const spare = NAMES.filter((name) => !names.includes(name));
      const wanted = names.flatMap((name, index) => {
        const text = textOf(name);
        const fresh = (): string => `Guests may take ${spare.pop() ?? 'nothing'} home`;
        if (changes[index] === 'remove') return [];
        if (changes[index] === 'edit') return [`${text} today`];
        if (changes[index] === 'insert-before') return [fresh(), text];
        return changes[index] === 'insert-after' ? [text, fresh()] : [text];
      });
      const rewritten = rewriteStory(issue, { ...fieldsOf(lint(issue.input)), criteria: wanted });
      const again = lint({ ...issue.input, description: rewritten });
      expect(again.criteria.map(({ text }) => text)).toEqual(wanted);
      const texts = flatten(rewritten, 'description').map(({ text }) => text);
      for (const name of detailed) {
        // The detail still stands right below its own criterion.
        if (JSON.stringify(description).includes(detailOf(name))) expect(texts[texts.indexOf(detailOf(name)) - 1]).toContain(textOf(name));
      }
      expect(texts.join('\n')).toContain('Ann knows more.');
      if (JSON.stringify(description).includes('"plan"')) expect(rewritten.content).toContainEqual(MEDIA);
      for (const name of names) {
        const state = (document: AdfDocument): boolean => JSON.stringify(document).includes(`"state":"DONE","localId":"${name}"`);
        if (state(description) && changes[names.indexOf(name)] !== 'remove') expect(state(rewritten)).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('texts that went from the middle leave the others in their place', () => {
  expect(align(['a b c', 'd e f', 'g h i'], ['a b c', 'g h i'])).toEqual([{ before: 0, after: 0 }, { before: 1, after: null }, { before: 2, after: 2 - 1 }]);
  expect(align(['a b c', 'd e f'], ['a b c', 'd e x', 'new one'])).toEqual([{ before: 0, after: 0 }, { before: 1, after: 1 }, { before: null, after: 2 }]);
});

test('every text of both lists is in the alignment once and in its order', () => {
  const texts = fc.array(fc.constantFrom('a b', 'a c', 'b c d', 'x', ''), { maxLength: 12 });
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const steps = align(before, after);
      expect(steps.flatMap((step) => step.before ?? [])).toEqual(before.map((_, index) => index));
      expect(steps.flatMap((step) => step.after ?? [])).toEqual(after.map((_, index) => index));
    }),
  );
});
