import fc from 'fast-check';
import type { AdfNode } from '../adf';
import { bulletList, document, heading, paragraph } from '../text/build';
import { lint } from './lint';
import { packs } from './packs';
import { readBySettings } from './read-by-settings';
import { DEFAULT_SETTINGS } from './settings';
import { fieldsOf, rewriteStory, storySentence, writeStory, type StoryFields } from './write';

test.each([
  [{ role: 'nurse', means: 'see allergies', benefit: 'I help' }, 'As a nurse, I want to see allergies, so that I help.'],
  [{ role: 'analyst', means: 'a report', benefit: '' }, 'As an analyst, I want a report.'],
  [{ role: 'HR manager', means: 'see absences', benefit: 'I can plan.' }, 'As an HR manager, I want to see absences, so that I can plan.'],
  [{ role: 'user', means: 'log in', benefit: '' }, 'As a user, I want to log in.'],
  [{ role: '', means: 'log in', benefit: 'I get in' }, 'I want to log in, so that I get in.'],
])('%j is written as one sentence', (fields, sentence) => {
  expect(storySentence(fields)).toBe(sentence);
});

const fields = fc.record<StoryFields>({
  role: fc.constantFrom('nurse', 'analyst', 'train driver'),
  means: fc.constantFrom('see the allergies', 'book a seat'),
  benefit: fc.constantFrom('nobody is harmed', 'the trip is short'),
  criteria: fc.uniqueArray(fc.constantFrom('A date is shown', 'An empty list says so', 'Given a chart, when it opens, then it is signed', 'Seats cost 2 euros'), { minLength: 1 }),
});

test('what is written is read back the same, in every language', () => {
  fc.assert(
    fc.property(fields, fc.constantFrom(...packs.map(({ id }) => id)), (written, language) => {
      const input = { summary: '', description: writeStory(written, language), issueType: 'Story' };
      const result = lint(input, { language });
      expect(fieldsOf(result)).toEqual(written);
      expect(result.findings.filter(({ level }) => level === 'error')).toEqual([]);
    }),
  );
});

const MEDIA: AdfNode = { type: 'mediaSingle', content: [{ type: 'media', attrs: { id: 'plan' } }] };

test('rewriting keeps everything else in the description', () => {
  fc.assert(
    fc.property(fields, fields, fc.boolean(), (old, fresh, headed) => {
      const description = document(
        paragraph('Background: see the plan.'),
        MEDIA,
        paragraph(storySentence(old)),
        ...(headed ? [heading(3, 'Acceptance criteria'), bulletList(old.criteria)] : []),
        heading(3, 'Notes'),
        paragraph('Ann knows more.'),
      );
      const issue = readBySettings({ summary: 'Seats', description, issueType: 'Story' }, DEFAULT_SETTINGS);
      if (issue === null) throw new Error('not read');
      const rewritten = rewriteStory(issue, fresh);
      expect(rewritten.content).toEqual(expect.arrayContaining([MEDIA, paragraph('Background: see the plan.'), paragraph('Ann knows more.')]));
      const again = lint({ summary: 'Seats', description: rewritten, issueType: 'Story' });
      expect(fieldsOf(again)).toEqual(fresh);
    }),
  );
});
