import { checkClustering } from './check';
import { boundsOf, type Criterion } from './criterion';
import { defineModel, type Model, type ModelExample } from './define-model';

/** A criterion with bounds, and what it counts for. Weights are relative; they need not add up to 100. */
export interface WeightedCriterion {
  criterion: Criterion;
  weight: number;
}

export interface WeightedDeclaration {
  title: string;
  criteria: readonly WeightedCriterion[];
  examples?: readonly ModelExample[];
}

/**
 * Weighted criteria: each value becomes its share of its own scale, costs counted from the other end, and the
 * weighted shares add up to 0..100. The bounds are those of the scale, so no score moves when issues come or go.
 *
 * @throws Error without a positive weight or with a scale that is open.
 */
export function weightedModel({ title, criteria, examples = [] }: WeightedDeclaration): Model {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  if (!(total > 0) || criteria.some(({ weight }) => !(weight >= 0)))
    throw new Error('Weights must not be negative, and one of them must be above zero.');
  const terms = criteria.map(({ criterion, weight }) => {
    const { low, high } = boundsOf(criterion);
    if (!Number.isFinite(high) || !(high > low)) throw new Error(`${criterion.id}: a weighted criterion needs bounds.`);
    const [worst, best] = criterion.direction === 'cost' ? [high, low] : [low, high];
    return `${plain((100 * weight) / total)} * share(${criterion.id}, ${worst}, ${best})`;
  });
  return defineModel({
    id: 'weighted',
    title,
    why: 'Your own criteria and weights, on fixed scales.',
    source: { text: 'Weighted scoring; common practice in multi-criteria decisions' },
    criteria: criteria.map(({ criterion }) => criterion),
    formula: terms.join(' + '),
    functions: {
      share: {
        arity: { min: 3, max: 3 },
        shownAsResult: true,
        apply: (value = NaN, worst = NaN, best = NaN) => (value - worst) / (best - worst),
      },
    },
    check: checkClustering,
    examples,
  });
}

/** A number as the formula's language writes it, with digits enough for the shares to add up to 100. */
function plain(value: number): string {
  return String(Number(value.toPrecision(15)));
}
