/** Who may do what to a score, who is shown what of others, and several people at once. */
import { defaultSettings } from '../../domain/settings';
import { forgetOldUnsaved } from '../../storage/unsaved-scores';
import { deskWith, openIssue, secured } from './value.fixture';
import { INPUTS, ok, panelOf, payload } from './value-calls.fixture';

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
  { by: 'role', role: { id: 10_101, name: 'Product owner' } },
  { by: 'people', accountIds: ['ann'] },
] as const)('of those who may edit, only whom the project has chosen may score: %j', async (scorers) => {
  const desk = deskWith();
  const panel = panelOf(desk);
  await desk.services.store.set('settings:1', { ...defaultSettings, scorers });
  desk.mayAdminister(['ann']);
  desk.inRole(['ann']);
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

test('going by a role costs a point, which the name of who scored gives up', async () => {
  const desk = deskWith();
  const panel = panelOf(desk);
  await desk.services.store.set('settings:1', { ...defaultSettings, scorers: { by: 'role', role: { id: 10_101, name: 'Product owner' } } });
  desk.inRole(['ann']);
  ok(await panel.save(payload()));
  desk.requests.length = 0;
  expect(await panel.view()).toMatchObject({ mayScore: true, scoredBy: null });
  expect(desk.requests).toHaveLength(3);
});

test('where Jira does not tell people their roles, nobody scores by one', async () => {
  const desk = deskWith();
  const panel = panelOf(desk);
  await desk.services.store.set('settings:1', { ...defaultSettings, scorers: { by: 'role', role: { id: 10_101, name: 'Product owner' } } });
  desk.inRole(null);
  expect((await panel.view()).mayScore).toBe(false);
  expect(await panel.save(payload())).toMatchObject({ ok: false, failure: { code: 'forbidden', detail: expect.stringContaining('Product owner') } });
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

  test('cost more once an hour where the person sees a part of them, and at once when that part changes', async () => {
    const hidden = new Set(['PAY-2', 'PAY-4']);
    const desk = deskWith(open(), hidden);
    const panel = panelOf(desk);
    const visit = async (who = 'ann') => {
      desk.requests.length = 0;
      const { peers } = await panel.view(who);
      return [peers.map(({ inputs }) => inputs.reach), desk.requests.length];
    };
    expect(await visit()).toEqual([[400, 200], 4]);
    expect(await visit()).toEqual([[400, 200], 3]);
    expect(await visit('ben')).toEqual([[400, 200], 4]);
    hidden.delete('PAY-2');
    expect(await visit()).toEqual([[400, 777, 200], 4]);
    desk.tick(3_601_000);
    expect(await visit()).toEqual([[400, 777, 200], 4]);
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

describe('what is typed and not saved', () => {
  const typed = { model: 'rice', expected: null, values: { reach: { low: '1,', high: '' } }, fromFields: [], evidence: {}, note: '' };

  test('is kept for the person alone, and gone once it is saved', async () => {
    const panel = panelOf(deskWith());
    ok(await panel.keep(typed, 'ann'));
    expect((await panel.view('ann')).unsaved).toEqual(typed);
    expect((await panel.view('ben')).unsaved).toBeNull();
    expect(ok(await panel.save(payload(), 'ann')).view.unsaved).toBeNull();
    expect((await panel.view('ann')).unsaved).toBeNull();
  });

  test('is let go on request, after a month, and for who may not score any more', async () => {
    const desk = deskWith();
    const panel = panelOf(desk);
    ok(await panel.keep(typed));
    desk.mayEdit(false);
    expect((await panel.view()).unsaved).toBeNull();
    desk.mayEdit(true);
    expect((await panel.view()).unsaved).toEqual(typed);
    const later = new Date(desk.services.now().getTime() + 31 * 86_400_000);
    await forgetOldUnsaved(desk.services.store, '1', desk.services.now());
    expect((await panel.view()).unsaved).toEqual(typed);
    await forgetOldUnsaved(desk.services.store, '1', later);
    expect((await panel.view()).unsaved).toBeNull();
    ok(await panel.keep(typed));
    ok(await panel.keep(null));
    expect(await desk.services.store.list('unsaved-score:')).toEqual([]);
  });

  test.each([{ ...typed, issue: 'PAY-8' }, { ...typed, note: 'x'.repeat(2_001) }, 'text'])('is refused where it is not what a panel keeps', async (wrong) => {
    expect(await panelOf(deskWith()).keep(wrong)).toMatchObject({ ok: false, failure: { code: 'invalid' } });
  });
});
