import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lint } from './lint';

const folder = mkdtempSync(join(tmpdir(), 'lint-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(name: string, content: string | Buffer, ...args: string[]): { code: number; out: string; errors: string } {
  const path = join(folder, name);
  writeFileSync(path, content);
  let out = '';
  let errors = '';
  const code = lint([...args, path], (text) => (out += text), (text) => (errors += text));
  return { code, out, errors: errors.replaceAll(folder, '') };
}

const json = (out: string): Record<string, unknown>[] => out.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);

test('a line of text is a story by itself: nothing is said of criteria', () => {
  const { code, out } = run('one.txt', '\uFEFFAs a nurse, I want to see allergies.\r\n\r\nI want to log in, so that I can pay\r\n', '--format', 'json');
  expect(code).toBe(1);
  expect(json(out)).toMatchObject([
    { id: '1', isStory: true, language: 'en', parts: { role: 'nurse', means: 'see allergies', benefit: null }, criteria: [], findings: [{ ruleId: 'missing-benefit' }] },
    { id: '3', findings: [{ ruleId: 'missing-role', level: 'error' }] },
  ]);
});

const STORY = 'As a guest, I want to cancel, so that I get my money back.';
const DOCUMENT = {
  type: 'doc',
  version: 1,
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: STORY }] },
    { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Acceptance criteria' }] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The room is free' }] }] }] },
  ],
};

test.each([
  ['Markdown', `${STORY}\n\n## Acceptance criteria\n\n- [ ] The room is free`],
  ['wiki markup', `${STORY}\n\nh3. Acceptance criteria\n* The room is free`],
  ['text', `${STORY}\n\nAcceptance criteria:\nThe room is free`],
  ['ADF', DOCUMENT],
])('an issue a line is read with its description in %s', (_, description) => {
  const { code, out } = run('issues.jsonl', `${JSON.stringify({ id: 'A-1', summary: 'Cancel', description, issuetype: 'Story' })}\n`, '--format', 'json');
  expect(code).toBe(0);
  expect(json(out)).toMatchObject([{ id: 'A-1', isStory: true, criteria: [{ text: 'The room is free' }], findings: [] }]);
});

test("Jira's own issue resources and CSV export are read too", () => {
  const resource = JSON.stringify({ id: '10', key: 'PAY-1', fields: { summary: STORY, description: null, issuetype: { name: 'Story' } } });
  expect(json(run('resources.jsonl', resource, '--format', 'json').out)).toMatchObject([{ id: 'PAY-1', findings: [{ ruleId: 'no-criteria' }] }]);
  const csv = `Issue key,Issue Type,Summary,Description\nPAY-2,Story,"Cancel","${STORY}\n\nAC:\n- The room is free"\n`;
  expect(json(run('export.csv', csv, '--format', 'json').out)).toMatchObject([{ id: 'PAY-2', criteria: [{ text: 'The room is free' }] }]);
});

test('a list of issues in one file, a semicolon between cells and a cell of several lines are read', () => {
  const list = JSON.stringify([{ id: 1, summary: STORY }, { id: 2, summary: 'Crash' }]);
  expect(json(run('list.json', list, '--format', 'json').out)).toMatchObject([{ id: '1', isStory: true }, { id: '2', isStory: false }]);
  const csv = `\uFEFFIssue key;Issue Type;Summary;Description\r\nP-1;Story;"Cancel; again";"${STORY}\r\n\r\nAC:\r\n- ""Free"" is shown"\r\nP-2;Story;;\r\n`;
  expect(json(run('semicolons.csv', csv, '--format', 'json').out)).toMatchObject([{ id: 'P-1', criteria: [{ text: '"Free" is shown' }] }, { id: 'P-2' }]);
  const sarif = JSON.parse(run('lines.csv', csv, '--format', 'sarif').out) as { runs: { results: unknown[] }[] };
  expect(sarif.runs[0]?.results).toMatchObject([{ locations: [{ physicalLocation: { region: { startLine: 6 } } }] }]);
});

test.each([
  ['{"rules": {"too-long": {"words": 9}}}', /rule "too-long" has no setting "words"/u],
  ['{"rules": {"too-long": {"params": {"words": "nine"}}}}', /parameter "words" of rule "too-long" must be a number/u],
  ['{"rules": {"too-long": {"params": {"lines": 9}}}}', /rule "too-long" has no parameter "lines"/u],
  ['{"rule": {}}', /there is no setting "rule"/u],
])('a configuration that would be overlooked is refused: %s', (content, message) => {
  const config = join(folder, 'odd.json');
  writeFileSync(config, content);
  const { code, errors } = run('a.txt', STORY, '--config', config);
  expect(code).toBe(2);
  expect(errors).toMatch(message);
});

test('a bug is left alone', () => {
  const { code, out } = run('bugs.jsonl', JSON.stringify({ id: 1, summary: 'It crashes when I click', issuetype: 'Bug' }), '--format', 'json');
  expect([code, json(out)]).toMatchObject([0, [{ isStory: false, findings: [] }]]);
});

test('a configuration sets levels, and the language can be fixed', () => {
  const config = join(folder, 'config.json');
  writeFileSync(config, JSON.stringify({ rules: { 'missing-benefit': { level: 'error' }, 'generic-role': { level: 'off' } } }));
  expect(run('a.txt', 'As a user, I want to pay', '--config', config, '--format', 'json').code).toBe(1);
  expect(json(run('b.txt', 'As a user, I want to pay', '--lang', 'de', '--format', 'json').out)).toMatchObject([{ language: 'de', isStory: false }]);
});

test('SARIF names rule, level, line and column', () => {
  const { out } = run('s.txt', '\nAs a user, I want to pay, so that I can go', '--format', 'sarif');
  const sarif = JSON.parse(out) as { version: string; runs: { results: unknown[] }[] };
  expect(sarif.version).toBe('2.1.0');
  expect(sarif.runs[0]?.results).toMatchObject([
    { ruleId: 'generic-role', level: 'note', locations: [{ physicalLocation: { region: { startLine: 2, startColumn: 6, endColumn: 10 } } }] },
  ]);
});

test.each([
  ['bad.jsonl', '{"id": 1, "summary": "x"}\n{bad', /^\/bad\.jsonl:2: /u],
  ['list.jsonl', '[1]', /^\/list\.jsonl: issue 1: it is no object/u],
  ['number.jsonl', '1', /^\/number\.jsonl:1: it is no object/u],
  ['open.csv', 'Summary,Description\nPay,"by card\n', /^\/open\.csv:2: a quotation mark is not closed/u],
  ['empty.jsonl', '{"id": 1}', /^\/empty\.jsonl:1: it has neither/u],
  ['type.jsonl', '{"summary": "x", "description": 7}', /^\/type\.jsonl:1: "description" is neither/u],
  ['head.csv', 'a,b\n1,2\n', /^\/head\.csv:1: no column/u],
  ['image.txt', Buffer.from([0x89, 0x50, 0, 1]), /^\/image\.txt: it is no text/u],
])('unusable input ends with 2 and says where: %s', (name, content, message) => {
  const { code, out, errors } = run(name, content, '--format', 'json');
  expect([code, out]).toEqual([2, '']);
  expect(errors).toMatch(message);
});

test('an unknown format, language, rule or option ends with 2', () => {
  const config = join(folder, 'wrong.json');
  writeFileSync(config, '{"rules": {"no-such-rule": {}}}');
  for (const args of [['--format', 'xml'], ['--lang', 'tlh'], ['--config', config], ['--loud']]) {
    expect([args, run('x.txt', STORY, ...args).code]).toEqual([args, 2]);
  }
});
