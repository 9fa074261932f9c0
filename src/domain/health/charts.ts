import { forecast, type Forecast } from './forecast';
import { weeklyFlow, type Week } from './flow';
import { daysBetween } from './time';
import type { HealthView } from './view';

/** What the charts of the report are drawn from, beside the series of the delivery measures. */
export interface Charts {
  /** Open items by age, and how many of each age are stale. */
  ages: { label: string; fresh: number; stale: number }[];
  /** Created and resolved by week, oldest first; empty when nothing was resolved in all of them. */
  flow: Week[];
  /** When the first 5, 10, 20 ... items will be done; empty when that cannot be said. */
  forecasts: Forecast[];
}

const AGES: [label: string, below: number][] = [
  ['under 1 month', 30],
  ['1 to 3 months', 90],
  ['3 to 6 months', 182],
  ['6 to 12 months', 365],
  ['1 to 2 years', 730],
  ['over 2 years', Infinity],
];
const WEEKS = 12;
const FORECAST_ITEMS = [5, 10, 20, 40, 80];

export function chartsOf(view: HealthView, staleDays: number): Charts {
  const { items, backlog } = view;
  const flow = weeklyFlow(backlog, WEEKS);
  const wanted = FORECAST_ITEMS.filter((count) => count <= items.length);
  return {
    ages: agesOf(view, staleDays),
    flow: flow.some((week) => week.resolved > 0) ? flow : [],
    forecasts: wanted.flatMap((count) => {
      const made = forecast(backlog, count);
      return 'refused' in made ? [] : [made];
    }),
  };
}

function agesOf({ items, backlog }: HealthView, staleDays: number): Charts['ages'] {
  const ages = AGES.map(([label]) => ({ label, fresh: 0, stale: 0 }));
  for (const issue of items) {
    const age = daysBetween(issue.created, backlog.asOf);
    const bucket = ages[AGES.findIndex(([, below]) => age < below)];
    if (bucket === undefined) continue;
    if (daysBetween(issue.updated, backlog.asOf) > staleDays) bucket.stale += 1;
    else bucket.fresh += 1;
  }
  return ages;
}
