import type { Outcome } from '../../contract/failure';
import type { DeclinePayload, ValuePayload } from '../../contract/value';
import { listDeclined } from '../../storage/declined';
import { declinedHandlers } from './declined';
import { defaultSettings } from '../../domain/settings';
import { valueHandlers } from './value';
import { deskWith, openIssue, type Desk } from './value.fixture';

const decision = (changed: Partial<DeclinePayload> = {}): DeclinePayload => ({
  reason: 'Too few riders would use it',
  revisit: '2027-03-01',
  comment: 'Thank you for the idea.\nWe will look at it again in March.',
  label: true,
  move: false,
  expected: null,
  ...changed,
});

const context = { accountId: 'ann', extension: { issue: { id: '7', key: 'PAY-7' }, project: { id: '1', key: 'PAY' } } };

function panelOf(desk: Desk) {
  const handlers = valueHandlers(desk.services, desk.index);
  const ask = (payload: unknown) => ({ payload, context });
  return {
    view: () => handlers.getValue(ask({})),
    options: () => handlers.getDeclineOptions(ask({})),
    decline: (payload: unknown) => handlers.declineValue(ask(payload)),
    reconsider: (expected: string | null) => handlers.reconsiderValue(ask({ expected })),
    undo: (expected: string | null) => handlers.undoValue(ask({ expected })),
    save: (payload: ValuePayload) => handlers.saveValue(ask(payload)),
    history: () => handlers.getValueHistory(ask({})),
  };
}

function ok<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.failure.code}: ${outcome.failure.detail}`);
  return outcome.value;
}

const score: Omit<ValuePayload, 'expected'> = {
  model: 'rice',
  inputs: { reach: 100, impact: 1, confidence: 1, effort: 5 },
  fromFields: [],
  evidence: {},
  note: '',
};

test('a declined issue carries the reason, a label, and a comment that mentions the reporter', async () => {
  const desk = deskWith();
  const { view } = ok(await panelOf(desk).decline(decision()));
  expect(view.reading.declined).toEqual({
    reason: 'Too few riders would use it',
    revisit: '2027-03-01',
    at: '2026-11-22T09:00:00.000Z',
    by: 'ann',
    label: 'wont-have-this-time',
  });
  expect(desk.labels()).toEqual(['riders', 'wont-have-this-time']);
  expect(JSON.parse(desk.comments.get('c1') ?? '').body.content).toEqual([
    { type: 'paragraph', content: [{ type: 'mention', attrs: { id: 'rita', text: '@Rita' } }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'Thank you for the idea.' }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'We will look at it again in March.' }] },
  ]);
  expect(await listDeclined(desk.services.store, '1')).toEqual([
    { issueId: '7', at: '2026-11-22T09:00:00.000Z', revisit: '2027-03-01' },
  ]);
});

test('what is declined is listed with its reason, and says when its day has come', async () => {
  const desk = deskWith();
  const list = () => declinedHandlers(desk.services).getDeclined({ payload: {}, context });
  expect(ok(await list())).toEqual([]);
  expect(desk.requests).toEqual([]);
  ok(await panelOf(desk).decline(decision()));
  expect(ok(await list())).toEqual([
    expect.objectContaining({ key: 'PAY-7', reason: 'Too few riders would use it', name: 'ANN', due: false, revisit: '2027-03-01' }),
  ]);
  desk.services.now = () => new Date('2027-03-01T08:00:00.000Z');
  expect(ok(await list())).toMatchObject([{ due: true }]);
});

test('nothing is told to anybody unless it was asked for', async () => {
  const desk = deskWith();
  ok(await panelOf(desk).decline(decision({ comment: null, label: false })));
  expect(desk.comments.size).toBe(0);
  expect(desk.labels()).toEqual(['riders']);
});

test('a reason is needed, and a date that is one', async () => {
  const desk = deskWith();
  for (const wrong of [{ reason: '  ' }, { revisit: 'soon' }, { revisit: '2027-02-31' }]) {
    expect(await panelOf(desk).decline(decision(wrong))).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  }
  expect(desk.property()).toBeUndefined();
});

test('undo takes back the decision, the label and the comment', async () => {
  const desk = deskWith();
  const panel = panelOf(desk);
  const { view } = ok(await panel.decline(decision()));
  ok(await panel.undo(view.reading.stamp));
  expect(desk.property()).toBeUndefined();
  expect(desk.labels()).toEqual(['riders']);
  expect(desk.comments.size).toBe(0);
  expect(await listDeclined(desk.services.store, '1')).toEqual([]);
});

test('a label that was there before stays after an undo', async () => {
  const desk = deskWith();
  const panel = panelOf(desk);
  const first = ok(await panel.decline(decision({ comment: null })));
  const again = ok(await panel.decline(decision({ comment: null, reason: 'Still so', expected: first.view.reading.stamp })));
  ok(await panel.undo(again.view.reading.stamp));
  expect(desk.labels()).toContain('wont-have-this-time');
});

test('a score survives being declined and being taken up again', async () => {
  const desk = deskWith([openIssue('PAY-7', null), openIssue('PAY-1', 5)]);
  const panel = panelOf(desk);
  const scored = ok(await panel.save({ ...score, expected: null }));
  const declined = ok(await panel.decline(decision({ expected: scored.view.reading.stamp })));
  expect(declined.view.reading.record).toMatchObject({ score: 20, declined: { reason: 'Too few riders would use it' } });
  desk.tick();
  const taken = ok(await panel.reconsider(declined.view.reading.stamp));
  expect(taken.view.reading).toMatchObject({ declined: null, record: { score: 20 } });
  expect(desk.labels()).toEqual(['riders']);
  expect(ok(await panel.history()).map(({ kind, note }) => [kind, note])).toEqual([
    ['reconsidered', ''],
    ['declined', 'Too few riders would use it'],
    ['scored', ''],
  ]);
});

test('scoring a declined issue does not take it up again by the way', async () => {
  const desk = deskWith();
  const panel = panelOf(desk);
  const { view } = ok(await panel.decline(decision()));
  const scored = ok(await panel.save({ ...score, expected: view.reading.stamp }));
  expect(scored.view.reading.declined?.reason).toBe('Too few riders would use it');
});

test('what somebody else decided meanwhile is shown, not overwritten', async () => {
  const desk = deskWith();
  const panel = panelOf(desk);
  ok(await panel.decline(decision({ comment: null })));
  const second = ok(await panel.save({ ...score, expected: null }));
  expect(second).toMatchObject({ saved: false, view: { reading: { declined: { by: 'ann' } } } });
});

test('who may not edit declines nothing', async () => {
  const desk = deskWith();
  desk.mayEdit(false);
  expect(await panelOf(desk).decline(decision())).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
  expect(desk.comments.size).toBe(0);
  expect(await listDeclined(desk.services.store, '1')).toEqual([]);
});

const rejected = { label: 'not-now', status: { id: 'Rejected', name: 'Rejected' } };

async function deskThatMoves(): Promise<Desk> {
  const desk = deskWith();
  await desk.services.store.set('settings:1', { ...defaultSettings, decline: rejected });
  return desk;
}

test('a project has its own label and status for what it declines, both seen beforehand and taken back by the undo', async () => {
  const desk = await deskThatMoves();
  const panel = panelOf(desk);
  expect(ok(await panel.options())).toEqual({ label: 'not-now', move: { from: 'To Do', to: 'Rejected', available: true } });
  expect(desk.requests.every((request) => request.startsWith('GET'))).toBe(true);
  const { view } = ok(await panel.decline(decision({ move: true })));
  expect([desk.status(), desk.labels()]).toEqual(['Rejected', ['riders', 'not-now']]);
  expect(ok(await panel.options()).move).toBeNull();
  const undone = ok(await panel.undo(view.reading.stamp));
  expect([desk.status(), desk.labels(), desk.property()]).toEqual(['To Do', ['riders'], undefined]);
  expect(undone.warning).toBeUndefined();
});

test('where no transition leads to the status, nothing is done until the person leaves the move out', async () => {
  const desk = await deskThatMoves();
  desk.leadsTo(['In Progress']);
  const panel = panelOf(desk);
  expect(ok(await panel.options()).move).toEqual({ from: 'To Do', to: 'Rejected', available: false });
  expect(await panel.decline(decision({ move: true }))).toMatchObject({
    ok: false,
    failure: { code: 'invalid', detail: 'Nothing was changed: no transition leads from To Do to Rejected.' },
  });
  expect([desk.property(), desk.comments.size, desk.labels()]).toEqual([undefined, 0, ['riders']]);
  ok(await panel.decline(decision({ move: false })));
  expect([desk.status(), desk.labels()]).toEqual(['To Do', ['riders', 'not-now']]);
});

test('taking it up again moves it back and removes the label that was set', async () => {
  const desk = await deskThatMoves();
  const panel = panelOf(desk);
  const { view } = ok(await panel.decline(decision({ move: true })));
  await desk.services.store.set('settings:1', defaultSettings);
  ok(await panel.reconsider(view.reading.stamp));
  expect([desk.status(), desk.labels()]).toEqual(['To Do', ['riders']]);
});

test('an undo says so when there is no way back, and does the rest', async () => {
  const desk = await deskThatMoves();
  const panel = panelOf(desk);
  const { view } = ok(await panel.decline(decision({ move: true })));
  desk.leadsTo([]);
  const undone = ok(await panel.undo(view.reading.stamp));
  expect(undone.warning).toBe('It could not be moved back to To Do: no transition leads there from Rejected.');
  expect([desk.status(), desk.labels(), desk.comments.size]).toEqual(['Rejected', ['riders'], 0]);
});

test('a decision that Jira does not take leaves the issue where it was', async () => {
  const desk = await deskThatMoves();
  desk.refuseProperties();
  expect(await panelOf(desk).decline(decision({ move: true }))).toMatchObject({ ok: false });
  expect([desk.status(), desk.comments.size, desk.labels()]).toEqual(['To Do', 0, ['riders']]);
});

test('a comment that is refused is told, and the decision stands', async () => {
  const desk = deskWith();
  desk.refuseComments();
  const { saved, warning, view } = ok(await panelOf(desk).decline(decision()));
  expect([saved, warning]).toEqual([true, 'The comment could not be written: You may not comment.']);
  expect(view.reading.declined).not.toBeNull();
});
