import { isFunctionWord } from './language';
import { stemOf, wordsOf } from './words';

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

/** 16 bands of 4 rows: two texts that share 80 % of their words meet in a band with a probability above .999. */
const BANDS = 16;
const ROWS = 4;
/** A band's bucket this full holds boilerplate; each story is compared with this many before it and no more. */
const MOST_COMPARED = 8;

/**
 * Pairs of stories that say nearly the same, by MinHash and locality-sensitive hashing: time and memory grow linearly
 * with the number of stories. The seeds are fixed, so that equal input gives equal output. Texts whose numbers differ
 * ("round 2", "round 3") are never duplicates.
 */
export function nearDuplicates(stories: readonly StoryText[], threshold = 0.8): NearDuplicate[] {
  const sets = stories.map(({ text }) => featuresOf(text));
  const signatures = new Int32Array(stories.length * BANDS);
  sets.forEach((set, index) => sign(set.hashes, signatures, index * BANDS));
  const pairs: NearDuplicate[] = [];
  const seen = new Set<number>();
  for (let band = 0; band < BANDS; band += 1) {
    const buckets = new Map<number, number[]>();
    for (let index = 0; index < stories.length; index += 1) {
      if (sets[index]?.hashes.length === 0) continue;
      const bucket = signatures[index * BANDS + band] ?? 0;
      const others = buckets.get(bucket);
      if (others === undefined) buckets.set(bucket, [index]);
      else {
        for (const other of others.slice(-MOST_COMPARED)) compare(other, index);
        others.push(index);
        if (others.length > MOST_COMPARED) others.shift();
      }
    }
  }
  return pairs.sort((a, b) => b.similarity - a.similarity || (a.key < b.key ? -1 : 1));

  function compare(a: number, b: number): void {
    const pair = a * stories.length + b;
    if (seen.has(pair)) return;
    seen.add(pair);
    const [first, second, one, two] = [stories[a], stories[b], sets[a], sets[b]];
    if (first === undefined || second === undefined || one === undefined || two === undefined) return;
    if (first.key === second.key || one.numbers !== two.numbers) return;
    const similarity = jaccard(one.hashes, two.hashes);
    if (similarity >= threshold) pairs.push({ key: first.key, other: second.key, similarity });
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
  /** Sorted hashes of the content words' stems. */
  hashes: Int32Array;
  /** The numbers in the text, in order. */
  numbers: string;
}

function featuresOf(text: string): Features {
  const stems = new Set<number>();
  let numbers = '';
  for (const { text: word } of wordsOf(text.slice(0, 4_000))) {
    if (/^\d/u.test(word)) numbers += `${word} `;
    if (!isFunctionWord(word)) stems.add(hash(stemOf(word)));
  }
  return { hashes: Int32Array.from(stems).sort(), numbers };
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

function sign(hashes: Int32Array, signatures: Int32Array, at: number): void {
  for (let band = 0; band < BANDS; band += 1) {
    let key = band;
    for (let row = 0; row < ROWS; row += 1) {
      const seed = Math.imul(band * ROWS + row + 1, 0x9e3779b1);
      let least = 0x7fffffff;
      for (const value of hashes) {
        const mixed = mix(value, seed);
        if (mixed < least) least = mixed;
      }
      key = mix(key ^ least, 0x27d4eb2f);
    }
    signatures[at + band] = key;
  }
}

function jaccard(a: Int32Array, b: Int32Array): number {
  let i = 0;
  let j = 0;
  let shared = 0;
  while (i < a.length && j < b.length) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
}
