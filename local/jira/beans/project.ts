import type { Project, Version } from '../model';
import type { Scope } from '../world';
import type { Bean } from './bean';
import { avatarUrls, userBean } from './user';
import { issueTypeBean, statusBean } from './workflow';

/** A project as issues show it. */
export function projectReference(scope: Scope, project: Project): Bean {
  return {
    self: `${scope.world.baseUrl}/rest/api/3/project/${project.id}`,
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: 'software',
    simplified: project.style === 'next-gen',
    avatarUrls: avatarUrls(scope, 'project', project.id),
  };
}

/** A project as lists show it. */
export function projectSummary(scope: Scope, project: Project): Bean {
  return {
    expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
    ...projectReference(scope, project),
    style: project.style,
    isPrivate: false,
    properties: {},
  };
}

/** A project with everything `/project/{key}` gives. */
export function projectBean(scope: Scope, project: Project): Bean {
  return {
    ...projectSummary(scope, project),
    description: project.description,
    lead: userBean(scope, project.leadAccountId) ?? undefined,
    components: project.components.map((component) => componentBean(scope, project, component)),
    issueTypes: issueTypeBeans(scope, project),
    assigneeType: 'UNASSIGNED',
    versions: project.versions.map((version) => versionBean(scope, project, version)),
    roles: {},
    properties: project.properties,
  };
}

export function issueTypeBeans(scope: Scope, project: Project): Bean[] {
  return project.issueTypeIds.flatMap((id) => {
    const type = scope.world.store.issueType(id);
    return type ? [issueTypeBean(scope, type)] : [];
  });
}

/** Each issue type of the project with its statuses. */
export function statusesByTypeBeans(scope: Scope, project: Project): Bean[] {
  const statuses = project.statusIds.flatMap((id) => {
    const status = scope.world.store.status(id);
    return status ? [statusBean(scope, status)] : [];
  });
  return issueTypeBeans(scope, project).map(({ self, id, name, subtask }) => ({ self, id, name, subtask, statuses }));
}

/** A component as issues show it. */
export function componentReference({ world }: Scope, component: Project['components'][number]): Bean {
  return {
    self: `${world.baseUrl}/rest/api/3/component/${component.id}`,
    id: component.id,
    name: component.name,
    ...(component.description ? { description: component.description } : {}),
  };
}

export function componentBean(scope: Scope, project: Project, component: Project['components'][number]): Bean {
  return {
    ...componentReference(scope, component),
    assigneeType: 'PROJECT_DEFAULT',
    realAssigneeType: 'PROJECT_DEFAULT',
    isAssigneeTypeValid: false,
    project: project.key,
    projectId: Number(project.id),
  };
}

/** A version as issues show it. */
export function versionReference({ world }: Scope, version: Version): Bean {
  return {
    self: `${world.baseUrl}/rest/api/3/version/${version.id}`,
    id: version.id,
    ...(version.description ? { description: version.description } : {}),
    name: version.name,
    archived: version.archived,
    released: version.released,
    ...(version.releaseDate ? { releaseDate: version.releaseDate } : {}),
  };
}

export function versionBean(scope: Scope, project: Project, version: Version): Bean {
  const today = scope.world.now().toISOString().slice(0, 10);
  const overdue = !version.released && version.releaseDate !== undefined && version.releaseDate < today;
  return {
    ...versionReference(scope, version),
    ...(version.startDate ? { startDate: version.startDate } : {}),
    ...(version.releaseDate ? { overdue } : {}),
    projectId: Number(project.id),
  };
}
