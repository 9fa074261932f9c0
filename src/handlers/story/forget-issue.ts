import { dropDismissals } from '../../storage/dismissals';
import { loadDuplicates } from '../../storage/duplicates';
import type { IndexStorage } from '../../storage/issue-index';
import { forgetSplit } from '../../storage/story-splits';
import { dropUndo } from '../../storage/story-undo';
import { compareStories } from './compare-stories';
import type { Services } from '../call/services';

interface ForgetJob {
  projectId: string;
  projectKey: string;
  issueId: string;
}

/** Takes a deleted issue out of the index, drops what the story check kept of it, and tells those whose duplicate it was. */
export async function forgetIssue(services: Services, index: IndexStorage, job: ForgetJob): Promise<void> {
  const { projectId, issueId } = job;
  const { store } = services;
  const head = await index.head(projectId);
  if (head !== null) await index.applyChanges(projectId, head, [], [issueId]);
  await Promise.all([dropDismissals(store, projectId, issueId), dropUndo(store, issueId), forgetSplit(store, issueId)]);
  if ((await loadDuplicates(store, projectId))[issueId] !== undefined) await compareStories(services, index, job);
}
