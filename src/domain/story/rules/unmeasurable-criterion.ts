import { defineRule } from '../define-rule';
import { withCriteria } from '../example-text';
import { replaceWith } from '../fix';
import { findPhrases } from '../phrases';

/** A number with something it counts, or a comparison with something known. */
const MEASURE =
  /(?:\d|\b(?:one|two|three|four|five|six|ten|half)\b)[\d.,]*\s*(?:%|ms|s\b|secs?\b|seconds?\b|min\b|minutes?\b|hours?\b|days?\b|clicks?\b|taps?\b|steps?\b|requests?\b|users?\b|kb\b|mb\b|gb\b|px\b|fps\b|times\b|percent\b|stars?\b|points?\b|screens?\b|pages?\b)|\bwcag\b|\bp\d{2}\b/iu;

export default defineRule({
  id: 'unmeasurable-criterion',
  title: 'Puts a number on a quality',
  part: 'criteria',
  scope: 'issue',
  level: 'warning',
  why: 'Fast, easy and reliable cannot be tested until somebody says how fast, for whom, and how it is measured.',
  source: 'Femmer et al. 2017, requirements smells: non-verifiable terms; ISO/IEC/IEEE 29148, 5.2.5: verifiable',
  englishOnly: true,
  params: {
    words: [
      'fast', 'faster', 'quick', 'quickly', 'quicker', 'slow', 'slowly', 'rapid', 'rapidly', 'speedy', 'performant', 'high performance', 'responsive',
      'easy', 'easily', 'easier', 'easy to use', 'simple to use', 'effortless', 'effortlessly', 'user-friendly', 'user friendly', 'intuitive', 'intuitively',
      'convenient', 'conveniently', 'seamless', 'seamlessly', 'smooth', 'smoothly', 'scalable', 'robust', 'reliable', 'reliably', 'efficient', 'efficiently',
      'highly available', 'good performance', 'in a timely manner', 'without delay', 'as soon as possible', 'as fast as possible', 'as quickly as possible', 'minimal delay',
    ],
  },
  examples: {
    good: [
      withCriteria('- The chart opens within 2 seconds'),
      withCriteria('- The chart opens fast: in less than 2 seconds'),
      withCriteria('- The "Quick order" page lists the drugs'),
    ],
    bad: [withCriteria('- The chart opens fast'), withCriteria('- The allergies are easy to find')],
  },
  check({ criteria }, { words }) {
    return findPhrases(criteria, words, (text, at, phrase) => MEASURE.test(text) || isName(text, at, phrase));
  },
  fix(_, { where }) {
    return replaceWith('put-number', where, '{{measure}}');
  },
});

/** "Quick order", "fast lane", "responsive design" and quoted labels name things. */
function isName(text: string, at: number, phrase: string): boolean {
  const before = text.slice(Math.max(0, at - 1), at);
  if (/["'“‘«`]/u.test(before)) return true;
  if (at > 0 && /^\p{Lu}/u.test(phrase) && !/[.!?]\s*$/u.test(text.slice(0, at))) return true;
  if (!/^(?:quick|fast|rapid|responsive|easy to use)$/iu.test(phrase)) return false;
  const after = text.slice(at + phrase.length, at + phrase.length + 16);
  return /^[\s-]+(?:lane|track|forward|order|start|view|filter|links?|actions?|access|search|reply|design|layout|breakpoint)/iu.test(after);
}
