import { FIXED_PAIRS, VERBS, VERB_OR_NOUN } from './packs/en-verbs';
import type { Word } from './words';

/** Opens a clause of its own, whose verbs are no actions of the story: "know when it starts and ends". */
const SUBORDINATE = new Set(
  'that which who whom whose when where while if whether how what why because after before until unless by without once since whenever than'.split(' '),
);
const ADVERBS = new Set('easily quickly also then simply only just successfully automatically manually optionally either both not always directly later'.split(' '));
const DETERMINER = /^(?:the|an?|my|our|your|their|his|her|its|it|them|any|all|each|every|some|this|these|those|what|which|new|existing|multiple)$/u;

export interface Action {
  verb: string;
  start: number;
  end: number;
}

/**
 * The actions that the words of a wish coordinate: "create and delete a report" gives two, "search and rescue teams" one
 * or none. The first is the wish's own verb. English only; a word that is also a noun counts only where it must be a verb.
 */
export function actionsIn(means: string): Action[] {
  const words = wordsIn(means.slice(0, 600));
  const first = openingVerb(words);
  if (first === null) return [];
  const actions = [first.action];
  for (let index = first.index; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined || opensClause(words, index)) break;
    if (!isJoint(means, words, index)) continue;
    const next = skipAdverbs(words, index);
    const verb = words[next];
    if (verb !== undefined && FIXED_PAIRS.has(`${words[index - (word.text === 'and' ? 1 : 0)]?.text ?? ''} ${verb.text}`)) continue;
    if (verb !== undefined && !endsThingList(means, words, index, next) && isVerb(words, next, actions.length > 1 || isRightAfter(words, first.index, index), means)) {
      actions.push({ verb: verb.text, start: verb.start, end: verb.end });
    }
  }
  return actions;
}

/** Words with their offsets; unlike elsewhere "import/export" is two. */
function wordsIn(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)) {
    words.push({ text: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length });
  }
  return words;
}

function isPlainVerb(word: string): boolean {
  return VERBS.has(word) || /^(?!prize|seize|oversize).{3,}(?:ize|ify)$/u.test(word);
}

const OPENING = /^(?:be|able|to|the|an?|ability|option|possibility|capability|chance|right|way|have|method|tool|means|it|possible)$/u;

/**
 * The verb that the wish opens with, past "be able to", adverbs and "the ability to"; or the one after "to" where the wish
 * is about somebody else's action: "the system to send ...".
 */
function openingVerb(words: readonly Word[]): { index: number; action: Action } | null {
  for (let index = 0; index < Math.min(words.length, 9); index += 1) {
    const word = words[index];
    if (word === undefined || SUBORDINATE.has(word.text)) return null;
    if (OPENING.test(word.text) || ADVERBS.has(word.text)) continue;
    const before = words[index - 1]?.text;
    const opens = before === undefined || before === 'to' || before === 'ability' || ADVERBS.has(before);
    if (opens && (isPlainVerb(word.text) || VERB_OR_NOUN.has(word.text))) {
      return { index, action: { verb: word.text, start: word.start, end: word.end } };
    }
  }
  return null;
}

/** "prepare for and support": nothing but a particle stands between the verb and "and". */
function isRightAfter(words: readonly Word[], verb: number, joint: number): boolean {
  return joint <= verb + 1 || (joint === verb + 2 && /^(?:for|in|up|out|on|off|with|to|from|at|over|down)$/u.test(words[verb + 1]?.text ?? ''));
}

function opensClause(words: readonly Word[], index: number): boolean {
  return SUBORDINATE.has(words[index]?.text ?? '');
}

/** "and", "or", "&", or the comma of a list of verbs ("create, edit and delete"). */
function isJoint(text: string, words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (word === undefined) return false;
  if (/^(?:and|or|and\/or|then)$/u.test(word.text)) return true;
  const gap = text.slice(word.end, words[index + 1]?.start ?? word.end);
  if (/^\s*[&/]\s*$/u.test(gap)) return isVerbPair(words, index);
  return /^\s*,\s*$/u.test(gap) && followedByList(words, index + 1);
}

/** "indent / outdent", "import/export": not "tasks/events", nor "and / or". */
function isVerbPair(words: readonly Word[], index: number): boolean {
  return [words[index], words[index + 1]].every((word) => word !== undefined && (isPlainVerb(word.text) || VERB_OR_NOUN.has(word.text)));
}

/** A comma joins actions only when the list it belongs to ends in "and" or "or" with a verb. */
function followedByList(words: readonly Word[], from: number): boolean {
  const first = words[from];
  return first !== undefined && (isPlainVerb(first.text) || VERB_OR_NOUN.has(first.text)) && words.slice(from, from + 6).some((word) => word.text === 'and' || word.text === 'or');
}

function skipAdverbs(words: readonly Word[], joint: number): number {
  let index = joint + 1;
  while (index < words.length && (ADVERBS.has(words[index]?.text ?? '') || /^(?:to|then|be|able|and|or)$/u.test(words[index]?.text ?? ''))) index += 1;
  return index;
}

/** "start dates, old dates, and stop dates": after a list of things a bare verb is one more thing. */
function endsThingList(text: string, words: readonly Word[], joint: number, next: number): boolean {
  const word = words[joint];
  const before = words[joint - 1];
  if (word === undefined || before === undefined || !/,/u.test(text.slice(before.end, word.start))) return false;
  if (DETERMINER.test(words[next + 1]?.text ?? '')) return false;
  for (let index = joint - 1; index > 0 && index > joint - 8; index -= 1) {
    const [left, right] = [words[index - 1], words[index]];
    if (left === undefined || right === undefined || !text.slice(left.end, right.start).includes(',')) continue;
    return !isPlainVerb(right.text) && !VERB_OR_NOUN.has(right.text);
  }
  return false;
}

/** A verb by its form and place. `adjacent`: it stands right beside another verb ("view and print the report"). */
function isVerb(words: readonly Word[], at: number, adjacent: boolean, text: string): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const before = words[at - 1]?.text ?? '';
  const after = words[at + 1];
  // "and update history", "or delete button": a list of things, not of actions.
  const gap = after === undefined ? '' : text.slice(word.end, after.start);
  const last = after === undefined || /[,.;:)]/u.test(gap);
  if (word.text === 'have') return after !== undefined && DETERMINER.test(after.text);
  if (isPlainVerb(word.text)) return !last || adjacent || before === 'to';
  if (!VERB_OR_NOUN.has(word.text)) return false;
  if (before === 'to') return true;
  if (last || after === undefined) return adjacent && last;
  return DETERMINER.test(after.text) || (adjacent && !/^(?:and|or|of|for|in|on|to|is|are)$/u.test(after.text));
}
