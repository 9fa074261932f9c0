import type { Board, Project, Sprint, Status } from '../model';
import type { FieldRoles } from './field-roles';
import { inOrder, type NamedSprint } from './sprints';

const COLUMNS = [
  { name: 'To Do', category: 'new' },
  { name: 'In Progress', category: 'indeterminate' },
  { name: 'Done', category: 'done' },
] as const;

/** One board a project: scrum when its issues name a sprint, else kanban. A sprint belongs to the first project that names it. */
export function boardsAndSprints(
  projects: Project[],
  sprintsByProject: Map<string, Map<number, NamedSprint>>,
  statuses: Status[],
  { rankFieldId, pointsFieldId }: FieldRoles,
): { boards: Board[]; sprints: Sprint[] } {
  const placed = new Set<number>();
  const sprints: Sprint[] = [];
  const boards = projects.map((project, index): Board => {
    const boardId = index + 1;
    const named = inOrder([...(sprintsByProject.get(project.id)?.values() ?? [])]);
    for (const sprint of named) {
      if (placed.has(sprint.id)) continue;
      placed.add(sprint.id);
      sprints.push({ ...sprint, boardId });
    }
    return {
      id: boardId,
      name: `${project.key} board`,
      type: named.length > 0 ? 'scrum' : 'kanban',
      projectId: project.id,
      filterJql: `project = "${project.key}" ORDER BY Rank ASC`,
      estimationFieldId: pointsFieldId,
      rankFieldId,
      columns: COLUMNS.map(({ name, category }) => ({
        name,
        statusIds: statuses
          .filter((status) => status.category === category && project.statusIds.includes(status.id))
          .map((status) => status.id),
      })),
    };
  });
  return { boards, sprints };
}
