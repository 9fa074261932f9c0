import { FOREIGN_LETTER, FOREIGN_WORDS } from './foreign-words';
import { packs } from './packs';
import type { LanguagePack } from './packs/pack';
import { foreignScriptShare } from './script';

/** From this share of another script on, a text is in that script's language and quotes Latin words. */
const MOST_FOREIGN_SCRIPT = 0.4;
/** Of the words seen, the share with letters of no pack's alphabet that makes them foreign. Names are fewer. */
const MOST_FOREIGN_LETTERS = 0.12;
/** A long text is read at its beginning, in its middle and at its end, this many characters each. */
const SAMPLE = 2_000;
/** Of the words seen, the share that must be function words of the language. */
const ENOUGH = 0.18;
/** A text with so many function words of a language is in it, though its names and code thin them out. */
const MANY = 8;
const ENOUGH_OF_MANY = 0.1;
/** So few words may be a title, which has no function word in English either. */
const TITLE = 9;

/** The score that makes a second language worth a try: two words of its own, as any story has them. */
const FAIR_SHARE = 6;

/** Who counts a word as one of theirs: packs and languages without one, as bits. */
interface Speakers {
  packs: number;
  others: number;
}

const SPEAKERS = new Map<string, Speakers>();
const foreignLists = Object.values(FOREIGN_WORDS);
packs.forEach((pack, index) => pack.words.forEach((word) => (speakersOf(word).packs |= 1 << index)));
foreignLists.forEach((list, index) => list.split(' ').forEach((word) => (speakersOf(word).others |= 1 << index)));

function speakersOf(word: string): Speakers {
  const known = SPEAKERS.get(word) ?? { packs: 0, others: 0 };
  SPEAKERS.set(word, known);
  return known;
}

/**
 * The packs that may fit a text, given as its lines without code, the likeliest first; none where no pack fits. The
 * script of all of it counts, then its function words. Teams mix languages, so that others come along where they have a
 * fair share. A few words without any function word (a summary such as "Login page") say nothing; they are taken as
 * English as long as they are in plain Latin letters.
 */
export function likelyLanguages(texts: readonly string[]): LanguagePack[] {
  const prose = texts.filter((text) => !looksLikeCode(text));
  const lines = prose.length > 0 ? prose : texts;
  if (foreignScriptShare(lines) >= MOST_FOREIGN_SCRIPT) return [];
  const sample = sampleOf(lines).toLowerCase();
  const words = lettersOnly(sample);
  const { hits, scores, foreign } = countsOf(words);
  const most = Math.max(...hits);
  if (foreign > most) return [];
  const foreignLetters = /[^\u0000-\u00ff]|[åøæðþý]/u.test(sample) ? words.filter((word) => FOREIGN_LETTER.test(word)).length : 0;
  if (foreignLetters >= 2 && foreignLetters / words.length >= MOST_FOREIGN_LETTERS) return [];
  const best = hits.indexOf(most);
  const share = most / words.length;
  if ((share >= ENOUGH && (most >= 2 || words.length < 6)) || (share >= ENOUGH_OF_MANY && most >= MANY)) {
    const others = packs.map((_, index) => index).filter((index) => index !== best && (scores[index] ?? 0) >= FAIR_SHARE);
    const ranked = others.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, 2);
    return [best, ...ranked].flatMap((index) => packs[index] ?? []);
  }
  const plain = words.every((word) => /^[a-z]+$/u.test(word));
  const english = plain && (words.length < TITLE || (best === 0 && share >= 0.06));
  return english ? packs.slice(0, 1) : [];
}

interface Counts {
  /** A pack each: its function words, and their weight as evidence for it. */
  hits: number[];
  scores: number[];
  /** The function words of the likeliest language without a pack. */
  foreign: number;
}

function countsOf(words: readonly string[]): Counts {
  const hits = packs.map(() => 0);
  const scores = packs.map(() => 0);
  const seen = new Set<string>();
  const foreign = foreignLists.map(() => 0);
  for (const word of words) {
    const speakers = SPEAKERS.get(word);
    if (speakers === undefined) continue;
    for (let others = speakers.others, index = 0; others !== 0; others >>>= 1, index += 1) {
      if ((others & 1) !== 0) foreign[index] = (foreign[index] ?? 0) + 1;
    }
    const bits = speakers.packs;
    if (bits === 0) continue;
    // A word of one language alone tells more than one that several share, and nothing new when it comes again.
    const weight = seen.has(word) ? 0 : (bits & (bits - 1)) === 0 ? 3 : 1;
    seen.add(word);
    for (let index = 0; index < hits.length; index += 1) {
      if ((bits & (1 << index)) === 0) continue;
      hits[index] = (hits[index] ?? 0) + 1;
      scores[index] = (scores[index] ?? 0) + weight;
    }
  }
  return { hits, scores, foreign: Math.max(...foreign) };
}

/** The lines, or three pieces of them where they are many. */
function sampleOf(lines: readonly string[]): string {
  const total = lines.reduce((sum, text) => sum + text.length, 0);
  if (total <= 3 * SAMPLE) return lines.join('\n');
  const starts = [0, Math.floor(total / 2), total - SAMPLE];
  return starts.map((start) => pieceOf(lines, start)).join('\n');
}

/** `SAMPLE` characters from an offset in the joined lines. */
function pieceOf(lines: readonly string[], from: number): string {
  let at = 0;
  let piece = '';
  for (const line of lines) {
    if (at + line.length > from && piece.length < SAMPLE) piece += `${line.slice(Math.max(0, from - at), Math.max(0, from - at) + SAMPLE - piece.length)}\n`;
    if (piece.length >= SAMPLE) break;
    at += line.length;
  }
  return piece;
}

/** Signs that prose seldom has, many of them: a log, a command, a stack trace or a program without its marks. */
function looksLikeCode(text: string): boolean {
  if (!/[{};=<>\\|$_]/u.test(text.slice(0, 400))) return false;
  const signs = text.slice(0, 400).match(/[{}();=<>\\/_$|&[\]#@]/gu)?.length ?? 0;
  return signs > 4 && signs > Math.min(400, text.length) * 0.08;
}

/** The runs of letters in a text; by hand, for this is done to every text there is. */
function lettersOnly(text: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    const isLetter = (code >= 97 && code <= 122) || (code >= 0xc0 && !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f));
    if (isLetter && start === -1) start = at;
    else if (!isLetter && start !== -1) {
      words.push(text.slice(start, at));
      start = -1;
    }
  }
  return words;
}

/** True for a short, frequent word of any of the languages: it says nothing about what a text is about. */
export function isFunctionWord(word: string): boolean {
  return (SPEAKERS.get(word)?.packs ?? 0) !== 0;
}
