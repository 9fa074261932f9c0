/** The rows of the workspace as one model sees them. */
import type { Model } from '../scoring/define-model';
import { pointOf } from '../scoring/quadrant';
import { scoreOf } from '../scoring/rank';
import type { OrderItem } from './proposed-order';
import type { RankingRow } from './ranking-row';
import type { CurveItem } from './value-curve';

/** The score by the model's present formula; null where another model scored it, or where it will not be done this time. */
export function scoreBy(model: Model, { score, declined }: RankingRow): number | null {
  return score === null || declined || score.model !== model.id ? null : scoreOf(model, score.inputs);
}

/** Epics, and what is in a running sprint unless that is asked for, have no place to go. */
export function staying(rows: readonly RankingRow[], includeRunning: boolean): Set<string> {
  return new Set(rows.filter((row) => row.level > 0 || (row.running && !includeRunning)).map(({ key }) => key));
}

export function toItems(
  rows: readonly RankingRow[],
  model: Model,
  preference: ReadonlyMap<string, number> = new Map(),
): OrderItem[] {
  return rows.map((row) => ({
    key: row.key,
    score: scoreBy(model, row),
    blocks: row.blocks,
    ...(preference.has(row.key) ? { preference: preference.get(row.key) } : {}),
  }));
}

export interface Sizes {
  /** By issue key; scored issues only. */
  items: Map<string, CurveItem>;
  /** What the effort is taken from: the model's own criterion, the issues' estimates, or nothing, each issue alike. */
  effort: 'model' | 'estimate' | 'alike';
}

/** What each scored issue brings and takes, for the value curve. An issue without an estimate counts as the median one. */
export function sizesOf(rows: readonly RankingRow[], model: Model): Sizes {
  const scored = rows.flatMap((row) => {
    const score = row.level > 0 ? null : scoreBy(model, row);
    return score === null || row.score === null ? [] : [{ row, score, inputs: row.score.inputs }];
  });
  if (model.computeValue && model.computeEffort) {
    const points = scored.flatMap(({ row, inputs }) => {
      const point = pointOf(model, inputs);
      return point === null ? [] : [[row.key, point] as const];
    });
    return { items: new Map(points), effort: 'model' };
  }
  const estimates = scored.flatMap(({ row }) => (row.estimate !== null && row.estimate > 0 ? [row.estimate] : [])).sort((a, b) => a - b);
  const median = estimates[estimates.length >> 1];
  const effortOf = (estimate: number | null): number => (median === undefined ? 1 : estimate !== null && estimate > 0 ? estimate : median);
  return {
    items: new Map(scored.map(({ row, score }) => [row.key, { value: score, effort: effortOf(row.estimate) }])),
    effort: median === undefined ? 'alike' : 'estimate',
  };
}

/** The models that the open issues are scored with, the one with most issues first. */
export function modelsInUse(rows: readonly RankingRow[]): string[] {
  const counts = new Map<string, number>();
  for (const { model, level } of rows) if (level === 0) counts.set(model, (counts.get(model) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([model]) => model);
}
