import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// The set-up is plain JavaScript, since it runs before TypeScript is installed.
type EnsureBuild = (
  root: string,
  build: { name: string; sources: string[]; outputs: string[]; onlyWhenMissing?: boolean; command: [string, string[]] },
) => Promise<void>;
type WithLock = <T>(folder: string, name: string, work: () => Promise<T>) => Promise<T>;
type FindChromium = (env: Record<string, string>) => string | undefined;

const load = async <T>(file: string): Promise<T> => (await import(file)) as T;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'refinery-'));
  jest.spyOn(console, 'log').mockImplementation();
});
afterEach(() => {
  rmSync(root, { recursive: true });
  jest.restoreAllMocks();
});

describe('a build', () => {
  /** Builds when needed; each build leaves one more file. */
  async function build(): Promise<number> {
    const { ensureBuild } = await load<{ ensureBuild: EnsureBuild }>('./builds.mjs');
    const script = "const fs = require('fs'); fs.writeFileSync('out.html', ''); fs.writeFileSync('built-' + process.hrtime.bigint(), '')";
    await ensureBuild(root, { name: 'app', sources: ['src'], outputs: ['out.html'], command: [process.execPath, ['-e', script]] });
    return readdirSync(root).filter((name) => name.startsWith('built-')).length;
  }

  beforeEach(() => {
    mkdirSync(join(root, 'src'));
    writeFileSync(join(root, 'src/a.ts'), 'one');
  });

  test('is made once for the same sources', async () => {
    expect([await build(), await build()]).toEqual([1, 1]);
  });

  test.each<[string, () => void]>([
    ['a source changes', () => writeFileSync(join(root, 'src/a.ts'), 'two')],
    ['a source is new', () => writeFileSync(join(root, 'src/b.ts'), '')],
    ['a source is gone', () => rmSync(join(root, 'src/a.ts'))],
    ['its output is gone', () => rmSync(join(root, 'out.html'))],
  ])('is made again when %s', async (_, change) => {
    await build();
    change();
    expect(await build()).toBe(2);
  });

  test('does not care about tests', async () => {
    await build();
    writeFileSync(join(root, 'src/a.test.ts'), '');
    expect(await build()).toBe(1);
  });
});

describe('a lock', () => {
  test('lets one work at a time', async () => {
    const { withLock } = await load<{ withLock: WithLock }>('./lock.mjs');
    const steps: string[] = [];
    const work = (name: string) => async () => {
      steps.push(`${name} begins`);
      await new Promise((done) => setTimeout(done, 50));
      steps.push(`${name} ends`);
    };
    await Promise.all([withLock(root, 'build', work('first')), withLock(root, 'build', work('second'))]);
    expect(steps).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  test('whose holder has gone silent is taken over, and given back after a failure', async () => {
    const { withLock } = await load<{ withLock: WithLock }>('./lock.mjs');
    writeFileSync(join(root, 'build.lock'), '');
    const aMinuteAgo = new Date(Date.now() - 60_000);
    utimesSync(join(root, 'build.lock'), aMinuteAgo, aMinuteAgo);
    await expect(withLock(root, 'build', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(readdirSync(root)).toEqual([]);
  });
});

test('the Chromium that is named comes before the one on the path', async () => {
  const { findChromium } = await load<{ findChromium: FindChromium }>('./chromium.mjs');
  for (const name of ['chromium', 'mine']) {
    writeFileSync(join(root, name), '');
    chmodSync(join(root, name), 0o755);
  }
  expect(findChromium({ PATH: root })).toBe(join(root, 'chromium'));
  expect(findChromium({ PATH: root, CHROMIUM: join(root, 'mine') })).toBe(join(root, 'mine'));
  expect(findChromium({ PATH: root, CHROMIUM: join(root, 'none') })).toBe(join(root, 'chromium'));
});
