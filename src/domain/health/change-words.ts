import { deliveryMeasures } from './delivery';
import { indicators } from './indicators';
import { count, day, figure, percent } from './messages';
import type { ReadyDepth } from './depth';
import type { Unit } from './reading';
import type { Trend, Trends } from './trend';

/** What a change is told of: enough of a report, whether whole or cut for the screen. */
interface Now {
  depth: Pick<ReadyDepth, 'unit'>;
  indicators: readonly Measured[];
  delivery: readonly Measured[];
}

interface Measured {
  id: string;
  value: number | null;
  unit: Unit;
}

/** So many readings are named; more are counted. */
const MOST_NAMED = 3;

/** What became of the backlog since a day: its size and top, then what got worse, then what got better. */
export function changeSentences(trends: Trends, now: Now): string[] {
  const { since, items, ready, topTurnover } = trends;
  const moved = items.is - items.was;
  const size = moved === 0 ? 'as many open issues' : `${count(Math.abs(moved), 'open issue')} ${moved > 0 ? 'more' : 'fewer'}`;
  const top = topTurnover === 0 ? 'the first twenty are the same' : `${figure(topTurnover)} of the first twenty are others`;
  const depth = ready === null ? '' : `, ready work went from ${figure(ready.was)} to ${figure(ready.is)} ${now.depth.unit}`;
  const parts = [`Since ${day(since)}: ${size}, ${top}${ready !== null && figure(ready.was) === figure(ready.is) ? '' : depth}.`];
  for (const [word, direction] of [['Worse', 'worse'], ['Better', 'better']] as const) {
    const named = readingsThat(direction, trends, now);
    if (named.length > 0) parts.push(`${word}: ${listed(named)}.`);
  }
  return parts;
}

function readingsThat(direction: Trend['direction'], { byId }: Trends, now: Now): string[] {
  const titles = new Map([...indicators, ...deliveryMeasures].map(({ id, title }) => [id, title]));
  return [...now.indicators, ...now.delivery].flatMap(({ id, value, unit }) => {
    const trend = byId[id];
    if (trend?.direction !== direction || value === null) return [];
    const worded = (size: number) => (unit === 'share' ? percent(size) : figure(size));
    return [`${titles.get(id) ?? id} (${worded(value)}, was ${worded(trend.was)})`];
  });
}

function listed(names: readonly string[]): string {
  const rest = names.length - MOST_NAMED;
  return new Intl.ListFormat('en-GB').format([...names.slice(0, MOST_NAMED), ...(rest > 0 ? [`${figure(rest)} more`] : [])]);
}
