import { compareRanges, type TextRange } from '../text/range';
import type { StepKind } from './criteria/criterion';
import type { IssueText, Rule } from './define-rule';
import type { Draft, Finding, Fix, Level } from './finding';
import type { LintInput } from './input';
import { isStoryTypeOf, readBySettings } from './read-by-settings';
import { rules } from './rules';
import { paramsFor, withDefaults, type LintSettings } from './settings';
import type { Story, StoryPart } from './story';
import type { StoryVerdict } from './summary';
import { verifiedFixes } from './verified-fixes';

export interface TextPart {
  text: string;
  where: TextRange;
}

export interface StoryParts {
  role: TextPart | null;
  means: TextPart | null;
  benefit: TextPart | null;
}

export interface CriterionResult extends TextPart {
  given?: TextPart[];
  when?: TextPart[];
  then?: TextPart[];
}

/** Everything the linter knows of an issue, as plain data. */
export interface LintResult {
  isStory: boolean;
  /** A pack's id; null where no pack fits the text. */
  language: string | null;
  /** Of the first story. */
  parts: StoryParts;
  stories: (TextPart & { parts: StoryParts })[];
  criteria: CriterionResult[];
  /** In reading order. */
  findings: Finding[];
  verdict: StoryVerdict;
}

/** Nobody repairs so many one by one, and each costs a lint of the whole issue. */
const MOST_FIXED = 60;

const NO_PARTS: StoryParts = { role: null, means: null, benefit: null };

export interface LintOptions {
  /** Whether to look for fixes too; each costs about as much as another lint. Default true. */
  fixes?: boolean;
}

/** Lints an issue. Never throws, whatever the document holds. */
export function lint(given: LintInput, settings: Partial<LintSettings> = {}, { fixes = true }: LintOptions = {}): LintResult {
  // What is no document at all has no place for an edit either.
  const input = given.description === null || Array.isArray(given.description?.content) ? given : { ...given, description: null };
  const options = withDefaults(settings);
  const isStoryType = isStoryTypeOf(input, options);
  const issue = readBySettings(input, options);
  if (issue === null) return unread(isStoryType);
  const isStory = issue.stories.length > 0;
  const relint = (changed: LintInput): Finding[] => lint(changed, settings, { fixes: false }).findings;
  const findings = isStory || isStoryType ? check(issue, options, fixes ? relint : null) : [];
  const stories = issue.stories.map(storyResult);
  return {
    isStory,
    language: issue.pack.id,
    parts: stories[0]?.parts ?? NO_PARTS,
    stories,
    criteria: issue.criteria.map((criterion) => ({ text: criterion.text, where: criterion.where, ...stepsResult(criterion) })),
    findings,
    verdict: verdictOf(isStory || isStoryType, findings),
  };
}

/** What is said of a text that no pack can read: nothing. */
function unread(isStoryType: boolean): LintResult {
  const verdict = isStoryType ? 'unknown-language' : 'not-a-story';
  return { isStory: false, language: null, parts: NO_PARTS, stories: [], criteria: [], findings: [], verdict };
}

type Relint = (input: LintInput) => Finding[];

/** A finding with what its rule would do about it. */
interface Found {
  finding: Finding;
  fix: () => Fix[];
}

function check(issue: IssueText, settings: LintSettings, relint: Relint | null): Finding[] {
  const found: Found[] = [];
  const texts = issue.stories.map((story) => ({ ...issue, story }));
  for (const rule of rules) {
    const level = settings.rules[rule.id]?.level ?? rule.level;
    if (level === 'off' || !applies(rule, issue)) continue;
    const params = paramsFor(rule, settings);
    if (rule.scope === 'issue') {
      for (const draft of rule.check(issue, params)) {
        const finding = findingOf(rule, level, draft);
        found.push({ finding, fix: () => rule.fix?.(issue, finding, params) ?? [] });
      }
    } else {
      for (const text of texts) {
        for (const draft of rule.check(text, params)) {
          const finding = findingOf(rule, level, draft);
          found.push({ finding, fix: () => rule.fix?.(text, finding, params) ?? [] });
        }
      }
    }
  }
  const findings = found.map(({ finding }) => finding);
  if (relint !== null && found.length <= MOST_FIXED) {
    for (const { finding, fix } of found) finding.fixes = verifiedFixes(fix(), finding, issue.input, findings, relint);
  }
  return findings.length < 2 ? findings : findings.sort((a, b) => compareRanges(a.where, b.where));
}

function applies(rule: Rule, issue: IssueText): boolean {
  if (rule.englishOnly === true && issue.pack.id !== 'en') return false;
  return rule.needs !== 'issue' || issue.input.scope !== 'sentence';
}

function findingOf(rule: Rule, level: Level, draft: Draft): Finding {
  return { ruleId: rule.id, level, where: draft.where, params: draft.params ?? {}, fixes: [] };
}

function verdictOf(judged: boolean, findings: readonly Finding[]): StoryVerdict {
  if (!judged) return 'not-a-story';
  return findings.some((finding) => finding.level !== 'suggestion') ? 'fix' : 'ready';
}

function storyResult(story: Story): TextPart & { parts: StoryParts } {
  const text = story.passage.text.slice(story.start, story.end);
  return { text, where: story.where, parts: partsOf(story) };
}

function partsOf(story: Story): StoryParts {
  return { role: partResult(story.roles), means: partResult(story.means), benefit: partResult(story.benefits) };
}

function partResult(parts: readonly StoryPart[]): TextPart | null {
  const part = parts.find((one) => one.text !== '');
  return part === undefined ? null : { text: part.text, where: part.where };
}

function stepsResult(criterion: { steps: { kind: StepKind; text: string; where: TextRange }[] }): Omit<CriterionResult, keyof TextPart> {
  const result: { given?: TextPart[]; when?: TextPart[]; then?: TextPart[] } = {};
  for (const { kind, text, where } of criterion.steps) (result[kind] ??= []).push({ text, where });
  return result;
}
