import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entityPropertyIndexes, parseManifest, uiModules } from './manifest';
import { validateManifest } from './validate-manifest';

const path = join(__dirname, '../../manifest.yml');
const text = readFileSync(path, 'utf8');

test('the app\'s own manifest is understood', () => {
  const manifest = parseManifest(text);
  expect(uiModules(manifest).map(({ type }) => type)).toEqual(
    expect.arrayContaining(['jira:issuePanel', 'jira:issueContext', 'jira:projectPage', 'jira:projectSettingsPage']),
  );
  expect(entityPropertyIndexes(manifest)).toContainEqual({
    propertyKey: 'refinery.value',
    path: 'score',
    type: 'number',
    searchAlias: 'refineryScore',
  });
});

test.each<[string, (manifest: string) => string, RegExp]>([
  ['a filter expression', (m) => m.replace('ignoreSelf: true', 'expression: "true"'), /filter\.expression of the trigger "issue-changed"/],
  ['a module this host has not', (m) => m.replace('jira:issuePanel:', 'jira:issueGlance:'), /issueGlance/],
  ['egress', (m) => m.replace('  content:', '  external: { fetch: { backend: ["*"] } }\n  content:'), /external/],
  ['a handler in another file', (m) => m.replace('index.daily', 'other.daily'), /only handlers in index/],
  ['a function that is not defined', (m) => m.replace(/function: run-job\b/, 'function: nobody'), /"nobody", which it does not define/],
])('%s is refused by name', (_, change, reason) => {
  const changed = change(text);
  expect(changed).not.toBe(text);
  expect(() => parseManifest(changed)).toThrow(reason);
});

describe('Forge\'s own schema', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'refinery-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('refuses a wrong manifest with the line, and remembers no success', async () => {
    const wrong = join(folder, 'manifest.yml');
    writeFileSync(wrong, text.replace('interval: day', 'interval: fortnight'));
    await expect(validateManifest(wrong, folder)).rejects.toThrow(/line \d+: .*interval/s);
    expect(readdirSync(folder)).toEqual(['manifest.yml']);
  }, 60_000);
});
