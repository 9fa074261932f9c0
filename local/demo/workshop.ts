/** The second project: team-managed, kanban, no sprints and no points, so that some things cannot be measured. */
import { insiders, projectPermissions, projectRoles } from '../people';
import type { Board, IssueLink, IssueRecord, IssueType, Project, Status } from '../jira/model';
import { workshopSeeds } from './backlog/workshop';
import type { Calendar } from './calendar';
import { draftIssue } from './draft';
import { inBacklogOrder } from './order';
import { records } from './records';
import { team } from './team';
import { RANK_FIELD } from './vocabulary';

const PROJECT = '10001';
const LEVEL = '10002';
const TASK = '10101';
const TYPE_IDS = { Task: TASK, Story: TASK, Bug: TASK };
const waiting = { id: '10101', name: 'On the floor' };
const held = { id: '10102', name: 'On the stand' };
const gone = { id: '10103', name: 'Out of the door' };
const workflow = { 'To Do': waiting, Ready: waiting, 'In Progress': held, 'In Review': held, Done: gone };

export interface Workshop {
  project: Project;
  board: Board;
  issueTypes: IssueType[];
  statuses: Status[];
  issues: IssueRecord[];
  links: IssueLink[];
}

export function workshop(calendar: Calendar, firstRank: number): Workshop {
  const drafts = workshopSeeds.flatMap((seed) => draftIssue(seed, null, calendar));
  const order = workshopSeeds.map((seed) => seed.slug ?? seed.summary);
  const menders = [team.jules, team.kwame, team.noor].map(({ accountId }) => accountId);
  const numbering = {
    projectId: PROJECT,
    projectKey: 'SHED',
    firstId: 20_000,
    firstRank,
    securityLevelId: LEVEL,
    typeIds: TYPE_IDS,
    statuses: workflow,
  };
  return {
    ...records(inBacklogOrder(drafts, order), numbering, calendar),
    issueTypes: [
      { id: TASK, name: 'Task', description: 'A thing to mend', subtask: false, hierarchyLevel: 0 },
    ],
    statuses: [
      { ...waiting, description: 'Waiting for a stand', category: 'new' },
      { ...held, description: 'Somebody has oily hands', category: 'indeterminate' },
      { ...gone, description: 'Mended', category: 'done' },
    ],
    project: {
      id: PROJECT,
      key: 'SHED',
      name: 'The Shed',
      description: 'The workshop under the railway bridge',
      leadAccountId: team.jules.accountId,
      style: 'next-gen',
      issueTypeIds: [TASK],
      statusIds: [waiting.id, held.id, gone.id],
      components: [],
      versions: [],
      permissions: projectPermissions(menders),
      roles: projectRoles(menders),
      securityLevels: [
        { id: LEVEL, name: 'Shed only', description: 'Lock codes', memberAccountIds: insiders },
      ],
      properties: {},
    },
    board: {
      id: 2,
      name: 'The Shed',
      type: 'simple',
      projectId: PROJECT,
      filterJql: 'project = SHED ORDER BY Rank ASC',
      estimationFieldId: null,
      rankFieldId: RANK_FIELD,
      columns: [
        { name: waiting.name, statusIds: [waiting.id] },
        { name: held.name, statusIds: [held.id] },
        { name: gone.name, statusIds: [gone.id] },
      ],
    },
  };
}
