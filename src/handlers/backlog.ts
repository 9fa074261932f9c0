import { z } from 'zod';
import type { BacklogApi, BacklogView, FindingRow } from '../contract';
import { agenda } from '../domain/health/agenda';
import { deliveryMeasures } from '../domain/health/delivery';
import { forecastChoices, forecastFor } from '../domain/health/forecast-target';
import type { HealthIssue } from '../domain/health/health-backlog';
import { indicators } from '../domain/health/indicators';
import { jqlScope, keysJql } from '../domain/health/jql';
import { healthReport } from '../domain/health/report';
import { DEFAULT_BUG_TYPES, thresholdsOf, type HealthSettings } from '../domain/health/settings';
import { withEarlierTop, type Snapshot } from '../domain/health/snapshot';
import { daysBetween } from '../domain/health/time';
import { trends } from '../domain/health/trend';
import { viewOf, type HealthView } from '../domain/health/view';
import type { IndexStorage } from '../storage/issue-index';
import { loadSettings } from '../storage/settings';
import { loadSnapshots } from '../storage/snapshots';
import { inProject } from './define-handler';
import { Refusal } from './outcome';
import type { Services } from './services';
import { visibleBacklog, type VisibleBacklog } from './visible-backlog';

/** A table on a screen needs no more; the export and the link to Jira give the rest. */
const MAX_ROWS = 1_000;
/** Keys that a reading carries to the screen; the table asks for its own. */
const MAX_KEYS = 100;

const TREND_DAYS = 7;

/**
 * Reading everything again costs a point for each issue of a quota that all customers of the app share, so that nobody
 * can ask for it over and over.
 */
const REBUILD_SECONDS = 600;

const nothing = z.unknown();
const forecastPayload = z.strictObject({
  target: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('rank'), rank: z.int().min(1).max(100_000) }),
    z.strictObject({ kind: z.literal('epic'), key: z.string() }),
    z.strictObject({ kind: z.literal('version'), id: z.string() }),
  ]),
});
const reportPayload = z.strictObject({ since: z.iso.date().optional() }).default({});

export function backlogHandlers(services: Services, index: IndexStorage) {
  const settingsOf = async (projectId: string): Promise<HealthSettings> => ({
    ...(await loadSettings(services.store, projectId)),
    bugTypes: DEFAULT_BUG_TYPES,
  });

  /** Snapshots are of the whole backlog: who does not see all of it is not shown what they say. */
  const snapshotsFor = async ({ seesAll }: VisibleBacklog, projectId: string): Promise<Snapshot[]> =>
    seesAll ? loadSnapshots(services.store, projectId) : [];

  return {
    getBacklogReport: inProject(reportPayload, async ({ since }, { project }): Promise<BacklogView> => {
      const visible = await visibleBacklog(services, index, project);
      if (visible === null) await index.requestBuild(project);
      const state = await index.state(project.id);
      if (visible === null) return { index: state, report: null };
      const kept = await snapshotsFor(visible, project.id);
      return { index: state, report: reportView(visible, await settingsOf(project.id), kept, since) };
    }),

    getBacklogFindings: inProject(z.strictObject({ indicatorId: z.string() }), async ({ indicatorId }, { project }) => {
      const visible = await visibleBacklog(services, index, project);
      const indicator = [...indicators, ...deliveryMeasures].find((one) => one.id === indicatorId);
      if (visible === null || indicator === undefined) {
        throw new Refusal({ code: 'not-found', detail: `There are no findings of "${indicatorId}".` });
      }
      const backlog = withEarlierTop(visible.backlog, await snapshotsFor(visible, project.id));
      const view = viewOf(backlog, await settingsOf(project.id));
      const { issues } = indicator.measure(view, indicator.thresholds);
      return { indicatorId, total: issues.length, rows: findingRows(view, issues.slice(0, MAX_ROWS)) };
    }),

    getAgenda: inProject(nothing, async (_, { project }) => {
      const visible = await visibleBacklog(services, index, project);
      if (visible === null) throw new Refusal({ code: 'not-found', detail: 'The backlog has not been read yet.' });
      const view = viewOf(visible.backlog, await settingsOf(project.id));
      const keys = agenda(view).map(({ issue }) => issue.key);
      return { projectKey: visible.backlog.projectKey, rows: findingRows(view, keys.slice(0, MAX_ROWS)) };
    }),

    getForecast: inProject(forecastPayload, async ({ target }, { project }) => {
      const visible = await visibleBacklog(services, index, project);
      return visible === null ? null : forecastFor(viewOf(visible.backlog, await settingsOf(project.id)), target);
    }),

    getIndexState: inProject(nothing, async (_, { project }) => {
      const state = await index.state(project.id);
      // A build that crashed is taken up again by whoever looks at it.
      if (state.state === 'building') await index.requestBuild(project);
      return state;
    }),

    rebuildIndex: inProject(nothing, async (_, { project }) => {
      const before = await index.state(project.id);
      const age = before.state === 'ready' ? (services.now().getTime() - Date.parse(before.builtAt)) / 1000 : Infinity;
      if (age < REBUILD_SECONDS) {
        const retryAfter = Math.ceil(REBUILD_SECONDS - age);
        throw new Refusal({ code: 'rate-limited', retryAfter, detail: 'Everything was read only minutes ago; a refresh shows what changed since.' });
      }
      await index.requestBuild(project);
      return index.state(project.id);
    }),
  } satisfies { [K in keyof BacklogApi]: unknown };
}

function reportView(
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
    delivery: report.delivery.map((reading) => ({
      ...reading,
      count: reading.issues.length,
      issues: reading.issues.slice(0, MAX_KEYS),
      ...keysJql(reading.issues),
    })),
    indicators: report.indicators.map((reading) => {
      const indicator = indicators.find((one) => one.id === reading.id);
      const own = indicator?.jql(scope, thresholdsOf(settings, reading.id, indicator.thresholds)) ?? null;
      return { ...reading, count: reading.issues.length, issues: reading.issues.slice(0, MAX_KEYS), ...(own === null ? keysJql(reading.issues) : { jql: own, jqlCount: reading.issues.length }) };
    }),
  };
}

function findingRows(view: HealthView, keys: readonly string[]): FindingRow[] {
  const byKey = new Map<string, { issue: HealthIssue; position: number | null }>(view.backlog.done.map((issue) => [issue.key, { issue, position: null }]));
  view.backlog.issues.forEach((issue, index) => byKey.set(issue.key, { issue, position: index + 1 }));
  return keys.flatMap((key) => {
    const found = byKey.get(key);
    if (found === undefined) return [];
    const { issue, position } = found;
    const { asOf } = view.backlog;
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
      },
    ];
  });
}
