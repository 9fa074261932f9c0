import { deliveryMeasures } from '../../domain/health/delivery';
import { indicators } from '../../domain/health/indicators';
import { healthReport } from '../../domain/health/report';
import { DEFAULT_BUG_TYPES } from '../../domain/health/settings';
import { snapshotOf, withEarlierTop } from '../../domain/health/snapshot';
import { toBacklog, type IndexStorage } from '../../storage/issue-index';
import { forgetOldDrafts } from '../../storage/ranking-drafts';
import { loadSettings } from '../../storage/settings';
import { loadSnapshots, saveSnapshot } from '../../storage/snapshots';
import { sweepSplits } from '../../storage/story-splits';
import { forgetOldUnsaved } from '../../storage/unsaved-scores';
import { findDuplicates } from '../story/find-duplicates';
import { refreshIndex } from '../backlog/index-refresh';
import type { Services } from '../call/services';

/** The scheduled trigger: one job a project that has an index. Firing twice a day only repeats the work. */
export function makeDaily(services: Services, index: IndexStorage) {
  return async (): Promise<{ statusCode: number }> => {
    await sweepSplits(services.store, services.now());
    for (const { id, key } of await index.projects()) {
      await services.queue.push({ type: 'daily', projectId: id, projectKey: key }, { oneAtATime: `index-${id}` });
    }
    // Forge reads a scheduled trigger's result as an HTTP answer, and one without a status as a failure.
    return { statusCode: 204 };
  };
}

/** Refreshes the index of a project and keeps the day's snapshot of its readings. */
export async function runDaily(services: Services, index: IndexStorage, project: { id: string; key: string }): Promise<void> {
  const head = await index.head(project.id);
  if (head === null) return;
  const refreshed = await refreshIndex(services, index, project, head);
  await findDuplicates(services.store, index, project.id);
  await forgetOldDrafts(services.store, project.id, services.now());
  await forgetOldUnsaved(services.store, project.id, services.now());
  if (!refreshed.current) return;
  await index.fold(project.id, refreshed.head);
  const settings = { ...(await loadSettings(services.store, project.id)), bugTypes: DEFAULT_BUG_TYPES };
  const kept = await loadSnapshots(services.store, project.id);
  const backlog = withEarlierTop(toBacklog(refreshed.head, refreshed.rows, services.now().toISOString()), kept);
  const report = healthReport(backlog, settings, { indicators, deliveryMeasures });
  await saveSnapshot(services.store, project.id, snapshotOf(report, backlog));
}
