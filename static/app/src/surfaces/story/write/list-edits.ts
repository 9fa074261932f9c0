/** Lists changed in one place; the list given stays as it is. */

export function withChanged(list: readonly string[], index: number, text: string): string[] {
  return list.map((one, at) => (at === index ? text : one));
}

export function withAdded(list: readonly string[], index: number, text: string): string[] {
  return [...list.slice(0, index), text, ...list.slice(index)];
}

export function without(list: readonly string[], index: number): string[] {
  return list.filter((_, at) => at !== index);
}

export function moved(list: readonly string[], from: number, to: number): string[] {
  return withAdded(without(list, from), to, list[from] ?? '');
}
