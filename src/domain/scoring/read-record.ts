import type { Decline, Input, ScoreBasis, ScoreRecord, StatusRef } from './record';

export type RecordProblem =
  | { id: 'not-readable' }
  | { id: 'other-version'; version: string }
  | { id: 'no-model' }
  | { id: 'input-dropped'; criterion: string }
  | { id: 'range-turned'; criterion: string }
  | { id: 'score-computed' }
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

/**
 * Reads the issue property as far as possible. It may be of another version, half-written or edited by hand; whatever
 * is in it, this never throws. `rescore` supplies a score that the property lacks.
 */
export function readRecord(
  json: unknown,
  rescore: (model: string, inputs: Record<string, Input>) => number | null = () => null,
): RecordReading {
  const nothing = { record: null, declined: null, stamp: null, draft: { model: null, inputs: {} } };
  if (json === undefined || json === null) return { ...nothing, problems: [] };
  if (!isObject(json)) return { ...nothing, problems: [{ id: 'not-readable' }] };

  const problems: RecordProblem[] = [];
  if (json.v !== 1) problems.push({ id: 'other-version', version: String(json.v ?? '').slice(0, 20) });
  const inputs = readInputs(json.inputs, problems);
  const model = typeof json.model === 'string' && json.model !== '' ? json.model : null;
  const draft = { model, inputs };
  const declined = optional('declined', json.declined, readDecline, problems).declined ?? null;
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
    at: readInstant(json.at, problems) ?? '',
    by: typeof json.by === 'string' ? json.by : '',
    ...optional('fromFields', json.fromFields, readStrings, problems),
    ...optional('evidence', json.evidence, readTexts, problems),
    ...optional('note', json.note, readText, problems),
    ...optional('basis', json.basis, readBasis, problems),
    ...(declined ? { declined } : {}),
  };
  return { record, declined, stamp: stampOf(record, declined), draft, problems };
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
  const entries = Object.entries(json).flatMap(([criterion, value]): [string, Input][] => {
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
  if (isNumber(json)) return json;
  const computed = rescore();
  problems.push({ id: computed === null ? 'no-score' : 'score-computed' });
  return computed;
}

function readInstant(json: unknown, problems: RecordProblem[]): string | null {
  if (typeof json === 'string' && !Number.isNaN(Date.parse(json))) return json;
  problems.push({ id: 'part-dropped', part: 'at' });
  return null;
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

function readDecline(json: unknown): Decline | null {
  if (!isObject(json)) return null;
  const { reason, at, by, revisit, label, moved } = json;
  if (typeof reason !== 'string' || typeof at !== 'string' || typeof by !== 'string') return null;
  const [from, to] = isObject(moved) ? [readStatus(moved.from), readStatus(moved.to)] : [null, null];
  return {
    reason,
    at,
    by,
    revisit: typeof revisit === 'string' ? revisit : null,
    ...(typeof label === 'string' ? { label } : {}),
    ...(from && to ? { moved: { from, to } } : {}),
  };
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
