import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Dice that fall the same way for the same words, so that one issue can change without moving the others. */
export interface Dice {
  /** A number from `low` to `high`, in thousandths. */
  between(low: number, high: number): number;
  /** One of the list. */
  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T;
}

export function diceFor(words: string): Dice {
  let seed = 17;
  for (const character of words) seed = (Math.imul(seed, 31) + character.charCodeAt(0)) | 0;
  const generator = xoroshiro128plus(seed);
  const whole = (low: number, high: number) => uniformInt(generator, low, high);
  return {
    between: (low, high) => low + ((high - low) * whole(0, 1000)) / 1000,
    pick: (list) => {
      const chosen = list[whole(0, list.length - 1)];
      if (chosen === undefined) throw new RangeError('Nothing to pick from');
      return chosen;
    },
  };
}
