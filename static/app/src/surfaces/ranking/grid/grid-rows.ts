/** Rows of the grid: what is stored and what has been typed over it, read and scored. */
import type { RankingRow } from '../../../../../../src/domain/ranking/ranking-row';
import type { Criterion } from '../../../../../../src/domain/scoring/criterion';
import type { Model } from '../../../../../../src/domain/scoring/define-model';
import { describeScoreProblem } from '../../../../../../src/domain/scoring/messages';
import type { Input } from '../../../../../../src/domain/scoring/record';
import { readCell, textOf } from './cell-text';
import type { Typed } from './grid-state';

export interface GridRow {
  row: RankingRow;
  /** Place in the backlog, from 1, without epics. */
  rank: number;
  /** By criterion id. */
  texts: Record<string, string>;
  /** What is wrong with a cell, by criterion id. */
  problems: Record<string, string>;
  inputs: Record<string, Input>;
  /** Criteria that show the estimate or a mapped field because nobody has typed anything. */
  fromEstimate: string[];
  /** Where a value comes from that nobody has typed, by criterion id. */
  origins: Record<string, string>;
  score: number | null;
  /** Why there is no score; null where there is one, or where nothing has been entered. */
  missing: string | null;
  /** It holds what is not stored. */
  changed: boolean;
  /** Every cell was emptied, so that the stored score is to be removed. */
  cleared: boolean;
}

export function storedText(model: Model, row: RankingRow, criterion: string): string {
  const found = model.criteria.find(({ id }) => id === criterion);
  return found === undefined || row.score?.model !== model.id ? '' : textOf(found, row.score.inputs[criterion]);
}

export function gridRow(model: Model, row: RankingRow, typed: Typed[string] | undefined, rank: number): GridRow {
  const texts: Record<string, string> = {};
  const problems: Record<string, string> = {};
  const inputs: Record<string, Input> = {};
  const fromEstimate: string[] = [];
  /** What only the estimate fills, now or when it was saved: that is no score of a person's. */
  const lent = new Set<string>();
  const origins: Record<string, string> = {};
  for (const criterion of model.criteria) {
    const { id } = criterion;
    const text = typed?.[id] ?? storedText(model, row, id);
    const read = readCell(criterion, text);
    texts[id] = text;
    if (!read.ok) problems[id] = read.reason;
    else if (read.input !== null) {
      inputs[id] = read.input;
      const origin = typed?.[id] === undefined ? originOf(model, row, id) : null;
      if (origin !== null) origins[id] = origin;
      if (origin !== null || (typed?.[id] === undefined && read.input === sourceOf(model, row, criterion)?.value)) lent.add(id);
    } else {
      const source = sourceOf(model, row, criterion);
      if (source === null) continue;
      inputs[id] = source.value;
      fromEstimate.push(id);
      lent.add(id);
      origins[id] = source.origin;
      texts[id] = textOf(criterion, source.value);
    }
  }
  const outcome = model.score(inputs);
  const entered = Object.keys(inputs).some((id) => !lent.has(id)) || Object.keys(problems).length > 0;
  const changed = Object.entries(typed ?? {}).some(([id, text]) => text !== storedText(model, row, id));
  return {
    row,
    rank,
    texts,
    problems,
    inputs,
    fromEstimate,
    origins,
    score: outcome.scored ? outcome.score : null,
    missing: outcome.scored || !entered ? null : (Object.values(problems)[0] ?? missingWords(model, outcome.problems)),
    changed,
    cleared: changed && row.score?.model === model.id && !entered,
  };
}

/** What stands for a value that nobody has typed: a mapped field, or else the estimate. */
function sourceOf(model: Model, row: RankingRow, { id, from }: Criterion): { value: number; origin: string } | null {
  const field = row.model === model.id ? row.fields?.[id] : undefined;
  if (field !== undefined) return field.value === null ? null : { value: field.value, origin: `From the field ${field.name}` };
  return from === 'estimate' && row.estimate !== null && row.estimate > 0 ? { value: row.estimate, origin: 'From the estimate' } : null;
}

/** Where a stored input was taken from, and whether the field has changed since. */
function originOf(model: Model, row: RankingRow, id: string): string | null {
  if (row.score?.model !== model.id || row.score.fromFields?.includes(id) !== true) return null;
  const field = row.fields?.[id];
  if (field === undefined) return 'From a field';
  return field.value === row.score.inputs[id] ? `From the field ${field.name}` : `Taken from the field ${field.name}, which has changed since`;
}

function missingWords(model: Model, problems: Parameters<typeof describeScoreProblem>[1][]): string {
  const [first, ...others] = problems;
  if (first === undefined) return '';
  return `${describeScoreProblem(model, first)}${others.length === 0 ? '' : `, and ${others.length} more`}`;
}
