import type { Services } from './services';

/** Has an issue linted and its row refreshed by the queue; asking twice does no harm. */
export async function requestCheck(services: Services, project: { id: string; key: string }, issueId: string): Promise<void> {
  // Changes of one project follow one another, so that none puts an older row over a newer one.
  const oneAtATime = `index-${project.id}`;
  await services.queue.push({ type: 'check-issue', projectId: project.id, projectKey: project.key, issueId }, { oneAtATime });
}
