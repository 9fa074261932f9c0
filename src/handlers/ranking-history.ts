/** How the top of the backlog stood on earlier days. */
import type { TopHistory } from '../contract';
import type { IndexStorage } from '../storage/issue-index';
import { loadSnapshots } from '../storage/snapshots';
import type { Invocation } from './invocation';
import type { Services } from './services';
import { visibleBacklog } from './visible-backlog';

/** Snapshots are of the whole backlog: who does not see all of it is not shown what they say. */
export async function topHistory(services: Services, index: IndexStorage, { project }: Invocation): Promise<TopHistory> {
  const visible = await visibleBacklog(services, index, project);
  if (visible === null || !visible.seesAll) return { days: [], done: [], seesAll: visible?.seesAll ?? true };
  const today = services.now().toISOString().slice(0, 10);
  const kept = await loadSnapshots(services.store, project.id);
  return {
    days: kept.filter(({ day }) => day < today).map(({ day, top }) => ({ day, top })),
    done: visible.backlog.done.map(({ key }) => key),
    seesAll: true,
  };
}
