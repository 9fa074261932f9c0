/**
 * How much script each surface loads before it can be used, gzip, and as a ratio to a bare Atlaskit page with one table.
 * `npm run bench -- sizes`
 */
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = resolve(__dirname, '..');

interface Chunk {
  type: string;
  fileName: string;
  code?: string;
  imports?: string[];
  facadeModuleId?: string | null;
  isEntry?: boolean;
}

async function chunksOf(overrides: object): Promise<Chunk[]> {
  const { build } = await import('vite');
  const result = await build({
    configFile: join(root, 'static/app/vite.config.ts'),
    logLevel: 'error',
    build: { write: false, ...overrides },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as unknown as { output: Chunk[] }[];
  return outputs.flatMap(({ output }) => output).filter(({ type }) => type === 'chunk');
}

/** Bytes of the chunks and of all that they import statically, each file once. */
function weigh(chunks: Chunk[], from: Chunk[]): number {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const seen = new Set<Chunk>();
  const visit = (chunk: Chunk | undefined) => {
    if (chunk === undefined || seen.has(chunk)) return;
    seen.add(chunk);
    chunk.imports?.forEach((name) => visit(byName.get(name)));
  };
  from.forEach(visit);
  return [...seen].reduce((sum, { code = '' }) => sum + gzipSync(code).length, 0);
}

export async function main(): Promise<void> {
  const chunks = await chunksOf({});
  const entry = chunks.filter(({ isEntry }) => isEntry === true);
  const bareChunks = await chunksOf({ rollupOptions: { input: join(__dirname, 'bare-table.tsx') } });
  const bare = weigh(bareChunks, bareChunks.filter(({ isEntry }) => isEntry === true));
  const line = (name: string, bytes: number) =>
    console.log(`${name.padEnd(28)} ${(bytes / 1000).toFixed(0).padStart(5)} kB gzip   ${(bytes / bare).toFixed(2)} of a bare page with a table`);
  line('bare page with a table', bare);
  for (const chunk of chunks) {
    const surface = /static\/app\/src\/surfaces\/([\w-]+)\/index\.tsx$/.exec(chunk.facadeModuleId ?? '')?.[1];
    if (surface !== undefined) line(surface, weigh(chunks, [...entry, chunk]));
  }
}
