import type { Decline, Input, ScoreBasis, ScoreRecord, StatusRef } from './record';

export type RecordProblem =
  | { id: 'not-readable' }
  | { id: 'other-version'; version: string }
  | { id: 'no-model' }
  | { id: 'input-dropped'; criterion: string }
  | { id: 'range-turned'; criterion: string }
  | { id: 'score-computed' }
  | { id: 'score-differs'; stored: number; computed: number }
  | { id: 'no-score' }
  | { id: 'part-dropped'; part: string };

export interface RecordReading {
  /** Null when there is not enough left to count as scored. */
  record: ScoreRecord | null;
  /** That it will not be done this time; an issue need not be scored for that. */
  declined: Decline | null;
  /** Changes with every change that Refinery writes; null while it has written nothing. */
  stamp: string | null;
  /** What a form can start from even when `record` is null. */
  draft: { model: string | null; inputs: Record<string, Input> };
  problems: RecordProblem[];
}

/** More inputs than any model asks for, and longer names than any has, are not kept: what is read goes into the index. */
const MOST_INPUTS = 40;
const LONGEST_NAME = 100;
const LONGEST_ACCOUNT = 128;

/**
 * Reads the issue property as far as possible. It may be of another version, half-written or edited by hand; whatever
 * is in it, this never throws. `rescore` supplies the score that the inputs give, which is right where the property has
 * none or another.
 */
export function readRecord(
  json: unknown,
  rescore: (model: string, inputs: Record<string, Input>) => number | null = () => null,
): RecordReading {
  const nothing = { record: null, declined: null, stamp: null, draft: { model: null, inputs: {} } };
  if (json === undefined || json === null) return { ...nothing, problems: [] };
  if (!isObject(json)) return { ...nothing, problems: [{ id: 'not-readable' }] };

  const problems: RecordProblem[] = [];
  if (json.v !== 1) problems.push({ id: 'other-version', version: nameOfVersion(json.v) });
  const inputs = readInputs(json.inputs, problems);
  const model = typeof json.model === 'string' && json.model !== '' ? json.model.slice(0, LONGEST_NAME) : null;
  const draft = { model, inputs };
  const declined = optional('declined', json.declined, (part) => readDecline(part, problems), problems).declined ?? null;
  const without = { record: null, declined, stamp: declined && stampOf(null, declined), draft, problems };
  if (model === null && declined && json.inputs === undefined) return without;
  if (model === null) return { ...without, problems: [...problems, { id: 'no-model' }] };

  const score = readScore(json.score, () => rescore(model, inputs), problems);
  if (score === null) return without;
  const record: ScoreRecord = {
    v: 1,
    model,
    inputs,
    score,
    at: readInstant(json.at, 'at', problems),
    by: readAccount(json.by),
    ...optional('fromFields', json.fromFields, readStrings, problems),
    ...optional('evidence', json.evidence, readTexts, problems),
    ...optional('note', json.note, readText, problems),
    ...optional('basis', json.basis, readBasis, problems),
    ...(declined ? { declined } : {}),
  };
  return { record, declined, stamp: stampOf(record, declined), draft, problems };
}

function nameOfVersion(version: unknown): string {
  return typeof version === 'string' || typeof version === 'number' ? String(version).slice(0, 20) : '';
}

function stampOf(record: ScoreRecord | null, declined: Decline | null): string {
  return [record?.at, declined?.at].filter((at) => at !== undefined).join(' ');
}

function readInputs(json: unknown, problems: RecordProblem[]): Record<string, Input> {
  if (json === undefined) return {};
  if (!isObject(json)) {
    problems.push({ id: 'part-dropped', part: 'inputs' });
    return {};
  }
  const all = Object.entries(json);
  if (all.length > MOST_INPUTS) problems.push({ id: 'part-dropped', part: `all but ${MOST_INPUTS} inputs` });
  const entries = all.slice(0, MOST_INPUTS).flatMap(([name, value]): [string, Input][] => {
    const criterion = name.slice(0, LONGEST_NAME);
    if (isNumber(value)) return [[criterion, value]];
    if (Array.isArray(value) && value.length === 2 && isNumber(value[0]) && isNumber(value[1])) {
      const [first, second] = value;
      if (first <= second) return [[criterion, [first, second]]];
      problems.push({ id: 'range-turned', criterion });
      return [[criterion, [second, first]]];
    }
    problems.push({ id: 'input-dropped', criterion });
    return [];
  });
  return Object.fromEntries(entries);
}

function readScore(json: unknown, rescore: () => number | null, problems: RecordProblem[]): number | null {
  const computed = rescore();
  if (isNumber(json)) {
    if (computed === null || Math.abs(json - computed) <= 1e-9 * Math.max(1, Math.abs(computed))) return json;
    problems.push({ id: 'score-differs', stored: json, computed });
    return computed;
  }
  problems.push({ id: computed === null ? 'no-score' : 'score-computed' });
  return computed;
}

/** In the form that Refinery writes, whatever form it has; empty where it is none. */
function readInstant(json: unknown, part: string, problems: RecordProblem[]): string {
  const time = typeof json === 'string' ? Date.parse(json) : NaN;
  if (!Number.isNaN(time)) return new Date(time).toISOString();
  problems.push({ id: 'part-dropped', part });
  return '';
}

function readAccount(json: unknown): string {
  return typeof json === 'string' && json.length <= LONGEST_ACCOUNT ? json : '';
}

function optional<Key extends string, Value>(
  part: Key,
  json: unknown,
  read: (json: unknown) => Value | null,
  problems: RecordProblem[],
): { [K in Key]?: Value } {
  if (json === undefined) return {};
  const value = read(json);
  if (value === null) problems.push({ id: 'part-dropped', part });
  return value === null ? {} : ({ [part]: value } as { [K in Key]?: Value });
}

function readText(json: unknown): string | null {
  return typeof json === 'string' ? json : null;
}

function readStrings(json: unknown): string[] | null {
  return Array.isArray(json) && json.every((item) => typeof item === 'string') ? json : null;
}

function readTexts(json: unknown): Record<string, string> | null {
  if (!isObject(json)) return null;
  const entries = Object.entries(json).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(entries);
}

function readBasis(json: unknown): ScoreBasis | null {
  if (!isObject(json) || typeof json.text !== 'string' || typeof json.links !== 'string') return null;
  return { estimate: isNumber(json.estimate) ? json.estimate : null, text: json.text, links: json.links };
}

function readDecline(json: unknown, problems: RecordProblem[]): Decline | null {
  if (!isObject(json) || typeof json.reason !== 'string') return null;
  const { reason, at, by, revisit, label, moved } = json;
  const [from, to] = isObject(moved) ? [readStatus(moved.from), readStatus(moved.to)] : [null, null];
  const day = typeof revisit === 'string' ? readDay(revisit) : null;
  if (day === null && revisit !== null && revisit !== undefined) problems.push({ id: 'part-dropped', part: 'declined.revisit' });
  return {
    reason,
    at: readInstant(at, 'declined.at', problems),
    by: readAccount(by),
    revisit: day,
    ...(typeof label === 'string' ? { label } : {}),
    ...(from && to ? { moved: { from, to } } : {}),
  };
}

function readDay(text: string): string | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? null : text;
}

function readStatus(json: unknown): StatusRef | null {
  if (!isObject(json) || typeof json.id !== 'string' || typeof json.name !== 'string') return null;
  return { id: json.id, name: json.name };
}

function isObject(json: unknown): json is Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function isNumber(json: unknown): json is number {
  return typeof json === 'number' && Number.isFinite(json);
}
