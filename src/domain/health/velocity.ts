import type { Sprint } from '../backlog/backlog';
import { mean } from './statistics';

/** Closed sprints whose finished size is known, the latest first. */
export function measuredSprints(sprints: readonly Sprint[]): (Sprint & { done: number })[] {
  return sprints
    .filter((sprint): sprint is Sprint & { done: number } => sprint.state === 'closed' && sprint.done !== null)
    .sort((a, b) => endOf(b).localeCompare(endOf(a)) || b.id - a.id);
}

/**
 * Mean estimate done in the last closed sprints, in the unit of the estimates.
 * Null when no closed sprint has a known size, or when nothing was ever finished in them: a velocity of nothing
 * cannot divide anything.
 */
export function velocity(sprints: readonly Sprint[], last = 3): number | null {
  const value = mean(measuredSprints(sprints).slice(0, last).map((sprint) => sprint.done));
  return value === null || value <= 0 ? null : value;
}

/** When a sprint ended, as far as Jira tells; empty when it does not. */
export function endOf(sprint: Sprint): string {
  return sprint.completed ?? sprint.end ?? sprint.start ?? '';
}

/** Closed sprints whose promise and outcome are both known, the latest first. */
export function committedSprints(sprints: readonly Sprint[]): (Sprint & { done: number; committed: number })[] {
  return measuredSprints(sprints).filter(
    (sprint): sprint is Sprint & { done: number; committed: number } => sprint.committed !== null && sprint.committed > 0,
  );
}
