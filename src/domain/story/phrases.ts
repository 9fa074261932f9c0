import type { Criterion } from './criteria/criterion';
import type { TextRange } from '../text/range';
import type { Draft } from './finding';
import { rangeInCriterion } from './words';

const patterns = new WeakMap<readonly string[], RegExp>();

/** One expression for a list of phrases, whole words only, longest first; blanks match any white space. */
export function phrasePattern(phrases: readonly string[]): RegExp {
  const known = patterns.get(phrases);
  if (known !== undefined) return known;
  const sources = [...phrases]
    .filter((phrase) => phrase.trim() !== '')
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.trim().replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+'));
  // An empty list must match nothing rather than everything.
  const pattern = new RegExp(sources.length === 0 ? '(?!)' : `(?<![\\p{L}\\p{N}-])(?:${sources.join('|')})(?![\\p{L}\\p{N}]|-\\p{L})`, 'giu');
  patterns.set(phrases, pattern);
  return pattern;
}

/** A draft for the first of the phrases in each criterion, of a scenario in its outcomes; `except` may let a match pass. */
export function findPhrases(
  criteria: readonly Criterion[],
  phrases: readonly string[],
  except: (text: string, at: number, phrase: string) => boolean = () => false,
): Draft[] {
  const pattern = phrasePattern(phrases);
  const drafts: Draft[] = [];
  for (const criterion of criteria) {
    pattern.lastIndex = 0;
    // Nearly all criteria end here, without anything made for them.
    if (!pattern.test(criterion.text)) continue;
    const draft = firstOf(pattern, claimsOf(criterion), except);
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
}

function firstOf(pattern: RegExp, claims: readonly Claim[], except: (text: string, at: number, phrase: string) => boolean): Draft | null {
  for (const { text, rangeOf } of claims) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      if (except(text, match.index, match[0])) continue;
      return { where: rangeOf(match.index, match.index + match[0].length), params: { phrase: match[0] } };
    }
  }
  return null;
}

interface Claim {
  text: string;
  rangeOf: (start: number, end: number) => TextRange;
}

/** What a criterion promises: all its words, or what comes out of its scenario. A title, a state and an action promise nothing. */
function claimsOf(criterion: Criterion): Claim[] {
  if (criterion.steps.length === 0) {
    return [{ text: criterion.text, rangeOf: (start, end) => rangeInCriterion(criterion, start, end) }];
  }
  return criterion.steps
    .filter(({ kind }) => kind === 'then')
    .map(({ text, where }) => {
      const from = where.end - text.length;
      return { text, rangeOf: (start, end) => ({ ...where, start: from + start, end: from + end }) };
    });
}
