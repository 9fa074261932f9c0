import { FIXED_PAIRS, VERBS, VERB_OR_NOUN } from './packs/en-verbs';
import { passiveActionsIn } from './passive-actions';
import type { Word } from './words';

/** Opens a clause of its own, whose verbs are no actions of the story: "know when it starts and ends". */
const SUBORDINATE = new Set(
  'that which who whom whose when where while if whether how what why because after before until unless once since whenever than'.split(' '),
);
const ADVERBS = new Set('even instead easily quickly also then simply only just successfully automatically manually optionally either both not always directly later'.split(' '));
const PARTICLE = /^(?:up|in|out|off|on|down|back|over|away|through)$/u;
/** What "X and Y" names rather than does when it stands before one of these: "the play and pause buttons". */
const NAMED_BY_VERBS =
  /^(?:buttons?|tools?|options?|settings?|features?|functions?|functionality|permissions?|rights?|access|prices?|times?|dates?|status|modes?|pages?|icons?|links?|menus?|details?|information|history|screens?|points?|services?|data|rules?|process(?:es)?|team|department|policy|policies)$/u;
/** Before a pronoun or an article these are no verbs. */
const NO_VERB =
  /^(?:the|an?|and|or|of|for|in|on|at|by|with|to|from|as|than|not|no|nor|but|both|even|also|thus|hence|between|about|within|into|over|under|per|via|all|any|each|every|my|our|your|their|his|her|its|it|them|this|that|these|those|i|we|you|they|he|she|who|which|what|where|when|how|why|whether|if|because|so|until|unless|while|after|before|during|since|without|whatever|whichever|half|such|only|just|now|perhaps|maybe|then|either|neither|one|two|three|more|most|less|is|are|was|were|be|been|has|had|does|did|may|might|must|should|would|will|shall)$/u;
const ASKING = /^(?:invite|ask|remind|tell|encourage|advise|prompt|motivate|teach|persuade|convince|instruct)$/u;
const MACHINE = /^(?:system|app|application|site|website|bot|tool|service|server|platform|assistant|software|api)$/u;
const DETERMINER = /^(?:the|an?|my|our|your|their|his|her|its|it|them|any|all|each|every|some|this|these|those|what|which|new|existing|multiple)$/u;

/** A wish is told in its first words. */
const MOST_READ = 600;

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
  const words = wordsIn(means.slice(0, MOST_READ));
  const first = openingVerb(words);
  if (first === null) return [];
  const actions = [first.action];
  for (let index = first.index; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined || opensClause(words, index, first.action.verb)) break;
    if (!isJoint(means, words, index)) continue;
    const next = skipAdverbs(words, index);
    const verb = words[next];
    if (verb !== undefined && FIXED_PAIRS.has(`${words[index - (word.text === 'and' ? 1 : 0)]?.text ?? ''} ${verb.text}`)) continue;
    if (namesThing(words, first.index, index, next)) continue;
    if (verb !== undefined && !endsThingList(means, words, index, next) && isVerb(words, next, actions.length > 1 || isRightAfter(words, first.index, index), means)) {
      actions.push({ verb: verb.text, start: verb.start, end: verb.end });
    }
  }
  return actions;
}

/** The rule's view of a wish: its own actions, or else those it wants done to things. */
export function allActionsIn(means: string): Action[] {
  const actions = actionsIn(means);
  return actions.length > 1 ? actions : passiveActionsIn(means, wordsIn(means.slice(0, MOST_READ)));
}

/** Words with their offsets; unlike elsewhere "import/export" is two. */
export function wordsIn(text: string): Word[] {
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
    const passive = before === 'be' && /^\p{L}{3,}ed$/u.test(word.text);
    if (passive || (opens && (isPlainVerb(word.text) || VERB_OR_NOUN.has(word.text)))) {
      return { index, action: { verb: word.text, start: word.start, end: word.end } };
    }
  }
  return verbAfterThing(words);
}

/** "have the archive queue my collection", "have the two systems communicate and integrate": a verb behind the one who acts. */
function verbAfterThing(words: readonly Word[]): { index: number; action: Action } | null {
  if (!/^(?:have|let|make)$/u.test(words[0]?.text ?? '')) return null;
  for (let index = 2; index < Math.min(words.length, 7); index += 1) {
    const [before, word, after] = [words[index - 1], words[index], words[index + 1]];
    if (before === undefined || word === undefined || after === undefined || NO_VERB.test(word.text)) continue;
    if (DETERMINER.test(before.text) || /^(?:of|for|in|on|with|to|by|from|at|have)$/u.test(before.text)) continue;
    const transitive = (isPlainVerb(word.text) || VERB_OR_NOUN.has(word.text) || isUnlistedVerb(word.text, after.text)) && DETERMINER.test(after.text);
    const beside = isPlainVerb(word.text) && /^(?:and|or)$/u.test(after.text) && isPlainVerb(words[index + 2]?.text ?? '') && isEndOfVerb(words[index + 3]);
    if (transitive || beside) return { index, action: { verb: word.text, start: word.start, end: word.end } };
  }
  return null;
}

/** "prepare for and support": nothing but a particle stands between the verb and "and". */
function isRightAfter(words: readonly Word[], verb: number, joint: number): boolean {
  return joint <= verb + 1 || (joint === verb + 2 && ADVERBS.has(words[verb + 1]?.text ?? '')) || (joint === verb + 2 && /^(?:for|in|up|out|on|off|with|to|from|at|over|down)$/u.test(words[verb + 1]?.text ?? ''));
}

/** "by visiting", "without asking" open one, "by date" does not; what somebody is asked to do is no action of the asker. */
function opensClause(words: readonly Word[], index: number, first: string): boolean {
  const word = words[index]?.text ?? '';
  if (word === 'by' || word === 'without') return /ing$/u.test(words[index + 1]?.text ?? '');
  return SUBORDINATE.has(word) || (word === 'to' && ASKING.test(first) && !MACHINE.test(words[index - 1]?.text ?? ''));
}

/** "and", "or", "&", or the comma of a list of verbs ("create, edit and delete"). */
function isJoint(text: string, words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (word === undefined) return false;
  if (/^(?:and|or|then|plus)$/u.test(word.text)) return true;
  const next = words[index + 1];
  // "as well as", "but also".
  if (word.text === 'as') return words[index - 1]?.text === 'well' && words[index - 2]?.text === 'as';
  if (word.text === 'but') return next !== undefined && /^(?:also|then)$/u.test(next.text);
  const gap = text.slice(word.end, next?.start ?? word.end);
  if (/^\s*[&/+]\s*$/u.test(gap)) return isVerbPair(words, index) || (!gap.includes('/') && DETERMINER.test(words[index + 2]?.text ?? ''));
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
  while (index < words.length && (ADVERBS.has(words[index]?.text ?? '') || /^(?:to|then|be|able|and|or|can|could)$/u.test(words[index]?.text ?? ''))) index += 1;
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

/** "and snooze it", "and befriend the others": a word that no list has, with what it is done to. */
function isUnlistedVerb(word: string, after: string): boolean {
  if (NO_VERB.test(word) || /(?:s|ing|ed|ly|ion|ment|ness|ity|ance|ence|er|or|al|ful|ous|ive|able)$/u.test(word) || /\d/u.test(word)) return false;
  return /^(?:it|them|the|an?|my|our|your|their|his|her|its)$/u.test(after);
}

/** "sign in", "log out with Google": nothing that the particle could belong to follows. */
function isEndOfVerb(after: Word | undefined): boolean {
  return after === undefined || DETERMINER.test(after.text) || /^(?:and|or|with|to|for|from|at|via|by|using|when|again|securely|later)$/u.test(after.text);
}

/** "the buy and sell price", "read and write access": two verbs that name a thing, not the wish's own. */
function namesThing(words: readonly Word[], first: number, joint: number, next: number): boolean {
  const left = words[joint - 1];
  const thing = words[next + 1];
  if (left === undefined || thing === undefined || joint - 1 <= first || joint + 1 !== next) return false;
  return (isPlainVerb(left.text) || VERB_OR_NOUN.has(left.text)) && NAMED_BY_VERBS.test(thing.text);
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
  const sure = /^(?:to|can|could)$/u.test(before);
  if (isPlainVerb(word.text)) return !last || adjacent || sure;
  if (!VERB_OR_NOUN.has(word.text)) return after !== undefined && !last && isUnlistedVerb(word.text, after.text);
  if (sure) return true;
  if (last || after === undefined) return adjacent && last;
  if (PARTICLE.test(after.text) && isEndOfVerb(words[at + 2])) return true;
  return DETERMINER.test(after.text) || (adjacent && !/^(?:and|or|of|for|in|on|to|is|are)$/u.test(after.text));
}
