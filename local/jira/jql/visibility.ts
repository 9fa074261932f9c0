/**
 * What of the site a caller may know of.
 */
import type { Project } from '../model';
import type { JqlContext } from './query';

/** Projects the caller may browse. Others, and what belongs to them, do not exist for a query. */
export function visibleProjects({ site, principal }: JqlContext): Project[] {
  if (principal.kind === 'app') return site.projects;
  if (principal.kind === 'anonymous') return [];
  return site.projects.filter((project) => project.permissions.BROWSE_PROJECTS.includes(principal.accountId));
}
