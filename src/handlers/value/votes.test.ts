import type { Outcome } from '../../contract/failure';
import type { ValuePayload } from '../../contract/value';
import { defaultSettings } from '../../domain/settings';
import { valueHandlers } from './value';
import { deskWith, type Desk } from './value.fixture';
import { voteHandlers } from './votes';

function roomOf(desk: Desk) {
  const votes = voteHandlers(desk.services);
  const value = valueHandlers(desk.services, desk.index);
  const context = (accountId: string | undefined) => ({
    accountId,
    extension: { issue: { id: '7', key: 'PAY-7' }, project: { id: '1', key: 'PAY' } },
  });
  const ask = (payload: unknown, who: string | undefined) => ({ payload, context: context(who) });
  return {
    start: (who = 'ann') => votes.startVote(ask({}, who)),
    cast: (who: string | undefined, inputs: unknown) => votes.castVote(ask({ inputs }, who)),
    reveal: (who = 'ann') => votes.revealVotes(ask({}, who)),
    withdraw: (who: string) => votes.withdrawVote(ask({}, who)),
    cancel: (who = 'ann') => votes.cancelVote(ask({}, who)),
    look: (who: string) => votes.getVote(ask({}, who)),
    panel: (who: string) => value.getValue(ask({}, who)),
    history: (who: string) => value.getValueHistory(ask({}, who)),
    save: (inputs: ValuePayload['inputs'], note: string, expected: string | null = null) =>
      value.saveValue(ask({ model: 'rice', inputs, fromFields: [], evidence: {}, note, expected }, 'ann')),
  };
}

function ok<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.failure.code}: ${outcome.failure.detail}`);
  return outcome.value;
}

test('before the reveal nobody is given another vote by any call, the product owner included', async () => {
  const desk = deskWith();
  const room = roomOf(desk);
  ok(await room.start());
  ok(await room.cast('ben', { impact: 3, reach: 77_777 }));
  ok(await room.cast('cleo', { impact: 1 }));
  for (const who of ['ann', 'cleo', 'dan']) {
    const answers = [await room.look(who), await room.panel(who), await room.history(who), await room.start(who)];
    expect(JSON.stringify(answers)).not.toContain('77777');
  }
  expect(ok(await room.look('ben'))).toMatchObject({ state: 'open', votes: 2, mine: { impact: 3, reach: 77_777 }, result: null });
  expect(ok(await room.look('ann'))).toMatchObject({ votes: 2, mine: null, result: null });
});

test('after the reveal everybody sees median, spread and who is far away', async () => {
  const desk = deskWith();
  const room = roomOf(desk);
  ok(await room.start());
  for (const [who, impact] of [['ann', 2], ['ben', 2], ['cleo', 0.25]] as const) ok(await room.cast(who, { impact }));
  ok(await room.reveal());
  expect(ok(await room.look('dan'))).toMatchObject({
    state: 'revealed',
    result: {
      tallies: [{ criterion: 'impact', votes: 3, median: 2, lowest: 0.25, outliers: [{ by: 'cleo', value: 0.25 }] }],
      names: { cleo: 'CLEO' },
    },
  });
});

test('a vote can be changed until the reveal, and not after', async () => {
  const desk = deskWith();
  const room = roomOf(desk);
  ok(await room.start());
  ok(await room.cast('ben', { impact: 3 }));
  ok(await room.cast('ben', { impact: 1 }));
  ok(await room.reveal());
  expect(await room.cast('ben', { impact: 3 })).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  expect(ok(await room.look('ben'))).toMatchObject({ votes: 1, result: { tallies: [{ median: 1 }] } });
});

test('who may not edit may vote, but neither begin nor reveal', async () => {
  const desk = deskWith();
  const room = roomOf(desk);
  ok(await room.start());
  desk.mayEdit(false);
  expect(ok(await room.cast('guest', { impact: 1 }))?.votes).toBe(1);
  expect(await room.reveal('guest')).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
  expect(await room.start('guest')).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
});

test('who may edit but not score may vote, but neither begin nor reveal', async () => {
  const desk = deskWith();
  const room = roomOf(desk);
  await desk.services.store.set('settings:1', { ...defaultSettings, scorers: { by: 'people', accountIds: ['ann'] } });
  ok(await room.start('ann'));
  expect(ok(await room.cast('ben', { impact: 1 }))).toMatchObject({ votes: 1, mayReveal: false });
  expect(await room.reveal('ben')).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
  ok(await room.reveal('ann'));
  expect(await room.start('ben')).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
});

test('a vote off the scale, an empty one and one without an account are refused', async () => {
  const desk = deskWith();
  const room = roomOf(desk);
  ok(await room.start());
  for (const inputs of [{ impact: 9 }, {}, { other: 1 }, { impact: 'high' }])
    expect(await room.cast('ben', inputs)).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  expect(await room.cast(undefined, { impact: 1 })).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
  expect(await room.reveal()).toMatchObject({ ok: false, failure: { detail: 'Nobody has voted yet.' } });
});

test('asking again while a vote is open keeps the votes; after it, a new round forgets them', async () => {
  const desk = deskWith();
  let round = 0;
  desk.services.newId = () => `round-${(round += 1)}`;
  const room = roomOf(desk);
  ok(await room.start());
  ok(await room.cast('ben', { impact: 1 }));
  expect(ok(await room.start())?.votes).toBe(1);
  ok(await room.reveal());
  expect(ok(await room.start())).toMatchObject({ state: 'open', votes: 0, mine: null });
  expect(await desk.services.store.list('vote:7:')).toEqual([]);
});

test('a score that departs from the vote needs a reason, one that follows it does not', async () => {
  const inputs = { reach: 100, impact: 2, confidence: 1, effort: 5 };
  const desk = deskWith();
  const room = roomOf(desk);
  ok(await room.start());
  ok(await room.cast('ben', { impact: 1 }));
  ok(await room.reveal());
  expect(ok(await room.panel('ann')).vote).toBe('revealed');
  expect(await room.save(inputs, ' ')).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  expect(desk.property()).toBeUndefined();
  expect(ok(await room.save(inputs, 'A contract depends on it'))).toMatchObject({ saved: true, view: { vote: null } });
  expect(ok(await room.look('ann'))?.state).toBe('settled');
  expect(ok(await room.history('ann'))[0]?.note).toBe('A contract depends on it');
});

test('a vote can be taken back until the reveal, by nobody but its voter', async () => {
  const room = roomOf(deskWith());
  ok(await room.start());
  ok(await room.cast('ben', { impact: 3 }));
  ok(await room.cast('cleo', { impact: 1 }));
  expect(ok(await room.withdraw('dan'))).toMatchObject({ votes: 2 });
  expect(ok(await room.withdraw('ben'))).toMatchObject({ votes: 1, mine: null });
  ok(await room.reveal());
  expect(await room.withdraw('cleo')).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  expect(ok(await room.look('ann'))).toMatchObject({ result: { tallies: [{ votes: 1, median: 1 }] } });
});

test('a vote is called off by who may score, before the reveal only, and leaves nothing to be read', async () => {
  const desk = deskWith();
  const room = roomOf(desk);
  ok(await room.start());
  ok(await room.cast('ben', { impact: 3 }));
  desk.mayEdit(false);
  expect(await room.cancel('guest')).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
  desk.mayEdit(true);
  expect(ok(await room.cancel())).toBeNull();
  expect(ok(await room.panel('ann')).vote).toBeNull();
  expect(await desk.services.store.list('vote')).toEqual([]);
  ok(await room.start());
  ok(await room.cast('ben', { impact: 1 }));
  ok(await room.reveal());
  expect(await room.cancel()).toMatchObject({ ok: false, failure: { code: 'invalid' } });
});

test('a vote whose model is gone makes way for a new one', async () => {
  const desk = deskWith();
  let round = 0;
  desk.services.newId = () => `round-${(round += 1)}`;
  const room = roomOf(desk);
  const joy = { id: 'joy', title: 'Joy', direction: 'benefit' as const, help: '', unit: '', min: 0, max: 10 };
  const custom = { title: 'Ours', criteria: [joy], formula: 'joy' };
  await desk.services.store.set('settings:1', { ...defaultSettings, model: 'custom', ownModels: { weighted: null, custom } });
  ok(await room.start());
  ok(await room.cast('ben', { joy: 3 }));
  await desk.services.store.set('settings:1', defaultSettings);
  expect(ok(await room.start())).toMatchObject({ model: 'rice', votes: 0, state: 'open' });
});

test('of two reveals at once the first moment counts, and a late change leaves the vote that was in time', async () => {
  const desk = deskWith();
  const room = roomOf(desk);
  ok(await room.start());
  ok(await room.cast('ben', { impact: 3 }));
  const { store } = desk.services;
  const [open] = await store.list('vote-round:');
  if (!open) throw new Error('no round');
  ok(await room.reveal());
  // Ben's change and a second reveal had both begun before the first reveal was stored.
  desk.tick();
  await store.set(open.key, open.value);
  ok(await room.cast('ben', { impact: 0.25 }));
  await store.set(open.key, open.value);
  desk.tick();
  ok(await room.reveal());
  expect(ok(await room.look('ann'))).toMatchObject({ result: { tallies: [{ votes: 1, median: 3 }] } });
});
