import type { HealthBacklog } from './health-backlog';
import { DAY_MS, daysBefore } from './time';

export interface Week {
  /** When the week began. */
  from: string;
  created: number;
  resolved: number;
}

/** Issues of the standard level created and resolved in each of the last full weeks up to now, oldest first. */
export function weeklyFlow(backlog: HealthBacklog, weeks: number): Week[] {
  const start = Date.parse(daysBefore(backlog.asOf, weeks * 7));
  const flow: Week[] = Array.from({ length: weeks }, (_, index) => ({
    from: new Date(start + index * 7 * DAY_MS).toISOString(),
    created: 0,
    resolved: 0,
  }));
  const weekOf = (at: string) => flow[Math.floor((Date.parse(at) - start) / (7 * DAY_MS))];
  for (const issue of [...backlog.issues, ...backlog.done]) {
    if (issue.hierarchyLevel !== 0) continue;
    const born = weekOf(issue.created);
    if (born !== undefined) born.created += 1;
    const ended = issue.statusCategory === 'done' && issue.resolved !== null ? weekOf(issue.resolved) : undefined;
    if (ended !== undefined) ended.resolved += 1;
  }
  return flow;
}
