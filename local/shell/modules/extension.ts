import type { Board, Issue, Project } from '../api/beans';
import type { Extension } from '../api/local-host';

/** The extension data of the modules in the issue view, as Forge documents it. */
export function issueExtension(type: string, issue: Issue, project: Project): Extension {
  return {
    type,
    issue: {
      id: issue.id,
      key: issue.key,
      type: issue.fields.issuetype.name,
      typeId: issue.fields.issuetype.id,
    },
    project: projectData(project),
    ...(type === 'jira:issuePanel' ? { isNewToIssue: false } : {}),
  };
}

/** The extension data of the pages in a project; only `jira:projectPage` knows its board. */
export function projectExtension(type: string, project: Project, board: Board | null): Extension {
  return {
    type,
    project: projectData(project),
    ...(type === 'jira:projectPage' && board ? { board: { id: String(board.id), type: board.type } } : {}),
  };
}

function projectData({ id, key, projectTypeKey = 'software' }: Project) {
  return { id, key, type: projectTypeKey };
}
