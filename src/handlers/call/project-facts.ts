import type { Sprint } from '../../domain/backlog/backlog';
import type { Version } from '../../domain/health/health-backlog';
import { getBoardEstimateId, getBoards, getSprints, type JiraSprint } from '../../jira/boards';
import type { JiraClient } from '../../jira/client';
import { getFields, mapFields, type FieldMap } from '../../jira/fields';
import { getProject, type JiraProject } from '../../jira/projects';
import { getStatusCategories } from '../../jira/statuses';
import type { ProjectFacts } from '../../storage/index-rows';

/** Reads what the index has to know of a project beside its issues: about six requests. */
export async function readFacts(jira: JiraClient, projectKey: string): Promise<ProjectFacts> {
  const [board] = await getBoards(jira, projectKey);
  const estimateId = board === undefined ? null : await getBoardEstimateId(jira, board.id);
  const fields = mapFields(await getFields(jira), estimateId);
  const project = await getProject(jira, projectKey);
  return {
    projectKey,
    boardId: board?.id ?? null,
    estimate: fields.estimate,
    sprintField: fields.sprint,
    rankField: fields.rank,
    flaggedField: fields.flagged,
    statusCategories: Object.fromEntries(await getStatusCategories(jira, projectKey)),
    sprints: board === undefined ? [] : (await getSprints(jira, board.id)).map(toSprint),
    versions: (project.versions ?? []).map(toVersion),
  };
}

export function fieldMapOf(facts: ProjectFacts): FieldMap {
  return { estimate: facts.estimate, sprint: facts.sprintField, rank: facts.rankField, flagged: facts.flaggedField };
}

export function toSprint(sprint: JiraSprint): Sprint {
  return {
    id: sprint.id,
    name: sprint.name,
    state: sprint.state,
    start: asInstant(sprint.startDate),
    end: asInstant(sprint.endDate),
    completed: asInstant(sprint.completeDate),
    done: null,
    committed: null,
  };
}

function toVersion(version: NonNullable<JiraProject['versions']>[number]): Version {
  const date = version.releaseDate ?? null;
  const start = typeof version.startDate === 'string' ? version.startDate : null;
  const { id, name, released = false, archived = false } = version;
  return { id, name, released, archived, start, date };
}

/** Null for a missing date, and for one that is none. */
function asInstant(text: string | undefined): string | null {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
