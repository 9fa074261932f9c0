import type { HealthIssue } from './health-backlog';
import type { HealthSettings } from './settings';

/** What stands between an issue and the start of work on it. */
export type Gap = 'estimate' | 'size' | 'story' | 'criteria' | 'blocked';

export interface ReadyRules {
  settings: HealthSettings;
  /** False when the team does not estimate: then a missing estimate is no gap. */
  estimates: boolean;
  /** The largest estimate that is small enough; null when it cannot be told. */
  largest: number | null;
}

/**
 * The gaps of one issue; none means ready. Ready: estimated, small enough, a story without lint errors, acceptance
 * criteria present, not blocked. What the project cannot tell (no estimates, text not yet checked) is no gap.
 */
export function gapsOf(issue: HealthIssue, rules: ReadyRules): Gap[] {
  const gaps: Gap[] = [];
  if (rules.estimates && issue.estimate === null) gaps.push('estimate');
  if (isOversized(issue, rules.largest)) gaps.push('size');
  if (hasStoryErrors(issue)) gaps.push('story');
  if (lacksCriteria(issue, rules.settings)) gaps.push('criteria');
  if (isBlocked(issue)) gaps.push('blocked');
  return gaps;
}

export function isOversized(issue: HealthIssue, largest: number | null): boolean {
  return largest !== null && issue.estimate !== null && issue.estimate > largest;
}

export function hasStoryErrors(issue: HealthIssue): boolean {
  return issue.story?.verdict === 'fix' && issue.story.errors > 0;
}

/** A story whose text was checked and in which no acceptance criterion was found. */
export function lacksCriteria(issue: HealthIssue, settings: HealthSettings): boolean {
  return isStory(issue, settings) && issue.story !== null && issue.story.criteria === 0;
}

/** Of a story type, or written as a story whatever its type. */
export function isStory(issue: HealthIssue, settings: HealthSettings): boolean {
  if (issue.story?.verdict === 'ready' || issue.story?.verdict === 'fix') return true;
  return isOneOf(settings.storyTypes, issue.type);
}

export function isOneOf(names: readonly string[], name: string): boolean {
  return names.some((other) => other.toLowerCase() === name.toLowerCase());
}

/** Flagged as impeded, or blocked by an issue that is not done. */
export function isBlocked(issue: HealthIssue): boolean {
  return issue.flagged || openBlockers(issue).length > 0;
}

export function openBlockers(issue: HealthIssue): string[] {
  return issue.links
    .filter((link) => link.kind === 'isBlockedBy' && link.statusCategory !== 'done')
    .map((link) => link.key);
}
