/** What a person is in the project, as far as it decides who may score. */
import { permissionsToScore, type Scorers, type Standing } from '../../domain/scoring/scorers';
import type { JiraClient } from '../../jira/client';
import { myPermissions, type PermissionKey } from '../../jira/permissions';
import { myRoles } from '../../jira/roles';
import type { Invocation } from './invocation';

/**
 * One point, and one more where the project goes by a role.
 *
 * @param jira as the person
 * @param where the issue, or the project where no single issue is meant
 * @param besides permissions that the caller wants to know of for other ends
 */
export async function standingOf<K extends PermissionKey = never>(
  jira: JiraClient,
  { project, accountId }: Invocation,
  where: { issueKey: string } | { projectKey: string },
  scorers: Scorers,
  besides: readonly K[] = [],
): Promise<Standing & { has: Record<K, boolean> }> {
  const wanted = new Set<PermissionKey>([...besides, ...permissionsToScore(scorers)]);
  const [has, roles] = await Promise.all([
    myPermissions(jira, where, [...wanted]),
    scorers.by === 'role' ? myRoles(jira, project.id) : [],
  ]);
  return { accountId, has, roles };
}
