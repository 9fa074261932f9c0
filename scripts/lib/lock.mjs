/** One at a time: two commands started together must not both install or build. */
import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

// A holder shows that it lives by touching the file; process ids would be used again after a restart.
const TOUCH_MS = 2_000;
const SILENT_MS = 15_000;

/** Runs the work when nobody else holds the lock; one whose holder has gone silent is taken over. */
export async function withLock(folder, name, work) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.lock`);
  for (let told = false; !take(file); told = true) {
    if (!told) console.log(`Waiting for another command to ${name} ...`);
    await pause(200);
  }
  const touching = setInterval(() => touch(file), TOUCH_MS);
  try {
    return await work();
  } finally {
    clearInterval(touching);
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, '', { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isSilent(file)) rmSync(file, { force: true });
    return false;
  }
}

function touch(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Somebody took it for silent, after this machine slept; what is under way is finished all the same.
  }
}

function isSilent(file) {
  try {
    return Date.now() - statSync(file).mtimeMs > SILENT_MS;
  } catch {
    // Given back in this very moment.
    return false;
  }
}
