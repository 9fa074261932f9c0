/** One at a time: two commands started together must not both install or build. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Runs the work when no other process holds the lock; a lock whose holder is gone is taken over. */
export async function withLock(folder, name, work) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.lock`);
  for (let told = false; !take(file); told = true) {
    if (!told) console.log(`Waiting for another command to ${name} ...`);
    await pause(500);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!holderLives(file)) rmSync(file, { force: true });
    return false;
  }
}

function holderLives(file) {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    // Just created and not signed yet.
    if (holder === 0) return true;
    process.kill(holder, 0);
    return holder !== process.pid;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
