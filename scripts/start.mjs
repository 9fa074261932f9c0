/** `npm start`: installs and builds what is missing, then serves. */
import { readStartOptions, USAGE, UsageError } from '../local/start-options.mjs';
import { ensureBuilt, ensureDependencies, ensureNode } from './lib/setup.mjs';

ensureNode();
const args = process.argv.slice(2);
const wanted = readOptions();
if (wanted.help) {
  console.log(USAGE);
} else {
  try {
    await ensureDependencies();
    await ensureBuilt();
    await serve();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** A mistake on the command line is told before anything is installed. */
function readOptions() {
  try {
    return readStartOptions(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${USAGE}`);
    process.exit(2);
  }
}

/** In this very process, so that signals and the exit code need no passing on. */
async function serve() {
  const { register } = await import('tsx/esm/api');
  register();
  await import('tsx/cjs');
  await import('../local/main.ts');
}
