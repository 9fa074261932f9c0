import type { Instant, IssueRecord, Status } from './model';

/**
 * When the issue last changed into a status of another category; its creation when it never did.
 * @param statusOf finds a status by its id
 */
export function categoryChanged(issue: IssueRecord, statusOf: (id: string) => Status | undefined): Instant {
  const category = (id: string | null) => (id ? statusOf(id)?.category : undefined);
  for (const { created, items } of [...issue.changelog].reverse()) {
    const change = items.find(({ field }) => field === 'status');
    if (change && category(change.from) !== category(change.to)) return created;
  }
  return issue.created;
}
