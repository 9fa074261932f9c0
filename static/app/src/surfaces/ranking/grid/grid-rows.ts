/** Rows of the grid: what is stored and what has been typed over it, read and scored. */
import type { RankingRow } from '../../../../../../src/domain/ranking/ranking-row';
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
  /** Criteria that show the estimate because nobody has typed anything. */
  fromEstimate: string[];
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
  for (const criterion of model.criteria) {
    const { id, from } = criterion;
    const text = typed?.[id] ?? storedText(model, row, id);
    const read = readCell(criterion, text);
    texts[id] = text;
    if (!read.ok) problems[id] = read.reason;
    else if (read.input !== null) inputs[id] = read.input;
    else if (from === 'estimate' && row.estimate !== null && row.estimate > 0) {
      inputs[id] = row.estimate;
      fromEstimate.push(id);
      texts[id] = textOf(criterion, row.estimate);
    }
  }
  const outcome = model.score(inputs);
  const entered = Object.keys(inputs).length > fromEstimate.length || Object.keys(problems).length > 0;
  const changed = Object.entries(typed ?? {}).some(([id, text]) => text !== storedText(model, row, id));
  return {
    row,
    rank,
    texts,
    problems,
    inputs,
    fromEstimate,
    score: outcome.scored ? outcome.score : null,
    missing: outcome.scored || !entered ? null : (Object.values(problems)[0] ?? missingWords(model, outcome.problems)),
    changed,
    cleared: changed && row.score?.model === model.id && !entered,
  };
}

function missingWords(model: Model, problems: Parameters<typeof describeScoreProblem>[1][]): string {
  const [first, ...others] = problems;
  if (first === undefined) return '';
  return `${describeScoreProblem(model, first)}${others.length === 0 ? '' : `, and ${others.length} more`}`;
}
