import fc from 'fast-check';
import type { AdfDocument, AdfNode } from '../adf';
import { applyFix } from './fix';
import type { LintInput } from './input';
import { lint } from './lint';
import { rules } from './rules';
import { wordsAt } from './structure';

const ALL = { rules: Object.fromEntries(rules.map(({ id, level }) => [id, { level: level === 'off' ? ('suggestion' as const) : level }])) };

/** Words that fixes look at, beside signs that break careless offsets. */
const words = fc.constantFrom<string>(
  'As a nurse, I want to see the allergies', 'As a user, ', 'As a nurse or a doctor, ', 'I want to add and remove drugs', ', so that I give no wrong drug', '. The list comes from the lab.', ' (of today)', 'I need TBD',
  'Given a patient', ', when I open the chart', ', then the allergy is listed', ' and the doctor gets a message', 'When ', 'Then ', 'The chart opens fast', 'Unit tests are written', ', if possible', ', etc.', 'An appropriate message is shown',
  'It should work properly', 'TBD', '<role>', 'AC: ', 'Acceptance criteria', '1) one thing is shown 2) another thing is shown', 'the list is shown; the name is shown', '- ', '* ', '\ud800', '\udfff', '👩‍⚕️', 'İ', 'e\u0301', '\u202e', '\u200b', '\t', '  ', '\u0000',
);
const inlineNode = fc.oneof<fc.MaybeWeightedArbitrary<AdfNode>[]>(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('text'), text: words }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('text'), text: words, marks: fc.constantFrom([{ type: 'strong' }], [{ type: 'em' }, { type: 'strong' }], [{ type: 'link', attrs: { href: 'https://a.b' } }], [{ type: 'unknownMark' }]) }) },
  fc.constant<AdfNode>({ type: 'hardBreak' }),
  fc.constantFrom<AdfNode>({ type: 'mention', attrs: { id: 'm1', text: '@Ann' } }, { type: 'emoji', attrs: { shortName: ':smile:', text: '😀' } }, { type: 'inlineCard', attrs: { url: 'https://c.d' } }, { type: 'status', attrs: { text: 'DONE' } }, { type: 'inlineExtension', attrs: { extensionKey: 'x' } }, { type: 'unknownInline', attrs: { secret: 1 } }, { type: 'date', attrs: { timestamp: '0' } }),
);
const inlines = fc.array(inlineNode, { minLength: 1, maxLength: 5 });
const paragraph = inlines.map((content): AdfNode => ({ type: 'paragraph', content }));
const odd = fc.constantFrom<AdfNode>({ type: 'mediaSingle', content: [{ type: 'media', attrs: { id: 'pic' } }] }, { type: 'extension', attrs: { extensionKey: 'macro' } }, { type: 'unknownBlock', attrs: { a: [1] }, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'inside' }] }] }, { type: 'rule' }, { type: 'blockCard', attrs: { url: 'https://e.f' } });
const block = fc.letrec<{ block: AdfNode }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    paragraph,
    inlines.map((content): AdfNode => ({ type: 'heading', attrs: { level: 3 }, content })),
    fc.constant<AdfNode>({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Acceptance criteria' }] }),
    odd,
    fc.array(fc.array(fc.oneof(paragraph, tie('block')), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }).map((items): AdfNode => ({ type: 'bulletList', content: items.map((content) => ({ type: 'listItem', content })) })),
    fc.array(inlines, { minLength: 1, maxLength: 3 }).map((items): AdfNode => ({ type: 'taskList', attrs: { localId: 'l' }, content: items.map((content) => ({ type: 'taskItem', attrs: { localId: 'i', state: 'TODO' }, content })) })),
    fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map((content): AdfNode => ({ type: 'panel', attrs: { panelType: 'info' }, content })),
    fc.tuple(words, fc.array(tie('block'), { minLength: 1, maxLength: 2 })).map(([title, content]): AdfNode => ({ type: 'expand', attrs: { title }, content })),
    fc.array(fc.array(paragraph, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 2 }).map((rows): AdfNode => ({ type: 'table', content: rows.map((cells) => ({ type: 'tableRow', content: cells.map((cell) => ({ type: 'tableCell', content: [cell] })) })) })),
    words.map((text): AdfNode => ({ type: 'codeBlock', attrs: { language: 'gherkin' }, content: [{ type: 'text', text }] })),
  ),
})).block;
const description = fc.array(block, { minLength: 1, maxLength: 5 }).map((content): AdfDocument => ({ type: 'doc', version: 1, content }));
const issue = fc.record({ summary: fc.oneof(words, fc.constant('Allergies')), description, issueType: fc.constantFrom('Story', 'Task') });

const FILL: Record<string, string> = { role: 'pharmacist', means: 'check a prescription', benefit: 'nobody takes a wrong dose', criterion: 'An unknown drug is refused', when: 'the chart is opened', then: 'the dose is listed', given: 'a chart', measure: 'within 3 seconds', words: 'the name of the drug', subject: 'The chart' };

/** Everything but text: what no fix may take away. */
function things(node: AdfNode | null): string[] {
  if (node === null) return [];
  const own = ['text', 'hardBreak', 'doc', 'paragraph', 'listItem', 'bulletList', 'orderedList', 'taskList', 'taskItem'].includes(node.type) ? [] : [JSON.stringify({ type: node.type, attrs: node.type === 'expand' ? {} : node.attrs })];
  return [...own, ...(node.content ?? []).flatMap(things)].sort();
}

function tally(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** The letters of a text that a fix may not lose, in no order: it may move words. */
function letters(input: LintInput): Map<string, number> {
  const texts: string[] = [input.summary];
  const visit = (node: AdfNode): void => {
    if (typeof node.text === 'string') texts.push(node.text);
    if (node.type === 'expand' && typeof node.attrs?.['title'] === 'string') texts.push(node.attrs['title']);
    (node.content ?? []).forEach(visit);
  };
  if (input.description !== null) visit(input.description);
  return tally([...texts.join('').toLowerCase()].filter((sign) => /\p{L}|\p{N}/u.test(sign)));
}

/** Fixes that put other words in the place of the finding's, or take those away: that much may go, and no letter more. */
const REMOVES = new Set(['remove-phrase', 'close-list', 'remove-duplicate', 'name-role', 'give-reason', 'put-number', 'say-exactly', 'fill-in', 'write-criterion', 'name-it', 'split-outcome']);

test('no fix loses anything of a document that nobody foresaw', () => {
  fc.assert(
    fc.property(issue, (input: LintInput) => {
      const before = lint(input, ALL).findings;
      const had = tally(before.map(({ ruleId }) => ruleId));
      for (const finding of before) {
        for (const fix of finding.fixes) {
          const fixed = applyFix(input, fix, FILL);
          const after = tally(lint(fixed, ALL, { fixes: false }).findings.map(({ ruleId }) => ruleId));
          expect([fix.id, (after.get(finding.ruleId) ?? 0) < (had.get(finding.ruleId) ?? 0)]).toEqual([fix.id, true]);
          for (const [ruleId, count] of after) expect([fix.id, ruleId, count <= (had.get(ruleId) ?? 0)]).toEqual([fix.id, ruleId, true]);
          const kept = tally(things(fixed.description));
          for (const [thing, count] of tally(things(input.description))) expect([fix.id, thing, (kept.get(thing) ?? 0) >= count]).toEqual([fix.id, thing, true]);
          const left = letters(fixed);
          const words = fix.id === 'split-outcome' ? 'andalso' : fix.id === 'write-criterion' ? 'tbdrole' : wordsAt(input, finding.where).toLowerCase();
          const gone = tally(REMOVES.has(fix.id) ? [...words] : []);
          for (const [letter, count] of letters(input)) expect([fix.id, letter, (left.get(letter) ?? 0) >= count - (gone.get(letter) ?? 0)]).toEqual([fix.id, letter, true]);
        }
      }
    }),
    { numRuns: Number(process.env['FIX_RUNS'] ?? 150) },
  );
});
