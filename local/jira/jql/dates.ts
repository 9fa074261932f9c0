/**
 * Dates as JQL writes them: absolute in the caller's time zone, or a period from now.
 */
import { DateTime } from 'luxon';
import type { Literal, Scope } from './clause';
import { badDate, notADate } from './errors';
import type { JqlContext } from './query';

const FORMATS = ['yyyy/M/d H:mm', 'yyyy-M-d H:mm', 'yyyy/M/d', 'yyyy-M-d'];
const PERIOD = /^[-+]?\s*(?:\d+\s*[wdhm]\s*)+$/;
const UNITS = { w: 'weeks', d: 'days', h: 'hours', m: 'minutes' } as const;

/** Jira takes an unquoted number of this length for epoch milliseconds. */
const EPOCH = /^\d{9,15}$/;

/**
 * The instant a date text names, in epoch milliseconds, or null when it is no date. A bare date is its midnight.
 * A sign applies to a whole period; a bare number counts minutes, as Jira documents.
 */
export function parseDate(text: string, context: JqlContext): number | null {
  const trimmed = text.trim();
  for (const format of FORMATS) {
    const parsed = DateTime.fromFormat(trimmed, format, { zone: context.timeZone });
    if (parsed.isValid) return parsed.toMillis();
  }
  if (EPOCH.test(trimmed)) return Number(trimmed);
  const now = present(context);
  if (/^[-+]?\d+$/.test(trimmed)) return valid(now.plus({ minutes: Number(trimmed) }));
  if (!PERIOD.test(trimmed)) return null;
  const sign = trimmed.startsWith('-') ? -1 : 1;
  let moved = now;
  for (const [, amount, unit] of trimmed.matchAll(/(\d+)\s*([wdhm])/g)) {
    moved = moved.plus({ [UNITS[unit as keyof typeof UNITS]]: sign * Number(amount) });
  }
  return valid(moved);
}

/** The instants that literals name; what is no date is reported. `place` is "field 'created'" or "predicate 'after'". */
export function instantsOf(literals: readonly Literal[], place: string, scope: Scope): number[] {
  return literals.flatMap((literal) => {
    if (literal.kind === 'empty') return [];
    if (literal.kind === 'instant') return [literal.at];
    if (literal.kind === 'id') {
      scope.problems.add(notADate(literal.by, place));
      return [];
    }
    const at = parseDate(literal.text, scope.context);
    if (at === null) scope.problems.add(badDate(literal.text, place));
    return at ?? [];
  });
}

export function present(context: JqlContext): DateTime {
  return DateTime.fromJSDate(context.now, { zone: context.timeZone });
}

/** `2026-11-22`: the calendar day of an instant in the caller's time zone. */
export function localDateOf(at: number, context: JqlContext): string {
  return DateTime.fromMillis(at, { zone: context.timeZone }).toFormat('yyyy-MM-dd');
}

/** First and last millisecond of the calendar day of an instant in the caller's time zone. */
export function dayOf(at: number, context: JqlContext): readonly [number, number] {
  const date = DateTime.fromMillis(at, { zone: context.timeZone });
  return [date.startOf('day').toMillis(), date.endOf('day').toMillis()];
}

/** Periods of absurd length leave the calendar; they are no dates. */
function valid(date: DateTime): number | null {
  return date.isValid ? date.toMillis() : null;
}
