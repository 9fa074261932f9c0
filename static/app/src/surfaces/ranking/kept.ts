/** What the browser keeps of unfinished work until its tab is closed, so that a reload does not lose it. */
const keyOf = (name: string) => `refinery.ranking.${name}`;

/** Null when nothing is kept, or the browser keeps nothing for frames of other sites. */
export function readKept(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null');
  } catch {
    return null;
  }
}

/** Null forgets. False where the browser keeps nothing: then it lasts as long as the page. */
export function keep(name: string, value: unknown): boolean {
  try {
    if (value === null) sessionStorage.removeItem(keyOf(name));
    else sessionStorage.setItem(keyOf(name), JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A record whose values are all of one kind; null for anything else. */
export function recordOf<T>(value: unknown, isOne: (one: unknown) => one is T): Record<string, T> | null {
  if (!isRecord(value)) return null;
  const entries = Object.entries(value);
  const fitting = entries.flatMap(([key, one]) => (isOne(one) ? [[key, one] as const] : []));
  return fitting.length === entries.length ? Object.fromEntries(fitting) : null;
}

export const isText = (value: unknown): value is string => typeof value === 'string';
