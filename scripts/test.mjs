/**
 * `npm test`: sets up what is missing, then runs every check. `npm test -- --quick` leaves out the browser.
 * All checks run even when one fails, so that one run tells everything.
 */
import { spawnSync } from 'node:child_process';
import { ensureBuilt, ensureChromium, ensureDependencies } from './lib/setup.mjs';

const quick = process.argv.includes('--quick');

await ensureDependencies();
await ensureBuilt();
const chromium = quick ? null : await ensureChromium();

const bin = (name) => `node_modules/.bin/${name}`;
const checks = [
  ['types of the app', bin('tsc'), ['-p', 'tsconfig.json', '--noEmit']],
  ['types of everything', bin('tsc'), ['-p', 'tsconfig.dev.json', '--noEmit']],
  ['lint', bin('eslint'), ['.', '--max-warnings', '0']],
  ['catalogues', bin('tsx'), ['scripts/generate-catalogues.ts', '--check']],
  ['bundles for deployment', bin('tsx'), ['scripts/check-bundles.ts']],
  ['unit, contract and architecture tests', bin('jest'), ['--selectProjects', 'node', 'screen', '--maxWorkers', '2']],
  ...(quick ? [] : [['end-to-end tests', bin('jest'), ['--selectProjects', 'e2e', '--maxWorkers', '2']]]),
];

const results = checks.map(([title, command, args]) => {
  console.log(`\n== ${title}`);
  const started = Date.now();
  const { status } = spawnSync(process.execPath, [command, ...args].flat(), {
    stdio: 'inherit',
    env: { ...process.env, ...(chromium === null ? {} : { REFINERY_CHROMIUM: chromium }) },
  });
  return { title, passed: status === 0, seconds: (Date.now() - started) / 1000 };
});

console.log('');
for (const { title, passed, seconds } of results) {
  console.log(`${passed ? 'passed' : 'FAILED'}  ${title} (${seconds.toFixed(0)} s)`);
}
const failed = results.filter(({ passed }) => !passed).length;
console.log(`${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
