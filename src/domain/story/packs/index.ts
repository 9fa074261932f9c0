import de from './de';
import en from './en';
import es from './es';
import fr from './fr';
import it from './it';
import nl from './nl';
import type { LanguagePack } from './pack';
import pt from './pt';

/** The languages the linter can judge. English first: it wins a tie. */
export const packs: readonly LanguagePack[] = [en, de, fr, es, pt, it, nl];

export function packOf(id: string): LanguagePack | undefined {
  return packs.find((pack) => pack.id === id);
}
