import fc from 'fast-check';
import type { AdfDocument, AdfNode } from '../adf';
import { bulletList, document, heading, inline, paragraph } from '../text/build';
import { documentFromText } from '../text/from-plain';
import type { Finding } from './finding';
import { applyFix } from './fix';
import type { LintInput } from './input';
import { lint } from './lint';
import { fixLabelOf, slotLabelOf } from './messages';
import { previewOf } from './preview';
import { rules } from './rules';

/** Every rule on, so that a fix may not trade one fault for another. */
const ALL = { rules: Object.fromEntries(rules.map(({ id, level }) => [id, { level: level === 'off' ? ('suggestion' as const) : level }])) };

const story = fc
  .record({
    role: fc.constantFrom('As a nurse, ', 'As a user, ', 'As a nurse or a doctor, ', 'As a <role>, ', ''),
    means: fc.constantFrom('I want to see the allergies', 'I want to add and remove allergies', 'I want to see the allergies (of today)', 'I need TBD', ''),
    benefit: fc.constantFrom(', so that I give no wrong drug', ', so that I see the allergies', ' in order to help', ''),
    rest: fc.constantFrom('.', '', '. The list comes from the lab.', '. See the chart. It is old.'),
  })
  .map(({ role, means, benefit, rest }) => `${role}${means}${benefit}${rest}`);
const german = fc.constantFrom(
  'Als Pflegekraft möchte ich alle Allergien sehen.',
  'Als Benutzer möchte ich alle Allergien sehen, damit ich nichts Falsches gebe. Die Liste kommt aus dem Labor.',
);

const criterion = fc.constantFrom(
  'The allergies are listed in the chart',
  'the allergies are listed in the chart.',
  'The chart opens fast',
  'An appropriate message is shown, if possible',
  'Ideally, the doctor is called as needed',
  'The chart shows drugs, food, etc.',
  'Unit tests are written',
  'The allergy is listed and the doctor gets a message',
  'It should work properly (and so on)',
  'Given a patient, when I open the chart, then the allergy is listed and the doctor gets a message',
  'Given a patient, then the allergy is listed',
  'TBD',
);
const criteria = fc.array(criterion, { maxLength: 5 });

const mention: AdfNode = { type: 'mention', attrs: { id: '7', text: '@Ann' } };
const extras: AdfNode[] = [
  { type: 'mediaSingle', content: [{ type: 'media', attrs: { id: 'm' } }] },
  { type: 'extension', attrs: { extensionKey: 'toc' } },
  { type: 'paragraph', content: [mention, { type: 'text', text: ' knows more' }] },
];

const layouts: ((text: string, items: string[]) => AdfDocument)[] = [
  (text, items) => documentFromText([text, ...(items.length > 0 ? [`Acceptance criteria:\n${items.map((item) => `- ${item}`).join('\n')}`] : [])].join('\n\n')),
  (text, items) => document(paragraph(text), heading(3, 'Acceptance criteria'), ...(items.length > 0 ? [bulletList(items)] : []), ...extras),
  (text, items) => document(...extras, paragraph(text), ...(items.length > 0 ? [{ type: 'panel', content: [heading(4, 'AC'), bulletList(items)] }] : [])),
  (text, items) =>
    document(
      { type: 'paragraph', content: [...inline(text, 'strong'), mention] },
      heading(2, 'Acceptance criteria'),
      { type: 'taskList', content: items.map((item) => ({ type: 'taskItem', attrs: { state: 'TODO' }, content: inline(item) })) },
      heading(2, 'Notes'),
      ...extras,
    ),
  (text, items) => document(paragraph(text), heading(3, 'Acceptance criteria'), ...items.map(paragraph), ...extras),
];

const issue = fc
  .record({ text: fc.oneof(story, story, story, german), items: criteria, layout: fc.constantFrom(...layouts), inSummary: fc.boolean() })
  .map(({ text, items, layout, inSummary }): LintInput => ({
    summary: inSummary ? text : 'Allergies',
    description: layout(inSummary ? 'Allergies must be seen.' : text, items),
    issueType: 'Story',
  }));

/** What a writer might put in a slot. */
const words = fc.constantFrom<Record<string, string>>(
  { role: 'pharmacist', means: 'check a prescription', benefit: 'nobody takes a wrong dose', criterion: 'An unknown drug is refused', when: 'the chart is opened', then: 'the dose is listed', measure: 'within 3 seconds', words: 'the name of the drug', subject: 'The chart' },
  { role: 'ward sister', means: 'plan a shift', benefit: 'every bed is looked after', criterion: 'No bed is left without a nurse', when: 'a nurse calls in sick', then: 'the shift is open', measure: 'in 1 click', words: 'two free beds', subject: 'The plan' },
);

const counts = (findings: readonly Finding[]): Record<string, number> => {
  const result: Record<string, number> = {};
  for (const { ruleId } of findings) result[ruleId] = (result[ruleId] ?? 0) + 1;
  return result;
};
const nodeTypes = (node: unknown): string[] => {
  const { type, content } = node as AdfNode;
  return [...(['mention', 'mediaSingle', 'media', 'extension'].includes(type) ? [type] : []), ...(content ?? []).flatMap(nodeTypes)];
};

test('a fix clears its finding and adds none, and keeps every mention, image and macro', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(issue, words, (input, fill) => {
      const before = lint(input, ALL).findings;
      for (const finding of before) {
        for (const fix of finding.fixes) {
          seen.add(fix.id);
          const fixed = applyFix(input, fix, fill);
          const after = counts(lint(fixed, ALL, { fixes: false }).findings);
          const had = counts(before);
          expect(after[finding.ruleId] ?? 0).toBeLessThan(had[finding.ruleId] ?? 0);
          for (const [ruleId, count] of Object.entries(after)) expect([ruleId, count <= (had[ruleId] ?? 0)]).toEqual([ruleId, true]);
          expect(nodeTypes(fixed.description)).toEqual(expect.arrayContaining(nodeTypes(input.description)));
          expect(previewOf(input, fix, fill).length).toBeGreaterThan(0);
        }
      }
    }),
    { numRuns: 150 },
  );
  expect([...seen].sort()).toEqual(expect.arrayContaining(['add-benefit', 'move-out', 'remove-duplicate', 'remove-phrase', 'split-outcome']));
});

test('every fix of the rules\' own examples has a label, and so has each of its slots', () => {
  for (const rule of rules) {
    for (const example of rule.examples.bad) {
      const input: LintInput = { summary: '', description: documentFromText(typeof example === 'string' ? example : (example.description ?? '')), issueType: 'Story' };
      for (const fix of lint(input, ALL).findings.flatMap((finding) => finding.fixes)) {
        expect(fixLabelOf(fix.id)).not.toBe('Repair');
        for (const slot of fix.slots) expect(slotLabelOf(slot)).not.toBe(slot);
      }
    }
  }
});

test('a slot left unfilled is reported as a placeholder', () => {
  const input: LintInput = { summary: 'As a nurse, I want to see the allergies', description: null, issueType: 'Story', scope: 'sentence' };
  const fix = lint(input).findings.find(({ ruleId }) => ruleId === 'missing-benefit')?.fixes[0];
  expect(fix).toBeDefined();
  if (fix === undefined) return;
  expect(lint(applyFix(input, fix)).findings.map(({ ruleId }) => ruleId)).toContain('placeholder');
  expect(applyFix(input, fix, { benefit: 'I help' }).summary).toBe('As a nurse, I want to see the allergies, so that I help');
});
