/** Project roles, and which of them the caller has. */
import { z } from 'zod';
import type { RoleRef } from '../domain/scoring/scorers';
import type { JiraClient } from './client';
import { JiraForbidden, JiraNotFound } from './errors';
import { parseAnswer } from './parse';

const schema = z.array(z.looseObject({ id: z.number(), name: z.string() }));

/** All roles of a project, for those who administer it; none where Jira will not tell. */
export async function projectRoles(client: JiraClient, projectId: string): Promise<RoleRef[]> {
  return (await read(client, projectId)).map(({ id, name }) => ({ id, name }));
}

/**
 * Ids of the roles that the caller has in a project, directly or through a group. None where Jira will not tell: then
 * nobody is let in by a role.
 */
export async function myRoles(client: JiraClient, projectId: string): Promise<number[]> {
  return (await read(client, projectId, { currentMember: 'true' })).map(({ id }) => id);
}

async function read(client: JiraClient, projectId: string, query: { currentMember?: 'true' } = {}) {
  try {
    return parseAnswer(schema, await client.call('projectRoles', { path: { key: projectId }, query }), 'roledetails');
  } catch (error) {
    if (error instanceof JiraForbidden || error instanceof JiraNotFound) return [];
    throw error;
  }
}
