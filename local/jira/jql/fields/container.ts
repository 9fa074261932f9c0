/**
 * Where an issue belongs and who may see it there: project and security level.
 */
import type { JqlField, Scope } from '../clause';
import { byNameOrId } from '../lookup';
import { visibleLevels, visibleProjects } from '../visibility';
import { byNames, choiceField } from './choice';

export function projectField(scope: Scope): JqlField {
  const keys = new Map(scope.context.site.projects.map((project) => [project.id, project.key]));
  return choiceField(
    {
      held: (issue) => [issue.projectId],
      named: byNameOrId(visibleProjects(scope.context), ({ key }) => key),
      kind: 'project',
      sort: { key: (issue) => keys.get(issue.projectId) ?? null },
    },
    scope,
  );
}

export function levelField(scope: Scope): JqlField {
  const names = new Map(scope.context.site.projects.flatMap((project) => project.securityLevels.map(({ id, name }) => [id, name])));
  const held = ({ securityLevelId }: { securityLevelId: string | null }): string[] => (securityLevelId === null ? [] : [securityLevelId]);
  return choiceField(
    { held, named: byNameOrId(visibleLevels(scope.context)), sort: byNames(held, (id) => names.get(id)) },
    scope,
  );
}
