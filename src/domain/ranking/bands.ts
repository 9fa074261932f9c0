/** Bands of a scored backlog: the quadrants of value and effort, or thirds by score where a model has no such axes. */
import type { Model } from '../scoring/define-model';
import { nameOfQuadrant } from '../scoring/messages';
import { quadrantOf, splitOf, type QuadrantId } from '../scoring/quadrant';
import type { Inputs } from '../scoring/record';

const quadrants: QuadrantId[] = ['quick-win', 'big-bet', 'fill-in', 'time-sink'];
const thirds = ['first-third', 'second-third', 'last-third'] as const;
const thirdNames = { 'first-third': 'Best third', 'second-third': 'Middle third', 'last-third': 'Last third' };

export function bandsOf(model: Model): { id: string; title: string }[] {
  if (model.quadrant) return quadrants.map((id) => ({ id, title: `${nameOfQuadrant(id)}s` }));
  return thirds.map((id) => ({ id, title: thirdNames[id] }));
}

/** The band of each scored issue by key. Equal scores share a band; without enough scores for a median there is none. */
export function bandByKey(model: Model, scored: readonly { key: string; inputs: Inputs; score: number }[]): Map<string, string> {
  if (model.quadrant) {
    const split = splitOf(model, scored);
    return new Map(
      scored.flatMap(({ key, inputs }) => {
        const quadrant = quadrantOf(model, inputs, split);
        return quadrant === null ? [] : [[key, quadrant] as const];
      }),
    );
  }
  const sorted = scored.toSorted((left, right) => right.score - left.score);
  const firstAt = new Map<number, number>();
  sorted.forEach(({ score }, index) => firstAt.has(score) || firstAt.set(score, index));
  const bandAt = (index: number): string => thirds[Math.floor((index * thirds.length) / sorted.length)] ?? 'last-third';
  return new Map(sorted.map(({ key, score }) => [key, bandAt(firstAt.get(score) ?? 0)]));
}
