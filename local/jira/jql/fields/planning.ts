/**
 * What an issue is planned for: sprint, versions, components, labels, rank and the flag.
 */
import type { IssueRecord } from '../../model';
import { type JqlField, never, type Scope } from '../clause';
import { byNameOrId } from '../lookup';
import { COMPARISON } from '../operators';
import { visibleProjects, visibleSprints } from '../visibility';
import { byNames, type Choice, choiceField } from './choice';

export function sprintField(scope: Scope): JqlField {
  const sprints = visibleSprints(scope.context).map(({ id, name }) => ({ id: String(id), name }));
  return choiceField(
    {
      held: (issue) => issue.sprintIds.map(String),
      named: byNameOrId(sprints),
      kind: 'sprint',
      sort: { key: (issue) => issue.sprintIds.at(-1) ?? null },
    },
    scope,
  );
}

export function fixVersionField(scope: Scope): JqlField {
  const track = { fieldIds: ['fixVersions', 'Fix Version'], multiple: true };
  return versionField((issue) => issue.fixVersionIds, scope, { track });
}

export function affectedVersionField(scope: Scope): JqlField {
  return versionField((issue) => issue.versionIds, scope, {});
}

/** Versions compare by their order in their project. */
function versionField(held: Choice['held'], scope: Scope, more: Pick<Choice, 'track'>): JqlField {
  const places = new Map(
    scope.context.site.projects.flatMap((project) =>
      project.versions.map(({ id }, position) => [id, { group: project.id, position }] as const),
    ),
  );
  const position = (id: string): number => places.get(id)?.position ?? Infinity;
  return choiceField(
    {
      held,
      named: byNameOrId(visibleProjects(scope.context).flatMap(({ versions }) => versions)),
      kind: 'version',
      more: COMPARISON,
      sequence: (id) => places.get(id),
      sort: { key: (issue) => (held(issue).length === 0 ? null : Math.min(...held(issue).map(position))) },
      ...more,
    },
    scope,
  );
}

export function componentField(scope: Scope): JqlField {
  const components = visibleProjects(scope.context).flatMap((project) => project.components);
  const names = new Map(components.map(({ id, name }) => [id, name]));
  const held = (issue: IssueRecord): string[] => issue.componentIds;
  return choiceField({ held, named: byNameOrId(components), sort: byNames(held, (id) => names.get(id)) }, scope);
}

/** Labels are compared without regard to case; one that nobody uses finds nothing. */
export function labelsField(scope: Scope): JqlField {
  const held = (issue: IssueRecord): string[] => issue.labels.map((label) => label.toLowerCase());
  return choiceField({ held, named: (text) => [text.toLowerCase()], open: true, sort: byNames(held, (label) => label) }, scope);
}

/** The order of the backlog: Jira sorts by it and offers no clause on it. */
export function rankField(): JqlField {
  return { operators: [], compile: () => never, sort: { key: (issue) => issue.rank } };
}

export function flaggedField(scope: Scope): JqlField {
  return choiceField(
    {
      held: ({ flagged }) => (flagged ? ['impediment'] : []),
      named: (text) => (text.toLowerCase() === 'impediment' ? ['impediment'] : []),
      missing: ({ text }, field) => `The option '${text}' for field '${field}' does not exist.`,
    },
    scope,
  );
}
