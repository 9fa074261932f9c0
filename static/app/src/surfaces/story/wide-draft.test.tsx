import { act, renderHook, waitFor } from '@testing-library/react';
import { useTellDraft, useToldDrafts } from './wide-draft';

const listeners: ((payload: unknown) => void)[] = [];

jest.mock('@forge/bridge', () => ({
  events: {
    // As the bridge does: what is sent goes through JSON.
    emit: async (_: string, payload: unknown) => listeners.forEach((listener) => listener(JSON.parse(JSON.stringify(payload)))),
    on: async (_: string, listener: (payload: unknown) => void) => {
      listeners.push(listener);
      return { unsubscribe: () => listeners.splice(0) };
    },
  },
}));

beforeEach(() => listeners.splice(0));

test('what was typed on a wide screen outlasts it, for its issue only, until it is saved or discarded', async () => {
  const panel = renderHook(() => useToldDrafts('PAY-7'));
  const other = renderHook(() => useToldDrafts('PAY-8'));
  const screen = renderHook(({ draft }: { draft: unknown }) => useTellDraft('write', 'PAY-7', draft), { initialProps: { draft: { role: 'nurse' } as unknown } });
  await waitFor(() => expect(panel.result.current.drafts.write).toEqual({ role: 'nurse' }));
  expect(other.result.current.drafts).toEqual({});

  screen.unmount();
  expect(panel.result.current.drafts.write).toEqual({ role: 'nurse' });
  act(() => panel.result.current.forget('write'));
  expect(panel.result.current.drafts.write).toBeUndefined();
});

test('typed back to what is saved, nothing is kept', async () => {
  const panel = renderHook(() => useToldDrafts('PAY-7'));
  const screen = renderHook(({ draft }: { draft: unknown }) => useTellDraft('split', 'PAY-7', draft), { initialProps: { draft: [1] as unknown } });
  await waitFor(() => expect(panel.result.current.drafts.split).toEqual([1]));
  screen.rerender({ draft: null });
  await waitFor(() => expect(panel.result.current.drafts.split).toBeUndefined());
});
