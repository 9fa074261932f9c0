import { packs } from './packs';
import type { LanguagePack } from './packs/pack';

const SAMPLE = 1_500;
/** Of the words seen, the share that must be function words of the language. */
const ENOUGH = 0.18;

/** The score that makes a second language worth a try: two words of its own, as any story has them. */
const FAIR_SHARE = 6;

/** Function words of languages without a pack, to tell them from a text that has none at all. */
const FOREIGN = new Set(
  ('som jeg jag att och og ikke inte vil vill kunne kunna så at et til jako chcę chce aby żeby chci abych mohl się je bych olarak istiyorum için ' +
    'bir ve ca vreau pentru să și käyttäjänä haluan että ja kao želim kako bih i da mint szeretném hogy az és kui soovin').split(' '),
);

/** Which packs (as bits) count a word as one of theirs. */
const PACKS_OF_WORD = new Map<string, number>();
packs.forEach((pack, index) => {
  for (const word of pack.words) PACKS_OF_WORD.set(word, (PACKS_OF_WORD.get(word) ?? 0) | (1 << index));
});

/**
 * The packs that may fit a text by its function words, the likeliest first; none where no pack fits. Teams mix
 * languages, so that others come along where they have a fair share. A few words without any function word (a summary
 * such as "Login page") say nothing; they are taken as English as long as they are in plain Latin letters.
 */
export function likelyLanguages(text: string): LanguagePack[] {
  const words = lettersOnly(text.slice(0, SAMPLE).toLowerCase());
  const hits = packs.map(() => 0);
  const scores = packs.map(() => 0);
  const seen = new Set<string>();
  let foreign = 0;
  for (const word of words) {
    if (FOREIGN.has(word)) foreign += 1;
    const bits = PACKS_OF_WORD.get(word);
    if (bits === undefined) continue;
    // A word of one language alone tells more than one that several share, and nothing new when it comes again.
    const weight = seen.has(word) ? 0 : (bits & (bits - 1)) === 0 ? 3 : 1;
    seen.add(word);
    for (let index = 0; index < hits.length; index += 1) {
      if ((bits & (1 << index)) === 0) continue;
      hits[index] = (hits[index] ?? 0) + 1;
      scores[index] = (scores[index] ?? 0) + weight;
    }
  }
  const most = Math.max(...hits);
  if (foreign > most) return [];
  const enough = (count: number): boolean => count / words.length >= ENOUGH && (count >= 2 || words.length < 6);
  const best = hits.indexOf(most);
  if (enough(most)) {
    const others = packs.map((_, index) => index).filter((index) => index !== best && (scores[index] ?? 0) >= FAIR_SHARE);
    const ranked = others.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, 2);
    return [best, ...ranked].flatMap((index) => packs[index] ?? []);
  }
  const plain = words.every((word) => /^[a-z]+$/u.test(word));
  const english = plain && foreign === 0 && (words.length < 15 || (best === 0 && most / words.length >= 0.06));
  return english ? packs.slice(0, 1) : [];
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
  return PACKS_OF_WORD.has(word);
}
