import type { HealthIssue } from './health-backlog';
import { median } from './statistics';

export type Band = 'next' | 'soon' | 'later';

export const NEXT_SPRINTS = 2;
export const SOON_SPRINTS = 3;
/** Without a velocity a sprint is taken to hold this many issues, so that "next" is the first 20. */
export const ISSUES_A_SPRINT = 10;

/**
 * Cuts the waiting work by rank: "next" fits two sprints at the team's velocity, "soon" the following three, "later"
 * is the rest. Detail should fall with rank (Cohn and Pichler, DEEP), so most indicators ask which band an issue is in.
 *
 * An issue without an estimate takes the room of the median estimate: it will take some. The first issue is always
 * in "next", however large it is.
 */
export function bandsOf(waiting: readonly HealthIssue[], velocity: number | null): Map<string, Band> {
  const sprintSize = velocity ?? ISSUES_A_SPRINT;
  const sizeOf = velocity === null ? () => 1 : estimateOrTypical(waiting);
  const limits: [Band, number][] = [
    ['next', NEXT_SPRINTS * sprintSize],
    ['soon', (NEXT_SPRINTS + SOON_SPRINTS) * sprintSize],
    ['later', Infinity],
  ];
  const bands = new Map<string, Band>();
  let band = 0;
  let used = 0;
  for (const issue of waiting) {
    used += sizeOf(issue);
    while (bands.size > 0 && used > (limits[band]?.[1] ?? Infinity)) band += 1;
    bands.set(issue.key, limits[band]?.[0] ?? 'later');
  }
  return bands;
}

/** The estimate of an issue, or the median estimate of all where it has none (1 when nothing is estimated). */
export function estimateOrTypical(issues: readonly HealthIssue[]): (issue: HealthIssue) => number {
  const estimates = issues.flatMap((issue) => (issue.estimate === null ? [] : [issue.estimate]));
  const typical = median(estimates) ?? 1;
  return (issue) => issue.estimate ?? typical;
}
