import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

const root = resolve(__dirname, '..');

/** Who may import whom. A folder not named as allowed is forbidden; its own folder is always allowed. */
const allowed: { from: RegExp; may: RegExp[]; packages: RegExp }[] = [
  { from: /^src\/domain\//, may: [], packages: /^$/ },
  { from: /^src\/contract(\.ts$|\/)/, may: [/^src\/domain\//], packages: /^$/ },
  { from: /^src\/jira\//, may: [/^src\/domain\//], packages: /^zod$/ },
  { from: /^src\/storage\//, may: [/^src\/domain\//], packages: /^zod$/ },
  {
    from: /^src\/handlers\//,
    may: [/^src\/domain\//, /^src\/contract(\.ts$|\/)/, /^src\/jira\//, /^src\/storage\//],
    packages: /^zod$/,
  },
  { from: /^src\/(index\.ts|forge\/)/, may: [/^src\//], packages: /^(@forge\/(api|kvs|events|resolver)|node:crypto)$/ },
  { from: /^static\/app\//, may: [/^src\/contract(\.ts$|\/)/, /^src\/domain\//], packages: /^(?!@forge\/(api|kvs|events|resolver)$)/ },
  { from: /^local\//, may: [/^src\/index\.ts$/], packages: /./ },
  { from: /^cli\//, may: [/^src\/domain\//, /^src\/jira\//], packages: /./ },
  { from: /^scripts\//, may: [/^src\//, /^cli\//], packages: /./ },
  { from: /^(bench|tests)\//, may: [/./], packages: /./ },
];

const skipped = new Set(['node_modules', 'build', '.git', '.refinery', 'coverage', 'dist']);

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(ts|tsx)$/.test(entry.name) ? [path] : [];
  });
}

const toPosix = (path: string) => relative(root, path).split(sep).join(posix.sep);

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
  return importedFiles.map(({ fileName }) => fileName);
}

const existing = new Set(sources(root).map(toPosix));

function resolveImport(file: string, specifier: string): string {
  const base = toPosix(resolve(dirname(file), specifier));
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`].find((p) => existing.has(p)) ?? base;
}

/** Broken rules, as sentences. */
function violations(file: string, specifiers: string[]): string[] {
  const from = toPosix(file);
  const rule = allowed.find((r) => r.from.test(from));
  // Tests may use any package, and what the tested folder may use; development files at the root are free.
  if (rule === undefined) return [];
  const isTest = /\.test\.tsx?$/.test(from);
  const ownFolder = rule.from;
  return specifiers.flatMap((specifier) => {
    if (!specifier.startsWith('.')) {
      return isTest || rule.packages.test(specifier) ? [] : [`${from} may not import the package ${specifier}`];
    }
    const target = resolveImport(file, specifier);
    const fine = ownFolder.test(target) || rule.may.some((pattern) => pattern.test(target));
    return fine ? [] : [`${from} may not import ${target}`];
  });
}

describe('the dependency rule', () => {
  test('holds for every file', () => {
    const broken = sources(root).flatMap((file) => violations(file, importsOf(file)));
    expect(broken).toEqual([]);
  });

  test.each([
    ['src/domain/story/lint.ts', '../../jira/client'],
    ['src/domain/story/lint.ts', 'zod'],
    ['src/handlers/story.ts', '@forge/api'],
    ['src/jira/client.ts', '../storage/settings'],
    ['static/app/src/app.tsx', '../../../src/handlers/story'],
    ['local/forge/runtime.ts', '../../src/domain/story/lint'],
    ['cli/main.ts', '../src/handlers/story'],
    ['src/index.ts', '../local/main'],
  ])('is broken by %s importing %s', (file, specifier) => {
    expect(violations(join(root, file), [specifier])).toHaveLength(1);
  });

  test('knows every folder that holds code', () => {
    const unknown = [...existing].filter((file) => file.includes('/') && !allowed.some((rule) => rule.from.test(file)));
    expect(unknown).toEqual([]);
  });
});
