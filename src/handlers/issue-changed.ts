import { z } from 'zod';
import type { Services } from './services';

const eventSchema = z.looseObject({
  issue: z.looseObject({
    id: z.string(),
    fields: z.looseObject({ project: z.looseObject({ id: z.string(), key: z.string() }) }),
  }),
});

/** Jira tells that an issue was created or updated; the work itself is done in the queue, where it may be repeated. */
export function makeIssueChanged(services: Services) {
  return async (event: unknown): Promise<void> => {
    const { issue } = eventSchema.parse(event);
    const { id: projectId, key: projectKey } = issue.fields.project;
    // Changes of one project follow one another, so that none puts an older row over a newer one.
    const oneAtATime = `index-${projectId}`;
    await services.queue.push({ type: 'check-issue', projectId, projectKey, issueId: issue.id }, { oneAtATime });
  };
}
