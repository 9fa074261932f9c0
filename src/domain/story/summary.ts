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
