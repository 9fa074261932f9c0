import { SOON_SPRINTS, NEXT_SPRINTS, ISSUES_A_SPRINT, estimateOrTypical, type Band } from './bands';
import { thresholdsOf } from './settings';
import type { HealthView } from './view';
import type { Verdict } from './reading';

/**
 * How much of the work ahead is ready, by band. In sprints where the velocity is known: then `unit` is `sprints`;
 * else in issues.
 */
export interface ReadyDepth {
  unit: 'sprints' | 'issues';
  /** Size of everything that is ready, whatever its band. */
  ready: number;
  bands: { band: Band; ready: number; all: number; readyIssues: number; issues: number }[];
  verdict: Verdict;
}

/** Sprints of ready work that are healthy, and the limits beyond which there is too little or too much. */
export const HEALTHY_DEPTH = { least: 2, tooLittle: 1, tooMuch: 6 };

/**
 * Ready depth: size of the ready items over the velocity (KnowHow "backlog strength"). Healthy is two to three
 * sprints; below one the team runs dry, above six the detail will be out of date before it is used.
 */
export function readyDepth(view: HealthView): ReadyDepth {
  const speed = view.velocity;
  const size = estimateOrTypical(view.waiting);
  const amount = (issue: Parameters<typeof size>[0]) => (speed === null ? 1 : size(issue) / speed);
  const bands = (['next', 'soon', 'later'] as const).map((band) => {
    const issues = view.inBands(band);
    const ready = issues.filter((issue) => view.gapsOf(issue).length === 0);
    return {
      band,
      ready: ready.reduce((sum, issue) => sum + amount(issue), 0),
      all: issues.reduce((sum, issue) => sum + amount(issue), 0),
      readyIssues: ready.length,
      issues: issues.length,
    };
  });
  const ready = bands.reduce((sum, band) => sum + band.ready, 0);
  return { unit: speed === null ? 'issues' : 'sprints', ready, bands, verdict: depthVerdict(view, ready) };
}

/** By the project's own limits, which are those of the indicator "ready-depth". */
function depthVerdict(view: HealthView, ready: number): Verdict {
  const sprints = view.velocity === null ? ready / ISSUES_A_SPRINT : ready;
  const { least, tooLittle, tooMuch } = thresholdsOf(view.settings, 'ready-depth', HEALTHY_DEPTH);
  if (sprints < tooLittle) return 'bad';
  return sprints < least || sprints > tooMuch ? 'warn' : 'good';
}

export const BAND_SPRINTS: Record<Band, number | null> = { next: NEXT_SPRINTS, soon: SOON_SPRINTS, later: null };
