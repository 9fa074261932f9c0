import { useState } from 'react';

const KEY = 'refinery.visits';

interface Visits {
  /** Days, `YYYY-MM-DD`: of this visit and of the one before. */
  last: string;
  before: string | null;
}

/**
 * The day of the visit before today's; null when this is the first. The browser remembers it, so that nothing about
 * who looked when is stored anywhere else.
 */
export function useLastVisit(): string | null {
  const [day] = useState(noteVisit);
  return day;
}

function noteVisit(): string | null {
  const today = new Date().toISOString().slice(0, 10);
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Visits | null;
    const before = stored === null || stored.last === today ? (stored?.before ?? null) : stored.last;
    localStorage.setItem(KEY, JSON.stringify({ last: today, before } satisfies Visits));
    return before;
  } catch {
    // A browser that keeps nothing for frames of other sites knows no last visit.
    return null;
  }
}
