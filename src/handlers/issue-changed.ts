import { z } from 'zod';
import { requestCheck } from './request-check';
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
    await requestCheck(services, issue.fields.project, issue.id);
  };
}
