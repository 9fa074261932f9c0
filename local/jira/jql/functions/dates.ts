/**
 * Functions that give an instant: `now()` and the edges of days, weeks, months and years in the caller's time zone.
 */
import type { DateTime } from 'luxon';
import { present } from '../dates';
import type { JqlFunction } from './function';

type Unit = 'day' | 'week' | 'month' | 'year';

const UNITS = { y: 'years', M: 'months', w: 'weeks', d: 'days', h: 'hours', m: 'minutes' } as const;

const now: JqlFunction = {
  arity: [0, 0],
  list: false,
  values: (call, { context }) => [{ kind: 'instant', at: context.now.getTime(), by: call.name }],
};

export const DATE_FUNCTIONS: Record<string, JqlFunction> = {
  now,
  startOfDay: edge('day', startOf),
  startOfWeek: edge('week', startOf),
  startOfMonth: edge('month', startOf),
  startOfYear: edge('year', startOf),
  endOfDay: edge('day', endOf),
  endOfWeek: edge('week', endOf),
  endOfMonth: edge('month', endOf),
  endOfYear: edge('year', endOf),
};

function edge(unit: Unit, edgeOf: (date: DateTime, unit: Unit) => DateTime): JqlFunction {
  return {
    arity: [0, 1],
    list: false,
    values: (call, { context, problems }) => {
      const moved = shift(present(context), call.args[0], unit);
      const at = moved && edgeOf(moved, unit);
      if (at?.isValid) return [{ kind: 'instant', at: at.toMillis(), by: call.name }];
      problems.add(`Duration for function '${call.name}' should have the format (+/-)n(yMwdm), e.g -1M for 1 month earlier.`);
      return [];
    },
  };
}

/** Moves the present by an increment such as `-1w` before its edge is taken; a bare number counts the function's own unit. */
function shift(date: DateTime, increment: string | undefined, unit: Unit): DateTime | null {
  if (increment === undefined) return date;
  const [, sign, amount, suffix] = /^([-+]?)(\d{1,6})([yMwdhm]?)$/.exec(increment.trim()) ?? [];
  if (amount === undefined) return null;
  const units = suffix ? UNITS[suffix as keyof typeof UNITS] : (`${unit}s` as const);
  return date.plus({ [units]: Number(amount) * (sign === '-' ? -1 : 1) });
}

/** Jira's week begins as the user's locale has it; people here have Jira's default, American English: on Sunday. */
function startOf(date: DateTime, unit: Unit): DateTime {
  if (unit !== 'week') return date.startOf(unit);
  return date.minus({ days: date.weekday % 7 }).startOf('day');
}

function endOf(date: DateTime, unit: Unit): DateTime {
  if (unit !== 'week') return date.endOf(unit);
  return startOf(date, 'week').plus({ days: 6 }).endOf('day');
}
