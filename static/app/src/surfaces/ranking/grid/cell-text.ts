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
  if (input === null) return { ok: false, reason: notAValue(criterion, wanted) };
  const read = readInput(criterion, input);
  if (read.ok) return { ok: true, input };
  const { id, params } = read.problem;
  return { ok: false, reason: reasons[id]?.(params) ?? notAValue(criterion, wanted) };
}

function notAValue({ title, scale }: Criterion, text: string): string {
  const choices = scale.kind === 'choice' ? `, which takes ${scale.choices.map(({ label }) => label).join(', ')}` : '';
  return `“${text}” is not a value of ${title}${choices}`;
}

const reasons: Record<string, (params: Record<string, string | number>) => string> = {
  'below-scale': ({ value, limit }) => `${value} is below the scale, which starts at ${limit}`,
  'not-above': ({ limit }) => `It must be above ${limit}`,
  'above-scale': ({ value, limit }) => `${value} is above the scale, which ends at ${limit}`,
  'range-reversed': () => 'The lower value of a range comes first',
};

function named({ scale }: Criterion, value: number): string {
  return (scale.kind === 'choice' ? scale.choices.find((choice) => choice.value === value)?.label : undefined) ?? String(value);
}

/** As a spreadsheet reads it: `80%` and `0.5`, where the screen shows `80 %` and `½`. */
export function plainText(text: string): string {
  const fraction = FRACTIONS[text];
  return fraction ?? text.replace(/^(\d+(?:\.\d+)?) %$/, '$1%');
}

const FRACTIONS: Record<string, string> = { '¼': '0.25', '½': '0.5', '¾': '0.75' };

function valueOf(criterion: Criterion, text: string): number | null {
  const { scale } = criterion;
  const plain = simplified(text);
  if (scale.kind === 'choice') {
    const isWord = !/^[\d.,]/.test(plain);
    const choice =
      scale.choices.find(({ label }) => simplified(label) === plain) ??
      scale.choices.find(({ label }) => isWord && plain.length > 1 && simplified(label).startsWith(plain));
    if (choice !== undefined) return choice.value;
  }
  const isShare = plain.endsWith('%');
  const readings = readingsOf(plain.replace(/^[€$£¥]|[€$£¥%]$/g, '')).map((number) => (isShare ? number / 100 : number));
  // Where shares are asked for, 80 is 80 %.
  const inShares = scale.kind === 'choice' && scale.choices.every(({ label }) => label.endsWith('%'));
  if (inShares && !isShare) readings.push(...readings.filter((number) => number > 1).map((number) => number / 100));
  return readings.find((number) => readInput(criterion, number).ok) ?? readings[0] ?? null;
}

/**
 * What the digits may mean, the likeliest first: `1,200` is twelve hundred where that is on the scale and 1.2 where it is
 * not; `1.234,5`, `1 234,5` and `1'234.5` are as other countries write 1,234.5.
 */
function readingsOf(packed: string): number[] {
  const digits = packed.replace(/(?<=\d)['’](?=\d{3})/g, '');
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(digits) || /^\d{1,3}(\.\d{3}){2,}$/.test(digits)) return [Number(digits.replaceAll('.', '').replace(',', '.'))];
  const number = readNumber(digits);
  if (Number.isNaN(number)) return [];
  return /^\d{1,3},\d{3}$/.test(digits) ? [number, Number(digits.replace(',', '.'))] : [number];
}

function rangeOf(criterion: Criterion, text: string): [number, number] | null {
  const parts = text.split(/\s+to\s+|\s*[-–]\s*/);
  const [low, high] = parts.map((part) => valueOf(criterion, part));
  return parts.length === 2 && low != null && high != null ? [low, high] : null;
}

const simplified = (text: string) => text.toLowerCase().replace(/\s/g, '');
