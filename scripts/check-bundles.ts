/**
 * Bundles the back end with the configuration of Forge's own bundler and the front end with the project's, and
 * fails when either holds a module that must never be deployed, or when the bundle lacks a function of the manifest.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parse } from 'yaml';

const root = resolve(__dirname, '..');
// The bundler is CommonJS and asks for the main module, so this script is too; its inner files have no types.
const load = createRequire(__filename);
const never = /^(local|cli|bench|tests|scripts|\.\.)\//;

interface WebpackStats {
  hasErrors(): boolean;
  toJson(options: object): { modules?: WebpackModule[]; errors?: { message: string }[] };
}
interface WebpackModule {
  nameForCondition?: string | null;
  modules?: WebpackModule[];
}
interface Compiler {
  run(done: (error: Error | null, stats?: WebpackStats) => void): void;
  close(done: () => void): void;
}

/** Source files of the project that the deployed back end holds, and the names it exports. */
async function backEnd(): Promise<{ files: string[]; exports: string[] }> {
  const { getCommonWebpackConfig } = load('@forge/bundler/out/config/common') as {
    getCommonWebpackConfig(args: object): Record<string, unknown> & { output: Record<string, unknown> };
  };
  const { getCompiler } = load('@forge/bundler/out/webpack') as { getCompiler(config: object): Compiler };
  const folder = mkdtempSync(join(tmpdir(), 'refinery-bundle-'));
  try {
    const config = getCommonWebpackConfig({
      appDirectory: root,
      entryPoints: [{ name: 'index', path: join(root, 'src/index.ts') }],
    });
    // As the bundler's Node configuration sets them.
    config['target'] = 'node18';
    config.output['path'] = folder;
    config.output['filename'] = '[name].cjs';
    const stats = await new Promise<WebpackStats>((done, fail) => {
      const compiler = getCompiler(config);
      compiler.run((error, result) => {
        compiler.close(() => (result === undefined ? fail(error ?? new Error('No result.')) : done(result)));
      });
    });
    if (stats.hasErrors()) throw new Error((stats.toJson({}).errors ?? []).map(({ message }) => message).join('\n'));
    const flatten = (modules: WebpackModule[]): string[] =>
      modules.flatMap(({ nameForCondition, modules: inner }) => [
        ...(nameForCondition === null || nameForCondition === undefined ? [] : [relative(root, nameForCondition)]),
        ...flatten(inner ?? []),
      ]);
    const files = flatten(stats.toJson({ modules: true, nestedModules: true }).modules ?? []);
    return { files, exports: Object.keys(load(join(folder, 'index.cjs')) as object) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Source files of the project that the deployed front end holds. */
async function frontEnd(): Promise<string[]> {
  const { build } = await import('vite');
  const result = await build({
    configFile: join(root, 'static/app/vite.config.ts'),
    logLevel: 'error',
    build: { write: false },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as { output: { moduleIds?: string[] }[] }[];
  return outputs.flatMap(({ output }) => output.flatMap(({ moduleIds }) => (moduleIds ?? []).map((id) => relative(root, id))));
}

async function main(): Promise<void> {
  const manifest = parse(readFileSync(join(root, 'manifest.yml'), 'utf8')) as {
    modules: { function: { handler: string }[] };
  };
  const back = await backEnd();
  const front = await frontEnd();
  const problems = [
    ...back.files.filter((file) => never.test(file)).map((file) => `The back end holds ${file}.`),
    ...front.filter((file) => never.test(file)).map((file) => `The front end holds ${file}.`),
    ...manifest.modules.function
      .map(({ handler }) => handler.replace(/^index\./, ''))
      .filter((name) => !back.exports.includes(name))
      .map((name) => `The back end does not export ${name}.`),
    ...(back.files.includes('src/index.ts') ? [] : ['The back end does not hold src/index.ts: was it bundled at all?']),
    ...(front.includes('static/app/src/main.tsx') ? [] : ['The front end does not hold static/app/src/main.tsx.']),
  ];
  for (const problem of problems) console.error(problem);
  console.log(`Bundled ${back.files.length} modules for the back end and ${front.length} for the front end.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

void main();
