import { z } from 'zod';
import type { JiraClient } from './client';
import { parseAnswer } from './parse';

const projectSchema = z.looseObject({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  style: z.string().optional(),
  issueTypes: z.array(z.looseObject({ id: z.string(), name: z.string(), hierarchyLevel: z.number().optional() })).optional(),
  versions: z
    .array(
      z.looseObject({
        id: z.string(),
        name: z.string(),
        released: z.boolean().optional(),
        archived: z.boolean().optional(),
        releaseDate: z.string().optional(),
      }),
    )
    .optional(),
});
export type JiraProject = z.infer<typeof projectSchema>;

export async function getProject(client: JiraClient, key: string): Promise<JiraProject> {
  return parseAnswer(projectSchema, await client.call('project', { path: { key } }), 'project');
}
