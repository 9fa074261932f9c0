import { packs } from './packs';
import type { LanguagePack } from './packs/pack';

const SAMPLE = 1_500;
/** Of the words seen, the share that must be function words of the language. */
const ENOUGH = 0.18;

/**
 * The pack for a text by its function words, or null where no pack fits. A few words without any function word (a
 * summary such as "Login page") say nothing; they are taken as English as long as they are in Latin letters.
 */
export function detectLanguage(text: string): LanguagePack | null {
  const words = text.slice(0, SAMPLE).toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  let best: LanguagePack | null = null;
  let most = 0;
  for (const pack of packs) {
    let hits = 0;
    for (const word of words) if (pack.words.has(word)) hits += 1;
    if (hits > most) {
      best = pack;
      most = hits;
    }
  }
  if (best !== null && (most >= 2 || words.length < 6) && most / words.length >= ENOUGH) return best;
  const tooFewToTell = words.length < 8 && words.every((word) => /^[a-z]+$/u.test(word));
  return tooFewToTell ? (packs[0] ?? null) : null;
}
