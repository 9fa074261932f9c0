import { forecast, type Forecast, type ForecastRefusal } from './forecast';
import type { HealthView } from './view';

/** What a date is asked for: everything down to a rank, an epic, or a version. */
export type ForecastTarget = { kind: 'rank'; rank: number } | { kind: 'epic'; key: string } | { kind: 'version'; id: string };

export interface TargetForecast {
  /** Open items of the target itself. */
  own: number;
  /** Items down to the last of them: what stands above is done first. */
  items: number;
  outcome: Forecast | ForecastRefusal;
}

/**
 * When the target will be done if the order holds: the items above its last open item count too.
 * Null when nothing of it is open, or when there is no such epic or version.
 */
export function forecastFor(view: HealthView, target: ForecastTarget): TargetForecast | null {
  const belongs = view.items.map((issue, index) => {
    if (target.kind === 'rank') return index < target.rank;
    return target.kind === 'epic' ? issue.parentKey === target.key : issue.fixVersionIds.includes(target.id);
  });
  const items = belongs.lastIndexOf(true) + 1;
  if (items === 0) return null;
  return { own: belongs.filter(Boolean).length, items, outcome: forecast(view.backlog, items) };
}

/** The epics and versions with open items, for a person to choose from; by their place in the backlog. */
export function forecastChoices(view: HealthView): { target: ForecastTarget; name: string }[] {
  const parents = new Set(view.items.map((issue) => issue.parentKey));
  const versionIds = new Set(view.items.flatMap((issue) => issue.fixVersionIds));
  return [
    ...view.backlog.versions
      .filter((version) => versionIds.has(version.id) && !version.released && !version.archived)
      .map(({ id, name }) => ({ target: { kind: 'version' as const, id }, name })),
    ...view.epics
      .filter((epic) => parents.has(epic.key))
      .map(({ key, summary }) => ({ target: { kind: 'epic' as const, key }, name: `${key} ${summary}` })),
  ];
}
