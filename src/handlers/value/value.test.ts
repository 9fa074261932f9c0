import { defaultSettings } from '../../domain/settings';
import { deskWith, openIssue } from './value.fixture';
import { INPUTS, ok, panelOf, payload } from './value-calls.fixture';

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
