import type { Services } from '../call/services';

interface Project {
  id: string;
  key: string;
}

/** Changes of one project follow one another, so that none puts an older row over a newer one. */
const inTurn = ({ id }: Project) => ({ oneAtATime: `index-${id}` });

/**
 * Has an issue linted and its row refreshed by the queue; asking twice does no harm.
 * @param leftStatus id of the status that the issue has just left, if that is why
 */
export async function requestCheck({ queue }: Services, project: Project, issueId: string, leftStatus?: string): Promise<void> {
  const left = leftStatus === undefined ? {} : { leftStatus };
  await queue.push({ type: 'check-issue', projectId: project.id, projectKey: project.key, issueId, ...left }, inTurn(project));
}

/** Has what is kept of a deleted issue forgotten by the queue. */
export async function requestForgetting({ queue }: Services, project: Project, issueId: string): Promise<void> {
  await queue.push({ type: 'forget-issue', projectId: project.id, projectKey: project.key, issueId }, inTurn(project));
}
