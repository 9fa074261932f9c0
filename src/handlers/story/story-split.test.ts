import { sweepSplits } from '../../storage/story-splits';
import { codeOf, talkTo, valueOf } from './story-talk.fixture';
import { storyDesk, type StoryDesk } from './story.fixture';

const NO_WHY = 'As a nurse, I want to see allergies.\n\nAcceptance criteria:\n- Allergies have a date';

describe('a split', () => {
  const fields = { role: 'nurse', means: 'print the chart', benefit: 'I help', criteria: ['It has a title'] };
  const splitId = 'split-0001';
  const parts = [0, 1].map((number) => ({ summary: `Part ${number}`, fields, estimate: 2.5 }));
  const begun = async (desk: StoryDesk) => {
    const talk = talkTo(desk);
    await valueOf(talk.handlers.beginSplit(talk.call({ splitId, parts })));
    return { ...talk, create: (number: number) => talk.handlers.createSplitStory(talk.call({ splitId, number })) };
  };

  test('creates each story once, linked to where it comes from, however often it is asked', async () => {
    const desk = storyDesk(NO_WHY);
    const { create } = await begun(desk);
    await valueOf(create(0));
    const again = await valueOf(create(0));
    await valueOf(create(1));
    expect(again).toEqual({ key: 'PAY-101', linked: true, leftOut: [] });
    expect(desk.created).toEqual([
      expect.objectContaining({ summary: 'Part 0', issuetype: { id: '10001' }, points: 2.5, labels: ['ward'] }),
      expect.objectContaining({ summary: 'Part 1' }),
    ]);
    expect(desk.links).toEqual(['PAY-7 2 PAY-101', 'PAY-7 2 PAY-102']);
  });

  test('asked twice at once, creates one story', async () => {
    const desk = storyDesk(NO_WHY);
    const { create } = await begun(desk);
    await Promise.all([create(0), create(0)]);
    expect(desk.created).toHaveLength(1);
  });

  test('is known to whoever opens the issue next, until it is ended or a week has gone', async () => {
    const desk = storyDesk(NO_WHY);
    const { create, look, handlers, call } = await begun(desk);
    await valueOf(create(0));
    const { split } = await look();
    expect(split?.parts.map(({ summary, made }) => [summary, made?.key ?? null])).toEqual([['Part 0', 'PAY-101'], ['Part 1', null]]);

    desk.mayEdit(false);
    expect((await look()).split).toBeNull();
    expect(await codeOf(create(1))).toBe('forbidden');
    expect(await codeOf(handlers.endSplit(call({ splitId })))).toBe('forbidden');
    desk.mayEdit(true);

    desk.later(8);
    expect((await look()).split).toBeNull();
    await sweepSplits(desk.services.store, desk.services.now());
    expect(await desk.services.store.list('story-split')).toEqual([]);
  });

  test('goes on with what was edited since, and leaves what is created as it was', async () => {
    const desk = storyDesk(NO_WHY);
    const { create, look, handlers, call } = await begun(desk);
    await valueOf(create(0));
    const edited = parts.map((part, number) => ({ ...part, summary: `Better ${number}` }));
    await valueOf(handlers.beginSplit(call({ splitId, parts: edited })));
    expect(await codeOf(handlers.beginSplit(call({ splitId: 'split-0002', parts })))).toBe('conflict');
    await valueOf(create(1));
    expect((await look()).split?.parts.map(({ summary }) => summary)).toEqual(['Part 0', 'Better 1']);
    expect(desk.created.map(({ summary }) => summary)).toEqual(['Part 0', 'Better 1']);

    await valueOf(handlers.endSplit(call({ splitId })));
    expect((await look()).split).toBeNull();
    expect(await desk.services.store.list('story-split')).toEqual([]);
    expect(await codeOf(create(0))).toBe('conflict');
  });

  test('goes on after a fault where it stopped: what is missing is the link alone', async () => {
    const desk = storyDesk(NO_WHY);
    const { create } = await begun(desk);
    desk.refuseOnce('POST /rest/api/3/issueLink', 403);
    expect(await valueOf(create(0))).toMatchObject({ key: 'PAY-101', linked: false });
    expect(await valueOf(create(0))).toMatchObject({ key: 'PAY-101', linked: true });
    expect(desk.created).toHaveLength(1);
  });

  test('a story that Jira refused can be asked for again', async () => {
    const desk = storyDesk(NO_WHY);
    const { create } = await begun(desk);
    desk.refuseOnce('POST /rest/api/3/issue', 403);
    expect(await codeOf(create(0))).toBe('forbidden');
    expect(await valueOf(create(0))).toMatchObject({ key: 'PAY-101' });
  });

  test('has its stories checked, since Jira does not tell the app of its own issues', async () => {
    const desk = storyDesk(NO_WHY);
    const { create } = await begun(desk);
    await valueOf(create(0));
    expect(desk.jobs).toContainEqual(expect.objectContaining({ type: 'check-issue', issueId: '101' }));
  });

  test('does without what the create screen does not take, and says so', async () => {
    const desk = storyDesk(NO_WHY);
    const { create } = await begun(desk);
    desk.refuseOnce('POST /rest/api/3/issue', 400);
    expect(await valueOf(create(0))).toMatchObject({ leftOut: ['Story points', 'Labels'] });
    expect(desk.created[0]).not.toHaveProperty('points');
  });
});
