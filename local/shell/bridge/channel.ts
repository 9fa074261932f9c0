import { createFunctionTable, decodeFunctions } from './functions';

/** What both ends need of a `MessagePort`. */
export interface Port {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

export interface Channel {
  /** Calls the other side; rejects with the other side's error. */
  call(name: string, payload?: unknown): Promise<unknown>;
  close(): void;
}

type Message =
  | { kind: 'call'; id: number; name: string; payload: unknown }
  | { kind: 'callback'; id: number; reference: number; args: unknown[] }
  | { kind: 'result'; id: number; value: unknown }
  | { kind: 'failure'; id: number; error: { name: string; message: string } };

/** Remote calls in both directions over one port. Functions in arguments and results work across it. */
export function openChannel(port: Port, answer: (name: string, payload: unknown) => unknown): Channel {
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const functions = createFunctionTable();
  let lastId = 0;

  const send = (message: Message): void => port.postMessage(message);

  const ask = (message: (id: number) => Message): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      pending.set(id, { resolve, reject });
      try {
        send(message(id));
      } catch (error) {
        pending.delete(id);
        reject(toError(error));
      }
    });

  const callRemote = (reference: number, args: unknown[]): Promise<unknown> =>
    ask((id) => ({ kind: 'callback', id, reference, args: args.map(functions.encode) }));
  const decode = (value: unknown): unknown => decodeFunctions(value, callRemote);

  const reply = async (id: number, work: () => unknown): Promise<void> => {
    try {
      send({ kind: 'result', id, value: functions.encode(await work()) });
    } catch (error) {
      const { name, message } = toError(error);
      send({ kind: 'failure', id, error: { name, message } });
    }
  };

  const settle = (
    id: number,
    how: (waiting: { resolve: (value: unknown) => void; reject: (e: Error) => void }) => void,
  ) => {
    const waiting = pending.get(id);
    pending.delete(id);
    if (waiting) how(waiting);
  };

  port.onmessage = (event) => {
    const message = event.data as Message;
    if (message.kind === 'call') {
      void reply(message.id, () => answer(message.name, decode(message.payload)));
    } else if (message.kind === 'callback') {
      void reply(message.id, () => functions.resolve(message.reference)(...message.args.map(decode)));
    } else if (message.kind === 'result') {
      settle(message.id, ({ resolve }) => resolve(decode(message.value)));
    } else {
      settle(message.id, ({ reject }) =>
        reject(Object.assign(new Error(message.error.message), { name: message.error.name })),
      );
    }
  };

  return {
    call: (name, payload) => ask((id) => ({ kind: 'call', id, name, payload: functions.encode(payload) })),
    close: () => {
      port.close();
      for (const { reject } of pending.values()) reject(new Error('The other side of the bridge is gone.'));
      pending.clear();
    },
  };
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
