import { createContext, useContext, type ReactNode } from 'react';
import type { Board, Field, Named, Project, Sprint } from '../api/beans';
import type { JiraClient } from '../api/jira';
import { useSession } from './session';
import { useLoaded, type Loaded } from './use-loaded';

export type Permission =
  | 'EDIT_ISSUES'
  | 'TRANSITION_ISSUES'
  | 'ADD_COMMENTS'
  | 'LINK_ISSUES'
  | 'SCHEDULE_ISSUES'
  | 'ADMINISTER_PROJECTS';

/** What the shell's pages need to know of the project that they are about. */
export interface ProjectInfo {
  project: Project;
  may: Set<string>;
  board: Board | null;
  /** Open sprints of the board, active ones first. */
  sprints: Sprint[];
  /** Null where the board estimates nothing. */
  estimate: { fieldId: string; name: string } | null;
  sprintFieldId: string | null;
  priorities: Named[];
  /** Names of all fields by id, for the history. */
  fields: Field[];
}

const ProjectContext = createContext<Loaded<ProjectInfo> | null>(null);

export function useProject(): Loaded<ProjectInfo> | null {
  return useContext(ProjectContext);
}

export function ProjectProvider({
  projectKey,
  children,
}: {
  projectKey: string | null;
  children: ReactNode;
}) {
  const { jira } = useSession();
  const [loaded] = useLoaded(
    () =>
      projectKey ? loadProject(jira, projectKey) : Promise.reject(new Error('This site has no project yet.')),
    [jira, projectKey],
  );
  return <ProjectContext.Provider value={projectKey ? loaded : null}>{children}</ProjectContext.Provider>;
}

const permissions: Permission[] = [
  'EDIT_ISSUES',
  'TRANSITION_ISSUES',
  'ADD_COMMENTS',
  'LINK_ISSUES',
  'SCHEDULE_ISSUES',
  'ADMINISTER_PROJECTS',
];

async function loadProject(jira: JiraClient, projectKey: string): Promise<ProjectInfo> {
  const [project, may, boards, fields, priorities] = await Promise.all([
    jira.project(projectKey),
    jira.permissions(projectKey, permissions),
    jira.boards(projectKey),
    jira.fields(),
    jira.priorities(),
  ]);
  const board = boards[0] ?? null;
  const [configuration, sprints] = board
    ? await Promise.all([
        jira.boardConfiguration(board.id),
        board.type === 'kanban' ? Promise.resolve([]) : jira.sprints(board.id, 'active,future'),
      ])
    : [undefined, []];
  const estimation = configuration?.estimation?.field;
  return {
    project,
    may,
    board,
    sprints: [...sprints].sort((a, b) => a.state.localeCompare(b.state)),
    estimate: estimation ? { fieldId: estimation.fieldId, name: estimation.displayName } : null,
    sprintFieldId: fields.find((field) => field.schema?.custom?.endsWith(':gh-sprint'))?.id ?? null,
    priorities,
    fields,
  };
}
