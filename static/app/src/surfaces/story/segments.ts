/** Cuts a text at the edges of the ranges that lie in it, so that overlapping marks can be drawn. */

export interface Mark<T> {
  start: number;
  end: number;
  value: T;
}

export interface Segment<T> {
  text: string;
  /** What covers this segment, in the order given. */
  marks: T[];
  /** What begins here. */
  begins: T[];
}

/**
 * The segments joined are the text, whatever the marks. A mark beyond the text is cut to it; an empty one begins at its
 * place and covers nothing.
 */
export function segmentText<T>(text: string, marks: readonly Mark<T>[]): Segment<T>[] {
  const clamp = (offset: number) => Math.min(Math.max(offset, 0), text.length);
  const inside = marks.map(({ start, end, value }) => ({ start: clamp(start), end: Math.max(clamp(start), clamp(end)), value }));
  const edges = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const segments = edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length;
    return {
      text: text.slice(start, end),
      marks: inside.filter((mark) => mark.start <= start && mark.end >= end && mark.end > mark.start).map(({ value }) => value),
      begins: inside.filter((mark) => mark.start === start).map(({ value }) => value),
    };
  });
  const atEnd = inside.filter((mark) => mark.start === text.length).map(({ value }) => value);
  return atEnd.length === 0 ? segments : [...segments, { text: '', marks: [], begins: atEnd }];
}
