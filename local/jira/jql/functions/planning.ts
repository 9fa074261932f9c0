/**
 * Functions that give sprints, versions and issue types.
 */
import type { Project, Sprint, Version } from '../../model';
import type { Literal, Scope } from '../clause';
import { byNameOrId } from '../lookup';
import { visibleProjects, visibleSprints } from '../visibility';
import type { Call, JqlFunction } from './function';

export const PLANNING_FUNCTIONS: Record<string, JqlFunction> = {
  openSprints: sprintsIn('active'),
  closedSprints: sprintsIn('closed'),
  futureSprints: sprintsIn('future'),
  releasedVersions: versionsOf(true, (versions) => versions.filter(({ released }) => released)),
  unreleasedVersions: versionsOf(true, (versions) => versions.filter(({ released }) => !released)),
  latestReleasedVersion: versionsOf(false, (versions) => current(versions).filter(({ released }) => released).slice(-1)),
  earliestUnreleasedVersion: versionsOf(false, (versions) => current(versions).filter(({ released }) => !released).slice(0, 1)),
  standardIssueTypes: issueTypes(false),
  subtaskIssueTypes: issueTypes(true),
};

function sprintsIn(state: Sprint['state']): JqlFunction {
  return {
    arity: [0, 0],
    list: true,
    values: (call, { context }) =>
      visibleSprints(context)
        .filter((sprint) => sprint.state === state)
        .map(({ id }) => ({ kind: 'id', of: 'sprint', id: String(id), by: call.name })),
  };
}

/** Versions of the named projects, or of all that the caller may browse, chosen project by project. */
function versionsOf(list: boolean, choose: (versions: readonly Version[]) => Version[]): JqlFunction {
  return {
    arity: [0, Infinity],
    list,
    values: (call, scope): Literal[] =>
      projectsOf(call, scope)
        .flatMap(({ versions }) => choose(versions))
        .map(({ id }) => ({ kind: 'id', of: 'version', id, by: call.name })),
  };
}

function projectsOf(call: Call, { context, problems }: Scope): Project[] {
  const visible = visibleProjects(context);
  if (call.args.length === 0) return visible;
  const named = byNameOrId(visible, ({ key }) => key);
  const chosen = new Set<string>();
  for (const argument of call.args) {
    const ids = named(argument, false);
    if (ids.length === 0) problems.add(`Could not resolve the project '${argument}' provided to function '${call.name}'.`);
    for (const id of ids) chosen.add(id);
  }
  return visible.filter(({ id }) => chosen.has(id));
}

function current(versions: readonly Version[]): Version[] {
  return versions.filter(({ archived }) => !archived);
}

function issueTypes(subtask: boolean): JqlFunction {
  return {
    arity: [0, 0],
    list: true,
    values: (call, { context }) =>
      context.site.issueTypes
        .filter((type) => type.subtask === subtask)
        .map(({ id }) => ({ kind: 'id', of: 'issueType', id, by: call.name })),
  };
}
