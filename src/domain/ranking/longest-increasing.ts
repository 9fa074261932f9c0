/**
 * Indices of one longest strictly increasing subsequence, in n log n steps (patience sorting).
 *
 * @example longestIncreasing([3, 1, 2, 5, 4]) // [1, 2, 4]: the values 1, 2, 4
 */
export function longestIncreasing(values: readonly number[]): number[] {
  /** Per length, the index of the smallest value that ends a subsequence so long. */
  const ends: number[] = [];
  const previous: number[] = [];
  values.forEach((value, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = index;
  });
  const found: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) found.push(at);
  return found.reverse();
}
