/** What Forge itself would say of the manifest before a deployment, without a login. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { getClientSideLintersOnly, lint } from '@forge/lint';
import { schemaProblems } from './manifest-schema';
import { parse } from 'yaml';
import { endpoints, type Endpoint } from '../src/jira/endpoints';

const root = resolve(__dirname, '..');
const manifest = parse(readFileSync(join(root, 'manifest.yml'), 'utf8')) as Manifest;

interface Manifest {
  permissions: { scopes: string[]; external?: unknown };
  resources: { key: string; path: string }[];
  modules: Record<string, { key: string; handler?: string; function?: string; resource?: string }[]>;
}

const silent = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {}, trace: () => {} };
const noRemoteSettings = { getDeprecatedRuntimes: async () => [] as string[] };

const specs = ['slim-platform.json', 'slim-software.json'].map((file) => join(root, '../shared/spec', file));
const withSpecs = specs.every((file) => existsSync(file)) ? test : test.skip;

// The official linters read and compile a schema of a megabyte.
jest.setTimeout(120_000);

describe('manifest.yml', () => {
  test('fits the schema of @forge/manifest', () => {
    expect(schemaProblems(manifest)).toEqual([]);
  });

  test('passes the official linters that need no login, without a warning', async () => {
    const linters = await getClientSideLintersOnly(manifest as never, 'development', silent as never, noRemoteSettings as never);
    // PermissionLinter downloads Jira's OpenAPI documents; the scope tests below stand in for it.
    const offline = linters.filter((linter) => linter.constructor.name !== 'PermissionLinter');
    expect(offline.length).toBe(linters.length - 1);
    const files = (readdirSync(join(root, 'src'), { recursive: true }) as string[])
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => `src/${file}`);
    const results = await lint(files, manifest as never, 'development', silent as never, noRemoteSettings as never, {
      linters: offline,
    } as never);
    const said = results.flatMap(({ errors, warnings }) => [...errors, ...warnings]);
    expect(said.map(({ message }) => message)).toEqual([]);
  });

  test('names only functions that src/index.ts exports, and all of them', async () => {
    const exported = Object.keys(await import('../src/index')).sort();
    const handlers = (manifest.modules.function ?? []).map(({ handler }) => handler?.replace(/^index\./, '')).sort();
    expect(handlers).toEqual(exported);
  });

  test('uses every function and every resource that it declares', () => {
    const text = readFileSync(join(root, 'manifest.yml'), 'utf8');
    for (const { key } of manifest.modules.function ?? []) expect(text).toMatch(new RegExp(`function: ${key}\\b`));
    for (const { key } of manifest.resources) expect(text).toMatch(new RegExp(`resource: ${key}\\b`));
  });

  test('has every resource folder built, with an index.html that needs nothing from elsewhere', () => {
    for (const { path } of manifest.resources) {
      const html = readFileSync(join(root, path, 'index.html'), 'utf8');
      expect(html).not.toMatch(/(src|href)="(https?:)?\//);
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
    }
  });

  test('asks for exactly the scopes that the endpoints in use, storage and events need', () => {
    const needed = new Set(['storage:app', ...Object.values<Endpoint>(endpoints).flatMap(({ scopes }) => scopes)]);
    expect([...manifest.permissions.scopes].sort()).toEqual([...needed].sort());
  });

  test('lets nothing out of Atlassian', () => {
    expect(manifest.permissions.external).toBeUndefined();
    expect(Object.keys(manifest)).not.toContain('remotes');
  });

  withSpecs("endpoints state the scopes of Atlassian's OpenAPI documents (skipped without them)", () => {
    type Spec = { paths: Record<string, Record<string, { security?: Record<string, string[]>[] }>> };
    const paths = Object.assign({}, ...specs.map((file) => (JSON.parse(readFileSync(file, 'utf8')) as Spec).paths)) as Spec['paths'];
    const shape = (path: string) => path.replace(/\{\w+\}/g, '{}');
    const byShape = new Map(Object.entries(paths).map(([path, operations]) => [shape(path), operations]));
    const unstated: string[] = [];
    for (const { method, path, scopes } of Object.values<Endpoint>(endpoints)) {
      const operation = byShape.get(shape(path))?.[method.toLowerCase()];
      if (operation === undefined) {
        unstated.push(`${method} ${path}`);
        continue;
      }
      const stated = (operation.security ?? []).flatMap((security) => security['OAuth2'] ?? []);
      expect([`${method} ${path}`, [...scopes].sort()]).toEqual([`${method} ${path}`, [...new Set(stated)].sort()]);
    }
    // Not in the excerpt of the documents that is at hand; their scopes are those of the operations beside them.
    expect(unstated).toEqual(['DELETE /rest/api/3/issue/{key}/comment/{id}', 'GET /rest/api/3/project/{key}/roledetails']);
  });

  test('every endpoint in the table is called somewhere', () => {
    const code = (readdirSync(join(root, 'src/jira')) as string[])
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => readFileSync(join(root, 'src/jira', file), 'utf8'))
      .join('\n');
    expect(Object.keys(endpoints).filter((name) => !code.includes(`'${name}'`))).toEqual([]);
  });
});
