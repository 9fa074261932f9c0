/** Width of the part between `0|` and `:`, in base 36. */
const WIDTH = 6;
const FIRST = parseInt('hzzzzz', 36);
/** Room for some twenty bisections between neighbours before a rank must grow longer. */
const STEP = 36 ** 3;

/**
 * The rank of the n-th issue (from 0) of a freshly ranked backlog, in the form of Jira's LexoRank: `0|hzzzzz:`.
 * Ranks compare as plain strings.
 */
export function rankAt(position: number): string {
  return `0|${(FIRST + position * STEP).toString(36).padStart(WIDTH, '0')}:`;
}
