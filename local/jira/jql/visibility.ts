/**
 * What of the site a caller may know of. What is hidden does not exist for a query.
 */
import type { Project, Sprint } from '../model';
import type { JqlContext } from './query';

export function visibleProjects({ site, principal }: JqlContext): Project[] {
  if (principal.kind === 'app') return site.projects;
  if (principal.kind === 'anonymous') return [];
  return site.projects.filter((project) => project.permissions.BROWSE_PROJECTS.includes(principal.accountId));
}

/** Sprints of boards in projects that the caller may browse. */
export function visibleSprints(context: JqlContext): Sprint[] {
  const projects = new Set(visibleProjects(context).map(({ id }) => id));
  const boards = new Set(context.site.boards.filter(({ projectId }) => projects.has(projectId)).map(({ id }) => id));
  return context.site.sprints.filter(({ boardId }) => boards.has(boardId));
}

/** Security levels that the caller is a member of. */
export function visibleLevels(context: JqlContext): Project['securityLevels'] {
  const { principal } = context;
  return visibleProjects(context)
    .flatMap(({ securityLevels }) => securityLevels)
    .filter(
      ({ memberAccountIds }) =>
        principal.kind === 'app' || (principal.kind === 'user' && memberAccountIds.includes(principal.accountId)),
    );
}
