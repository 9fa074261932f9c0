import { defineDelivery, type UpcomingRelease } from '../define-delivery';
import { backlogOf, daysAgo, doneItem, item } from '../example-backlog';
import { forecastFor } from '../forecast-target';
import type { HealthBacklog, Version } from '../health-backlog';
import { notMeasurable, type Verdict } from '../reading';
import type { HealthView } from '../view';

export default defineDelivery({
  id: 'on-time-release',
  title: 'Releases on time',
  why: 'Whether a date that was named can be believed the next time.',
  source: 'One of the five success measures of the product owner role. Jira keeps only the promised date; the last issue done tells whether it was kept.',
  needs: ['versions'],
  unit: 'share',
  thresholds: { good: 0.9, bad: 0.6 },
  measure(view, { good, bad }) {
    const { backlog } = view;
    const upcoming = upcomingOf(view);
    const today = backlog.asOf.slice(0, 10);
    const dated = backlog.versions.filter((version) => !version.archived && version.date !== null);
    const overdue = dated.filter((version) => !version.released && (version.date ?? '') < today);
    const released = dated.filter((version) => version.released).flatMap((version) => wasOnTime(backlog, version));
    const judged = released.length + overdue.length;
    if (judged === 0) return { ...notMeasurable(upcoming.length === 0 ? 'versions' : 'releases'), upcoming };
    const value = released.filter(Boolean).length / judged;
    const between: Verdict = value < good ? 'warn' : 'good';
    return {
      value,
      of: judged,
      issues: openOf(view, overdue),
      verdict: value < bad ? 'bad' : between,
      params: { overdue: overdue.length },
      upcoming,
    };
  },
  examples: [
    {
      title: 'one version was complete on its day, one is overdue, one lies ahead',
      backlog: backlogOf([], {
        versions: [
          { id: '1', name: '1.0', released: true, archived: false, start: null, date: '2026-06-12' },
          { id: '2', name: '1.1', released: false, archived: false, start: null, date: '2026-06-01' },
          { id: '3', name: '2.0', released: false, archived: false, start: null, date: '2026-09-01' },
        ],
        done: [doneItem('PAY-1', { fixVersionIds: ['1'], resolved: '2026-06-12T16:00:00.000Z' })],
      }),
      expect: { value: 0.5, of: 2, verdict: 'bad', params: { overdue: 1 } },
    },
    {
      title: 'nothing is out yet; the next version is two weeks of work, and its date is known to be too early',
      backlog: backlogOf([item('PAY-1', { fixVersionIds: ['1'] }), item('PAY-2', { fixVersionIds: ['1'] })], {
        versions: [{ id: '1', name: '1.0', released: false, archived: false, start: null, date: '2026-06-20' }],
        done: Array.from({ length: 12 }, (_, index) => doneItem(`PAY-${100 + index}`, { created: daysAgo(300), resolved: daysAgo(index * 7 + 2) })),
      }),
      expect: {
        value: null,
        notMeasurable: { reason: 'releases' },
        upcoming: [{ name: '1.0', date: '2026-06-20', open: 2, p85: '2026-06-29' }],
      },
    },
  ],
});

/** Empty when nothing that is known was done for the version: then nobody can tell. */
function wasOnTime({ done }: HealthBacklog, version: Version): [boolean] | [] {
  const days = done
    .filter((issue) => issue.fixVersionIds.includes(version.id))
    .map((issue) => issue.resolved?.slice(0, 10) ?? '');
  return days.length === 0 ? [] : [days.every((day) => day <= (version.date ?? ''))];
}

/** What keeps the overdue versions from coming out. */
function openOf({ items }: HealthView, versions: readonly Version[]): string[] {
  const ids = new Set(versions.map(({ id }) => id));
  return items.filter((issue) => issue.fixVersionIds.some((id) => ids.has(id))).map(({ key }) => key);
}

/** So many are worth a line. */
const MOST_UPCOMING = 5;

function upcomingOf(view: HealthView): UpcomingRelease[] {
  return view.backlog.versions
    .flatMap(({ id, name, released, archived, date }) => {
      const made = released || archived || date === null ? null : forecastFor(view, { kind: 'version', id });
      if (made === null || date === null) return [];
      return [{ name, date, open: made.own, p85: 'refused' in made.outcome ? null : made.outcome.p85 }];
    })
    .sort((a, b) => a.date.localeCompare(b.date))
    .slice(0, MOST_UPCOMING);
}
