/** What a person has typed and clicked so far. Text as typed: a half-typed number is nobody's error yet. */
import type { Model } from '../../../../../src/domain/scoring/define-model';
import type { Input } from '../../../../../src/domain/scoring/record';
import type { Sources } from '../../../../../src/domain/scoring/sources';
import type { UnsavedScore } from '../../../../../src/domain/scoring/unsaved';
import type { ValueView } from '../../../../../src/contract/value';

export interface Typed {
  low: string;
  /** Empty for a single value. */
  high: string;
}

export interface Draft {
  values: Readonly<Record<string, Typed>>;
  fromFields: readonly string[];
  evidence: Readonly<Record<string, string>>;
  /** Why it is changed now; the reasons of before are in the history. */
  note: string;
}

const NOTHING: Typed = { low: '', high: '' };

/** Starts from what is stored, and takes what the fields say where nothing else is. */
export function draftOf(model: Model, { reading, sources }: ValueView): Draft {
  const { record, draft } = reading;
  return {
    values: Object.fromEntries(model.criteria.map(({ id }) => [id, typedOf(draft.inputs[id])])),
    fromFields: model.criteria
      .filter(({ id }) => sources[id]?.value != null)
      .filter(({ id }) => record?.fromFields?.includes(id) || draft.inputs[id] === undefined)
      .map(({ id }) => id),
    evidence: record?.evidence ?? {},
    note: '',
  };
}

/** What was kept of a draft; the project may ask other questions by now. */
export function draftFrom(model: Model, { values, fromFields, evidence, note }: UnsavedScore): Draft {
  const asked = new Set(model.criteria.map(({ id }) => id));
  return {
    values: Object.fromEntries(model.criteria.map(({ id }) => [id, values[id] ?? NOTHING])),
    fromFields: fromFields.filter((id) => asked.has(id)),
    evidence: Object.fromEntries(Object.entries(evidence).filter(([id]) => asked.has(id))),
    note,
  };
}

export function typed(draft: Draft, criterion: string): Typed {
  return draft.values[criterion] ?? NOTHING;
}

/** The inputs as the model takes them; what is no number becomes NaN, which the model names. */
export function inputsOf(model: Model, draft: Draft, sources: Sources): Record<string, Input> {
  const inputs: Record<string, Input> = {};
  for (const { id } of model.criteria) {
    const input = draft.fromFields.includes(id) ? (sources[id]?.value ?? null) : inputOf(typed(draft, id));
    if (input !== null) inputs[id] = input;
  }
  return inputs;
}

function inputOf({ low, high }: Typed): Input | null {
  if (low.trim() === '') return high.trim() === '' ? null : readNumber(high);
  return high.trim() === '' ? readNumber(low) : [readNumber(low), readNumber(high)];
}

/** `1,200`, `1 200` and `1200` are the same number; so are `0.5`, `0,5`, `50 %` and `½`, and so is what they are below zero. */
export function readNumber(text: string): number {
  const [, sign, packed = '', percent] = /^([-−]?)(.*?)(%?)$/.exec(text.replace(/[\s']/g, '')) ?? [];
  const value = (FRACTIONS[packed] ?? readPositive(packed)) / (percent ? 100 : 1);
  return sign ? -value : value;
}

const FRACTIONS: Record<string, number> = { '¼': 0.25, '½': 0.5, '¾': 0.75 };

function readPositive(packed: string): number {
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(packed)) return Number(packed.replaceAll(',', ''));
  if (!/^\d*([.,]\d*)?$/.test(packed) || !/\d/.test(packed)) return NaN;
  return Number(packed.replace(',', '.'));
}

export function typedOf(input: Input | undefined): Typed {
  if (input === undefined) return NOTHING;
  const [low, high] = typeof input === 'number' ? [input, input] : input;
  return { low: String(low), high: high === low ? '' : String(high) };
}
