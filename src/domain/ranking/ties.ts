/** Equal scores, and what the person answers when asked which comes first. */
import type { ProposedOrder } from './proposed-order';

export interface Tie {
  first: string;
  second: string;
}

/** Neighbours of the proposed order that count for the same and that nobody has told apart yet, the top first. */
export function openTies({ ranked, counts }: ProposedOrder, preference: ReadonlyMap<string, number>, most: number): Tie[] {
  const ties: Tie[] = [];
  ranked.forEach((second, index) => {
    const first = ranked[index - 1];
    if (first === undefined || ties.length >= most) return;
    const alike = counts.get(first)?.score === counts.get(second)?.score && counts.get(first)?.from === first && counts.get(second)?.from === second;
    if (alike && (preference.get(first) ?? 0) === (preference.get(second) ?? 0)) ties.push({ first, second });
  });
  return ties;
}

export interface Answer {
  winner: string;
  loser: string;
}

/**
 * Answers as numbers to order by: who wins stands above all whom it beats, directly or through others. Answers that
 * contradict each other in a circle do not make this endless.
 */
export function preferencesOf(answers: readonly Answer[]): Map<string, number> {
  const preference = new Map<string, number>();
  for (let round = 0; round < answers.length; round += 1) {
    for (const { winner, loser } of answers) {
      preference.set(winner, Math.max(preference.get(winner) ?? 0, Math.min(answers.length, (preference.get(loser) ?? 0) + 1)));
    }
  }
  return preference;
}
