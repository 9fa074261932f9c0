import type { StoryView } from '../../contract/story';
import { defaultSettings } from '../../domain/settings';
import { lint } from '../../domain/story/lint';
import { withDismissals } from '../../domain/story/dismissals';
import { flatten } from '../../domain/text/blocks';
import { documentFromText } from '../../domain/text/from-plain';
import { loadDismissals } from '../../storage/dismissals';
import { saveDuplicates } from '../../storage/duplicates';
import { saveSettings } from '../../storage/settings';
import { makeStoryStatus } from './story-status';
import { codeOf, talkTo, valueOf } from './story-talk.fixture';
import { CONTEXT, storyDesk, type StoryDesk } from './story.fixture';

const NO_WHY = 'As a nurse, I want to see allergies.\n\nAcceptance criteria:\n- Allergies have a date';

const linesOf = ({ input }: StoryView) => flatten(input.description, 'description').map(({ text }) => text);
const openRules = ({ input, settings, dismissals }: StoryView) =>
  withDismissals(lint(input, settings), input, dismissals).findings.map(({ ruleId }) => ruleId);

describe('looking', () => {
  test('costs two points, and a third where another story says the same', async () => {
    const desk = storyDesk(NO_WHY);
    const { look } = talkTo(desk);
    await look();
    expect(desk.requests).toHaveLength(2);
    await saveDuplicates(desk.services.store, '1', { '7': [{ id: '9', key: 'PAY-9', secured: false }] });
    const view = await look();
    expect(desk.requests).toHaveLength(5);
    expect(view.input.duplicates).toEqual(['PAY-9']);
  });

  test('names no story that the person may not see', async () => {
    const desk = storyDesk(NO_WHY);
    await saveDuplicates(desk.services.store, '1', { '7': [{ id: '9', key: 'PAY-9', secured: true }] });
    desk.hide('PAY-9');
    expect((await talkTo(desk).look()).input.duplicates).toEqual([]);
  });
});

test('where the stories of the project were never compared, the first look has them read, once', async () => {
  const desk = storyDesk(NO_WHY);
  const { look } = talkTo(desk);
  await look();
  expect(desk.buildsAskedFor()).toBe(0);
  desk.loseIndex();
  await look();
  await look();
  expect(desk.buildsAskedFor()).toBe(1);
});

describe('a fix', () => {
  test('is applied to the text as it is, as the person, and asks for another check', async () => {
    const desk = storyDesk(NO_WHY);
    const { handlers, fixOf, look } = talkTo(desk);
    const after = await valueOf(handlers.applyFix(fixOf(await look(), 'missing-benefit', { benefit: 'nobody is harmed' })));
    expect(linesOf(after)[0]).toBe('As a nurse, I want to see allergies, so that nobody is harmed.');
    expect(openRules(after)).not.toContain('missing-benefit');
    expect(after.undoable).toBe(true);
    expect(desk.jobs).toEqual([{ type: 'check-issue', projectId: '1', projectKey: 'PAY', issueId: '7' }]);
  });

  test('is undone to the very same text, once', async () => {
    const desk = storyDesk(NO_WHY);
    const before = structuredClone(desk.fields);
    const { handlers, fixOf, call, look } = talkTo(desk);
    const after = await valueOf(handlers.applyFix(fixOf(await look(), 'missing-benefit', { benefit: 'nobody is harmed' })));
    const undone = await valueOf(handlers.undoStory(call({ expected: after.stamp })));
    expect(desk.fields).toEqual(before);
    expect(undone.undoable).toBe(false);
    expect(await codeOf(handlers.undoStory(call({ expected: undone.stamp })))).toBe('invalid');
  });

  test('is neither applied nor undone over a text that somebody has changed meanwhile', async () => {
    const desk = storyDesk(NO_WHY);
    const { handlers, fixOf, call, look } = talkTo(desk);
    const seen = await look();
    const after = await valueOf(handlers.applyFix(fixOf(seen, 'missing-benefit', { benefit: 'nobody is harmed' })));
    desk.fields['description'] = documentFromText('As a nurse, I want to see everything.');
    const theirs = structuredClone(desk.fields);
    expect(await codeOf(handlers.applyFix(fixOf(seen, 'missing-benefit', { benefit: 'x' })))).toBe('conflict');
    expect(await codeOf(handlers.undoStory(call({ expected: after.stamp })))).toBe('conflict');
    const now = await look();
    expect(now.undoable).toBe(false);
    expect(await codeOf(handlers.undoStory(call({ expected: now.stamp })))).toBe('conflict');
    expect(desk.fields).toEqual(theirs);
  });

  test('reaches criteria in a field of their own, and its undo does too', async () => {
    const desk = storyDesk('As a nurse, I want to see allergies, so that I help.');
    desk.fields['customfield_1'] = documentFromText('- Allergies have a date, if possible');
    await saveSettings(desk.services.store, '1', { ...defaultSettings, criteriaFields: ['customfield_1'] });
    const before = structuredClone(desk.fields);
    const { handlers, fixOf, call, look } = talkTo(desk);
    const after = await valueOf(handlers.applyFix(fixOf(await look(), 'escape-clause', {})));
    expect(JSON.stringify(desk.fields['customfield_1'])).not.toContain('if possible');
    await valueOf(handlers.undoStory(call({ expected: after.stamp })));
    expect(desk.fields).toEqual(before);
  });

  test('cannot be undone after thirty days', async () => {
    const desk = storyDesk(NO_WHY);
    const { handlers, fixOf, look } = talkTo(desk);
    await valueOf(handlers.applyFix(fixOf(await look(), 'missing-benefit', { benefit: 'nobody is harmed' })));
    desk.later(31);
    expect((await look()).undoable).toBe(false);
  });

  test('leaves no gap: words for its slots are asked for', async () => {
    const desk = storyDesk(NO_WHY);
    const { handlers, fixOf, look } = talkTo(desk);
    expect(await codeOf(handlers.applyFix(fixOf(await look(), 'missing-benefit', { benefit: '  ' })))).toBe('invalid');
  });

  test('and every other change is refused to who may not edit the issue', async () => {
    const desk = storyDesk(NO_WHY);
    const { handlers, fixOf, call, look } = talkTo(desk);
    desk.mayEdit(false);
    const view = await look();
    const { ruleId, where } = lint(view.input, view.settings).findings[0] ?? {};
    const fields = { role: 'a', means: 'b', benefit: 'c', criteria: [] };
    const refused = [
      handlers.applyFix(fixOf(view, 'missing-benefit', { benefit: 'x' })),
      handlers.writeStory(call({ fields, expected: view.stamp })),
      handlers.tellAsScenario(call({ where, expected: view.stamp })),
      handlers.undoStory(call({ expected: view.stamp })),
      handlers.dismissFinding(call({ ruleId, where, reason: 'x', expected: view.stamp })),
      handlers.restoreFinding(call({ ruleId, textHash: 'x' })),
    ];
    expect(await Promise.all(refused.map(codeOf))).toEqual(refused.map(() => 'forbidden'));
    expect(desk.requests.filter((request) => !request.startsWith('GET'))).toEqual([]);
  });
});

describe('a dismissal', () => {
  const dismissIt = async (desk: StoryDesk) => {
    const { handlers, call, look } = talkTo(desk);
    const view = await look();
    const finding = lint(view.input, view.settings).findings.find(({ ruleId }) => ruleId === 'missing-benefit');
    const payload = { ruleId: finding?.ruleId, where: finding?.where, reason: 'Plain to see', expected: view.stamp };
    return valueOf(handlers.dismissFinding(call(payload)));
  };

  test('lasts until the text it concerns changes, and the lozenge follows it', async () => {
    const desk = storyDesk(NO_WHY);
    const lozenge = async () => (await makeStoryStatus(desk.services)({ extension: CONTEXT.extension })).status?.value.label;
    const { look } = talkTo(desk);
    expect(await lozenge()).toBe('1 to fix');
    expect(openRules(await dismissIt(desk))).not.toContain('missing-benefit');
    expect(await lozenge()).toBe('Ready');
    desk.fields['summary'] = 'Allergies of a patient';
    expect(openRules(await look())).not.toContain('missing-benefit');
    desk.fields['description'] = documentFromText('As a nurse, I want to see old allergies.\n\nAcceptance criteria:\n- Allergies have a date');
    expect(openRules(await look())).toContain('missing-benefit');
    expect(await lozenge()).toBe('1 to fix');
  });

  test('needs a reason and can be taken back', async () => {
    const desk = storyDesk(NO_WHY);
    const { handlers, call } = talkTo(desk);
    const view = await dismissIt(desk);
    const { ruleId, textHash, reason } = view.dismissals[0] ?? {};
    expect(reason).toBe('Plain to see');
    const finding = lint(view.input, view.settings).findings[0];
    const silent = { ruleId: finding?.ruleId, where: finding?.where, reason: ' ', expected: view.stamp };
    expect(await codeOf(handlers.dismissFinding(call(silent)))).toBe('invalid');
    expect(openRules(await valueOf(handlers.restoreFinding(call({ ruleId, textHash }))))).toContain('missing-benefit');
    expect(await loadDismissals(desk.services.store, '1', '7')).toEqual([]);
  });
});

test('a criterion told in one sentence gets a line for each step', async () => {
  const desk = storyDesk('As a nurse, I want to see allergies, so that I help.\n\nAC:\n- Given a chart, when it opens, then allergies are listed');
  const { handlers, call, look } = talkTo(desk);
  const view = await look();
  const where = lint(view.input, view.settings).criteria[0]?.where;
  const after = await valueOf(handlers.tellAsScenario(call({ where, expected: view.stamp })));
  expect(linesOf(after).at(-1)).toMatch(/Given a chart,?\nWhen it opens,?\nThen allergies are listed/);
  expect(await codeOf(handlers.tellAsScenario(call({ where: { ...where, start: 1 }, expected: after.stamp })))).toBe('invalid');
});

test('the editor writes the story and keeps the rest of the description', async () => {
  const desk = storyDesk(`See the plan.\n\n${NO_WHY}`);
  const { handlers, call, look } = talkTo(desk);
  const view = await look();
  const fields = { role: 'ward nurse', means: 'see allergies', benefit: 'nobody is harmed', criteria: ['Allergies have a date', 'An empty list says so'] };
  const after = await valueOf(handlers.writeStory(call({ fields, expected: view.stamp })));
  expect(linesOf(after)).toEqual([
    'See the plan.',
    'As a ward nurse, I want to see allergies, so that nobody is harmed.',
    'Acceptance criteria:\n- Allergies have a date\n- An empty list says so',
  ]);
});
