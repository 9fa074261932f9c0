import { compareRanges, type TextRange } from '../text/range';
import type { StepKind } from './criteria/criterion';
import type { IssueText, Rule, RuleParams } from './define-rule';
import type { Draft, Finding, Level } from './finding';
import type { LintInput } from './input';
import { detectLanguage } from './language';
import { packOf } from './packs';
import type { LanguagePack } from './packs/pack';
import { descriptionLines, readIssue, summaryLines } from './read';
import { rules } from './rules';
import { paramsFor, withDefaults, type LintSettings } from './settings';
import type { Story, StoryPart } from './story';
import type { StoryVerdict } from './summary';

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

const NO_PARTS: StoryParts = { role: null, means: null, benefit: null };

/** Lints an issue. Never throws, whatever the document holds. */
export function lint(input: LintInput, settings: Partial<LintSettings> = {}): LintResult {
  const options = withDefaults(settings);
  const isStoryType = input.isStoryType ?? isOneOf(options.storyTypes, input.issueType);
  const summary = summaryLines(input);
  const description = descriptionLines(input);
  const pack = packFor(options.language, [...summary, ...description].map((line) => line.text));
  if (pack === null) {
    return { isStory: false, language: null, parts: NO_PARTS, stories: [], criteria: [], findings: [], verdict: isStoryType ? 'unknown-language' : 'not-a-story' };
  }
  const issue = readIssue(input, summary, description, pack, isStoryType);
  const isStory = issue.stories.length > 0;
  const findings = isStory || isStoryType ? check(issue, options) : [];
  const stories = issue.stories.map(storyResult);
  return {
    isStory,
    language: pack.id,
    parts: stories[0]?.parts ?? NO_PARTS,
    stories,
    criteria: issue.criteria.map((criterion) => ({ text: criterion.text, where: criterion.where, ...stepsResult(criterion) })),
    findings,
    verdict: verdictOf(isStory || isStoryType, findings),
  };
}

function isOneOf(names: readonly string[], name: string): boolean {
  return names.some((other) => other.toLowerCase() === name.toLowerCase());
}

function packFor(language: string, texts: readonly string[]): LanguagePack | null {
  if (language !== 'auto') return packOf(language) ?? null;
  let sample = '';
  for (const text of texts) {
    if (sample.length > 1_500) break;
    sample += `${text}\n`;
  }
  return detectLanguage(sample);
}

function check(issue: IssueText, settings: LintSettings): Finding[] {
  const findings: Finding[] = [];
  const texts = issue.stories.map((story) => ({ ...issue, story }));
  for (const rule of rules) {
    const level = settings.rules[rule.id]?.level ?? rule.level;
    if (level === 'off' || !applies(rule, issue)) continue;
    const params = paramsFor(rule, settings);
    if (rule.scope === 'issue') {
      for (const draft of rule.check(issue, params)) findings.push(findingOf(rule, level, draft));
    } else {
      for (const text of texts) {
        for (const draft of rule.check(text, params)) findings.push(findingOf(rule, level, draft));
      }
    }
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
