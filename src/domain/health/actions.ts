import type { Action } from './define-indicator';
import type { IndicatorReading } from './report';
import type { HealthView } from './view';
import type { Gap } from './ready';

/** One thing to do, the issues to do it to, and what it would bring. */
export interface Suggestion {
  action: Action;
  indicatorId: string;
  issues: string[];
  /** Ready work that it adds, in sprints; null where that cannot be told. */
  sprintsGained: number | null;
  /** Issues of the next five sprints that it makes ready to start; 0 where it makes none. */
  readied: number;
}

const CLOSES: Partial<Record<Action, Gap>> = {
  estimate: 'estimate',
  'write-criteria': 'criteria',
  rewrite: 'story',
  split: 'size',
  unblock: 'blocked',
};

const WEIGHT = { bad: 2, warn: 1, good: 0, info: 0 };

/**
 * The actions that would help most: those that turn the most near work ready come first, then the worst readings.
 * An issue counts towards an action when that action closes its last gap.
 */
export function doFirst(view: HealthView, readings: readonly IndicatorReading[], most = 3): Suggestion[] {
  const seen = new Set<Action>();
  const spoken = new Set<string>();
  const ranked = readings
    .filter((reading) => reading.action !== 'none' && WEIGHT[reading.verdict] > 0 && reading.issues.length > 0)
    .map((reading) => ({ reading, gain: gainOf(view, reading) }))
    .sort((a, b) => b.gain.size - a.gain.size || WEIGHT[b.reading.verdict] - WEIGHT[a.reading.verdict])
    .filter(({ reading }) => !seen.has(reading.action) && seen.add(reading.action))
    .map(({ reading, gain }) => ({
      action: reading.action,
      indicatorId: reading.id,
      issues: reading.issues,
      sprintsGained: view.velocity === null || gain.size === 0 ? null : gain.size,
      readied: gain.issues,
    }));
  const suggestions: Suggestion[] = [];
  for (const suggestion of ranked) {
    // An issue that was already spoken of needs no second line.
    const issues = suggestion.issues.filter((key) => !spoken.has(key));
    if (issues.length === 0 || suggestions.length === most) continue;
    for (const key of issues) spoken.add(key);
    suggestions.push({ ...suggestion, issues });
  }
  return suggestions;
}

function gainOf(view: HealthView, reading: IndicatorReading): { size: number; issues: number } {
  const closes = CLOSES[reading.action];
  if (closes === undefined) return { size: 0, issues: 0 };
  const wanted = new Set(reading.issues);
  const closed = view
    .inBands('next', 'soon')
    .filter((issue) => wanted.has(issue.key) && view.gapsOf(issue).every((gap) => gap === closes))
    .filter((issue) => view.gapsOf(issue).length > 0);
  return { size: closed.reduce((sum, issue) => sum + sizeOf(issue.estimate, view), 0), issues: closed.length };
}

function sizeOf(estimate: number | null, view: HealthView): number {
  return view.velocity === null ? 0.1 : (estimate ?? view.velocity / 10) / view.velocity;
}
