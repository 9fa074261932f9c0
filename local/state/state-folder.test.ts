import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Queue } from '@forge/events';
import { kvs } from '@forge/kvs';
import { ManualClock } from '../forge/testing/manual-clock';
import { smallSite } from '../forge/testing/site';
import { testHost } from '../forge/testing/test-host';
import { emptyForgeState } from '../forge/forge-state';
import { Autosave } from './autosave';
import { askInstance, refuseSharedFolder, signFolder } from './folder-owner';
import { loadSiteState } from './site-state';
import { SaveError, StateFolder } from './state-folder';

let path: string;
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'refinery-'));
});
afterEach(() => rmSync(path, { recursive: true }));

const now = new Date('2026-11-22T09:00:00.000Z');
const files = () => readdirSync(path).sort();
const contents = () => Object.fromEntries(files().map((name) => [name, readFileSync(join(path, name), 'utf8')]));

describe('a snapshot', () => {
  test('is read back as it was, with parts saved at different times', () => {
    const folder = new StateFolder(path);
    folder.save({ a: 1, b: { deep: ['x'] } }, now);
    folder.save({ a: 2 }, now);
    expect(new StateFolder(path).load()).toEqual({ a: 2, b: { deep: ['x'] } });
    expect(files()).toEqual(['a-2.json', 'b-1.json', 'state.json']);
  });

  test('is not there at first', () => {
    expect(new StateFolder(join(path, 'none')).load()).toBeUndefined();
  });

  test('that a crash interrupted leaves the one before it', () => {
    new StateFolder(path).save({ a: 1 }, now);
    // New parts are written before the index that names them.
    writeFileSync(join(path, 'a-2.json'), '"half');
    writeFileSync(join(path, 'state.json.tmp'), '{');
    const folder = new StateFolder(path);
    expect(folder.load()).toEqual({ a: 1 });
    folder.save({ a: 3 }, now);
    expect(new StateFolder(path).load()).toEqual({ a: 3 });
  });

  test('begun afresh over an old one replaces all of it', () => {
    new StateFolder(path).save({ a: 1, old: 1 }, now);
    new StateFolder(path).save({ a: 2 }, now);
    expect(new StateFolder(path).load()).toEqual({ a: 2 });
    expect(files()).toEqual(['a-2.json', 'state.json']);
  });
});

describe('damage is told, with what to do, and nothing is changed', () => {
  test.each<[string, RegExp, () => void]>([
    ['an index that is no JSON', /state\.json is not valid JSON/, () => writeFileSync(join(path, 'state.json'), '{')],
    ['an index of another format', /format/, () => writeFileSync(join(path, 'state.json'), '{"format":99}')],
    ['a changed part', /a-1\.json is damaged/, () => writeFileSync(join(path, 'a-1.json'), '2')],
    ['a missing part', /a-1\.json is missing/, () => rmSync(join(path, 'a-1.json'))],
  ])('%s', (_, reason, damage) => {
    new StateFolder(path).save({ a: 1 }, now);
    damage();
    const before = contents();
    expect(() => new StateFolder(path).load()).toThrow(reason);
    expect(() => new StateFolder(path).load()).toThrow(/--reset/);
    expect(contents()).toEqual(before);
  });

  test('a site of another version', () => {
    const folder = new StateFolder(path);
    folder.save({ jira: { ...smallSite(), formatVersion: 2 }, ...emptyForgeState() }, now);
    expect(() => loadSiteState(folder)).toThrow(/another version.*--reset/s);
    folder.save({ jira: smallSite() }, now);
    expect(loadSiteState(folder)).toEqual({ jira: smallSite(), ...emptyForgeState() });
  });

  test('a job that waits to be tried again is no damage', async () => {
    const { asApp, clock, state } = testHost({ functions: { consume: async () => Promise.reject(new Error('broken')) } });
    await asApp(() => new Queue({ key: 'jobs' }).push({ body: {}, concurrency: { key: 'one', limit: 1 } }));
    await asApp(() => kvs.set('a', 1, { keyPolicy: 'OVERRIDE', ttl: { unit: 'DAYS', value: 1 } }));
    await clock.advance(1_000);
    expect(state.queue.deliveries[0]?.retry).toMatchObject({ retryCount: 1 });
    const folder = new StateFolder(path);
    folder.save({ jira: smallSite(), ...state }, now);
    expect(loadSiteState(folder)).toEqual(JSON.parse(JSON.stringify({ jira: smallSite(), ...state })));
  });
});

describe('autosave', () => {
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  afterEach(() => expect(said.splice(0)).toEqual([]));

  test('that fails is told, and made up for when the folder can be written again', async () => {
    const clock = new ManualClock();
    const blocked = join(path, 'blocked');
    writeFileSync(blocked, 'a file where the folder should be');
    const autosave = new Autosave(new StateFolder(blocked), clock, { a: () => 1 }, say);
    autosave.touch('a');
    await clock.advance(300);
    expect(said.splice(0)).toEqual([expect.stringContaining(`cannot be saved in ${blocked}`)]);
    expect(() => autosave.flush()).toThrow(SaveError);
    rmSync(blocked);
    autosave.touch('a');
    await clock.advance(300);
    expect(new StateFolder(blocked).load()).toEqual({ a: 1 });
  });

  test('that failed is tried again without another change', async () => {
    const clock = new ManualClock();
    const blocked = join(path, 'blocked');
    writeFileSync(blocked, '');
    new Autosave(new StateFolder(blocked), clock, { a: () => 1 }, say).touch('a');
    await clock.advance(300);
    expect(said.splice(0)).toHaveLength(1);
    rmSync(blocked);
    await clock.advance(5_000);
    expect(new StateFolder(blocked).load()).toEqual({ a: 1 });
  });

  test('waits for changes to pause, but not for ever', async () => {
    const clock = new ManualClock();
    let value = 0;
    const autosave = new Autosave(new StateFolder(path), clock, { a: () => value }, say);
    for (; value < 3; value += 1) {
      autosave.touch('a');
      await clock.advance(200);
    }
    expect(existsSync(join(path, 'state.json'))).toBe(false);
    await clock.advance(100);
    expect(new StateFolder(path).load()).toEqual({ a: 3 });
    for (; value < 15; value += 1) {
      autosave.touch('a');
      await clock.advance(200);
    }
    expect(new StateFolder(path).load()).not.toEqual({ a: 3 });
  });

  test('saves what is left when asked, and only what has changed', () => {
    const autosave = new Autosave(new StateFolder(path), new ManualClock(), { a: () => 1, b: () => 2 }, say);
    autosave.touch('b');
    autosave.flush();
    expect(new StateFolder(path).load()).toEqual({ b: 2 });
    const before = contents();
    autosave.flush();
    expect(contents()).toEqual(before);
  });
});

describe('a folder', () => {
  const nobody = async () => undefined;

  test('that cannot be written is told at once', async () => {
    writeFileSync(join(path, 'file'), '');
    await expect(signFolder(join(path, 'file'), owner, nobody)).rejects.toThrow(SaveError);
  });

  const owner = { instance: 'i1', url: 'http://localhost:4173' };
  const mine = 'http://localhost:4174';

  test('that a running server has signed is refused to another', async () => {
    const unsign = await signFolder(path, owner, nobody);
    await expect(refuseSharedFolder(path, mine, async () => 'i1')).rejects.toThrow(/already open at http:\/\/localhost:4173/);
    unsign();
    await refuseSharedFolder(path, mine, async () => 'i1');
  });

  test('is signed by one of two servers that start together', async () => {
    await signFolder(path, owner, nobody);
    await expect(signFolder(path, { instance: 'i2', url: mine }, async () => 'i1')).rejects.toThrow(/already open/);
    const unsign = await signFolder(path, { instance: 'i2', url: mine }, nobody);
    unsign();
    await refuseSharedFolder(path, 'http://localhost:4175', async () => 'i2');
  });

  test('whose server is gone, or is another one now, is free', async () => {
    await signFolder(path, owner, nobody);
    await refuseSharedFolder(path, mine, async () => undefined);
    await refuseSharedFolder(path, mine, async () => 'i2');
    await refuseSharedFolder(path, mine, askInstance.bind(undefined, 'http://127.0.0.1:9'));
  });
});
