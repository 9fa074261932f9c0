/** The stretch of a line outside what it shares with another at its beginning and its end, cut at words. */
export function differingPart(line: string, other: string): { start: number; end: number } {
  const most = Math.min(line.length, other.length);
  let start = 0;
  while (start < most && line[start] === other[start]) start += 1;
  let tail = 0;
  while (tail < most - start && line[line.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  let end = line.length - tail;
  while (start > 0 && /\S/u.test(line[start - 1] ?? '')) start -= 1;
  while (end < line.length && /\S/u.test(line[end] ?? '')) end += 1;
  return { start, end: Math.max(start, end) };
}
