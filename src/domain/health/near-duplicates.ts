import type { HealthIssue } from './health-backlog';

const FILLERS = new Set('a an and as at be by for from i in is it my of on or so that the to want we with'.split(' '));

/** The words of a summary that tell it from others, in lower case. */
export function tellingWords(summary: string): Set<string> {
  const words = summary.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !FILLERS.has(word)));
}

/**
 * Groups of issues whose summaries share at least `similarity` (0 to 1) of their words, by Jaccard. Compares only
 * issues that share one of their rarest words (the prefix filter of Chaudhuri, Ganti and Kaushik 2006), which finds
 * every pair and stays fast at tens of thousands of issues.
 */
export function nearDuplicates(issues: readonly HealthIssue[], similarity: number): HealthIssue[][] {
  const texts = sameWords(issues);
  const rarestFirst = byRarity(texts);
  const seen = new Map<string, number[]>();
  const joined = texts.map((_, index) => index);
  texts.forEach(({ words }, index) => {
    const sorted = [...words].sort(rarestFirst);
    // Two sets that similar share a word among the first of each.
    const prefix = sorted.slice(0, sorted.length - Math.ceil(similarity * sorted.length) + 1);
    const candidates = new Set(prefix.flatMap((word) => seen.get(word) ?? []));
    for (const other of candidates) {
      const its = texts[other]?.words;
      if (its !== undefined && jaccard(words, its) >= similarity) joined[rootOf(joined, index)] = rootOf(joined, other);
    }
    for (const word of prefix) {
      const list = seen.get(word);
      if (list === undefined) seen.set(word, [index]);
      else list.push(index);
    }
  });
  const groups = new Map<number, HealthIssue[]>();
  texts.forEach(({ issues: same }, index) => {
    const root = rootOf(joined, index);
    groups.set(root, [...(groups.get(root) ?? []), ...same]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

interface SameWords {
  words: Set<string>;
  issues: HealthIssue[];
}

/** Issues with exactly the same words are one text: a thousand copies must not be compared with each other. */
function sameWords(issues: readonly HealthIssue[]): SameWords[] {
  const texts = new Map<string, SameWords>();
  for (const issue of issues) {
    const words = tellingWords(issue.summary);
    if (words.size === 0) continue;
    const key = [...words].sort().join(' ');
    const same = texts.get(key);
    if (same === undefined) texts.set(key, { words, issues: [issue] });
    else same.issues.push(issue);
  }
  return [...texts.values()];
}

function byRarity(texts: readonly SameWords[]): (a: string, b: string) => number {
  const frequency = new Map<string, number>();
  for (const { words } of texts) for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return (a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1);
}

function rootOf(joined: number[], index: number): number {
  let at = index;
  while (joined[at] !== at) {
    const up = joined[at] ?? at;
    joined[at] = joined[up] ?? up;
    at = joined[at] ?? at;
  }
  return at;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  return shared / (a.size + b.size - shared);
}
