import type { IndexStorage } from '../../storage/issue-index';
import { findDuplicates } from './find-duplicates';
import { requestCheck } from './request-check';
import type { Services } from '../call/services';

/** Who else is told at once that a story is like it or no longer so; the daily round reaches the rest. */
const MOST_FOLLOWED = 20;

/**
 * Compares the open stories of a project after one of them came, went or got another text. Those for which that is
 * another answer are judged again, itself included. Costs no points beyond those checks.
 */
export async function compareStories(services: Services, index: IndexStorage, project: { projectId: string; projectKey: string }): Promise<void> {
  const { projectId: id, projectKey: key } = project;
  const changed = await findDuplicates(services.store, index, id);
  for (const issueId of changed.slice(0, MOST_FOLLOWED)) await requestCheck(services, { id, key }, issueId);
}
