import type { CriteriaSection, Criterion } from './criteria/criterion';
import type { Draft, Finding, Fix, Level } from './finding';
import type { LintInput } from './input';
import type { Line } from '../text/lines';
import type { LanguagePack } from './packs/pack';
import type { Story } from './story';

/** An issue as rules see it: already read, segmented and parsed. */
export interface IssueText {
  input: LintInput;
  pack: LanguagePack;
  /** True where the project says that this type of issue holds stories. */
  isStoryType: boolean;
  lines: Line[];
  stories: Story[];
  sections: CriteriaSection[];
  /** Every criterion, of all sections and of scenarios that stand alone. */
  criteria: Criterion[];
}

export interface StoryText extends IssueText {
  story: Story;
}

export type RuleParams = Record<string, number | string[]>;

/** Text of an example: one string is a description in plain text, read as an issue of type Story. */
export type Example = string | { summary?: string; description?: string; duplicates?: string[] };

interface Declaration<P extends RuleParams> {
  /** The file's name. */
  id: string;
  /** What is wrong, in a few words. */
  title: string;
  /** Which part of the screen the findings are shown with. */
  part: 'story' | 'criteria';
  level: Level | 'off';
  /** Why it matters to the people who build and test. */
  why: string;
  source: string;
  /** Reads English words, so other languages are left alone. */
  englishOnly?: boolean;
  /** What must be known of the issue: `issue` says that all of it is there, not a sentence alone. */
  needs?: 'issue';
  params?: P;
  /** Each good one gives no finding of this rule, each bad one gives this rule's finding alone. */
  examples: { good: Example[]; bad: Example[] };
}

/** A rule that judges each story of an issue by itself. */
export interface StoryRule<P extends RuleParams = RuleParams> extends Declaration<P> {
  scope: 'story';
  check(text: StoryText, params: P): Draft[];
  fix?(text: StoryText, finding: Finding, params: P): Fix[];
}

/** A rule that judges the issue as a whole, its acceptance criteria for one. */
export interface IssueRule<P extends RuleParams = RuleParams> extends Declaration<P> {
  scope: 'issue';
  check(text: IssueText, params: P): Draft[];
  fix?(text: IssueText, finding: Finding, params: P): Fix[];
}

export type Rule = StoryRule | IssueRule;

/** Declares a rule. The default export of a file in `rules/` is all it takes to add one. */
export function defineRule<P extends RuleParams>(rule: StoryRule<P> | IssueRule<P>): Rule {
  return rule as Rule;
}
