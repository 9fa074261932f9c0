/** Starts Refinery as `npm start` does, and a browser to look at it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type Frame, type Page } from 'playwright-core';

export const root = resolve(__dirname, '../..');

export interface RunningApp {
  url: string;
  port: number;
  stateRoot: string;
  /** Everything that was printed so far. */
  output(): string;
  /** Ends it; a state folder in the temporary folder goes with it unless it is to be kept. */
  stop(options?: { keepState: boolean }): Promise<void>;
}

/** @throws Error with what was printed, when it does not serve within a minute */
export async function startApp(args: string[] = [], stateRoot = mkdtempSync(join(tmpdir(), 'refinery-e2e-'))): Promise<RunningApp> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(root, 'local/main.ts'), '--no-open', '--port', String(port), ...args],
    { cwd: root, env: { ...process.env, REFINERY_STATE: stateRoot } },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await until(() => output.includes('Refinery is running at') || child.exitCode !== null, 60_000);
  if (!output.includes('Refinery is running at')) throw new Error(`Refinery did not start:\n${output}`);
  return {
    url: `http://localhost:${port}`,
    port,
    stateRoot,
    output: () => output,
    stop: ({ keepState } = { keepState: false }) => stop(child, keepState ? null : stateRoot),
  };
}

async function stop(child: ChildProcess, sweep: string | null): Promise<void> {
  if (child.exitCode === null) {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await ended;
  }
  if (sweep?.startsWith(tmpdir()) === true) rmSync(sweep, { recursive: true, force: true });
}

export async function until(condition: () => boolean | Promise<boolean>, milliseconds = 15_000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Waited ${milliseconds} ms in vain.`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

async function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? done(address.port) : fail(new Error('No port.'))));
    });
  });
}

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['REFINERY_CHROMIUM'] ?? candidates.find((path) => existsSync(path));
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** The iframe in which the shell shows a module, once its document is there. */
export async function moduleFrame(page: Page, moduleKey: string): Promise<Frame> {
  const element = await page.waitForSelector(`iframe#module-${moduleKey}`);
  const frame = await element.contentFrame();
  if (frame === null) throw new Error(`The iframe of ${moduleKey} has no document.`);
  return frame;
}

const axeSource = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** Violations of impact "serious" or "critical" in a page or an iframe, as sentences. */
export async function seriousViolations(where: Page | Frame): Promise<string[]> {
  await where.evaluate(axeSource);
  return where.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`));
  });
}
