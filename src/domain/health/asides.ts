import type { UpcomingRelease } from './define-delivery';
import { count, day, figure, percent } from './messages';
import type { Reading } from './reading';

/** What a reading says beside its value; empty when that says it all. */
export function aside({ id, params = {} }: { id: string; params?: Reading['params'] }): string {
  const at = (name: string) => Number(params[name] ?? 0);
  switch (id) {
    case 'stale':
      return at('soonStale') === 0 ? '' : `${figure(at('soonStale'))} more for ${figure(at('warnDays'))} days.`;
    case 'value-inversions':
      return at('delayed') > 0
        ? `${percent(at('delayed'))} of the value waits behind less of it, ${count(Math.round(at('places')), 'place')} too low in the mean.`
        : '';
    case 'churn':
      return params.top === undefined ? '' : `${figure(at('fell'))} of the first ${figure(at('top'))} of four weeks ago were overtaken.`;
    case 'growth':
      return params.growth === undefined ? '' : growthWords(at('growth'), at('weeks'), at('resolved'));
    case 'refined-share':
      return params.soon === undefined || at('ofSoon') === 0 ? '' : `${percent(at('soon'))} of ${count(at('ofSoon'), 'issue')} that come soon, ${at('ofLater') === 0 ? 'none later' : `${percent(at('later'))} of ${figure(at('ofLater'))} later`}.`;
    case 'next-readiness':
      return params.sprint === undefined ? '' : `In ${params.sprint}, which starts next.`;
    case 'ready-depth':
      return params.velocity === undefined ? '' : `At ${count(Math.round(at('velocity') * 10) / 10, 'point')} a sprint.`;
    case 'predictability':
    case 'scope-change':
    case 'lead-time':
      return params.band === undefined ? '' : `Band ${figure(at('band'))} of 5, ${params.span}.`;
    case 'oversized':
      return params.largest === undefined ? '' : `Small enough is up to ${figure(at('largest'))}.`;
    case 'work-age':
      return params.limit === undefined ? '' : `Nearly all work is done within ${count(at('limit'), 'day')}.`;
    case 'orphans':
      return at('childless') === 0 ? '' : `${count(at('childless'), 'epic')} without open issues among them.`;
    default:
      return '';
  }
}

function growthWords(growth: number, weeks: number, resolved: number): string {
  const over = `over ${figure(weeks)} weeks in which ${count(resolved, 'issue was', 'issues were')} done`;
  if (Math.abs(growth) < 0.05) return `As many come as go, ${over}.`;
  return `${figure(Math.abs(growth))} a week ${growth > 0 ? 'come and stay' : 'are worked off'}, ${over}.`;
}

/** What a reading says, and what it says beside. */
export function withAside(words: string, reading: { id: string; params?: Reading['params'] }): string {
  const beside = aside(reading);
  return beside === '' ? words : `${words}; ${beside}`;
}

/** "2.0, promised for 1 September 2026: 14 open, 85 % by 20 September 2026, too late". */
export function releaseWords({ name, date, open, p85 }: UpcomingRelease): string {
  const outlook = p85 === null ? 'too little was finished lately to forecast' : `85 % by ${day(p85)}, ${p85 <= date ? 'in time' : 'too late'}`;
  return `${name}, promised for ${day(date)}: ${count(open, 'open item')}, ${outlook}`;
}
