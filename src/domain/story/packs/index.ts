import en from './en';
import type { LanguagePack } from './pack';

/** The languages the linter can judge. English first: it wins a tie. */
export const packs: readonly LanguagePack[] = [en];

export function packOf(id: string): LanguagePack | undefined {
  return packs.find((pack) => pack.id === id);
}
