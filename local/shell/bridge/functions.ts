/**
 * Functions cannot be cloned into another window. They are sent as numbered references and called back by number.
 */
const MARK = '__refinery_function__';

export type AnyFunction = (...args: unknown[]) => unknown;

export interface FunctionTable {
  /** A copy of the value in which each function is a reference. */
  encode(value: unknown): unknown;
  /** The function behind a reference that this side has given out. */
  resolve(reference: number): AnyFunction;
}

export function createFunctionTable(): FunctionTable {
  const functions: AnyFunction[] = [];
  const remember = (fn: AnyFunction): number => {
    const known = functions.indexOf(fn);
    return known >= 0 ? known : functions.push(fn) - 1;
  };
  return {
    encode: (value) =>
      mapTree(value, (leaf) =>
        typeof leaf === 'function' ? { [MARK]: remember(leaf as AnyFunction) } : leaf,
      ),
    resolve: (reference) => {
      const fn = functions[reference];
      if (!fn) throw new Error(`No function has the reference ${reference}.`);
      return fn;
    },
  };
}

/** A copy of the value in which each reference of the other side is a function that calls it there. */
export function decodeFunctions(
  value: unknown,
  callRemote: (reference: number, args: unknown[]) => unknown,
): unknown {
  return mapTree(
    value,
    (leaf) => leaf,
    (node) => {
      const reference = node[MARK];
      return typeof reference === 'number' ? (...args: unknown[]) => callRemote(reference, args) : undefined;
    },
  );
}

function mapTree(
  value: unknown,
  leaf: (value: unknown) => unknown,
  replace?: (node: Record<string, unknown>) => unknown,
): unknown {
  if (Array.isArray(value)) return value.map((item) => mapTree(item, leaf, replace));
  if (!isPlainObject(value)) return leaf(value);
  const replaced = replace?.(value);
  if (replaced !== undefined) return replaced;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTree(item, leaf, replace)]));
}

/** Also true for objects of another window or realm, whose prototype is not ours. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
