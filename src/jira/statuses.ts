import { z } from 'zod';
import type { StatusCategory } from '../domain/backlog/issue';
import type { JiraClient } from './client';
import { parseAnswer } from './parse';

const schema = z.array(
  z.looseObject({
    statuses: z.array(z.looseObject({ id: z.string(), name: z.string(), statusCategory: z.looseObject({ key: z.string() }).optional() })),
  }),
);

export interface ProjectStatus {
  id: string;
  name: string;
  category: StatusCategory;
}

/** The statuses of the project's workflows, each once. */
export async function getProjectStatuses(client: JiraClient, projectKey: string): Promise<ProjectStatus[]> {
  const types = parseAnswer(schema, await client.call('projectStatuses', { path: { key: projectKey } }), 'project/statuses');
  const all = types.flatMap(({ statuses }) =>
    statuses.map(({ id, name, statusCategory }) => ({ id, name, category: toCategory(statusCategory?.key) })),
  );
  return [...new Map(all.map((status) => [status.id, status])).values()];
}

/** Category of every status of the project's workflows, by status id. */
export async function getStatusCategories(client: JiraClient, projectKey: string): Promise<Map<string, StatusCategory>> {
  return new Map((await getProjectStatuses(client, projectKey)).map(({ id, category }) => [id, category]));
}

/** Jira's category keys are `new`, `indeterminate` and `done`; `undefined` stands for a status without one. */
export function toCategory(key: string | undefined): StatusCategory {
  return key === 'done' || key === 'indeterminate' ? key : 'new';
}
