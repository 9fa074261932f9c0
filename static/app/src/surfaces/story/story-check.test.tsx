import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { StoryView } from '../../../../../src/contract/story';
import { dismiss } from '../../../../../src/domain/story/dismissals';
import { lint } from '../../../../../src/domain/story/lint';
import { StoryCheck } from './story-check';
import { storyView } from './view.fixture';

const calls: { call: string; payload: unknown }[] = [];
let answer: (call: string) => unknown = () => undefined;

jest.mock('@forge/bridge', () => ({
  makeInvoke: () => async (call: string, payload: unknown) => {
    calls.push({ call, payload });
    return answer(call);
  },
  showFlag: jest.fn(),
  view: { refresh: async () => undefined },
  router: { open: jest.fn() },
  events: { emit: async () => undefined, on: async () => ({ unsubscribe: () => undefined }) },
  Modal: class {},
}));

const NO_WHY = 'As a nurse, I want to see allergies.\n\nAcceptance criteria:\n- Allergies have a date';

function show(view: StoryView) {
  const reload = jest.fn();
  function Surface() {
    const [now, setNow] = useState(view);
    return <StoryCheck view={now} onView={setNow} reload={reload} />;
  }
  render(<Surface />);
  return { user: userEvent.setup(), reload };
}

beforeEach(() => calls.splice(0));
beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
});

test('a fix is seen before it is applied, and needs its words', async () => {
  const { user } = show(storyView(NO_WHY));
  await user.click(screen.getByRole('button', { name: 'Add why' }));
  const apply = screen.getByRole<HTMLButtonElement>('button', { name: 'Apply' });
  expect(apply.disabled).toBe(true);
  await user.keyboard('nobody is harmed');
  expect(screen.getByLabelText('After').textContent).toBe('As a nurse, I want to see allergies, so that nobody is harmed.');
  expect(calls).toEqual([]);

  answer = () => ({ ok: true, value: storyView('As a nurse, I want to see allergies, so that nobody is harmed.', { undoable: true }) });
  await user.keyboard('{Enter}');
  await screen.findByRole('button', { name: 'Undo' });
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2 }));
  expect(calls).toEqual([
    { call: 'applyFix', payload: expect.objectContaining({ ruleId: 'missing-benefit', words: { benefit: 'nobody is harmed' }, expected: 'stamp-1' }) },
  ]);
});

test('Escape leaves the text alone and goes back to where one was', async () => {
  const { user } = show(storyView(NO_WHY));
  await user.click(screen.getByRole('button', { name: 'Add why' }));
  await user.keyboard('nobody{Escape}');
  expect(screen.queryByRole('button', { name: 'Apply' })).toBeNull();
  expect(document.activeElement?.textContent).toBe('Add why');
  expect(calls).toEqual([]);
});

test('over a text that was changed meanwhile nothing is written: the new one is read', async () => {
  const { user, reload } = show(storyView(NO_WHY));
  answer = () => ({ ok: false, failure: { code: 'conflict', detail: 'The text was changed since it was read.' } });
  await user.click(screen.getByRole('button', { name: 'Add why' }));
  await user.keyboard('nobody is harmed{Enter}');
  await screen.findByText('Somebody else changed this meanwhile');
  expect(reload).toHaveBeenCalledTimes(1);
});

test('a dismissed finding does not count and can be restored', async () => {
  const { user } = show(storyView(NO_WHY));
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  await user.keyboard('Plain to see');
  const { input, settings } = storyView(NO_WHY);
  const dismissals = lint(input, settings).findings.map((finding) => dismiss(finding, input, 'Plain to see'));
  answer = () => ({ ok: true, value: storyView(NO_WHY, { dismissals }) });
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('✓ Ready'));
  const dismissed = screen.getByText('Dismissed (1)').closest('details');
  expect(dismissed?.textContent).toContain('Plain to see');
  answer = () => ({ ok: true, value: storyView(NO_WHY) });
  await user.click(within(dismissed as HTMLElement).getByText('Restore'));
  await waitFor(() => expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('1 to fix'));
});

test('who may not edit sees the findings and their reasons, and nothing to change them with', () => {
  show(storyView(NO_WHY, { mayEdit: false, undoable: true }));
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['1', '1 It does not say why it is wanted.', 'Why']);
});

test('a number in the text says what it is about and leads to the finding', async () => {
  const { user } = show(storyView(NO_WHY));
  await user.click(screen.getByRole('button', { name: 'Finding 1: It does not say why it is wanted.' }));
  expect(document.activeElement?.textContent).toBe('1 It does not say why it is wanted.');
  expect(document.activeElement?.getAttribute('aria-pressed')).toBe('true');
});

test('a story with two wishes can be split from where that is said', () => {
  show(storyView('As a nurse, I want to see allergies and print the chart, so that I help.\n\nAcceptance criteria:\n- Allergies have a date'));
  expect(screen.getAllByRole('button', { name: 'Split in 2' })).toHaveLength(2);
});

test('a story in another language is said to be checked for its form alone', () => {
  show(storyView('Als Pflegerin möchte ich die Allergien sehen, damit niemand zu Schaden kommt.\n\nAkzeptanzkriterien:\n- Die Seite nennt das Datum'));
  expect(screen.getByText(/Read as German: its form is checked/)).toBeTruthy();
});

test('nothing is said of the language where it is English', () => {
  show(storyView(NO_WHY));
  expect(screen.queryByText(/Read as/)).toBeNull();
});
