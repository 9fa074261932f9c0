/** The real @forge/bridge in a frame, against the shell's half. */
import { MessageChannel } from 'node:worker_threads';
import type * as ForgeBridgePackage from '@forge/bridge';
import type { Port } from './channel';
import { createEventBus } from './event-bus';
import { createFrameBridge } from './frame-bridge';
import { connectFrame, type BridgeMethods } from './host';
import { dialogMethods, type FlagRequest, type ModalRequest } from './methods/dialogs';
import { eventMethods } from './methods/events';
import { historyMethods, type ModuleHistory } from './methods/history';
import { invokeMethods } from './methods/invoke';
import { viewMethods } from './methods/view';
import { HELLO, type FrameLocation, type FrameTheme, type HistoryAction } from './protocol';

const ORIGIN = 'http://127.0.0.1:4173';
const ports: { close(): void }[] = [];
let heights: number[] = [];
let disconnect = (): void => undefined;

beforeAll(() => {
  globalThis.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
});

afterEach(() => {
  disconnect();
  ports.splice(0).forEach((port) => port.close());
  heights = [];
  jest.resetModules();
});

/** Connects a frame to the shell and gives the app's view of it. */
function connect(
  createMethods: () => { methods: BridgeMethods; dispose(): void },
  from: Partial<MessageEventInit> = {},
) {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  const iframe = document.createElement('iframe');
  document.body.append(iframe);
  disconnect = connectFrame({
    iframe,
    origin: ORIGIN,
    window,
    createMethods,
    onHeight: (height) => heights.push(height),
  });
  (globalThis as { __bridge?: unknown }).__bridge = createFrameBridge(port1 as unknown as Port, window);
  const hello = new MessageEvent('message', {
    data: { kind: HELLO },
    origin: ORIGIN,
    source: iframe.contentWindow,
    ...from,
  });
  Object.defineProperty(hello, 'ports', { value: [port2] });
  window.dispatchEvent(hello);
  return jest.requireActual<typeof ForgeBridgePackage>('@forge/bridge');
}

const only = (methods: BridgeMethods) => () => ({ methods, dispose: () => undefined });
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

const noTheme: FrameTheme = { attributes: {}, styles: [], surface: '' };
const view = (parts: Partial<Parameters<typeof viewMethods>[0]>) =>
  viewMethods({
    frameId: 'frame',
    context: () => ({}),
    theme: { current: async () => noTheme, listen: () => () => undefined, applied: () => undefined },
    ...parts,
  });

test('invoke reaches the resolver and brings its answer', async () => {
  const { invoke } = connect(
    only(invokeMethods(async ({ functionKey, payload }) => ({ functionKey, payload }), Date.now)),
  );
  await expect(invoke('score', { reach: 4 })).resolves.toEqual({
    functionKey: 'score',
    payload: { reach: 4 },
  });
});

test('an error of the resolver rejects with its message', async () => {
  const { invoke } = connect(
    only(
      invokeMethods(async () => {
        throw new Error('There was an error invoking the function - boom');
      }, Date.now),
    ),
  );
  await expect(invoke('score')).rejects.toThrow('There was an error invoking the function - boom');
});

test('what is not supported rejects with the name of the method', async () => {
  const { requestTeamworkGraph } = connect(only({}));
  await expect(requestTeamworkGraph('query')).rejects.toThrow(
    'requestTeamworkGraph is not supported by the local host',
  );
});

test('names of every object are no methods', async () => {
  connect(only({}));
  const { __bridge } = globalThis as unknown as { __bridge: { callBridge(name: string): Promise<unknown> } };
  await expect(__bridge.callBridge('toString')).rejects.toThrow(
    'toString is not supported by the local host',
  );
});

test('another origin gets no bridge', async () => {
  const created = jest.fn(only({}));
  connect(created, { origin: 'http://evil.example' });
  await settled();
  expect(created).not.toHaveBeenCalled();
});

test('another window of the right origin gets no bridge', async () => {
  const created = jest.fn(only({}));
  connect(created, { source: window });
  await settled();
  expect(created).not.toHaveBeenCalled();
});

test('the height of the content is reported', async () => {
  connect(only({}));
  await settled();
  expect(heights).toEqual([16]); // the default margins of an empty body
});

test('getContext tells the app where it is, with a locale that Forge knows', async () => {
  const { view: forgeView } = connect(() =>
    view({
      context: () => ({ moduleKey: 'value', locale: 'en-US', extension: { type: 'jira:issuePanel' } }),
    }),
  );
  await expect(forgeView.getContext()).resolves.toMatchObject({ moduleKey: 'value', locale: 'en-US' });
});

test('theme.enable puts tokens and attributes on the page and follows the switch', async () => {
  let mode = 'light';
  let changed = (): void => undefined;
  const { view: forgeView } = connect(() =>
    view({
      theme: {
        current: async () => ({
          attributes: { 'data-color-mode': mode },
          styles: [{ id: mode, css: `html{--ds-text:${mode}}` }],
          surface: 'var(--ds-surface)',
        }),
        listen: (listener) => {
          changed = listener;
          return () => undefined;
        },
        applied: () => undefined,
      },
    }),
  );
  await forgeView.theme.enable();
  expect(document.documentElement.dataset.colorMode).toBe('light');
  expect(document.head.querySelector('style[data-theme="light"]')?.textContent).toContain('--ds-text');

  mode = 'dark';
  changed();
  await settled();
  expect(document.documentElement.dataset.colorMode).toBe('dark');
  expect(document.head.querySelector('style[data-theme="dark"]')).not.toBeNull();
});

test('a page is not closable, a dialog is, with a payload', async () => {
  const page = connect(() => view({}));
  await expect(page.view.close()).rejects.toThrow("this resource's view is not closable.");
  jest.resetModules();
  disconnect();
  const closed: unknown[] = [];
  const dialog = connect(() => view({ close: (payload) => closed.push(payload) }));
  await dialog.view.close({ saved: true });
  expect(closed).toEqual([{ saved: true }]);
});

test('submit and refresh fail in Forge’s words where the view has none', async () => {
  const { view: forgeView } = connect(() => view({}));
  await expect(forgeView.submit()).rejects.toThrow("this resource's view is not submittable.");
  await expect(forgeView.refresh()).rejects.toThrow("this resource's view is not refreshable.");
});

test('a flag’s action calls back, and the flag closes by its id', async () => {
  const shown: FlagRequest[] = [];
  const closed: unknown[] = [];
  const { showFlag } = connect(
    only(
      dialogMethods({
        showFlag: (flag) => shown.push(flag),
        closeFlag: (id) => closed.push(id),
        openModal: () => false,
      }),
    ),
  );
  const undone = jest.fn();
  const flag = showFlag({ id: 'saved', title: 'Saved', actions: [{ text: 'Undo', onClick: undone }] });
  await flag.close();
  expect(shown[0]).toMatchObject({ id: 'saved', type: 'info' });
  shown[0]?.actions?.[0]?.onClick?.();
  await settled();
  expect(undone).toHaveBeenCalled();
  expect(closed).toEqual(['saved']);
});

test('a modal dialog opens with its context and reports how it was closed', async () => {
  const opened: ModalRequest[] = [];
  const { Modal } = connect(
    only(
      dialogMethods({
        showFlag: () => undefined,
        closeFlag: () => undefined,
        openModal: (modal) => opened.push(modal) > 0,
      }),
    ),
  );
  const onClose = jest.fn();
  await new Modal({ size: 'large', context: { issue: 1 }, onClose }).open();
  expect(opened[0]).toMatchObject({ resource: null, size: 'large', context: { issue: 1 } });
  await opened[0]?.onClose({ done: true });
  expect(onClose).toHaveBeenCalledWith({ done: true });
});

test('an unknown resource does not open', async () => {
  const { Modal } = connect(
    only(dialogMethods({ showFlag: () => undefined, closeFlag: () => undefined, openModal: () => false })),
  );
  await expect(new Modal({ resource: 'none' }).open()).rejects.toThrow('Unable to open modal.');
});

test('events reach subscribers of the same name until they unsubscribe', async () => {
  const bus = createEventBus();
  const { events } = connect(() => eventMethods(bus));
  const heard: unknown[] = [];
  const subscription = await events.on('SCORED', (payload) => heard.push(payload));
  await events.emit('SCORED', { rank: 4 });
  bus.emit('OTHER', 1);
  await settled();
  subscription.unsubscribe();
  await settled();
  bus.emit('SCORED', 2);
  await settled();
  expect(heard).toEqual([{ rank: 4 }]);
});

test('history moves when the address bar has moved, and tells its listeners', async () => {
  const host = fakeHistory();
  const { view: forgeView } = connect(() => historyMethods(host));
  const history = await forgeView.createHistory();
  const heard: string[] = [];
  const unlisten = history.listen((location, action) => heard.push(`${action} ${location.pathname}`));
  expect(history.location.pathname).toBe('/');

  history.push('/ranking');
  await settled();
  history.replace({ pathname: '/order', search: 'view=2' });
  await settled();
  expect(heard).toEqual(['PUSH /ranking', 'REPLACE /order?view=2']);
  expect(history.location.pathname).toBe('/order?view=2');

  unlisten();
  history.push('/elsewhere');
  await settled();
  expect(heard).toHaveLength(2);
});

/** Holds the path as it was asked for. */
function fakeHistory(): ModuleHistory {
  const listeners = new Set<(location: FrameLocation, action: HistoryAction) => void>();
  let location: FrameLocation = { pathname: '/', search: '', hash: '' };
  const move = (action: HistoryAction) => (path: string) => {
    location = { pathname: path, search: '', hash: '' };
    listeners.forEach((listener) => listener(location, action));
  };
  return {
    base: '/base',
    current: () => location,
    push: move('PUSH'),
    replace: move('REPLACE'),
    go: () => undefined,
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
