import type { Board, IssueRecord, Sprint, Version } from '../model';
import type { Scope } from '../world';
import type { Bean } from './bean';
import { avatarUrls } from './user';

export function boardBean(scope: Scope, board: Board): Bean {
  const project = scope.world.store.project(board.projectId);
  return {
    id: board.id,
    self: `${scope.world.baseUrl}/rest/agile/1.0/board/${board.id}`,
    name: board.name,
    type: board.type,
    ...(project && {
      location: {
        projectId: Number(project.id),
        displayName: `${project.name} (${project.key})`,
        projectName: project.name,
        projectKey: project.key,
        projectTypeKey: 'software',
        avatarURI: avatarUrls(scope, 'project', project.id)['24x24'],
        name: `${project.name} (${project.key})`,
      },
    }),
    isPrivate: false,
  };
}

/** A custom field's number, as agile resources name fields: `customfield_10019` is 10019. */
const fieldNumber = (id: string) => Number(id.replace('customfield_', ''));

export function boardConfigurationBean(scope: Scope, board: Board): Bean {
  const { baseUrl, store } = scope.world;
  const project = store.project(board.projectId);
  const estimation = store.site.customFields.find(({ id }) => id === board.estimationFieldId);
  return {
    id: board.id,
    name: board.name,
    type: board.type,
    self: `${baseUrl}/rest/agile/1.0/board/${board.id}/configuration`,
    ...(project && {
      location: { type: 'project', key: project.key, id: project.id, self: `${baseUrl}/rest/api/3/project/${project.id}`, name: project.name },
    }),
    filter: { id: String(10_000 + board.id), self: `${baseUrl}/rest/api/3/filter/${10_000 + board.id}` },
    ...(board.type === 'kanban' && { subQuery: { query: 'fixVersion in unreleasedVersions() OR fixVersion is EMPTY' } }),
    columnConfig: {
      columns: board.columns.map(({ name, statusIds }) => ({
        name,
        statuses: statusIds.map((id) => ({ id, self: `${baseUrl}/rest/api/3/status/${id}` })),
      })),
      constraintType: 'none',
    },
    ...(board.type === 'scrum' && {
      estimation: estimation
        ? { type: 'field', field: { fieldId: estimation.id, displayName: estimation.name } }
        : { type: 'issueCount' },
    }),
    ranking: { rankCustomFieldId: fieldNumber(board.rankFieldId) },
  };
}

export function sprintBean({ world }: Scope, sprint: Sprint): Bean {
  const { id, state, name, startDate, endDate, completeDate, createdDate, goal, boardId } = sprint;
  return {
    id,
    self: `${world.baseUrl}/rest/agile/1.0/sprint/${id}`,
    state,
    name,
    startDate,
    endDate,
    completeDate,
    createdDate,
    originBoardId: boardId,
    goal: goal ?? '',
  };
}

/** A sprint as the sprint field of an issue holds it. */
export function sprintFieldValue({ id, name, state, boardId, goal, startDate, endDate, completeDate }: Sprint): Bean {
  return { id, name, state, boardId, goal: goal ?? '', startDate, endDate, completeDate };
}

export function epicBean(scope: Scope, epic: IssueRecord): Bean {
  return {
    id: Number(epic.id),
    key: epic.key,
    self: `${scope.world.baseUrl}/rest/agile/1.0/epic/${epic.id}`,
    name: epic.summary,
    summary: epic.summary,
    color: { key: 'color_4' },
    done: scope.world.store.statusOf(epic).category === 'done',
  };
}

/** A version as boards list it, where its id is a number. */
export function boardVersionBean(scope: Scope, board: Board, version: Version): Bean {
  const { name, archived, released, releaseDate, description } = version;
  return {
    self: `${scope.world.baseUrl}/rest/agile/1.0/version/${version.id}`,
    id: Number(version.id),
    projectId: Number(board.projectId),
    name,
    description: description ?? '',
    archived,
    released,
    releaseDate,
  };
}
