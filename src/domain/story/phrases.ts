import type { Criterion } from './criteria/criterion';
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

/** A draft for the first of the phrases in each criterion; `except` may let a match pass. */
export function findPhrases(
  criteria: readonly Criterion[],
  phrases: readonly string[],
  except: (text: string, at: number, phrase: string) => boolean = () => false,
): Draft[] {
  const pattern = phrasePattern(phrases);
  return criteria.flatMap((criterion) => {
    pattern.lastIndex = 0;
    // A loop of its own: `matchAll` copies the expression for every criterion.
    for (let match = pattern.exec(criterion.text); match !== null; match = pattern.exec(criterion.text)) {
      if (except(criterion.text, match.index, match[0])) continue;
      const where = rangeInCriterion(criterion, match.index, match.index + match[0].length);
      return [{ where, params: { phrase: match[0] } }];
    }
    return [];
  });
}
