/** Builds that are repeated only when their sources have changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './run.mjs';

/**
 * @param {string} root
 * @param {{ name: string, sources: string[], outputs: string[], onlyWhenMissing?: boolean, command: [string, string[]] }} build
 */
export async function ensureBuild(root, { name, sources, outputs, onlyWhenMissing = false, command }) {
  // Beside the packages, not beside the output: that folder is deployed as it is.
  const stamp = join(root, `node_modules/.cache/refinery/${name}.built`);
  const present = outputs.every((output) => existsSync(join(root, output)));
  if (present && onlyWhenMissing) return;
  const digest = digestOf(root, sources);
  if (present && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  console.log(`Building: ${name} ...`);
  const [program, args] = command;
  await run(program, args, root);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}

function digestOf(root, sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesOf(join(root, source))) hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .filter((name) => name !== 'build' && name !== 'node_modules' && !/\.test\.tsx?$/.test(name))
    .flatMap((name) => filesOf(join(path, name)));
}
