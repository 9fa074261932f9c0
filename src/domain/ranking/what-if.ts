/** Other weights for the weighted model, tried without being saved. */
import type { Model } from '../scoring/define-model';
import { weightedModel } from '../scoring/weighted-model';

/** Weights by criterion id as the model's formula states them, in per cent; null for a model without weights. */
export function weightsOf(model: Model): Record<string, number> | null {
  if (model.id !== 'weighted') return null;
  const terms = [...model.formula.matchAll(/([\d.]+) \* share\((\w+),/g)];
  return Object.fromEntries(terms.map(([, weight, id]) => [id ?? '', Number(weight)]));
}

/** The same model with other weights; null when all of them are zero. */
export function withWeights(model: Model, weights: Readonly<Record<string, number>>): Model | null {
  const criteria = model.criteria.map((criterion) => ({ criterion, weight: Math.max(0, weights[criterion.id] ?? 0) }));
  return criteria.some(({ weight }) => weight > 0) ? weightedModel({ title: model.title, criteria }) : null;
}
