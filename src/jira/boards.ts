/** Boards of a project, what they estimate in, and their sprints. */
import { z } from 'zod';
import type { JiraClient } from './client';
import { JiraForbidden, JiraNotFound, JiraRejected } from './errors';
import { parseAnswer } from './parse';

const boardSchema = z.looseObject({ id: z.number(), name: z.string(), type: z.string() });
const boardsSchema = z.looseObject({ values: z.array(boardSchema), isLast: z.boolean().optional() });
const configurationSchema = z.looseObject({
  estimation: z.looseObject({ field: z.looseObject({ fieldId: z.string() }).optional() }).optional(),
});
const sprintSchema = z.looseObject({
  id: z.number(),
  name: z.string(),
  state: z.enum(['future', 'active', 'closed']),
  startDate: z.string().optional(),
  endDate: z.string().optional(),
  completeDate: z.string().optional(),
});
const sprintsSchema = z.looseObject({ values: z.array(sprintSchema), isLast: z.boolean().optional() });

export type JiraBoard = z.infer<typeof boardSchema>;
export type JiraSprint = z.infer<typeof sprintSchema>;

/** The project's boards, Scrum boards first: they carry sprints and estimates. */
export async function getBoards(client: JiraClient, projectKey: string): Promise<JiraBoard[]> {
  const answer = await client.call('boards', { query: { projectKeyOrId: projectKey, maxResults: 50 } });
  const { values } = parseAnswer(boardsSchema, answer, 'board');
  return [...values].sort((a, b) => Number(b.type === 'scrum') - Number(a.type === 'scrum'));
}

/** Field id of the board's estimate; null when it estimates nothing or its configuration may not be read. */
export async function getBoardEstimateId(client: JiraClient, boardId: number): Promise<string | null> {
  try {
    const answer = await client.call('boardConfiguration', { path: { id: boardId } });
    return parseAnswer(configurationSchema, answer, 'board/configuration').estimation?.field?.fieldId ?? null;
  } catch (error) {
    if (error instanceof JiraForbidden || error instanceof JiraNotFound) return null;
    throw error;
  }
}

/** All sprints of a board, in Jira's order; empty for a board without sprints (Jira answers 400 for Kanban). */
export async function getSprints(client: JiraClient, boardId: number): Promise<JiraSprint[]> {
  const sprints: JiraSprint[] = [];
  try {
    for (let startAt = 0; ; startAt = sprints.length) {
      const answer = await client.call('boardSprints', { path: { id: boardId }, query: { startAt, maxResults: 50 } });
      const page = parseAnswer(sprintsSchema, answer, 'board/sprint');
      sprints.push(...page.values);
      if (page.isLast !== false || page.values.length === 0) return sprints;
    }
  } catch (error) {
    if (error instanceof JiraRejected && sprints.length === 0) return [];
    throw error;
  }
}
