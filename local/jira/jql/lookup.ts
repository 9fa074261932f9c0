/**
 * Finding things by what a query calls them.
 */

export type Lookup = (text: string, quoted: boolean) => readonly string[];

/**
 * Ids of the things a text names, without regard to case: by key where there is one, then by name, then by id. An
 * unquoted number is an id first, as in Jira. Several things may share a name.
 */
export function byNameOrId<T extends { id: string; name: string }>(things: readonly T[], keyOf?: (thing: T) => string): Lookup {
  const ids = new Map<string, string[]>();
  const names = new Map<string, string[]>();
  const keys = new Map<string, string[]>();
  const add = (index: Map<string, string[]>, text: string, id: string): void => {
    const folded = text.toLowerCase();
    index.set(folded, [...(index.get(folded) ?? []), id]);
  };
  for (const thing of things) {
    add(ids, thing.id, thing.id);
    add(names, thing.name, thing.id);
    if (keyOf) add(keys, keyOf(thing), thing.id);
  }
  return (text, quoted) => {
    const folded = text.toLowerCase();
    const order = !quoted && /^-?\d+$/.test(text) ? [ids, keys, names] : [keys, names, ids];
    for (const index of order) {
      const found = index.get(folded);
      if (found) return found;
    }
    return [];
  };
}
