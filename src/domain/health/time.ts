import type { Instant } from '../backlog/issue';

export const DAY_MS = 86_400_000;

/** Days, with their fraction, from one moment to another; negative when the second is earlier. */
export function daysBetween(from: Instant, to: Instant): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

export function daysBefore(moment: Instant, days: number): Instant {
  return new Date(Date.parse(moment) - days * DAY_MS).toISOString();
}
