/** The fewest rank calls that bring one order into another. Keys or ids alike: a name only has to be unique. */
import { longestIncreasing } from './longest-increasing';

/** Jira's rank request: the issues go, in this order, right before or right after another issue. */
export type RankCall = { issues: string[]; before: string } | { issues: string[]; after: string };

export interface MovePlan {
  calls: RankCall[];
  /** Every issue that a call names; the others keep their relative order. */
  moved: string[];
}

/** Jira takes no more issues in one rank request. */
export const MAX_ISSUES_A_CALL = 50;

/**
 * Moves as few issues as possible: those outside a longest increasing subsequence of what is in order already. Every call
 * puts its issues right beside one that stands there in the end, so a call that comes twice, however late, changes nothing.
 *
 * @param now the whole order as it is
 * @param target issues of `now` in the order that they must have among each other; all others stay and keep theirs
 * @param movable issues of `target` that may move; the rest of `target` has to be in order already
 * @throws Error when `target` names an issue that is not in `now`, names one twice, or asks what may not move to move
 */
export function planMoves(
  now: readonly string[],
  target: readonly string[],
  movable: ReadonlySet<string> = new Set(target),
): MovePlan {
  const kept = keptOf(now, target, movable);
  const calls: RankCall[] = [];
  let last: string | null = null;
  let run: string[] = [];
  for (const issue of target) {
    if (!kept.has(issue)) {
      run.push(issue);
      continue;
    }
    let below = issue;
    // From the bottom up: were all of them sent before the same issue, a late repetition would turn them round.
    for (const issues of chunksOf(run).reverse()) {
      calls.push({ issues, before: below });
      below = issues[0] ?? below;
    }
    last = issue;
    run = [];
  }
  // What follows the last issue that stays has nothing to stand before.
  for (const issues of chunksOf(run)) {
    if (last !== null) calls.push({ issues, after: last });
    last = issues.at(-1) ?? last;
  }
  return { calls, moved: calls.flatMap(({ issues }) => issues) };
}

/**
 * The order after the calls, as Jira carries them out one after the other. A chain of neighbours, because thousands of
 * calls over thousands of issues would otherwise copy the order thousands of times.
 */
export function afterCalls(now: readonly string[], calls: readonly RankCall[]): string[] {
  const next = new Map<string | null, string | null>();
  const previous = new Map<string | null, string | null>();
  const join = (left: string | null, right: string | null): void => {
    next.set(left, right);
    previous.set(right, left);
  };
  // Null stands before the first and after the last.
  [...now, null].forEach((issue, index) => join(now[index - 1] ?? null, issue));
  for (const call of calls) {
    for (const issue of call.issues) join(previous.get(issue) ?? null, next.get(issue) ?? null);
    let left = 'before' in call ? (previous.get(call.before) ?? null) : call.after;
    const right = 'before' in call ? call.before : (next.get(call.after) ?? null);
    for (const issue of call.issues) {
      join(left, issue);
      left = issue;
    }
    join(left, right);
  }
  const order: string[] = [];
  for (let issue = next.get(null) ?? null; issue !== null; issue = next.get(issue) ?? null) order.push(issue);
  return order;
}

/**
 * Brings the issues of `moved` to their places in the order `wanted`: back where they were, or on to where they were
 * going. What anybody else has moved meanwhile stays where they put it, and issues that are gone are left out.
 */
export function planTowards(wanted: readonly string[], now: readonly string[], moved: ReadonlySet<string>): MovePlan {
  return planMoves(now, targetAround(wanted, now, moved), moved);
}

/** What of `wanted` can be held while only `moved` moves: those, and as many others as stand in that order already. */
export function targetAround(wanted: readonly string[], now: readonly string[], moved: ReadonlySet<string>): string[] {
  const places = placesOf(now);
  const present = wanted.filter((issue) => places.has(issue));
  const others = present.filter((issue) => !moved.has(issue));
  const inOrder = longestIncreasing(others.map((issue) => places.get(issue) ?? 0));
  const stay = new Set(inOrder.map((index) => others[index]));
  return present.filter((issue) => moved.has(issue) || stay.has(issue));
}

function keptOf(now: readonly string[], target: readonly string[], movable: ReadonlySet<string>): Set<string> {
  const places = placesOf(now);
  const named = target.map((issue) => {
    const place = places.get(issue);
    if (place === undefined) throw new Error(`${issue} is not in the order.`);
    return { issue, place };
  });
  if (new Set(target).size < target.length) throw new Error('The target names an issue twice.');
  const kept = new Set<string>();
  let low = -1;
  let segment: typeof named = [];
  const close = (high: number): void => {
    const fits = segment.filter(({ place }) => place > low && place < high);
    for (const index of longestIncreasing(fits.map(({ place }) => place))) {
      const one = fits[index];
      if (one !== undefined) kept.add(one.issue);
    }
    segment = [];
  };
  for (const one of named) {
    if (movable.has(one.issue)) {
      segment.push(one);
      continue;
    }
    if (one.place < low) throw new Error(`${one.issue} may not move, and is not in order.`);
    close(one.place);
    kept.add(one.issue);
    low = one.place;
  }
  close(Infinity);
  return kept;
}

function placesOf(order: readonly string[]): Map<string, number> {
  return new Map(order.map((issue, place) => [issue, place]));
}

function chunksOf(issues: readonly string[]): string[][] {
  const count = Math.ceil(issues.length / MAX_ISSUES_A_CALL);
  return Array.from({ length: count }, (_, n) => issues.slice(n * MAX_ISSUES_A_CALL, (n + 1) * MAX_ISSUES_A_CALL));
}
