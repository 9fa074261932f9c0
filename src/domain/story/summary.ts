import type { Level } from './finding';
import type { LintResult } from './lint';

/** What the issue property `refinery.story` holds: the lint result in brief, for JQL, lozenge and report. */
export interface StorySummary {
  v: 1;
  verdict: StoryVerdict;
  errors: number;
  warnings: number;
  suggestions: number;
  ruleIds: string[];
  /** Number of acceptance criteria found. */
  criteria: number;
  /** Hash of the linted text: the summary is written again only when it changes. */
  hash: string;
}

/** `unknown-language`: story-like text in a language without a pack; the linter says nothing. */
export type StoryVerdict = 'ready' | 'fix' | 'not-a-story' | 'unknown-language';

export const STORY_PROPERTY = 'refinery.story';

/** The summary of a lint result, as stored on the issue. `hash` is `textHash` of what was linted. */
export function summarise(result: LintResult, hash: string): StorySummary {
  const count = (level: Level): number => result.findings.filter((finding) => finding.level === level).length;
  return {
    v: 1,
    verdict: result.verdict,
    errors: count('error'),
    warnings: count('warning'),
    suggestions: count('suggestion'),
    ruleIds: [...new Set(result.findings.map((finding) => finding.ruleId))].sort(),
    criteria: result.criteria.length,
    hash,
  };
}
