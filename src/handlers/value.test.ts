import type { Outcome, ValuePayload } from '../contract';
import { defaultSettings } from '../domain/settings';
import { valueHandlers } from './value';
import { deskWith, openIssue, secured, type Desk } from './value.fixture';

const INPUTS: ValuePayload['inputs'] = { reach: [800, 1200], impact: 2, confidence: 0.8, effort: 5 };
const payload = (changed: Partial<ValuePayload> = {}): ValuePayload => ({
  model: 'rice',
  inputs: INPUTS,
  fromFields: [],
  evidence: {},
  note: '',
  expected: null,
  ...changed,
});

function panelOf(desk: Desk) {
  const handlers = valueHandlers(desk.services, desk.index);
  const context = (accountId: string) => ({
    accountId: desk.callAs(accountId),
    extension: { issue: { id: '7', key: 'PAY-7' }, project: { id: '1', key: 'PAY' } },
  });
  return {
    view: async (who = 'ann') => ok(await handlers.getValue({ payload: {}, context: context(who) })),
    save: (what: unknown, who = 'ann') => handlers.saveValue({ payload: what, context: context(who) }),
    undo: (expected: string | null, who = 'ann') => handlers.undoValue({ payload: { expected }, context: context(who) }),
    history: async (who = 'ann') => ok(await handlers.getValueHistory({ payload: {}, context: context(who) })),
  };
}

function ok<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.failure.code}: ${outcome.failure.detail}`);
  return outcome.value;
}

test('the panel costs two points before and three after somebody has scored', async () => {
  const desk = deskWith();
  const panel = panelOf(desk);
  await panel.view();
  expect(desk.requests).toHaveLength(2);
  ok(await panel.save(payload()));
  desk.requests.length = 0;
  await panel.view();
  expect(desk.requests).toHaveLength(3);
});

test('a score is computed on the server, stamped, and read back', async () => {
  const desk = deskWith();
  const { saved, view } = ok(await panelOf(desk).save(payload({ evidence: { reach: 'Survey in May', unknown: 'x' } })));
  expect(saved).toBe(true);
  expect(desk.property()).toMatchObject({
    v: 1,
    model: 'rice',
    inputs: INPUTS,
    score: 320,
    by: 'ann',
    at: '2026-11-22T09:00:00.000Z',
    evidence: { reach: 'Survey in May' },
  });
  expect(view).toMatchObject({ scoredBy: 'ANN', changes: [], undoable: true });
});

test('an estimate is taken from the issue, not from the payload', async () => {
  const desk = deskWith();
  await panelOf(desk).save(payload({ inputs: { ...INPUTS, effort: 1 }, fromFields: ['effort'] }));
  expect(desk.property()).toMatchObject({ inputs: { effort: 5 }, fromFields: ['effort'] });
});

test('mapped fields answer their criteria, and cost no further request', async () => {
  const desk = deskWith();
  const mapping = (field: string, values = {}) => ({ field, name: field, values });
  const inputFields = { rice: { reach: mapping('customers'), impact: mapping('worth', { High: 2 }), effort: mapping('days') } };
  await desk.services.store.set('settings:1', { ...defaultSettings, inputFields });
  desk.setIssue({ customers: 1000, worth: { value: 'high' }, days: null });
  const panel = panelOf(desk);
  expect((await panel.view()).sources).toMatchObject({ reach: { value: 1000 }, impact: { value: 2, text: 'high' }, effort: { value: null } });
  expect(desk.requests).toHaveLength(2);

  const lies = { reach: 1, impact: 3, confidence: 0.8, effort: 5 };
  ok(await panel.save(payload({ inputs: lies, fromFields: ['reach', 'impact', 'confidence'] })));
  expect(desk.property()).toMatchObject({ inputs: { reach: 1000, impact: 2, confidence: 0.8, effort: 5 }, fromFields: ['reach', 'impact'] });
  expect((await panel.view()).changes).toEqual([]);
  desk.setIssue({ customers: 2000 });
  expect((await panel.view()).changes).toEqual(['fields']);
});

test('inputs without a score are refused, and nothing is written', async () => {
  const desk = deskWith();
  const { effort: _, ...incomplete } = INPUTS;
  const outcome = await panelOf(desk).save(payload({ inputs: incomplete }));
  expect(outcome).toMatchObject({ ok: false, failure: { code: 'invalid', detail: 'Not scored. Effort is missing.' } });
  expect(desk.property()).toBeUndefined();
});

test('a payload that names an issue, a project or a person is refused', async () => {
  const desk = deskWith();
  for (const extra of [{ issueKey: 'PAY-8' }, { project: '2' }, { by: 'ben' }, { score: 999 }]) {
    expect(await panelOf(desk).save({ ...payload(), ...extra })).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  }
  expect(desk.property()).toBeUndefined();
});

test('who may not edit the issue cannot score it, and is told so beforehand', async () => {
  const desk = deskWith();
  desk.mayEdit(false);
  const panel = panelOf(desk);
  expect((await panel.view()).mayScore).toBe(false);
  expect(await panel.save(payload())).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
  expect(await panel.history()).toEqual([]);
});

test.each([
  { by: 'permission', permission: 'ADMINISTER_PROJECTS' },
  { by: 'people', accountIds: ['ann'] },
] as const)('of those who may edit, only whom the project has chosen may score: %j', async (scorers) => {
  const desk = deskWith();
  const panel = panelOf(desk);
  await desk.services.store.set('settings:1', { ...defaultSettings, scorers });
  desk.mayAdminister(['ann']);
  expect((await panel.view('ben')).mayScore).toBe(false);
  expect(await panel.save(payload(), 'ben')).toMatchObject({ ok: false, failure: { code: 'forbidden', detail: expect.stringMatching(/^In this project/) } });
  expect(desk.property()).toBeUndefined();
  expect(await panel.history()).toEqual([]);

  const { view } = ok(await panel.save(payload(), 'ann'));
  expect(view.mayScore).toBe(true);
  expect((await panel.view('ben')).undoable).toBe(false);
  expect(await panel.undo(view.reading.stamp, 'ben')).toMatchObject({ ok: false, failure: { code: 'forbidden' } });
  expect(desk.property()).toMatchObject({ by: 'ann' });
});

test('who saves second is shown what the first has saved, and nothing is overwritten', async () => {
  const desk = deskWith();
  const panel = panelOf(desk);
  ok(await panel.save(payload(), 'ann'));
  desk.tick();
  const second = ok(await panel.save(payload({ inputs: { ...INPUTS, impact: 3 } }), 'ben'));
  expect(second.saved).toBe(false);
  expect(second.view.reading.record).toMatchObject({ by: 'ann', inputs: INPUTS });
  const again = ok(
    await panel.save(payload({ inputs: { ...INPUTS, impact: 3 }, expected: second.view.reading.stamp }), 'ben'),
  );
  expect(again.saved).toBe(true);
  expect(desk.property()).toMatchObject({ by: 'ben', score: 480 });
});

test('the history tells who, why, from what to what, with the ranks of then', async () => {
  const desk = deskWith([openIssue('PAY-1', 400), openIssue('PAY-2', 100), openIssue('PAY-7', null)]);
  const panel = panelOf(desk);
  const first = ok(await panel.save(payload()));
  desk.tick();
  const at = first.view.reading.stamp;
  ok(await panel.save(payload({ inputs: { ...INPUTS, impact: 3 }, expected: at, note: 'Interviews' }), 'ben'));
  expect(await panel.history()).toMatchObject([
    {
      name: 'BEN',
      note: 'Interviews',
      from: { score: 320, place: { place: 2, of: 3 } },
      to: { score: 480, place: { place: 1, of: 3 } },
    },
    { name: 'ANN', from: null, to: { score: 320, place: { place: 2, of: 3 } } },
  ]);
});

test('the last change can be taken back once, to what was there before', async () => {
  const desk = deskWith([openIssue('PAY-7', null)]);
  const panel = panelOf(desk);
  const first = ok(await panel.save(payload()));
  desk.tick();
  const firstAt = first.view.reading.stamp;
  const second = ok(await panel.save(payload({ inputs: { ...INPUTS, impact: 3 }, expected: firstAt })));
  const back = ok(await panel.undo(second.view.reading.stamp));
  expect(back).toMatchObject({ saved: true, view: { undoable: false, reading: { record: { score: 320, at: firstAt } } } });
  expect(await panel.undo(firstAt)).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  expect((await panel.history()).map(({ kind }) => kind)).toEqual(['undone', 'scored', 'scored']);
});

test('undoing the first score leaves the issue without one, in the ranking too', async () => {
  const desk = deskWith([openIssue('PAY-7', null)]);
  const panel = panelOf(desk);
  const { view } = ok(await panel.save(payload()));
  ok(await panel.undo(view.reading.stamp));
  expect(desk.property()).toBeUndefined();
  expect((await panel.view()).peers).toEqual([]);
  expect(desk.scores().get('PAY-7')).toBeNull();
});

test('of two saves at the same instant one is told of the other, and nothing is lost', async () => {
  const desk = deskWith();
  const panel = panelOf(desk);
  const first = ok(await panel.save(payload()));
  desk.tick();
  const expected = first.view.reading.stamp;
  const both = await Promise.all([
    panel.save(payload({ inputs: { ...INPUTS, impact: 3 }, expected }), 'ann'),
    panel.save(payload({ inputs: { ...INPUTS, impact: 1 }, expected }), 'ben'),
  ]);
  const saved = both.filter((outcome) => outcome.ok && outcome.value.saved);
  expect(saved).toHaveLength(1);
  const [winner] = saved;
  expect(desk.property()).toEqual(winner?.ok && winner.value.view.reading.record);
  // The other is shown what was saved, or asked to try again while that is under way.
  const told = both.find((outcome) => outcome !== winner);
  expect(told?.ok ? told.value.view.reading.record : told?.failure.code).toEqual(told?.ok ? desk.property() : 'conflict');
  expect(await panel.history()).toHaveLength(2);
});

test('a save that Jira refuses does not stand in the way of the next', async () => {
  const desk = deskWith();
  const panel = panelOf(desk);
  desk.refuseProperties(true);
  expect((await panel.save(payload())).ok).toBe(false);
  desk.refuseProperties(false);
  expect(ok(await panel.save(payload())).saved).toBe(true);
});

test('what was undone can be scored again at once', async () => {
  const desk = deskWith();
  const panel = panelOf(desk);
  for (let turn = 0; turn < 2; turn += 1) {
    const { view } = ok(await panel.save(payload()));
    ok(await panel.undo(view.reading.stamp));
    desk.tick();
  }
  expect(desk.property()).toBeUndefined();
});

test('what somebody changed since is not undone over their head', async () => {
  const desk = deskWith();
  const panel = panelOf(desk);
  const { view } = ok(await panel.save(payload()));
  desk.setProperty({ ...(desk.property() as object), at: '2026-11-22T09:30:00.000Z', by: 'ben' });
  expect(ok(await panel.undo(view.reading.stamp)).saved).toBe(false);
  expect(desk.property()).toMatchObject({ by: 'ben' });
});

test('a changed estimate, text or link is told until somebody saves again', async () => {
  const desk = deskWith();
  const panel = panelOf(desk);
  ok(await panel.save(payload()));
  desk.setIssue({ points: 8 });
  expect((await panel.view()).changes).toEqual(['estimate']);
  desk.setIssue({ points: 5, summary: 'Pay by card', issuelinks: [{ type: { id: '1' }, inwardIssue: { key: 'PAY-2' } }] });
  expect((await panel.view()).changes).toEqual(['text', 'links']);
});

test("a project's own weights make its score and its ranking", async () => {
  const criterion = { title: 'Joy', direction: 'benefit' as const, help: '', unit: '', min: 0, max: 10, weight: 1 };
  const desk = deskWith();
  await desk.services.store.set('settings:1', {
    ...defaultSettings,
    model: 'weighted',
    ownModels: { weighted: { criteria: [{ ...criterion, id: 'joy' }] }, custom: null },
  });
  const { view } = ok(await panelOf(desk).save(payload({ model: 'weighted', inputs: { joy: 7 } })));
  expect(view).toMatchObject({ model: 'weighted', reading: { record: { score: 70 } } });
  expect(await panelOf(desk).save(payload({ model: 'rice', expected: view.reading.stamp }))).toMatchObject({
    ok: false,
    failure: { detail: 'This project now scores Story with Weighted criteria.' },
  });
});

test('a score is copied to the number field that the project chose, and taken out again with it', async () => {
  const desk = deskWith();
  await desk.services.store.set('settings:1', { ...defaultSettings, scoreField: 'customfield_1' });
  const panel = panelOf(desk);
  const { view } = ok(await panel.save(payload()));
  expect(desk.field('customfield_1')).toBe(320);
  ok(await panel.undo(view.reading.stamp));
  expect(desk.field('customfield_1')).toBeNull();
});

test('a field that Jira refuses is named, and the score is saved all the same', async () => {
  const desk = deskWith();
  await desk.services.store.set('settings:1', { ...defaultSettings, scoreField: 'hidden' });
  expect(ok(await panelOf(desk).save(payload()))).toMatchObject({
    saved: true,
    warning: 'The number field could not be set: hidden: It is not on the appropriate screen.',
  });
  expect(desk.property()).toMatchObject({ score: 320 });
});

test('a score older than the project wants says how old it is', async () => {
  const desk = deskWith();
  await desk.services.store.set('settings:1', { ...defaultSettings, scoreExpiresAfter: 30 });
  desk.setProperty({ v: 1, model: 'rice', inputs: INPUTS, score: 320, at: '2026-10-23T09:00:00.000Z', by: 'ann' });
  expect((await panelOf(desk).view()).expiredAfter).toBeNull();
  desk.setProperty({ v: 1, model: 'rice', inputs: INPUTS, score: 320, at: '2026-10-22T09:00:00.000Z', by: 'ann' });
  expect((await panelOf(desk).view()).expiredAfter).toBe(31);
});

test('a property that somebody broke by hand does not break the panel', async () => {
  const desk = deskWith();
  for (const broken of ['text', 7, [], { v: 9 }, { v: 1, model: 'rice', inputs: { reach: 'many' } }]) {
    desk.setProperty(broken);
    const view = await panelOf(desk).view();
    expect(view.reading.record).toBeNull();
    expect(view.reading.problems.length).toBeGreaterThan(0);
  }
});

test('the panel is told what waits for the issue, and of a circle only what the person can see', async () => {
  const desk = deskWith([
    openIssue('PAY-7', null, ['PAY-1', 'PAY-2']),
    openIssue('PAY-1', 50, ['PAY-3']),
    openIssue('PAY-2', 10),
    openIssue('PAY-3', 90, ['PAY-7']),
  ]);
  desk.setIssue({ issuelinks: [{ type: { id: '1' }, outwardIssue: { key: 'PAY-1' } }] });
  const view = await panelOf(desk).view();
  expect(view.waiting).toEqual([{ key: 'PAY-1', score: 90 }]);
  expect(view.cycle).toEqual(['PAY-7', 'PAY-1']);
  expect(view.peers).toHaveLength(3);
});

describe('issues that are hidden from the person', () => {
  const open = () => [openIssue('PAY-1', 400), secured(openIssue('PAY-2', 777)), secured(openIssue('PAY-3', 200)), secured(openIssue('PAY-4', null))];

  test('are neither ranked against nor counted', async () => {
    const { peers, openIssues } = await panelOf(deskWith(open(), new Set(['PAY-2', 'PAY-4']))).view();
    expect(peers.map(({ inputs }) => inputs.reach)).toEqual([400, 200]);
    expect(openIssues).toBe(2);
  });

  test.each([
    ['all of them', new Set(['PAY-2', 'PAY-3', 'PAY-4']), 1],
    ['none of them', new Set<string>(), 4],
  ])('cost one point more where %s are', async (_, hidden, count) => {
    const desk = deskWith(open(), hidden);
    expect((await panelOf(desk).view()).openIssues).toBe(count);
    expect(desk.requests).toHaveLength(3);
  });

  test('leave no point for the name of who scored, which the history has', async () => {
    const desk = deskWith(open());
    const panel = panelOf(desk);
    ok(await panel.save(payload()));
    desk.requests.length = 0;
    expect((await panel.view('ben')).scoredBy).toBeNull();
    expect(desk.requests).toHaveLength(3);
    expect(await panel.history('ben')).toMatchObject([{ name: 'ANN' }]);
    // A conflict says whose answer it is, at whatever cost.
    expect(ok(await panel.save(payload(), 'ben')).view.scoredBy).toBe('ANN');
  });

  test('cost nothing where nothing is under a security level', async () => {
    const desk = deskWith([openIssue('PAY-1', 400)]);
    await panelOf(desk).view();
    expect(desk.requests).toHaveLength(2);
  });
});
