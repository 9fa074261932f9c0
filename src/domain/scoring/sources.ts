/** Where an answer comes from without being typed: the estimate, or a field of the issue that the project maps to a criterion. */
import type { Criterion } from './criterion';
import type { Model } from './define-model';
import { readInput } from './inputs';
import type { ScoreRecord } from './record';

/** A number or select field that answers a criterion. */
export interface FieldMapping {
  field: string;
  name: string;
  /** What options count as, by the option's name; others count by their own number, or by the choice of the same name. */
  values: Record<string, number>;
}

/** By model id and criterion id. */
export type InputFields = Record<string, Record<string, FieldMapping>>;

/** What a field says about a criterion at the moment. */
export interface Source {
  kind: 'estimate' | 'field';
  /** Name of the field. */
  name: string;
  /** On the criterion's scale; null where the field is empty or says what the scale does not have. */
  value: number | null;
  /** The option that stands for the value, or what could not be used; null for a plain number and for nothing. */
  text: string | null;
}

/** By criterion id; criteria that can only be typed are absent. */
export type Sources = Readonly<Record<string, Source>>;

/** Ids of all mapped fields, to be read together with the issue. */
export function mappedFields(inputFields: InputFields): string[] {
  return [...new Set(Object.values(inputFields).flatMap((mappings) => Object.values(mappings).map(({ field }) => field)))];
}

/** What a field says in brief, as `sourcesOf` can read it again: a number or an option's name; null for nothing. */
export function answerOf(raw: unknown): number | string | null {
  return typeof raw === 'number' && Number.isFinite(raw) ? raw : textOf(raw);
}

/** @param fields values of the fields by id, as Jira's REST API gives them */
export function sourcesOf(
  model: Model,
  inputFields: InputFields,
  estimate: { value: number | null; name: string } | null,
  fields: Readonly<Record<string, unknown>>,
): Sources {
  const sources: Record<string, Source> = {};
  for (const criterion of model.criteria) {
    const mapping = inputFields[model.id]?.[criterion.id];
    if (mapping) sources[criterion.id] = readField(criterion, mapping, fields[mapping.field]);
    else if (criterion.from === 'estimate' && estimate) sources[criterion.id] = readEstimate(criterion, estimate);
  }
  return sources;
}

/** Whether a mapped field no longer says what the score has taken from it. */
export function fieldsChanged(record: ScoreRecord, sources: Sources): boolean {
  return (record.fromFields ?? []).some((id) => {
    const source = sources[id];
    return source?.kind === 'field' && source.value !== record.inputs[id];
  });
}

function readEstimate(criterion: Criterion, { value, name }: { value: number | null; name: string }): Source {
  const fits = value !== null && readInput(criterion, value).ok;
  return { kind: 'estimate', name, value: fits ? value : null, text: fits || value === null ? null : String(value) };
}

function readField(criterion: Criterion, { name, values }: FieldMapping, raw: unknown): Source {
  const said = textOf(raw);
  if (said === null) return { kind: 'field', name, value: null, text: null };
  const value = typeof raw === 'number' ? raw : numberOf(criterion, values, said);
  const fits = value !== null && readInput(criterion, value).ok;
  return { kind: 'field', name, value: fits ? value : null, text: fits && typeof raw === 'number' ? null : said };
}

/** The words of a number, an option, a list of one option, a priority; null for nothing and for several. */
function textOf(raw: unknown): string | null {
  if (typeof raw === 'number' || typeof raw === 'string') return String(raw).trim() || null;
  if (Array.isArray(raw)) return raw.length === 1 ? textOf(raw[0]) : null;
  if (typeof raw !== 'object' || raw === null) return null;
  const { value, name } = raw as { value?: unknown; name?: unknown };
  return textOf(value ?? name);
}

function numberOf({ scale }: Criterion, values: Readonly<Record<string, number>>, text: string): number | null {
  const same = (other: string) => other.trim().toLowerCase() === text.toLowerCase();
  const mapped = Object.entries(values).find(([option]) => same(option));
  if (mapped) return mapped[1];
  const choice = scale.kind === 'choice' ? scale.choices.find(({ label }) => same(label)) : undefined;
  if (choice) return choice.value;
  const number = Number(text.replace(',', '.'));
  return Number.isFinite(number) ? number : null;
}
