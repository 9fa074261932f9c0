import type { Model, ScoreProblem } from '../../../../../src/domain/scoring/define-model';
import { goals, sensitivities, type Goal, type Sensitivity } from '../../../../../src/domain/scoring/explain';
import { quadrantOf, splitOf, type QuadrantId } from '../../../../../src/domain/scoring/quadrant';
import { seedOf } from '../../../../../src/domain/random';
import { placeIn, placeOfScore, type Candidate, type Field, type Place } from '../../../../../src/domain/scoring/rank';
import type { Input } from '../../../../../src/domain/scoring/record';
import type { ValueView } from '../../../../../src/contract/value';

/** What the panel says about inputs before they are saved; the back end says the same after. */
export type Preview =
  | { scored: false; problems: ScoreProblem[] }
  | {
      scored: true;
      score: number;
      place: Place | null;
      quadrant: QuadrantId | null;
      goals: Goal[];
      sensitivities: Sensitivity[];
      /** What it counts as because of what waits for it; null when that is no better. */
      lent: { place: number; by: string } | null;
    };

/** @param field the other scores; null while they are not known, and then there is no place yet */
export function previewOf(
  model: Model,
  inputs: Record<string, Input>,
  field: Field | null,
  { issueKey, peers, waiting }: Pick<ValueView, 'issueKey' | 'peers' | 'waiting'>,
): Preview {
  const outcome = model.score(inputs);
  if (!outcome.scored) return outcome;
  const own: Candidate = { seed: seedOf(issueKey), inputs };
  return {
    scored: true,
    score: outcome.score,
    place: field && placeIn(field, own, false),
    quadrant: quadrantOf(model, inputs, splitOf(model, [own, ...peers])),
    goals: field ? goals(field, inputs) : [],
    sensitivities: field ? sensitivities(field, inputs) : [],
    lent: field && lentPlace(field, outcome.score, waiting),
  };
}

function lentPlace(field: Field, score: number, waiting: ValueView['waiting']): { place: number; by: string } | null {
  let best: { key: string; score: number } | null = null;
  for (const { key, score: theirs } of waiting) {
    if (theirs !== null && theirs > (best?.score ?? score)) best = { key, score: theirs };
  }
  return best && { place: placeOfScore(field, best.score), by: best.key };
}
