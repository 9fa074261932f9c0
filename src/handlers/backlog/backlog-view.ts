import type { BacklogView, FindingRow } from '../../contract/backlog';
import { deliveryMeasures } from '../../domain/health/delivery';
import { forecastChoices } from '../../domain/health/forecast-target';
import type { HealthIssue } from '../../domain/health/health-backlog';
import { indicators } from '../../domain/health/indicators';
import { jqlScope, keysJql, MAX_KEYS } from '../../domain/health/jql';
import { healthReport } from '../../domain/health/report';
import { thresholdsOf, type HealthSettings } from '../../domain/health/settings';
import { withEarlierTop, type Snapshot } from '../../domain/health/snapshot';
import type { SprintPart } from '../../domain/health/sprint-ledger';
import { daysBetween } from '../../domain/health/time';
import { trends } from '../../domain/health/trend';
import { viewOf, type HealthView } from '../../domain/health/view';
import type { VisibleBacklog } from './visible-backlog';

const TREND_DAYS = 7;

/** The report as the screen shows it: lists cut, and with what leads on to Jira. */
export function reportView(
  { backlog: seen, seesAll, current }: VisibleBacklog,
  settings: HealthSettings,
  kept: readonly Snapshot[],
  since: string | undefined,
): BacklogView['report'] {
  const backlog = withEarlierTop(seen, kept);
  const report = healthReport(backlog, settings, { indicators, deliveryMeasures });
  const scope = jqlScope(backlog, settings);
  const top = backlog.issues.filter((issue) => issue.hierarchyLevel === 0).map((issue) => issue.key);
  return {
    ...report,
    projectKey: backlog.projectKey,
    seesAll,
    current,
    trends: trends(report, top, kept, TREND_DAYS),
    sinceVisit: since === undefined ? null : trends(report, top, kept, Math.floor(daysBetween(`${since}T00:00:00.000Z`, report.asOf))),
    forecastChoices: forecastChoices(viewOf(backlog, settings)),
    readyByDay: kept.map(({ day, ready, inSprints }) => ({ day, ready, inSprints })),
    doFirst: report.doFirst.map((one) => ({ ...one, count: one.issues.length, issues: one.issues.slice(0, MAX_KEYS) })),
    delivery: report.delivery.map(({ parts: _, ...reading }) => ({
      ...reading,
      count: reading.issues.length,
      issues: reading.issues.slice(0, MAX_KEYS),
      byKeys: true,
      ...keysJql(reading.issues),
    })),
    indicators: report.indicators.map((reading) => {
      const indicator = indicators.find((one) => one.id === reading.id);
      const own = indicator?.jql(scope, thresholdsOf(settings, reading.id, indicator.thresholds), reading) ?? null;
      const count = reading.issues.length;
      // Jira knows of parents that this person may not see; the keys say exactly what is shown here.
      const byKeys = own === null || (!seesAll && count <= MAX_KEYS);
      return { ...reading, count, issues: reading.issues.slice(0, MAX_KEYS), byKeys, ...(byKeys ? keysJql(reading.issues) : { jql: own, jqlCount: count }) };
    }),
  };
}

/** Issues for a table, in the order of their keys. */
export function findingRows(view: HealthView, keys: readonly string[], parts: readonly SprintPart[] = []): FindingRow[] {
  const byKey = new Map<string, { issue: HealthIssue; position: number | null }>(view.backlog.done.map((issue) => [issue.key, { issue, position: null }]));
  view.backlog.issues.forEach((issue, index) => byKey.set(issue.key, { issue, position: index + 1 }));
  const partsByKey = new Map<string, Omit<SprintPart, 'key'>[]>();
  for (const { key, ...part } of parts) partsByKey.set(key, [...(partsByKey.get(key) ?? []), part]);
  return keys.flatMap((key) => {
    const found = byKey.get(key);
    if (found === undefined) return [];
    const { issue, position } = found;
    const { asOf } = view.backlog;
    const own = partsByKey.get(key);
    return [
      {
        key,
        summary: issue.summary,
        type: issue.type,
        status: issue.status,
        priority: issue.priority,
        estimate: issue.estimate,
        score: issue.score?.score ?? null,
        position,
        band: view.bandOf(issue),
        gaps: position === null ? [] : view.gapsOf(issue),
        ageDays: Math.max(0, Math.floor(daysBetween(issue.created, asOf))),
        untouchedDays: Math.max(0, Math.floor(daysBetween(issue.updated, asOf))),
        ...(own === undefined ? {} : { parts: own }),
      },
    ];
  });
}
