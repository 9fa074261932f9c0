import { lendScores, type EffectiveScore } from '../scoring/dependencies';

/** An open issue as the order sees it. */
export interface OrderItem {
  key: string;
  /** Of the model that the order is made by; null for an issue without one. */
  score: number | null;
  /** Open issues that wait for this one. */
  blocks: readonly string[];
  /** The person's own answer to "which first?" among equal scores; higher comes first. */
  preference?: number;
}

export interface ProposedOrder {
  /** Every issue that has a score or is lent one, the first to do first. The others have no place of their own. */
  ranked: string[];
  /** What each ranked issue counts for. */
  counts: Map<string, EffectiveScore>;
  /** Issues that wait for each other in a circle: no order can satisfy them. */
  cycles: string[][];
}

/**
 * By score, highest first. What blocks a more valuable issue counts for as much as that one, and an issue never stands
 * above what it waits for unless they wait for each other. Equal scores keep their present order.
 *
 * @param now open issues in their present order
 */
export function proposeOrder(now: readonly OrderItem[]): ProposedOrder {
  const { effective, cycles } = lendScores(now);
  const circleOf = new Map(cycles.flatMap((keys, circle) => keys.map((key) => [key, circle] as const)));
  const place = new Map(now.map(({ key }, index) => [key, index]));
  const preference = new Map(now.map((item) => [item.key, item.preference ?? 0]));
  const byWorth = (left: string, right: string): number =>
    (effective.get(right)?.score ?? 0) - (effective.get(left)?.score ?? 0) ||
    (preference.get(right) ?? 0) - (preference.get(left) ?? 0) ||
    (place.get(left) ?? 0) - (place.get(right) ?? 0);
  const sorted = now.map(({ key }) => key).filter((key) => effective.has(key)).sort(byWorth);

  const blockers = new Map<string, string[]>();
  for (const { key, blocks } of now) {
    if (!effective.has(key)) continue;
    for (const blocked of blocks) {
      const inCircle = circleOf.has(key) && circleOf.get(key) === circleOf.get(blocked);
      if (effective.has(blocked) && !inCircle) blockers.set(blocked, [...(blockers.get(blocked) ?? []), key]);
    }
  }
  for (const keys of blockers.values()) keys.sort(byWorth);
  return { ranked: blockersFirst(sorted, blockers), counts: effective, cycles };
}

/** Keeps the order, but pulls what an issue waits for up to right before it. A stack, because chains can be long. */
function blockersFirst(sorted: readonly string[], blockers: ReadonlyMap<string, readonly string[]>): string[] {
  const placed = new Set<string>();
  for (const start of sorted) {
    const path = [{ key: start, next: 0 }];
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const blocker = blockers.get(step.key)?.[step.next];
      step.next += 1;
      if (blocker === undefined) {
        placed.add(step.key);
        path.pop();
      } else if (!placed.has(blocker)) {
        path.push({ key: blocker, next: 0 });
      }
    }
  }
  return [...placed];
}
