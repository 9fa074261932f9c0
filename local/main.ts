/** `npm start`, once everything is installed and built. */
import { resolve } from 'node:path';
import { readStartOptions, USAGE, UsageError, type StartOptions } from './start-options.mjs';
import { ManifestError, UnsupportedByLocalForge } from './forge/errors';
import { ImportError } from './jira/import/import-error';
import { openBrowser } from './open-browser';
import { PortForbidden, PortInUse } from './server/loopback';
import { FolderInUse } from './state/folder-owner';
import { SaveError, StateError } from './state/state-folder';

const root = resolve(__dirname, '..');

async function main(): Promise<void> {
  const options = readStartOptions(process.argv.slice(2));
  if (options.help) return console.log(USAGE);
  await run(options);
}

async function run({ port, open, data, reset }: StartOptions): Promise<void> {
  const stateRoot = process.env['REFINERY_STATE'] ?? resolve(root, '.refinery');
  // Loaded only now: a mistake on the command line is told at once.
  const { startRefinery } = await import('./refinery');
  const refinery = await startRefinery({ root, stateRoot, port, data, reset, say: console.log });
  let stopping: Promise<void> | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      stopping ??= refinery.stop().then(
        () => process.exit(0),
        (error: unknown) => process.exit(report(error)),
      );
    });
  }
  console.log(`Refinery is running at ${refinery.url}`);
  console.log(`It shows ${refinery.backlog}. Ctrl+C stops it; everything is kept for the next start.`);
  if (open) openBrowser(refinery.url, process.env, process.platform);
}

/** What a person can do something about is said in one line; anything else is a fault and shows where. */
function report(error: unknown): number {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${USAGE}`);
    return 2;
  }
  if (error instanceof ImportError) {
    console.error(`${error.message}\nNothing was imported, and what was saved before is unchanged.`);
    return 2;
  }
  const known = [PortInUse, PortForbidden, FolderInUse, StateError, SaveError, ManifestError, UnsupportedByLocalForge];
  console.error(known.some((kind) => error instanceof kind) && error instanceof Error ? error.message : error);
  return 1;
}

main().catch((error: unknown) => {
  process.exit(report(error));
});
