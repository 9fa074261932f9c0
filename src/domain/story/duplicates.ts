import { isFunctionWord } from './language';
import { stemOf, WORD } from './words';

export interface StoryText {
  key: string;
  /** The story's own words: role, means and benefit. */
  text: string;
}

export interface NearDuplicate {
  key: string;
  other: string;
  /** Shared words over all words of the two (Jaccard), 0 to 1. */
  similarity: number;
}

/** 24 bands of 6 rows: two texts that share 80 % of their words meet in a band with a probability above .999. */
const BANDS = 24;
const ROWS = 6;
/** A band's bucket this full holds boilerplate; each story is compared with this many before it and no more. */
const MOST_COMPARED = 3;
/** A bucket this deep is of words that all stories share; a look at the latest is enough. */
const BOILERPLATE = 24;
/** Once both of two stories have this many duplicates, one more tells nobody anything. */
const MOST_PARTNERS = 5;
/** A story is told by its beginning; what is longer is a paste. */
const MAX_TEXT = 4_000;

/**
 * Pairs of stories that say nearly the same, by MinHash and locality-sensitive hashing: time and memory grow linearly
 * with the number of stories. The seeds are fixed, so that equal input gives equal output. Texts whose numbers differ
 * ("round 2", "round 3") are never duplicates.
 */
export function nearDuplicates(stories: readonly StoryText[], threshold = 0.8): NearDuplicate[] {
  const features = featuresOf(stories);
  const signatures = sign(features);
  const pairs = newPairs(stories.length);
  const partners = new Uint8Array(stories.length);
  const compare = (a: number, b: number): void => {
    if ((partners[a] ?? 0) >= MOST_PARTNERS && (partners[b] ?? 0) >= MOST_PARTNERS) return;
    // Numbers side by side in memory first: nearly all pairs end here.
    if (!canReach(features, a, b, threshold)) return;
    const similarity = jaccard(features, a, b);
    if (similarity < threshold || isKnown(pairs, a, b)) return;
    if (stories[a]?.key === stories[b]?.key || features.numbers[a] !== features.numbers[b]) return;
    partners[a] = Math.min(MOST_PARTNERS, (partners[a] ?? 0) + 1);
    partners[b] = Math.min(MOST_PARTNERS, (partners[b] ?? 0) + 1);
    addPair(pairs, a, b, similarity);
  };
  for (let band = 0; band < BANDS; band += 1) {
    compareWithinBuckets(signatures.subarray(band * stories.length, (band + 1) * stories.length), features, compare);
  }
  return closestFirst(pairs, stories);
}

/** The pairs found so far, by index. A set of them would cost more with every story, by the memory it asks for. */
interface Pairs {
  first: number[];
  similarity: number[];
  /** For each story one more than the last pair of which it is the second, and for each pair the one before it. */
  last: Int32Array;
  before: number[];
}

function newPairs(count: number): Pairs {
  return { first: [], similarity: [], last: new Int32Array(count), before: [] };
}

function isKnown({ first, last, before }: Pairs, a: number, b: number): boolean {
  for (let pair = last[b] ?? 0; pair !== 0; pair = before[pair - 1] ?? 0) {
    if (first[pair - 1] === a) return true;
  }
  return false;
}

function addPair({ first, similarity, last, before }: Pairs, a: number, b: number, likeness: number): void {
  first.push(a);
  similarity.push(likeness);
  before.push(last[b] ?? 0);
  last[b] = first.length;
}

/** Closest first, then in the order of the stories. There are few degrees of likeness, so that nothing is sorted but these. */
function closestFirst({ first, similarity, last, before }: Pairs, stories: readonly StoryText[]): NearDuplicate[] {
  const byLikeness = new Map<number, NearDuplicate[]>();
  last.forEach((end, b) => {
    for (let pair = end; pair !== 0; pair = before[pair - 1] ?? 0) {
      const likeness = similarity[pair - 1] ?? 0;
      const [one, other] = [stories[first[pair - 1] ?? 0], stories[b]];
      if (one === undefined || other === undefined) continue;
      const found = { key: one.key, other: other.key, similarity: likeness };
      const alike = byLikeness.get(likeness);
      if (alike === undefined) byLikeness.set(likeness, [found]);
      else alike.push(found);
    }
  });
  return [...byLikeness].sort(([a], [b]) => b - a).flatMap(([, alike]) => alike);
}

/**
 * Calls `compare` for stories whose signatures in one band agree. One open-addressed table of integers a band: a map of
 * arrays would cost more with every story, by the memory it asks for.
 */
function compareWithinBuckets(
  signatures: Int32Array,
  features: Features,
  compare: (a: number, b: number) => void,
): void {
  const { count } = features;
  let size = 16;
  while (size < count * 2) size *= 2;
  // Two integers a slot, side by side in memory: a signature, and one more than the last story that has it.
  const table = new Int32Array(size * 2);
  // For each story the one before it in its bucket, by one more than its index, and how deep the bucket is there.
  const chain = new Int32Array(count * 2);
  for (let index = 0; index < count; index += 1) {
    if (features.starts[index] === features.starts[index + 1]) continue;
    const signature = signatures[index] ?? 0;
    let slot = (signature & (size - 1)) * 2;
    while (table[slot + 1] !== 0 && table[slot] !== signature) slot = (slot + 2) & (size * 2 - 1);
    let other = table[slot + 1] ?? 0;
    table[slot] = signature;
    table[slot + 1] = index + 1;
    if (other === 0) continue;
    const depth = (chain[other * 2 - 1] ?? 0) + 1;
    chain[index * 2] = other;
    chain[index * 2 + 1] = depth;
    const most = depth > BOILERPLATE ? 1 : MOST_COMPARED;
    for (let compared = 0; other !== 0 && compared < most; compared += 1) {
      compare(other - 1, index);
      other = chain[other * 2 - 2] ?? 0;
    }
  }
}

/** The keys of each story's near-duplicates, closest first. */
export function duplicatesByKey(pairs: readonly NearDuplicate[]): Map<string, string[]> {
  const result = new Map<string, string[]>();
  const add = (key: string, other: string): void => {
    const known = result.get(key);
    if (known === undefined) result.set(key, [other]);
    else known.push(other);
  };
  for (const { key, other } of pairs) {
    add(key, other);
    add(other, key);
  }
  return result;
}

interface Features {
  count: number;
  /** Hashes of the stems of the stories' content words, sorted within each story; story `i` has those from `starts[i]`. */
  words: Int32Array;
  starts: Int32Array;
  /** For each story a bit for each of its words, of 32: what differs in bits differs in at least as many words. */
  sketches: Int32Array;
  /** The numbers in each text, in order. */
  numbers: string[];
}

/** The features of all stories, in one growing array: a hundred thousand small ones would burden the collector. */
function featuresOf(stories: readonly StoryText[]): Features {
  let pool = new Int32Array(1_024);
  let used = 0;
  const starts = new Int32Array(stories.length + 1);
  const sketches = new Int32Array(stories.length);
  const numbers = stories.map(({ text }, index) => {
    const stems = new Set<number>();
    let found = '';
    for (const word of text.slice(0, MAX_TEXT).toLowerCase().match(WORD) ?? []) {
      if (/^\d/u.test(word)) found += `${word} `;
      if (!isFunctionWord(word)) stems.add(hash(stemOf(word)));
    }
    if (used + stems.size > pool.length) {
      const larger = new Int32Array(Math.max(pool.length * 2, used + stems.size));
      larger.set(pool);
      pool = larger;
    }
    for (const stem of stems) {
      pool[used] = stem;
      sketches[index] = (sketches[index] ?? 0) | (1 << (stem & 31));
      used += 1;
    }
    starts[index + 1] = used;
    pool.subarray(starts[index], used).sort();
    return found;
  });
  return { count: stories.length, words: pool, starts, sketches, numbers };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value | 0;
}

/** Mixes a hash with a seed into another one of an independent family (the finaliser of MurmurHash3). */
function mix(value: number, seed: number): number {
  let mixed = Math.imul(value ^ seed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function sign(features: Features): Int32Array {
  const { words, starts } = features;
  const signatures = new Int32Array(features.count * BANDS);
  for (let index = 0; index < features.count; index += 1) {
    const from = starts[index] ?? 0;
    const to = starts[index + 1] ?? from;
    for (let band = 0; band < BANDS; band += 1) {
      let key = band;
      for (let row = 0; row < ROWS; row += 1) {
        const seed = Math.imul(band * ROWS + row + 1, 0x9e3779b1);
        let least = 0x7fffffff;
        for (let at = from; at < to; at += 1) {
          const mixed = mix(words[at] ?? 0, seed);
          if (mixed < least) least = mixed;
        }
        key = mix(key ^ least, 0x27d4eb2f);
      }
      signatures[band * features.count + index] = key;
    }
  }
  return signatures;
}

/** Sets of too different sizes, or with too many words that only one of them has, cannot be that similar. */
function canReach({ starts, sketches }: Features, a: number, b: number, threshold: number): boolean {
  const first = (starts[a + 1] ?? 0) - (starts[a] ?? 0);
  const second = (starts[b + 1] ?? 0) - (starts[b] ?? 0);
  if (Math.min(first, second) < threshold * Math.max(first, second)) return false;
  // Jaccard s of sets with n words together leaves n (1 - s) / (1 + s) of them unshared.
  const unshared = ((first + second) * (1 - threshold)) / (1 + threshold);
  return bitCount((sketches[a] ?? 0) ^ (sketches[b] ?? 0)) <= unshared + 1e-9;
}

/** How many bits are set, counted side by side in ever wider fields. */
function bitCount(bits: number): number {
  let count = bits - ((bits >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  count = (count + (count >>> 4)) & 0x0f0f0f0f;
  return Math.imul(count, 0x01010101) >>> 24;
}

function jaccard({ words, starts }: Features, first: number, second: number): number {
  let a = starts[first] ?? 0;
  let b = starts[second] ?? 0;
  const endOfA = starts[first + 1] ?? a;
  const endOfB = starts[second + 1] ?? b;
  const total = endOfA - a + endOfB - b;
  let shared = 0;
  while (a < endOfA && b < endOfB) {
    const [left, right] = [words[a] ?? 0, words[b] ?? 0];
    if (left === right) shared += 1;
    if (left <= right) a += 1;
    if (left >= right) b += 1;
  }
  return total === 0 ? 0 : shared / (total - shared);
}
