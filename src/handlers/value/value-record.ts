/** The record that a save writes: checked, scored and stamped here, whatever the browser has computed. */
import type { ValuePayload } from '../../contract/value';
import { basisOf } from '../../domain/scoring/changed-since';
import { describeUnscored } from '../../domain/scoring/messages';
import { readRecord } from '../../domain/scoring/read-record';
import { PROPERTY_LIMIT, type Input, type ScoreRecord } from '../../domain/scoring/record';
import { Refusal } from '../call/outcome';
import type { ValueFacts } from './value-view';

interface Stamp {
  by: string;
  at: string;
}

/** @throws Refusal when the inputs make no score, or make more than an issue property can hold */
export function recordOf(payload: ValuePayload, { issue, model, sources }: ValueFacts, { by, at }: Stamp): ScoreRecord {
  if (payload.model !== model.id) {
    throw new Refusal({ code: 'invalid', detail: `This project now scores ${issue.type} with ${model.title}.` });
  }
  const fromFields = model.criteria.map(({ id }) => id).filter((id) => sources[id] !== undefined && payload.fromFields.includes(id));
  const inputs: Record<string, Input> = {};
  for (const { id } of model.criteria) {
    const input = fromFields.includes(id) ? (sources[id]?.value ?? undefined) : payload.inputs[id];
    if (input !== undefined) inputs[id] = input;
  }
  const outcome = model.score(inputs);
  if (!outcome.scored) throw new Refusal({ code: 'invalid', detail: `Not scored. ${describeUnscored(model, outcome.problems)}.` });

  const known = new Set(model.criteria.map(({ id }) => id));
  const evidence = Object.fromEntries(
    Object.entries(payload.evidence).filter(([id, text]) => known.has(id) && text.trim() !== ''),
  );
  // Scoring an issue that was declined does not take it up again: that is a decision of its own.
  const { declined } = readRecord(issue.property);
  const note = payload.note.trim();
  const record: ScoreRecord = {
    v: 1,
    model: model.id,
    inputs,
    score: outcome.score,
    at,
    by,
    ...(fromFields.length > 0 ? { fromFields } : {}),
    ...(Object.keys(evidence).length > 0 ? { evidence } : {}),
    ...(note === '' ? {} : { note }),
    basis: basisOf(issue.grounds),
    ...(declined ? { declined } : {}),
  };
  if (JSON.stringify(record).length > PROPERTY_LIMIT) {
    throw new Refusal({ code: 'invalid', detail: 'The evidence is too long to be stored with the issue.' });
  }
  return record;
}
