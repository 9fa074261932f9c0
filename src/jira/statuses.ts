import { z } from 'zod';
import type { StatusCategory } from '../domain/backlog/issue';
import type { JiraClient } from './client';
import { parseAnswer } from './parse';

const schema = z.array(
  z.looseObject({
    statuses: z.array(z.looseObject({ id: z.string(), statusCategory: z.looseObject({ key: z.string() }).optional() })),
  }),
);

/** Category of every status of the project's workflows, by status id. */
export async function getStatusCategories(client: JiraClient, projectKey: string): Promise<Map<string, StatusCategory>> {
  const types = parseAnswer(schema, await client.call('projectStatuses', { path: { key: projectKey } }), 'project/statuses');
  return new Map(
    types.flatMap(({ statuses }) => statuses.map(({ id, statusCategory }) => [id, toCategory(statusCategory?.key)] as const)),
  );
}

/** Jira's category keys are `new`, `indeterminate` and `done`; `undefined` stands for a status without one. */
export function toCategory(key: string | undefined): StatusCategory {
  return key === 'done' || key === 'indeterminate' ? key : 'new';
}
