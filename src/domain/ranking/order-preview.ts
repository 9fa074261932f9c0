import { afterCalls, planMoves, targetAround, type MovePlan } from './moves';
import { proposeOrder, type OrderItem, type ProposedOrder } from './proposed-order';

/** Which issues may move. */
export interface Scope {
  /** Issues that stay whatever their score: epics, a running sprint, what the person has taken out. */
  stays: ReadonlySet<string>;
  /** Only these may move, each to its place among the others as they stand; null for all that do not stay. */
  only: ReadonlySet<string> | null;
  /** Only as many as this are brought to the top, and the rest keeps its order; null for all. */
  top: number | null;
}

/** Why an issue moves. */
export type MoveReason =
  /** It counts for as much as the issue that waits for it. */
  | { id: 'unblocks'; waiting: string; score: number }
  /** It is worth more than the issue that follows it now. */
  | { id: 'worth-more'; score: number; than: string; thanScore: number }
  /** It is worth less than the issue that precedes it now. */
  | { id: 'worth-less'; score: number; than: string; thanScore: number }
  /** As much worth as its neighbour: the order follows a blocker or the person's own answer. */
  | { id: 'tie'; score: number; beside: string };

export interface Move {
  key: string;
  /** Places in the whole order, from 1. */
  from: number;
  to: number;
  why: MoveReason;
}

export interface OrderPreview extends MovePlan {
  /** What the calls bring about: these issues in this order among each other. */
  target: string[];
  /** Those of them that may move. */
  movable: string[];
  /** The whole order as it will be. */
  after: string[];
  /** In the new order. */
  moves: Move[];
  /** What has a place by score and will still stand above its own blocker, because the blocker stays. */
  conflicts: { blocked: string; blocker: string }[];
  proposal: ProposedOrder;
}

/** The proposed order within a scope, as the moves that bring it about. */
export function previewOrder(now: readonly OrderItem[], scope: Scope): OrderPreview {
  const keys = now.map(({ key }) => key);
  const proposal = proposeOrder(now);
  const candidates = proposal.ranked.filter((key) => !scope.stays.has(key));
  const { only } = scope;
  if (only !== null) return planned(now, keys, targetAround(candidates, keys, only), candidates.filter((key) => only.has(key)), proposal);
  const chosen = scope.top === null ? candidates : candidates.slice(0, scope.top);
  const movable = new Set(chosen);
  const ranked = new Set(candidates);
  // The best so many go to the top; those behind keep their order and only have to stand below.
  const behind = scope.top === null ? [] : keys.filter((key) => ranked.has(key) && !movable.has(key));
  return planned(now, keys, [...chosen, ...behind], chosen, proposal);
}

function planned(now: readonly OrderItem[], keys: readonly string[], target: string[], movable: string[], proposal: ProposedOrder): OrderPreview {
  const plan = planMoves(keys, target, new Set(movable));
  const after = afterCalls(keys, plan.calls);
  return {
    ...plan,
    target,
    movable,
    after,
    moves: movesOf(keys, after, plan.moved, proposal, target),
    conflicts: conflictsOf(now, after, proposal),
    proposal,
  };
}

function movesOf(
  keys: readonly string[],
  after: readonly string[],
  moved: readonly string[],
  { counts }: ProposedOrder,
  target: readonly string[],
): Move[] {
  const from = new Map(keys.map((key, index) => [key, index]));
  const to = new Map(after.map((key, index) => [key, index]));
  const beside = new Map(target.map((key, index) => [key, { above: target[index - 1], below: target[index + 1] }]));
  const reason = (key: string): MoveReason => {
    const count = counts.get(key) ?? { score: 0, from: key };
    if (count.from !== key) return { id: 'unblocks', waiting: count.from, score: count.score };
    const { above, below } = beside.get(key) ?? {};
    const up = (to.get(key) ?? 0) <= (from.get(key) ?? 0);
    const other = up ? (below ?? above) : (above ?? below);
    const otherScore = other === undefined ? count.score : (counts.get(other)?.score ?? 0);
    if (other === undefined || otherScore === count.score) return { id: 'tie', score: count.score, beside: other ?? key };
    return { id: count.score > otherScore ? 'worth-more' : 'worth-less', score: count.score, than: other, thanScore: otherScore };
  };
  return moved
    .map((key) => ({ key, from: (from.get(key) ?? 0) + 1, to: (to.get(key) ?? 0) + 1, why: reason(key) }))
    .sort((left, right) => left.to - right.to);
}

function conflictsOf(
  now: readonly OrderItem[],
  after: readonly string[],
  { cycles, counts }: ProposedOrder,
): OrderPreview['conflicts'] {
  const place = new Map(after.map((key, index) => [key, index]));
  const circleOf = new Map(cycles.flatMap((keys, circle) => keys.map((key) => [key, circle] as const)));
  return now.flatMap(({ key: blocker, blocks }) =>
    blocks
      .filter((blocked) => counts.has(blocked) && (place.get(blocked) ?? Infinity) < (place.get(blocker) ?? 0))
      .filter((blocked) => !circleOf.has(blocker) || circleOf.get(blocker) !== circleOf.get(blocked))
      .map((blocked) => ({ blocked, blocker })),
  );
}
