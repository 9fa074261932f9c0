import type { IssueRecord, IssueType, Priority, Project, Resolution, Status } from '../model';
import type { Scope } from '../world';
import type { Bean } from './bean';

export const STATUS_CATEGORIES = [
  { id: 1, key: 'undefined', colorName: 'medium-gray', name: 'No Category' },
  { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  { id: 3, key: 'done', colorName: 'green', name: 'Done' },
] as const;

export type StatusCategoryKey = (typeof STATUS_CATEGORIES)[number]['key'];

export function statusCategoryBean({ world }: Scope, key: StatusCategoryKey): Bean {
  const category = STATUS_CATEGORIES.find((candidate) => candidate.key === key) ?? STATUS_CATEGORIES[0];
  return { self: `${world.baseUrl}/rest/api/3/statuscategory/${category.id}`, ...category };
}

export function statusBean(scope: Scope, status: Status): Bean {
  return {
    self: `${scope.world.baseUrl}/rest/api/3/status/${status.id}`,
    description: status.description,
    iconUrl: `${scope.world.baseUrl}/rest/api/3/universal_avatar/view/type/status/avatar/${status.id}`,
    name: status.name,
    id: status.id,
    statusCategory: statusCategoryBean(scope, status.category),
  };
}

export function issueTypeBean({ world }: Scope, type: IssueType): Bean {
  return {
    self: `${world.baseUrl}/rest/api/3/issuetype/${type.id}`,
    id: type.id,
    description: type.description,
    iconUrl: `${world.baseUrl}/rest/api/3/universal_avatar/view/type/issuetype/avatar/${type.id}`,
    name: type.name,
    subtask: type.subtask,
    hierarchyLevel: type.hierarchyLevel,
  };
}

/** A priority as issues show one. */
export function priorityBean({ world }: Scope, priority: Priority): Bean {
  return {
    self: `${world.baseUrl}/rest/api/3/priority/${priority.id}`,
    iconUrl: `${world.baseUrl}/rest/api/3/universal_avatar/view/type/priority/avatar/${priority.id}`,
    name: priority.name,
    id: priority.id,
  };
}

export function resolutionBean({ world }: Scope, resolution: Resolution): Bean {
  const { id, name, description } = resolution;
  return { self: `${world.baseUrl}/rest/api/3/resolution/${id}`, id, description, name };
}

/** Id of the transition into the nth status of a project's workflow. */
const transitionId = (index: number) => String((index + 1) * 10 + 1);

/** The statuses a project's workflow leads to, with the transition that does. Every transition is allowed. */
export function transitionsOf({ world }: Scope, project: Project): { id: string; status: Status }[] {
  return project.statusIds.flatMap((statusId, index) => {
    const status = world.store.status(statusId);
    return status ? [{ id: transitionId(index), status }] : [];
  });
}

/** The transitions that the caller may make from where the issue is. */
export function transitionBeans(scope: Scope, issue: IssueRecord): Bean[] {
  const project = scope.world.store.projectOf(issue);
  if (!scope.access.has('TRANSITION_ISSUES', project)) return [];
  return transitionsOf(scope, project).map(({ id, status }) => ({
    id,
    name: status.name,
    to: statusBean(scope, status),
    hasScreen: false,
    isGlobal: true,
    isInitial: false,
    isAvailable: true,
    isConditional: false,
    isLooped: false,
  }));
}
