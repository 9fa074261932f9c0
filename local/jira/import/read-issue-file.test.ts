import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { asLines, cloudIssue } from './cloud-issue.fixture';
import { ImportError } from './import-error';
import { readIssueFile } from './read-issue-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const text = asLines(cloudIssue('SEA-1'), cloudIssue('SEA-2'));

test('gzip is told by its first bytes, not by the name', async () => {
  const plain = await readIssueFile(write('plain.jsonl.gz', text));
  const zipped = await readIssueFile(write('zipped.jsonl', gzipSync(text)));
  expect(zipped).toEqual(plain);
  expect(plain.issues).toHaveLength(2);
});

test('a project file beside it adds what no issue names', async () => {
  const path = write('ferries.jsonl', text);
  write(
    'ferries.project.json',
    JSON.stringify({
      id: '10010',
      key: 'SEA',
      description: 'Boats',
      versions: [{ id: '1', name: 'Spring tide', released: false }],
    }),
  );
  const { projects } = await readIssueFile(path);
  expect(projects[0]).toMatchObject({
    description: 'Boats',
    versions: [{ name: 'Spring tide', released: false, archived: false }],
  });
});

test.each([
  ['a missing file', () => join(folder, 'none.jsonl'), null, 'there is no such file'],
  ['a folder', () => folder, null, 'this is a folder, not a file'],
  [
    'a gzip file cut short',
    () => write('cut.gz', gzipSync(text).subarray(0, 60)),
    null,
    'the gzip data is damaged or cut short',
  ],
  [
    'text of another encoding',
    () => write('latin1.jsonl', Buffer.from(`${text}\n{"key": "caf\u00e9"}\n`, 'latin1')),
    3,
    'the text is not UTF-8',
  ],
])('%s is refused', async (_name, path, line, reason) => {
  await expect(readIssueFile(path())).rejects.toMatchObject({ name: 'ImportError', line, reason });
  await expect(readIssueFile(path())).rejects.toBeInstanceOf(ImportError);
});

const real = join(__dirname, '../../../../shared/data/backlogs/tidev-ALOY.jsonl.gz');
(existsSync(real) ? test : test.skip)('1,499 real issues open whole', async () => {
  const site = await readIssueFile(real);
  expect(site.issues).toHaveLength(1499);
  expect(site.boards).toMatchObject([{ type: 'scrum', estimationFieldId: null }]);
  const ids = new Set(site.issues.map(({ id }) => id));
  expect(site.links.every((link) => ids.has(link.sourceId) && ids.has(link.destinationId))).toBe(true);
  expect(site.issues.filter(({ description }) => description)).toHaveLength(1351);
});
