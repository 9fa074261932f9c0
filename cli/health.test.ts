import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { health } from './health';

const folder = mkdtempSync(join(tmpdir(), 'refinery-health-'));
afterAll(() => rmSync(folder, { recursive: true }));

const issue = (key: string, fields: Record<string, unknown> = {}) => ({
  id: key.split('-')[1],
  key,
  fields: {
    summary: `Work on ${key}`,
    issuetype: { name: 'Task', subtask: false },
    status: { id: '1', name: 'To Do', statusCategory: { key: 'new' } },
    created: '2026-01-01T10:00:00.000+0000',
    updated: '2026-06-01T10:00:00.000+0000',
    description: 'A description of more than ten words, so that nobody has to ask what is meant by it.',
    ...fields,
  },
});
const done = (key: string, started: string, resolved: string) => ({
  ...issue(key, { status: { id: '3', name: 'Done', statusCategory: { key: 'done' } }, resolutiondate: resolved }),
  changelog: { histories: [{ created: started, items: [{ field: 'status', fieldId: 'status', from: '1', to: '2', fromString: 'To Do', toString: 'In Progress' }] }] },
});

function run(name: string, content: string | Buffer, ...args: string[]) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const out: string[] = [];
  const errors: string[] = [];
  const code = health(['--as-of', '2026-06-15', ...args, path], (text) => out.push(text), (text) => errors.push(text));
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

interface Printed {
  indicators: { id: string; value: number | null; of: number | null; verdict: string; issues: string[]; notMeasurable?: { id: string } }[];
  delivery: { id: string; value: number | null }[];
  asOf: string;
}

const lines = [
  issue('PAY-1', { updated: '2026-02-01T10:00:00.000+0000' }),
  issue('PAY-2', { description: 'Too short' }),
  issue('PAY-3', { status: { id: '2', name: 'In Progress', statusCategory: { key: 'indeterminate' } } }),
  done('PAY-4', '2026-05-01T10:00:00.000+0000', '2026-05-05T10:00:00.000+0000'),
].map((one) => JSON.stringify(one));

test('prints the readings as JSON, as of the date that was asked for', () => {
  const { code, out } = run('a.jsonl', lines.join('\n'), '--format', 'json');
  expect(code).toBe(0);
  const printed = JSON.parse(out) as Printed;
  const reading = (id: string) => printed.indicators.find((one) => one.id === id);
  expect(printed.asOf).toBe('2026-06-15T00:00:00.000Z');
  expect(reading('stale')).toMatchObject({ value: 1, of: 3, verdict: 'bad', issues: ['PAY-1'] });
  expect(reading('unclear')).toMatchObject({ value: 1, issues: ['PAY-2'] });
  expect(reading('unestimated')).toMatchObject({ value: null, notMeasurable: { id: 'estimates' } });
  expect(printed.delivery.find((one) => one.id === 'cycle-time')?.value).toBe(4);
});

test('reads the same from one document, from gzip and in any order of lines', () => {
  const plain = run('a.jsonl', lines.join('\n'), '--format', 'json').out;
  const document = `{"issues": [${lines.join(',')}]}`;
  expect(run('a.json', document, '--format', 'json').out).toBe(plain);
  expect(run('a.jsonl.gz', gzipSync(lines.join('\n')), '--format', 'json').out).toBe(plain);
  expect(run('b.jsonl', [...lines].reverse().join('\r\n'), '--format', 'json').out).toBe(plain);
});

test("reads Jira's CSV export, with commas, quotes and line breaks in its cells", () => {
  const csv = [
    'Summary,Issue key,Issue id,Issue Type,Status,Status Category,Created,Updated,Resolved,Description,Custom field (Story Points),Inward issue link (Blocks)',
    '"Refund, ""quickly""",PAY-1,1,Story,To Do,To Do,2026-01-01 10:00,2026-02-01 10:00,,"One line\nand another",3,PAY-2',
    'Ledger,PAY-2,2,Task,To Do,To Do,2026-01-02 10:00,2026-06-01 10:00,,,,',
  ].join('\n');
  const printed = JSON.parse(run('a.csv', csv, '--format', 'json').out) as Printed;
  const reading = (id: string) => printed.indicators.find((one) => one.id === id);
  expect(reading('stale')?.issues).toEqual(['PAY-1']);
  expect(reading('order-inversions')?.issues).toEqual(['PAY-1']);
  expect(reading('unestimated')?.issues).toEqual(['PAY-2']);
});

test('prints text and Markdown without a word that is no word', () => {
  for (const format of ['text', 'md']) {
    const { code, out } = run('a.jsonl', lines.join('\n'), '--format', format);
    expect(code).toBe(0);
    expect(out).toContain('PAY backlog');
    expect(out).not.toMatch(/undefined|NaN|\[object/);
  }
});

test.each([
  ['a broken line', 'bad.jsonl', `${lines[0]}\n{"id": 1,`, [], /bad\.jsonl:2: /],
  ['a line that is no issue', 'odd.jsonl', `${lines[0]}\n{"id": 1}`, [], /odd\.jsonl:2: .*no issue resource/],
  ['a format that there is not', 'a.jsonl', '', ['--format', 'pdf'], /no format "pdf"/],
  ['a date that is none', 'a.jsonl', '', ['--as-of', 'soon'], /--as-of takes a date/],
])('refuses %s with its reason', (_, name, content, args, reason) => {
  const { code, errors, out } = run(name, content, ...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(errors).toMatch(reason);
});

test('refuses a file that is not there', () => {
  const errors: string[] = [];
  expect(health([join(folder, 'nowhere.jsonl')], () => undefined, (text) => errors.push(text))).toBe(2);
  expect(errors[0]).toMatch(/nowhere\.jsonl/);
});
