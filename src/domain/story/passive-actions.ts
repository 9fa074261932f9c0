import type { Word } from './words';

/** "have the invoice sent": what is done, with the clause that it stands in. */
export interface PassiveAction {
  verb: string;
  start: number;
  end: number;
  /** The clause, from the thing to the end of its words: "the invoice sent". */
  clause: [start: number, end: number];
}

const IRREGULAR = new Set(
  'sent shown made kept built held given taken written paid sold told put found brought bought done run left hidden chosen drawn seen known led lost met split reset set read split drawn rebuilt resent overwritten undone withdrawn frozen'.split(' '),
);
/** Words that end like participles and are none, or that only describe a thing. */
const NO_PARTICIPLE = new Set('need feed speed seed embed bed red hundred shared based related detailed advanced limited unlimited supposed need indeed united'.split(' '));
const AFTER_THING = /^(?:to|in|by|for|from|on|at|into|with|as|via|over|within|before|after|automatically|again|only|when|if|once|during|per|daily|weekly|monthly|online|through|together|separately|properly|correctly|and|or|up|out|off|down|of)$/u;
const PREPOSITION = /^(?:of|for|with|in|on|at|from|by|about|between|per|via|to|into|that|which|who|where|how|when|if|because)$/u;
const STARTS_THING = /^(?:the|an?|my|our|your|their|his|her|its|all|any|each|every|this|these|those|some|both)$/u;

/**
 * The actions that a wish wants done to things: "have the invoice sent and the order archived" gives two. Participles that
 * only describe ("closed and archived tickets", "a list of items bought and sold") are none.
 */
export function passiveActionsIn(text: string, words: readonly Word[]): PassiveAction[] {
  const opening = words[0]?.text === 'have' || words[0]?.text === 'get' ? 1 : 0;
  if (opening === 0 && !STARTS_THING.test(words[0]?.text ?? '')) return [];
  const first = participleAfterThing(text, words, opening, 6);
  if (first === null) return [];
  const actions = [action(words, opening, first)];
  for (let index = first; index < words.length; index += 1) {
    const word = words[index];
    if (word === undefined || (index > first && opensClause(word.text, words[index - 1]?.text ?? ''))) break;
    const joins = /^(?:and|or|then)$/u.test(word.text) || /,\s*$/u.test(text.slice(word.end, words[index + 1]?.start ?? word.end));
    if (!joins) continue;
    const from = nextOf(words, index);
    const at = isParticiple(words, from, text) ? from : participleAfterThing(text, words, from, 6);
    if (at === null) continue;
    actions.push(action(words, from, at));
    index = at;
  }
  return ended(actions, words, text);
}

/** "on that server" opens none. */
function opensClause(word: string, before: string): boolean {
  return /^(?:which|who|when|if|because|so|unless|until)$/u.test(word) || (word === 'that' && !/^(?:on|in|of|to|for|with|at|from)$/u.test(before));
}

function nextOf(words: readonly Word[], joint: number): number {
  let index = joint + 1;
  while (/^(?:and|or|then|also|to|be|have)$/u.test(words[index]?.text ?? '')) index += 1;
  return index;
}

/** The participle behind a thing of a few words: "the invoice sent", "my collection be encrypted". */
function participleAfterThing(text: string, words: readonly Word[], from: number, most: number): number | null {
  for (let index = from + 1; index <= from + most && index < words.length; index += 1) {
    const [before, word] = [words[index - 1], words[index]];
    if (before === undefined || word === undefined) return null;
    if (/[,;:.]/u.test(text.slice(before.end, word.start))) return null;
    if (isParticiple(words, index, text) && !STARTS_THING.test(before.text)) return index;
    if (PREPOSITION.test(word.text) && words[index + 1]?.text !== 'be') return null;
    if (/^(?:and|or|is|are|was|were|has|can|will|should|must)$/u.test(word.text)) return null;
  }
  return null;
}

/** A participle with no thing behind it: "sent", "sent to me", never "closed tickets". */
function isParticiple(words: readonly Word[], at: number, text: string): boolean {
  const word = words[at];
  if (word === undefined || NO_PARTICIPLE.has(word.text)) return false;
  if (!IRREGULAR.has(word.text) && !/^\p{L}{2,}ed$/u.test(word.text)) return false;
  const after = words[at + 1];
  return after === undefined || AFTER_THING.test(after.text) || /[,.;:()]/u.test(text.slice(word.end, after.start));
}

function action(words: readonly Word[], from: number, at: number): PassiveAction {
  const word = words[at];
  const start = words[from]?.start ?? 0;
  return { verb: word?.text ?? '', start: word?.start ?? 0, end: word?.end ?? 0, clause: [start, word?.end ?? start] };
}

/** Each clause ends where the joining word of the next one starts. */
function ended(actions: readonly PassiveAction[], words: readonly Word[], text: string): PassiveAction[] {
  return actions.map((one, index) => {
    const next = actions[index + 1];
    const until = next === undefined ? text.length : (words.findLast((word) => word.end <= next.clause[0] && !/^(?:and|or|then|also|to|be|have)$/u.test(word.text))?.end ?? one.end);
    return { ...one, clause: [one.clause[0], until] };
  });
}
