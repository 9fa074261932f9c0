/**
 * Dates as JQL writes them: absolute in the caller's time zone, or a period from now.
 */
import { DateTime } from 'luxon';
import type { JqlContext } from './query';

const FORMATS = ['yyyy/M/d H:mm', 'yyyy-M-d H:mm', 'yyyy/M/d', 'yyyy-M-d'];
const PERIOD = /^[-+]?\s*(?:\d+\s*[wdhm]\s*)+$/;
const UNITS = { w: 'weeks', d: 'days', h: 'hours', m: 'minutes' } as const;

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

export function present(context: JqlContext): DateTime {
  return DateTime.fromJSDate(context.now, { zone: context.timeZone });
}

/** `2026-11-22`: the calendar day of an instant in the caller's time zone. */
export function localDateOf(at: number, context: JqlContext): string {
  return DateTime.fromMillis(at, { zone: context.timeZone }).toFormat('yyyy-MM-dd');
}

/** Periods of absurd length leave the calendar; they are no dates. */
function valid(date: DateTime): number | null {
  return date.isValid ? date.toMillis() : null;
}
