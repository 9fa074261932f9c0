import type { IssueRecord } from '../model';
import { evenRanks, nextBucket, rankBetween } from '../rank';
import type { Store } from '../store';
import type { Scope } from '../world';
import { IssueChange } from './issue-change';

/** Where to put issues: right before or right after another. */
export interface Target {
  issue: IssueRecord;
  side: 'before' | 'after';
}

/** Ranks issues, in the order given, next to the target, and records the change on each that moved. */
export function rankIssues(scope: Scope, issues: IssueRecord[], target: Target): void {
  const { store } = scope.world;
  const moving = new Set(issues.filter((issue) => issue !== target.issue));
  const rest = store.ranked().filter((issue) => !moving.has(issue));
  const at = rest.indexOf(target.issue) + (target.side === 'after' ? 1 : 0);
  const before = rest[at - 1];
  const after = rest[at];
  const earlier = new Map(store.ranked().map((issue, index) => [issue, index]));
  let low = before?.rank ?? null;
  for (const issue of moving) {
    const rank = rankBetween(low, after?.rank ?? null);
    if (rank === undefined) {
      rebalance([...rest.slice(0, at), ...moving, ...rest.slice(at)]);
      break;
    }
    issue.rank = low = rank;
  }
  store.ranked().forEach((issue, index) => {
    const was = earlier.get(issue) ?? index;
    if (moving.has(issue) && was !== index) recordRank(scope, issue, index < was);
  });
}

/** The rank of a new issue: the bottom of the order. */
export function bottomRank(store: Store): string {
  const ranked = store.ranked();
  const last = ranked.at(-1)?.rank ?? null;
  const rank = rankBetween(last, null);
  if (rank !== undefined) return rank;
  rebalance(ranked);
  return rankBetween(ranked.at(-1)?.rank ?? null, null) ?? `${ranked.at(-1)?.rank ?? '0|i00000:'}i`;
}

/** Gives all issues new ranks, evenly apart. It is housekeeping: no history, no event. */
function rebalance(order: IssueRecord[]): void {
  const ranks = evenRanks(order.length, nextBucket(order[0]?.rank));
  order.forEach((issue, index) => {
    issue.rank = ranks[index] ?? issue.rank;
  });
}

function recordRank(scope: Scope, issue: IssueRecord, higher: boolean): void {
  const field = scope.world.store.rankField();
  if (!field) return;
  const change = new IssueChange(scope, issue);
  change.record({ name: field.name, id: field.id, custom: true }, { id: '', text: '' }, {
    id: '',
    text: higher ? 'Ranked higher' : 'Ranked lower',
  });
  change.commit();
}
