import type { HealthIssue } from './health-backlog';

const FILLERS = new Set('a an and as at be by for from i in is it my of on or so that the to want we with'.split(' '));

/** The words of a text that tell it from others, in lower case. */
export function tellingWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !FILLERS.has(word)));
}

/**
 * Issues that say nearly the same as another in their summaries or in their stories, in groups in the order of their
 * first issue. Where one of two has no story, only the summaries are compared.
 */
export function saidTwice(issues: readonly HealthIssue[], similarity: number): HealthIssue[][] {
  const groups = [
    ...nearDuplicates(issues, similarity),
    ...nearDuplicates(issues.filter(({ storyText }) => storyText), similarity, ({ storyText }) => storyText ?? ''),
  ];
  const joined = groups.map((_, index) => index);
  const groupOf = new Map<string, number>();
  groups.forEach((group, index) => {
    for (const { key } of group) {
      const other = groupOf.get(key);
      if (other !== undefined) joined[rootOf(joined, index)] = rootOf(joined, other);
      groupOf.set(key, index);
    }
  });
  const rootByKey = new Map([...groupOf].map(([key, group]) => [key, rootOf(joined, group)]));
  return inOrder(issues, rootByKey);
}

/**
 * Groups of issues whose texts share at least `similarity` (0 to 1) of their words, by Jaccard; in the order of
 * their first issue. Texts whose numbers differ ("round 2", "round 3") say different things. Compares only issues that share one of their rarest words. Going from short to long, one word in a
 * prefix of the shorter and one in a prefix of the longer must meet (Xiao et al. 2008, PPJoin), which finds every pair
 * and stays fast at tens of thousands of issues.
 */
export function nearDuplicates(
  issues: readonly HealthIssue[],
  similarity: number,
  textOf: (issue: HealthIssue) => string = ({ summary }) => summary,
): HealthIssue[][] {
  const texts = sameWords(issues, textOf).sort((a, b) => a.words.size - b.words.size);
  const rarestFirst = byRarity(texts);
  const seen = new Map<string, number[]>();
  const joined = texts.map((_, index) => index);
  texts.forEach(({ words, numbers }, index) => {
    const sorted = [...words].sort(rarestFirst);
    const prefix = (leastShared: number) => sorted.slice(0, sorted.length - Math.ceil(leastShared * sorted.length - 1e-9) + 1);
    const candidates = new Set(prefix(similarity).flatMap((word) => seen.get(word) ?? []));
    for (const other of candidates) {
      const its = texts[other];
      if (its !== undefined && its.numbers === numbers && jaccard(words, its.words) >= similarity) joined[rootOf(joined, index)] = rootOf(joined, other);
    }
    for (const word of prefix((2 * similarity) / (1 + similarity))) {
      const list = seen.get(word);
      if (list === undefined) seen.set(word, [index]);
      else list.push(index);
    }
  });
  const rootByKey = new Map<string, number>();
  texts.forEach(({ issues: same }, index) => {
    const root = rootOf(joined, index);
    for (const issue of same) rootByKey.set(issue.key, root);
  });
  return inOrder(issues, rootByKey);
}

/** The groups of more than one issue, each and all in the order of the issues. */
function inOrder(issues: readonly HealthIssue[], rootByKey: ReadonlyMap<string, number>): HealthIssue[][] {
  const groups = new Map<number, HealthIssue[]>();
  for (const issue of issues) {
    const root = rootByKey.get(issue.key);
    if (root === undefined) continue;
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [issue]);
    else group.push(issue);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

interface SameWords {
  words: Set<string>;
  /** The words that begin with a digit. */
  numbers: string;
  issues: HealthIssue[];
}

/** Issues with exactly the same words are one text: a thousand copies must not be compared with each other. */
function sameWords(issues: readonly HealthIssue[], textOf: (issue: HealthIssue) => string): SameWords[] {
  const texts = new Map<string, SameWords>();
  for (const issue of issues) {
    const words = tellingWords(textOf(issue));
    if (words.size === 0) continue;
    const sorted = [...words].sort();
    const key = sorted.join(' ');
    const same = texts.get(key);
    if (same === undefined) texts.set(key, { words, numbers: /\d/.test(key) ? sorted.filter((word) => /^\d/.test(word)).join(' ') : '', issues: [issue] });
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
