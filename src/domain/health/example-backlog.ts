import type { Sprint } from '../backlog/backlog';
import type { IssueLink, StatusCategory } from '../backlog/issue';
import type { StorySummary } from '../story/summary';
import type { HealthBacklog, HealthIssue, IssueHistory } from './health-backlog';
import { NO_HISTORY } from './health-backlog';
import { daysBefore } from './time';

/** The moment of every worked example. */
export const EXAMPLE_NOW = '2026-06-15T09:00:00.000Z';

export function daysAgo(days: number): string {
  return daysBefore(EXAMPLE_NOW, days);
}

/** An open, plain issue of the example backlog; say only what the example is about. */
export function item(key: string, differs: Partial<HealthIssue> = {}): HealthIssue {
  return {
    id: String(10_000 + Number(key.split('-')[1] ?? 0)),
    key,
    summary: `Work on ${key}`,
    type: 'Task',
    hierarchyLevel: 0,
    status: 'To Do',
    statusCategory: 'new',
    priority: 'Medium',
    labels: [],
    created: daysAgo(20),
    updated: daysAgo(5),
    resolved: null,
    due: null,
    estimate: null,
    parentKey: null,
    sprintIds: [],
    fixVersionIds: [],
    affectedVersionIds: [],
    flagged: false,
    links: [],
    descriptionWords: 40,
    story: null,
    score: null,
    history: null,
    ...differs,
  };
}

export function items(count: number, differs: (index: number) => Partial<HealthIssue> = () => ({})): HealthIssue[] {
  return Array.from({ length: count }, (_, index) => item(`PAY-${index + 1}`, differs(index)));
}

export function doneItem(key: string, differs: Partial<HealthIssue> = {}): HealthIssue {
  return item(key, { status: 'Done', statusCategory: 'done', resolved: daysAgo(3), ...differs });
}

export function story(differs: Partial<StorySummary> = {}): StorySummary {
  const errors = differs.errors ?? 0;
  return {
    v: 1,
    verdict: errors > 0 ? 'fix' : 'ready',
    errors,
    warnings: 0,
    suggestions: 0,
    ruleIds: [],
    criteria: 3,
    hash: 'example',
    ...differs,
  };
}

export function scored(score: number): HealthIssue['score'] {
  return { v: 1, model: 'rice', inputs: {}, score, at: daysAgo(10), by: 'example' };
}

export function blockedBy(key: string, statusCategory: StatusCategory = 'new'): IssueLink {
  return { kind: 'isBlockedBy', key, statusCategory };
}

export function history(differs: Partial<IssueHistory>): IssueHistory {
  return { ...NO_HISTORY, ...differs };
}

/** Closed two-week sprints, the last of which ended yesterday. */
export function closedSprints(...done: number[]): Sprint[] {
  return done.map((points, index) => {
    const end = daysAgo(1 + 14 * (done.length - 1 - index));
    const start = daysAgo(15 + 14 * (done.length - 1 - index));
    const name = `Sprint ${index + 1}`;
    return { id: index + 1, name, state: 'closed', start, end, completed: end, done: points, committed: points };
  });
}

export function backlogOf(issues: HealthIssue[], differs: Partial<HealthBacklog> = {}): HealthBacklog {
  return {
    projectKey: 'PAY',
    asOf: EXAMPLE_NOW,
    issues,
    sprints: [],
    capabilities: { estimateField: 'Story points', hasSprints: true, hasChangelog: true },
    done: [],
    versions: [],
    ...differs,
  };
}
