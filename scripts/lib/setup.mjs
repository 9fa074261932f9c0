/**
 * Set-up that every command shares: what is missing is installed or built, what is there is left alone.
 * Plain JavaScript without dependencies: it runs before anything is installed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBuild } from './builds.mjs';
import { findChromium, installChromium } from './chromium.mjs';
import { run } from './run.mjs';
import { withLock } from './lock.mjs';

export const root = resolve(import.meta.dirname, '../..');

const MINIMUM_NODE = [20, 19];

/** Ends the program when this Node is too old. */
export function ensureNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [needMajor, needMinor] = MINIMUM_NODE;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  console.error(`Refinery needs Node ${MINIMUM_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Installs the packages of the lockfile unless they are there. */
export async function ensureDependencies() {
  ensureNode();
  if (dependenciesMatch()) return;
  await withLock(join(root, '.refinery'), 'install', async () => {
    if (dependenciesMatch()) return;
    console.log('Installing packages (npm ci), once ...');
    await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'], root);
  });
}

// Vite foretells a change that does not concern a build of today.
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';

/** Builds the front end and the shell unless they are built from these very sources. */
export async function ensureBuilt() {
  await withLock(join(root, '.refinery'), 'build', async () => {
    await ensureBuild(root, {
      name: 'catalogues',
      sources: ['src/domain', 'scripts/generate-catalogues.ts'],
      outputs: ['src/domain/scoring/models/index.ts', 'src/domain/story/rules/index.ts', 'src/domain/health/indicators/index.ts'],
      onlyWhenMissing: true,
      command: ['npm', ['run', '-s', 'generate']],
    });
    await ensureBuild(root, {
      name: 'app',
      sources: ['static/app', 'src', 'package-lock.json'],
      outputs: ['static/app/build/index.html'],
      command: [process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--config', 'static/app/vite.config.ts', '--logLevel', 'warn']],
    });
    await ensureBuild(root, {
      name: 'shell',
      sources: ['local/shell', 'local/jira/model.ts', 'package-lock.json'],
      outputs: ['local/shell/build/index.html'],
      command: [process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--config', 'local/shell/vite.config.ts', '--logLevel', 'warn']],
    });
  });
}

/** @returns the path of a Chromium, installed when the machine has none */
export async function ensureChromium() {
  return findChromium() ?? (await withLock(join(root, '.refinery'), 'chromium', async () => findChromium() ?? installChromium(root)));
}

/** Whether every package that the lockfile asks of this machine is there in its version. */
function dependenciesMatch() {
  const installedFile = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(installedFile);
  return Object.entries(wanted).every(([path, { version, optional, devOptional, link }]) => {
    if (path === '' || link) return true;
    const there = installed[path];
    // Optional packages are for other machines where they are not here.
    return there ? there.version === version : Boolean(optional || devOptional);
  });
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}
