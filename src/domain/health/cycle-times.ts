import type { HealthBacklog, HealthIssue } from './health-backlog';
import { daysBetween } from './time';

export interface CycleTime {
  key: string;
  resolved: string;
  days: number;
}

/** Days from the first start of work to done, of each finished issue whose start is known; oldest first. */
export function cycleTimes(backlog: HealthBacklog): CycleTime[] {
  return backlog.done
    .filter((issue) => issue.hierarchyLevel === 0)
    .flatMap((issue) => {
      const started = issue.history?.started ?? null;
      if (started === null || issue.resolved === null || issue.resolved < started) return [];
      return [{ key: issue.key, resolved: issue.resolved, days: daysBetween(started, issue.resolved) }];
    })
    .sort((a, b) => a.resolved.localeCompare(b.resolved));
}

/** Days that an issue has been under way; null when it is not, or when its start is not known. */
export function workAge(issue: HealthIssue, asOf: string): number | null {
  const started = issue.history?.started ?? null;
  if (issue.statusCategory !== 'indeterminate' || started === null) return null;
  return Math.max(0, daysBetween(started, asOf));
}
