import type { HealthIssue } from './health-backlog';
import type { Gap } from './ready';
import type { HealthView } from './view';

export interface AgendaItem {
  issue: HealthIssue;
  band: 'next' | 'soon';
  gaps: Gap[];
}

/** Some gaps stop work at once, others are closed in a minute. */
const WEIGHT: Record<Gap, number> = { blocked: 4, story: 3, criteria: 3, size: 2, estimate: 1 };

/**
 * What to take into the next refinement meeting: issues of the next sprints that cannot be started, what holds up the
 * next band first, then by how much is missing, then by rank.
 */
export function agenda(view: HealthView): AgendaItem[] {
  const of = (band: 'next' | 'soon'): AgendaItem[] =>
    view
      .inBands(band)
      .map((issue) => ({ issue, band, gaps: view.gapsOf(issue) }))
      .filter(({ gaps }) => gaps.length > 0)
      .sort((a, b) => weight(b) - weight(a));
  return [...of('next'), ...of('soon')];
}

function weight({ gaps }: AgendaItem): number {
  return gaps.reduce((sum, gap) => sum + WEIGHT[gap], 0);
}
