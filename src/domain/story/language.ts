import { packs } from './packs';
import type { LanguagePack } from './packs/pack';

const SAMPLE = 1_500;
/** Of the words seen, the share that must be function words of the language. */
const ENOUGH = 0.18;

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
 * The pack for a text by its function words, or null where no pack fits. A few words without any function word (a
 * summary such as "Login page") say nothing; they are taken as English as long as they are in plain Latin letters.
 */
export function detectLanguage(text: string): LanguagePack | null {
  const words = text.slice(0, SAMPLE).toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  const hits = packs.map(() => 0);
  let foreign = 0;
  for (const word of words) {
    if (FOREIGN.has(word)) foreign += 1;
    const bits = PACKS_OF_WORD.get(word);
    if (bits === undefined) continue;
    for (let index = 0; index < hits.length; index += 1) if (bits & (1 << index)) hits[index] = (hits[index] ?? 0) + 1;
  }
  const most = Math.max(...hits);
  if (foreign > most) return null;
  const best = packs[hits.indexOf(most)] ?? null;
  const share = most / words.length;
  if (best !== null && share >= ENOUGH && (most >= 2 || words.length < 6)) return best;
  const plain = words.every((word) => /^[a-z]+$/u.test(word));
  return plain && foreign === 0 && (words.length < 15 || (best?.id === 'en' && share >= 0.06)) ? (packs[0] ?? null) : null;
}
