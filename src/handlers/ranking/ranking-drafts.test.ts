import { memoryStore } from '../../storage/memory-store.fixture';
import { DRAFT_DAYS, forgetOldDrafts } from '../../storage/ranking-drafts';
import { rankingDraftHandlers } from './ranking-drafts';

const row = { model: 'rice', at: null, texts: { reach: '80' } };

function deskOf() {
  const store = memoryStore();
  let at = Date.parse('2026-11-22T09:00:00.000Z');
  const handlers = rankingDraftHandlers({ store, now: () => new Date(at) });
  const context = (accountId: string | undefined, id = '1') => ({ ...(accountId === undefined ? {} : { accountId }), extension: { project: { id, key: 'PAY' } } });
  return {
    store,
    pass: (days: number) => (at += days * 86_400_000),
    now: () => new Date(at),
    get: async (who: string | undefined, project?: string) => {
      const outcome = await handlers.getDraft({ payload: undefined, context: context(who, project) });
      if (!outcome.ok) throw new Error(outcome.failure.detail);
      return outcome.value;
    },
    change: (payload: unknown, who: string | undefined = 'ines') => handlers.changeDraft({ payload, context: context(who) }),
  };
}

test('what was typed is there again, for its person and project only', async () => {
  const desk = deskOf();
  expect(await desk.change({ rows: { 'PAY-1': row } })).toEqual({ ok: true, value: { kept: true } });
  expect((await desk.get('ines')).rows).toEqual({ 'PAY-1': row });
  expect((await desk.get('tomasz')).rows).toEqual({});
  expect((await desk.get('ines', '2')).rows).toEqual({});
  expect(await desk.get(undefined)).toMatchObject({ keptAt: null, rows: {} });
});

test('two windows keep each other’s rows, and the last row out leaves nothing behind', async () => {
  const desk = deskOf();
  await desk.change({ rows: { 'PAY-1': row } });
  await desk.change({ rows: { 'PAY-2': row }, tried: { answers: [{ winner: 'PAY-1', loser: 'PAY-2' }], weights: { value: 40 } } });
  expect(Object.keys((await desk.get('ines')).rows)).toEqual(['PAY-1', 'PAY-2']);
  await desk.change({ rows: { 'PAY-1': null, 'PAY-2': null } });
  expect((await desk.get('ines')).tried?.weights).toEqual({ value: 40 });
  await desk.change({ rows: {}, tried: null });
  expect(await desk.store.list('')).toEqual([]);
});

test('it is let go after thirty days, whether its person comes back or not', async () => {
  const desk = deskOf();
  await desk.change({ rows: { 'PAY-1': row } });
  desk.pass(DRAFT_DAYS);
  await forgetOldDrafts(desk.store, '1', desk.now());
  expect(Object.keys((await desk.get('ines')).rows)).toEqual(['PAY-1']);
  desk.pass(1);
  expect(await desk.get('ines')).toMatchObject({ keptAt: null, rows: {} });
  await forgetOldDrafts(desk.store, '1', desk.now());
  expect(await desk.store.list('')).toEqual([]);
});

test('more than can be kept, or from nobody, is said not to be kept', async () => {
  const desk = deskOf();
  const anonymous = rankingDraftHandlers({ store: desk.store, now: desk.now });
  expect(await anonymous.changeDraft({ payload: { rows: {} }, context: { extension: { project: { id: '1', key: 'PAY' } } } })).toEqual({ ok: true, value: { kept: false } });
  const texts = { reach: 'x'.repeat(500) };
  const rows = Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`PAY-${n}`, { ...row, texts }]));
  expect(await desk.change({ rows })).toEqual({ ok: true, value: { kept: false } });
  expect((await desk.get('ines')).rows).toEqual({});
  expect(await desk.change({ rows: { 'PAY-1': { ...row, texts: { reach: 5 } } } })).toMatchObject({ ok: false, failure: { code: 'invalid' } });
});
