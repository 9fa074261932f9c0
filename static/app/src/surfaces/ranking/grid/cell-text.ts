/** What stands in a cell, as a person types it and a spreadsheet copies it. */
import type { Criterion } from '../../../../../../src/domain/scoring/criterion';
import { readInput } from '../../../../../../src/domain/scoring/inputs';
import type { Input } from '../../../../../../src/domain/scoring/record';
import { readNumber } from '../../value/draft';

export type ReadCell = { ok: true; input: Input | null } | { ok: false; reason: string };

/** `80 %`, `Must`, `5`, `800 to 1200`; empty for nothing. */
export function textOf(criterion: Criterion, input: Input | undefined): string {
  if (input === undefined) return '';
  if (typeof input === 'number') return named(criterion, input);
  return input[0] === input[1] ? named(criterion, input[0]) : `${input[0]} to ${input[1]}`;
}

/** Understands numbers, names of choices, and ranges as `800 to 1200`, `800-1200` or `800 – 1200`. */
export function readCell(criterion: Criterion, text: string): ReadCell {
  const wanted = text.trim();
  if (wanted === '') return { ok: true, input: null };
  const value = valueOf(criterion, wanted);
  const input = value ?? rangeOf(criterion, wanted);
  if (input === null) return { ok: false, reason: `“${wanted}” is not a value of ${criterion.title}` };
  const read = readInput(criterion, input);
  if (read.ok) return { ok: true, input };
  const { id, params } = read.problem;
  return { ok: false, reason: reasons[id]?.(params) ?? `“${wanted}” is not a value of ${criterion.title}` };
}

const reasons: Record<string, (params: Record<string, string | number>) => string> = {
  'below-scale': ({ value, limit }) => `${value} is below the scale, which starts at ${limit}`,
  'above-scale': ({ value, limit }) => `${value} is above the scale, which ends at ${limit}`,
  'range-reversed': () => 'The lower value of a range comes first',
};

function named({ scale }: Criterion, value: number): string {
  return (scale.kind === 'choice' ? scale.choices.find((choice) => choice.value === value)?.label : undefined) ?? String(value);
}

function valueOf({ scale }: Criterion, text: string): number | null {
  const plain = simplified(text);
  if (scale.kind === 'choice') {
    const choice =
      scale.choices.find(({ label }) => simplified(label) === plain) ??
      scale.choices.find(({ label }) => plain.length > 1 && simplified(label).startsWith(plain));
    if (choice !== undefined) return choice.value;
  }
  // A share may be typed with its sign where the scale has no such choice.
  const share = /^([\d.,]+)%$/.exec(plain);
  const number = share?.[1] === undefined ? readNumber(text) : readNumber(share[1]) / 100;
  return Number.isNaN(number) ? null : number;
}

function rangeOf(criterion: Criterion, text: string): [number, number] | null {
  const parts = text.split(/\s+to\s+|\s*[-–]\s*/);
  const [low, high] = parts.map((part) => valueOf(criterion, part));
  return parts.length === 2 && low != null && high != null ? [low, high] : null;
}

const simplified = (text: string) => text.toLowerCase().replace(/\s/g, '');
