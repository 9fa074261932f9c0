import type { Instant } from './model';

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** Minutes east of UTC that the zone is at an instant. */
function offsetMinutes(instant: Instant, timeZone: string): number {
  // Offsets change on quarter hours at most; a key per hour and half keeps the cache small and right.
  const key = `${timeZone} ${instant.slice(0, 13)}${Number(instant.slice(14, 16)) < 30 ? 'a' : 'b'}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  const formatter = formatters.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' });
  formatters.set(timeZone, formatter);
  const name = formatter.formatToParts(new Date(instant)).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  offsets.set(key, offset);
  return offset;
}

/** An instant as the platform API writes it: `2026-11-22T10:14:00.000+0100`, in the caller's zone. */
export function jiraInstant(instant: Instant, timeZone: string): string {
  const offset = offsetMinutes(instant, timeZone);
  const local = new Date(Date.parse(instant) + offset * 60_000).toISOString().slice(0, -1);
  const size = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}
