/** DSDM's advice on how much of a release may be promised, in shares of its effort. */
export interface MoscowShare {
  label: 'Must' | 'Should' | 'Could';
  /** Of the effort of what is in the release, 0 to 1. */
  share: number;
  advised: number;
  /** Too much is promised, or too little is left to give way. */
  beyond: boolean;
}

const CLASSES = [
  { label: 'Must', score: 4, advised: 0.6, isBeyond: (share: number) => share > 0.6 },
  { label: 'Should', score: 3, advised: 0.2, isBeyond: () => false },
  { label: 'Could', score: 2, advised: 0.2, isBeyond: (share: number) => share < 0.1 },
] as const;

/**
 * Must, Should and Could in shares of effort against 60, 20 and 20 (DSDM Agile Project Framework, chapter 10).
 * Null when nothing is in the release.
 *
 * @param items score by the MoSCoW model (4 is Must) and effort of each scored issue
 */
export function moscowShares(items: readonly { score: number; effort: number }[]): MoscowShare[] | null {
  const effortOf = (score: number): number => items.filter((item) => item.score === score).reduce((sum, { effort }) => sum + effort, 0);
  const total = CLASSES.reduce((sum, { score }) => sum + effortOf(score), 0);
  if (total <= 0) return null;
  return CLASSES.map(({ label, score, advised, isBeyond }) => {
    const share = effortOf(score) / total;
    return { label, share, advised, beyond: isBeyond(share) };
  });
}
