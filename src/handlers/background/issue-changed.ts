import { z } from 'zod';
import { requestCheck, requestForgetting } from '../story/request-check';
import type { Services } from '../call/services';

const eventSchema = z.looseObject({
  eventType: z.string().optional(),
  issue: z.looseObject({
    id: z.string(),
    fields: z.looseObject({ project: z.looseObject({ id: z.string(), key: z.string() }) }),
  }),
  changelog: z
    .looseObject({ items: z.array(z.looseObject({ field: z.string(), from: z.string().nullish() })) })
    .optional()
    .catch(undefined),
});

/** Jira tells that an issue was created, updated or deleted; the work itself is done in the queue, where it may be repeated. */
export function makeIssueChanged(services: Services) {
  return async (event: unknown): Promise<void> => {
    const { eventType, issue, changelog } = eventSchema.parse(event);
    const { project } = issue.fields;
    if (eventType === 'avi:jira:deleted:issue') return requestForgetting(services, project, issue.id);
    const moved = changelog?.items.find(({ field }) => field === 'status');
    await requestCheck(services, project, issue.id, moved?.from ?? undefined);
  };
}
