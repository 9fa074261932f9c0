/**
 * LexoRank: `0|hzzzzz:` or `0|hzzzzz:ab`, a bucket, six digits of base 36, and further digits after the colon.
 * Ranks compare as plain strings, so an issue moves by a new rank of its own and no other issue changes.
 */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;
const INTEGER_DIGITS = 6;
const PATTERN = /^([012])\|([0-9a-z]{6}):([0-9a-z]*)$/;
/** Longer ranks than this are a sign that the order needs rebalancing. */
const LONGEST = 48;

interface Rank {
  bucket: string;
  digits: number[];
}

function parse(rank: string): Rank | undefined {
  const [, bucket, integer, fraction] = PATTERN.exec(rank) ?? [];
  if (bucket === undefined || integer === undefined || fraction === undefined) return undefined;
  return { bucket, digits: [...(integer + fraction)].map((digit) => DIGITS.indexOf(digit)) };
}

function format(bucket: string, digits: number[]): string {
  const text = digits.map((digit) => DIGITS.charAt(digit)).join('').padEnd(INTEGER_DIGITS, '0');
  return `${bucket}|${text.slice(0, INTEGER_DIGITS)}:${text.slice(INTEGER_DIGITS).replace(/0+$/, '')}`;
}

/** The digits halfway between two, as short as they can be; an open end is the end of the number line. */
function middle(low: number[], high: number[] | undefined): number[] {
  const result: number[] = [];
  let bounded = high;
  for (let place = 0; place <= LONGEST; place += 1) {
    const floor = low[place] ?? 0;
    const ceiling = bounded ? (bounded[place] ?? 0) : BASE;
    if (ceiling - floor > 1) return [...result, floor + Math.floor((ceiling - floor) / 2)];
    result.push(floor);
    // One apart: whatever follows the lower digit stays below the upper bound.
    if (ceiling - floor === 1) bounded = undefined;
  }
  return result;
}

/**
 * A rank between two neighbours; null is an open end. Undefined when there is no room: the neighbours are equal, out of
 * order, in different buckets or not LexoRanks, or the rank would become too long.
 */
export function rankBetween(before: string | null, after: string | null): string | undefined {
  const low = before === null ? null : parse(before);
  const high = after === null ? null : parse(after);
  if (low === undefined || high === undefined) return undefined;
  if (low && high && (low.bucket !== high.bucket || (before ?? '') >= (after ?? ''))) return undefined;
  const digits = middle(low?.digits ?? [], high?.digits);
  const rank = format(low?.bucket ?? high?.bucket ?? '0', digits);
  if (rank.length > LONGEST || (before !== null && rank <= before) || (after !== null && rank >= after)) return undefined;
  return rank;
}

/** `count` ranks in order, evenly apart, with as much room at both ends. */
export function evenRanks(count: number, bucket = '0'): string[] {
  const step = Math.floor(BASE ** INTEGER_DIGITS / (count + 1));
  return Array.from({ length: count }, (_, index) => {
    const value = ((index + 1) * step).toString(BASE).padStart(INTEGER_DIGITS, '0');
    return `${bucket}|${value}:`;
  });
}

/** The bucket that a rebalanced order moves into, as Jira's three buckets take turns. */
export function nextBucket(rank: string | undefined): string {
  const bucket = rank ? Number(parse(rank)?.bucket ?? 2) : 2;
  return String((bucket + 1) % 3);
}
