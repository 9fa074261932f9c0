import type { Sprint } from '../backlog/backlog';
import { bandsOf, type Band } from './bands';
import { isEpic, isItem } from '../backlog/item';
import type { HealthBacklog, HealthIssue } from './health-backlog';
import { gapsOf, type Gap } from './ready';
import type { Need } from './reading';
import type { HealthSettings } from './settings';
import { makeLedgers, type NamedLedger } from './sprint-ledger';
import { quantile } from './statistics';
import { velocity } from './velocity';

/** The backlog with what nearly every indicator asks of it, worked out once. */
export interface HealthView {
  backlog: HealthBacklog;
  settings: HealthSettings;
  /** Open issues of the standard level in rank order: no epics, no sub-tasks. */
  items: HealthIssue[];
  /** The items that are not in an active sprint: the work that still waits for a place. */
  waiting: HealthIssue[];
  epics: HealthIssue[];
  /** The first sprint in the order of the board that has not started and has items in it; null without one. */
  nextSprint: { name: string; items: HealthIssue[] } | null;
  /** In points a sprint; null when it cannot be known. */
  velocity: number | null;
  bandOf(issue: HealthIssue): Band | null;
  inBands(...bands: Band[]): HealthIssue[];
  gapsOf(issue: HealthIssue): Gap[];
  /** Largest estimate that is small enough to be ready; null when it cannot be told. */
  largest: number | null;
  has(need: Need): boolean;
  /** What became of the issues of some sprints; works through the history of all issues once. */
  ledgersOf(sprints: readonly Sprint[]): NamedLedger[];
}

export function viewOf(backlog: HealthBacklog, settings: HealthSettings): HealthView {
  const items = backlog.issues.filter(isItem);
  const active = new Set(backlog.sprints.filter((sprint) => sprint.state === 'active').map((sprint) => sprint.id));
  const waiting = items.filter((issue) => !issue.sprintIds.some((id) => active.has(id)));
  const speed = velocity(backlog.sprints);
  const bands = bandsOf(waiting, speed);
  const largest = largestReady(backlog, speed);
  const has = needsOf(backlog, speed);
  const rules = { settings, estimates: has('estimates'), largest };
  const gaps = new Map<string, Gap[]>();
  return {
    backlog,
    settings,
    items,
    waiting,
    epics: backlog.issues.filter(isEpic),
    nextSprint: nextSprintOf(backlog, waiting),
    velocity: speed,
    largest,
    has,
    ledgersOf: makeLedgers(backlog),
    bandOf: (issue) => bands.get(issue.key) ?? null,
    inBands: (...wanted) => waiting.filter((issue) => wanted.includes(bands.get(issue.key) ?? 'later')),
    gapsOf(issue) {
      const known = gaps.get(issue.key) ?? gapsOf(issue, rules);
      gaps.set(issue.key, known);
      return known;
    },
  };
}

function nextSprintOf({ sprints }: HealthBacklog, waiting: readonly HealthIssue[]): HealthView['nextSprint'] {
  for (const { id, name, state } of sprints) {
    const planned = state === 'future' ? waiting.filter(({ sprintIds }) => sprintIds.includes(id)) : [];
    if (planned.length > 0) return { name, items: planned };
  }
  return null;
}

/** Half the velocity; without one, the 85th percentile of the estimates of finished work (at least ten of them). */
function largestReady(backlog: HealthBacklog, speed: number | null): number | null {
  if (speed !== null) return speed / 2;
  const estimates = backlog.done.flatMap((issue) => (issue.estimate === null ? [] : [issue.estimate]));
  return estimates.length < 10 ? null : quantile(estimates, 0.85);
}

function needsOf(backlog: HealthBacklog, speed: number | null): (need: Need) => boolean {
  const all = [...backlog.issues, ...backlog.done];
  const some = (test: (issue: HealthIssue) => boolean) => all.some(test);
  const answers: Record<Need, boolean> = {
    estimates: backlog.capabilities.estimateField !== null && some((issue) => issue.estimate !== null),
    sprints: backlog.capabilities.hasSprints,
    velocity: speed !== null,
    changelog: backlog.capabilities.hasChangelog,
    stories: backlog.issues.some((issue) => issue.story !== null),
    scores: backlog.issues.some((issue) => issue.score !== null),
    'done-issues': backlog.done.length > 0,
    'cycle-times': backlog.done.some((issue) => (issue.history?.started ?? null) !== null),
    versions: backlog.versions.length > 0,
    epics: some((issue) => issue.hierarchyLevel > 0 || issue.parentKey !== null),
    commitments: backlog.sprints.some((sprint) => sprint.state === 'closed' && sprint.committed !== null),
  };
  return (need) => answers[need];
}
