import type { Sprint } from '../backlog/backlog';
import type { Instant } from '../backlog/issue';
import type { HealthBacklog, HealthIssue } from './health-backlog';

/** What happened to one sprint, in the unit of the estimates. */
export interface SprintLedger {
  sprintId: number;
  /** In the sprint when it started, at the estimates of that moment. */
  committed: number;
  done: number;
  /** Brought in after the start. */
  added: number;
  /** Taken out before the end. */
  removed: number;
  issues: SprintIssue[];
}

/** What became of one issue in one sprint. */
export interface SprintIssue {
  key: string;
  /** In the sprint when it started, or brought in after. */
  came: 'committed' | 'added';
  /** Done in it, taken out before the end, or still open at the end. */
  went: 'done' | 'removed' | 'carried';
}

/**
 * Works out a closed sprint from its issues and their changes. Null when the sprint has no dates, when nobody
 * estimated anything in it, or when it began before the issues that are known.
 */
export function ledgerOf(sprint: Sprint, issues: readonly HealthIssue[], knownSince: Instant): SprintLedger | null {
  const end = sprint.completed ?? sprint.end;
  const { start } = sprint;
  if (sprint.state !== 'closed' || start === null || end === null || end < start || end < knownSince) return null;
  const ledger: SprintLedger = { sprintId: sprint.id, committed: 0, done: 0, added: 0, removed: 0, issues: [] };
  let estimated = false;
  for (const issue of issues) {
    const wasIn = inSprintAt(issue, sprint.id, start);
    const stayed = inSprintAt(issue, sprint.id, end);
    if (!wasIn && !stayed) continue;
    const atStart = estimateAt(issue, start) ?? 0;
    const atEnd = estimateAt(issue, end) ?? 0;
    estimated ||= atStart > 0 || atEnd > 0;
    if (wasIn) ledger.committed += atStart;
    if (stayed && !wasIn) ledger.added += atEnd;
    if (wasIn && !stayed) ledger.removed += atStart;
    const finished = stayed && issue.resolved !== null && issue.resolved >= start && issue.resolved <= end;
    if (finished) ledger.done += atEnd;
    ledger.issues.push({ key: issue.key, came: wasIn ? 'committed' : 'added', went: finished ? 'done' : stayed ? 'carried' : 'removed' });
  }
  return estimated ? ledger : null;
}

/** A ledger with the name of its sprint. */
export type NamedLedger = SprintLedger & { sprint: string };

export type SprintPart = SprintIssue & { sprint: string };

/** Tells the ledgers of some sprints in their order; a sprint of which nothing is known is left out. */
export function makeLedgers({ issues, done }: HealthBacklog): (sprints: readonly Sprint[]) => NamedLedger[] {
  let bySprint: Map<number, HealthIssue[]> | undefined;
  return (sprints) => {
    const found = (bySprint ??= issuesBySprint([...issues, ...done]));
    return sprints.flatMap((sprint) => {
      const ledger = ledgerOf(sprint, found.get(sprint.id) ?? [], sprint.start ?? '');
      return ledger === null ? [] : [{ ...ledger, sprint: sprint.name }];
    });
  };
}

/** The issues of some sprints that a measure is about: for a reading's list, and each with what became of it. */
export function partsOf(ledgers: readonly NamedLedger[], concerns: (part: SprintIssue) => boolean): { issues: string[]; parts: SprintPart[] } {
  const parts = ledgers.flatMap(({ sprint, issues }) => issues.filter(concerns).map((part) => ({ ...part, sprint })));
  return { issues: [...new Set(parts.map(({ key }) => key))], parts };
}

/** The closed sprints with their finished and committed sizes filled in where they can be known. */
export function withLedgers(
  sprints: readonly Sprint[],
  issues: readonly HealthIssue[],
  knownSince: Instant,
  hasChangelog: boolean,
): Sprint[] {
  const bySprint = issuesBySprint(issues);
  return sprints.map((sprint) => {
    const ledger = ledgerOf(sprint, bySprint.get(sprint.id) ?? [], knownSince);
    return { ...sprint, done: ledger?.done ?? null, committed: hasChangelog ? (ledger?.committed ?? null) : null };
  });
}

/** Every issue that is or ever was in a sprint, by the sprint's id. */
export function issuesBySprint(issues: readonly HealthIssue[]): Map<number, HealthIssue[]> {
  const bySprint = new Map<number, HealthIssue[]>();
  for (const issue of issues) {
    if (issue.hierarchyLevel !== 0) continue;
    const moved = issue.history?.sprints ?? [];
    if (issue.sprintIds.length === 0 && moved.length === 0) continue;
    for (const id of new Set([...issue.sprintIds, ...moved.flatMap((change) => [...change.added, ...change.removed])])) {
      const list = bySprint.get(id);
      if (list === undefined) bySprint.set(id, [issue]);
      else list.push(issue);
    }
  }
  return bySprint;
}

/** Whether the issue was in the sprint at that moment: what holds now, with the later changes taken back. */
export function inSprintAt(issue: HealthIssue, sprintId: number, at: Instant): boolean {
  if (issue.created > at) return false;
  let member = issue.sprintIds.includes(sprintId);
  for (const change of [...(issue.history?.sprints ?? [])].reverse()) {
    if (change.at <= at) break;
    if (change.added.includes(sprintId)) member = false;
    if (change.removed.includes(sprintId)) member = true;
  }
  return member;
}

export function estimateAt(issue: HealthIssue, at: Instant): number | null {
  const later = (issue.history?.estimate ?? []).find((change) => change.at > at);
  return later === undefined ? issue.estimate : later.from;
}
