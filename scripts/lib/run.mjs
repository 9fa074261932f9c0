import { spawn } from 'node:child_process';

/** Runs a program with its output in this terminal. Rejects unless it succeeds. */
export function run(program, args, cwd) {
  return new Promise((resolve, reject) => {
    // npm is a .cmd file on Windows, which only a shell starts.
    const child = spawn(program, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' && program === 'npm' });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ${args.join(' ')} ended with ${signal ?? code}.`));
    });
  });
}
