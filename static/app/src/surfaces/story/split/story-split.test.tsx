import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SplitPart, SplitStoryCreated } from '../../../../../../src/contract/story';
import { storyView } from '../view.fixture';
import StorySplit from './story-split';

interface Call {
  call: string;
  splitId: string;
  number?: number;
  parts?: SplitPart[];
}
const calls: Call[] = [];
const answers: unknown[] = [];
const ok = (value: unknown) => ({ ok: true, value });

jest.mock('@forge/bridge', () => ({
  makeInvoke: () => async (call: string, payload: { splitId: string; number?: number; parts?: SplitPart[] }) => {
    calls.push({ call, ...payload });
    if (call === 'beginSplit') return ok({ splitId: payload.splitId, parts: payload.parts?.map((part, at) => ({ ...part, made: created[at] ?? null })) });
    if (call === 'endSplit') return ok(null);
    const answer = answers.shift() as { ok: boolean; value: SplitStoryCreated };
    if (answer.ok) created[payload.number ?? 0] = answer.value;
    return answer;
  },
  view: { close: jest.fn() },
  router: { open: jest.fn() },
  events: { emit: async () => undefined, on: async () => ({ unsubscribe: () => undefined }) },
}));

/** What the back end remembers. */
const created: (SplitStoryCreated | null)[] = [];
const numbers = () => calls.flatMap(({ call, number }) => (call === 'createSplitStory' ? [number] : []));

const TWO = 'As a nurse, I want to see allergies and print the chart, so that I help.\n\nAC:\n- The print has a title';
const made = (key: string, own: object = {}) => ({ ok: true, value: { key, linked: true, leftOut: [], ...own } });

beforeEach(() => {
  calls.splice(0);
  created.splice(0);
  // It reads `crypto`, which jsdom has only in part.
  Object.defineProperty(globalThis.crypto, 'randomUUID', { configurable: true, value: () => '0b5c1f6e-0000-4000-8000-000000000000' });
});

test('a fault midway says what was created, and going on creates only the rest', async () => {
  const user = userEvent.setup();
  render(<StorySplit view={storyView(TWO)} />);
  answers.push(made('PAY-101'), { ok: false, failure: { code: 'jira-unavailable', detail: '503' } });
  await user.click(screen.getByRole('button', { name: 'Create 2 stories' }));
  expect((await screen.findByText(/Created so far/)).textContent).toContain('PAY-101');
  expect(numbers()).toEqual([0, 1]);

  answers.push(made('PAY-102'));
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  await screen.findByText('2 stories created');
  expect(numbers()).toEqual([0, 1, 1]);
  expect(new Set(calls.map(({ splitId }) => splitId)).size).toBe(1);
});

test('opened again after a reload, it says what was created and creates only the rest', async () => {
  const user = userEvent.setup();
  const fields = { role: 'nurse', means: 'see allergies', benefit: '', criteria: [] };
  created.push({ key: 'PAY-101', linked: true, leftOut: [] });
  const parts = [
    { summary: 'See allergies', fields, estimate: 1.5, made: created[0] ?? null },
    { summary: 'As edited before the reload', fields, estimate: null, made: null },
  ];
  render(<StorySplit view={storyView(TWO, { split: { splitId: 'split-begun', parts } })} />);
  expect(screen.getByRole('status').textContent).toContain('PAY-101');
  expect(screen.getByRole('region', { name: 'Created: PAY-101' }).textContent).toContain('As a nurse, I want to see allergies.');
  expect(screen.queryByDisplayValue('See allergies')).toBeNull();
  expect(screen.getByDisplayValue('As edited before the reload')).not.toBeNull();
  answers.push(made('PAY-102'));
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  await screen.findByText('2 stories created');
  expect(numbers()).toEqual([1]);
  await user.click(screen.getByRole('button', { name: 'Done' }));
  expect(calls.at(-1)).toEqual({ call: 'endSplit', splitId: 'split-begun' });
});

test('a link that is missing is said and tried again', async () => {
  const user = userEvent.setup();
  render(<StorySplit view={storyView(TWO)} />);
  answers.push(made('PAY-101'), made('PAY-102', { linked: false, leftOut: ['Story points'] }));
  await user.click(screen.getByRole('button', { name: 'Create 2 stories' }));
  await screen.findByText(/did not link PAY-102/);
  await screen.findByText(/does not take: Story points/);
  answers.push(made('PAY-102', { leftOut: ['Story points'] }));
  await user.click(screen.getByRole('button', { name: 'Link them' }));
  expect(await screen.findByText('2 stories created')).not.toBeNull();
  expect(screen.queryByText(/did not link/)).toBeNull();
  expect(numbers()).toEqual([0, 1, 1]);
});

test('nothing is created while a summary is missing', async () => {
  const user = userEvent.setup();
  render(<StorySplit view={storyView(TWO)} />);
  await user.clear(screen.getAllByLabelText('Summary')[0] as HTMLElement);
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Create 2 stories' }).disabled).toBe(true);
  expect(calls).toEqual([]);
});

test('a criterion moves to the other story', async () => {
  const user = userEvent.setup();
  render(<StorySplit view={storyView(TWO)} />);
  await user.click(screen.getByRole('button', { name: 'Move criterion 1 to story 1' }));
  expect(document.activeElement?.textContent).toBe('Add a criterion');
  answers.push(made('PAY-101'), made('PAY-102'));
  await user.click(screen.getByRole('button', { name: 'Create 2 stories' }));
  await screen.findByText('2 stories created');
  expect(calls.find(({ call }) => call === 'beginSplit')?.parts?.map(({ fields }) => fields.criteria)).toEqual([['The print has a title'], []]);
});

test('a story in German is judged and shown as it will be written', () => {
  render(<StorySplit view={storyView('Als Pflegerin möchte ich Allergien sehen, damit ich helfe.\n\nAls Arzt möchte ich die Karte drucken, damit ich sie habe.\n\nAkzeptanzkriterien:\n- Der Druck hat einen Titel\n- Allergien haben ein Datum')} />);
  expect(screen.getAllByText('möchte ich')).toHaveLength(2);
  expect(screen.queryByText('It does not say why it is wanted.')).toBeNull();
});
