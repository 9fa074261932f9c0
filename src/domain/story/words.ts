import type { Criterion } from './criteria/criterion';
import { rangesOf } from './passage';
import type { Story, StoryPart } from './story';
import type { TextRange } from '../text/range';

/** The document range of offsets counted from the start of a story's part. */
export function rangeInPart(story: Story, part: StoryPart, start: number, end: number): TextRange {
  return rangesOf(story.passage, part.start + start, part.start + end)[0] ?? part.where;
}

/** The document range of offsets in a criterion's text. */
export function rangeInCriterion(criterion: Criterion, start: number, end: number): TextRange {
  let at = 0;
  for (const range of criterion.ranges) {
    const length = range.end - range.start;
    if (start <= at + length) {
      return { ...range, start: range.start + start - at, end: Math.min(range.end, range.start + end - at) };
    }
    at += length + 1;
  }
  return criterion.where;
}

export interface Word {
  /** In lower case. */
  text: string;
  start: number;
  end: number;
}

/** A word; hyphenated ones are one. */
export const WORD = /[\p{L}\p{N}]+(?:['’\-/][\p{L}\p{N}]+)*/gu;

/** The words of a text with their offsets; hyphenated words are one. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    words.push({ text: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** A word without its commonest English endings: enough to see that "edited" and "edit" are one. */
export function stemOf(word: string): string {
  if (word.length > 5 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 5 && word.endsWith('ing')) return word.slice(0, -3);
  if (word.length > 4 && (word.endsWith('ed') || word.endsWith('es'))) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  return word;
}

/** The criterion's text reduced to its words, to compare two of them. */
export function normalised(text: string): string {
  return wordsOf(text).map((word) => word.text).join(' ');
}
