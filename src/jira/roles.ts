/** Project roles, and which of them the caller has. */
import { z } from 'zod';
import type { RoleRef } from '../domain/scoring/scorers';
import type { JiraClient } from './client';
import { JiraForbidden, JiraNotFound } from './errors';
import { parseAnswer } from './parse';

const schema = z.array(z.looseObject({ id: z.number(), name: z.string() }));

/** All roles of a project; for those who administer it. */
export async function projectRoles(client: JiraClient, projectId: string): Promise<RoleRef[]> {
  return read(await client.call('projectRoles', { path: { key: projectId } }));
}

/**
 * Ids of the roles that the caller has in a project, directly or through a group. None where Jira will not tell: then
 * nobody is let in by a role.
 */
export async function myRoles(client: JiraClient, projectId: string): Promise<number[]> {
  try {
    const answer = await client.call('projectRoles', { path: { key: projectId }, query: { currentMember: 'true' } });
    return read(answer).map(({ id }) => id);
  } catch (error) {
    if (error instanceof JiraForbidden || error instanceof JiraNotFound) return [];
    throw error;
  }
}

const read = (answer: unknown): RoleRef[] =>
  parseAnswer(schema, answer, 'roledetails').map(({ id, name }) => ({ id, name }));
