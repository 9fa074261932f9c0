/** What the caller may do. */
import { z } from 'zod';
import type { JiraClient } from './client';
import { parseAnswer } from './parse';

const schema = z.looseObject({
  permissions: z.record(z.string(), z.looseObject({ havePermission: z.boolean() })),
});

export type PermissionKey = 'BROWSE_PROJECTS' | 'EDIT_ISSUES' | 'ADMINISTER_PROJECTS' | 'SCHEDULE_ISSUES';

/** @param where the issue or the project that is asked about */
export async function myPermissions<K extends PermissionKey>(
  client: JiraClient,
  where: { issueKey: string } | { projectKey: string },
  keys: readonly K[],
): Promise<Record<K, boolean>> {
  const answer = await client.call('myPermissions', { query: { ...where, permissions: keys.join(',') } });
  const { permissions } = parseAnswer(schema, answer, 'mypermissions');
  return Object.fromEntries(keys.map((key) => [key, permissions[key]?.havePermission === true])) as Record<K, boolean>;
}
