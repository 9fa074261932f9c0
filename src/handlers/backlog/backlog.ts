import { z } from 'zod';
import type { BacklogApi, BacklogView, FindingsView } from '../../contract/backlog';
import { agenda } from '../../domain/health/agenda';
import type { DeliveryReading } from '../../domain/health/define-delivery';
import { deliveryMeasures } from '../../domain/health/delivery';
import { forecastFor } from '../../domain/health/forecast-target';
import { indicators } from '../../domain/health/indicators';
import { DEFAULT_BUG_TYPES, type HealthSettings } from '../../domain/health/settings';
import { historyOf, withEarlierTop, type Snapshot } from '../../domain/health/snapshot';
import { viewOf } from '../../domain/health/view';
import type { IndexStorage } from '../../storage/issue-index';
import { loadSettings } from '../../storage/settings';
import { loadSnapshots } from '../../storage/snapshots';
import { findingRows, reportView } from './backlog-view';
import { inProject } from '../call/define-handler';
import { Refusal } from '../call/outcome';
import type { Services } from '../call/services';
import { visibleBacklog, type VisibleBacklog } from './visible-backlog';

/** A table on a screen needs no more; an export asks for the next so many. */
const MAX_ROWS = 1_000;

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
const findingsPayload = z.strictObject({ indicatorId: z.string(), from: z.int().min(0).default(0) });
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

    getBacklogFindings: inProject(findingsPayload, async ({ indicatorId, from }, { project }): Promise<FindingsView> => {
      const visible = await visibleBacklog(services, index, project);
      const indicator = [...indicators, ...deliveryMeasures].find((one) => one.id === indicatorId);
      if (visible === null || indicator === undefined) {
        throw new Refusal({ code: 'not-found', detail: `There are no findings of "${indicatorId}".` });
      }
      const kept = await snapshotsFor(visible, project.id);
      const view = viewOf(withEarlierTop(visible.backlog, kept), await settingsOf(project.id));
      const { issues, parts }: DeliveryReading = indicator.measure(view, indicator.thresholds);
      return {
        indicatorId,
        total: issues.length,
        rows: findingRows(view, issues.slice(from, from + MAX_ROWS), parts),
        history: historyOf(kept, indicatorId),
      };
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
