import { act, renderHook, waitFor } from '@testing-library/react';
import { useAsync } from './use-async';

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

test('an answer that was asked for before a value was set does not replace it', async () => {
  const slow = deferred<string>();
  const answers = [Promise.resolve('first'), slow.promise];
  const { result } = renderHook(() => useAsync(() => answers.shift() ?? Promise.reject(new Error('none left')), []));
  await waitFor(() => expect(result.current.state).toBe('ready'));
  act(() => result.current.reload());
  act(() => {
    if (result.current.state === 'ready') result.current.set('saved');
  });
  await act(async () => slow.resolve('from before the save'));
  expect(result.current).toMatchObject({ state: 'ready', value: 'saved' });
});

test('a reload keeps the old value until the new one is there', async () => {
  const next = deferred<string>();
  const answers = [Promise.resolve('old'), next.promise];
  const { result } = renderHook(() => useAsync(() => answers.shift() ?? Promise.reject(new Error('none left')), []));
  await waitFor(() => expect(result.current.state).toBe('ready'));
  act(() => result.current.reload());
  expect(result.current).toMatchObject({ value: 'old' });
  await act(async () => next.resolve('new'));
  expect(result.current).toMatchObject({ value: 'new' });
});
