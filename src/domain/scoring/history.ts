import type { Instant } from '../backlog/issue';
import type { Input } from './record';

/** One change of an issue's score. */
export interface ScoreChange {
  at: Instant;
  /** Account id. */
  by: string;
  kind: 'scored' | 'undone' | 'declined' | 'reconsidered';
  from: ScoredAs | null;
  to: ScoredAs | null;
  /** Why, in the words of who changed it. */
  note: string;
}

export interface ScoredAs {
  model: string;
  inputs: Record<string, Input>;
  score: number;
  /** Place among the issues scored by that model at that time; null while there was no index. */
  place: { place: number; of: number } | null;
}

/** Criteria whose input differs between two scores, with both inputs. */
export function changedInputs(
  from: ScoredAs | null,
  to: ScoredAs | null,
): { criterion: string; from: Input | null; to: Input | null }[] {
  const ids = new Set([...Object.keys(from?.inputs ?? {}), ...Object.keys(to?.inputs ?? {})]);
  return [...ids]
    .map((criterion) => ({ criterion, from: from?.inputs[criterion] ?? null, to: to?.inputs[criterion] ?? null }))
    .filter((change) => JSON.stringify(change.from) !== JSON.stringify(change.to));
}
