import { insiders, projectPermissions, projectRoles } from '../people';
import type { Site } from '../jira/model';
import { declined } from './backlog/declined';
import { epics } from './backlog/epics';
import { oldIdeas } from './backlog/old-ideas';
import { oldishIdeas } from './backlog/oldish-ideas';
import { backlogOrder } from './backlog/order';
import { Calendar, sprints } from './calendar';
import { draftEpic, draftIssue } from './draft';
import { inBacklogOrder } from './order';
import { records } from './records';
import { team } from './team';
import {
  components,
  customFields,
  issueTypes,
  linkTypes,
  POINTS_FIELD,
  priorities,
  RANK_FIELD,
  resolutions,
  statusIds,
  statuses,
  typeIds,
  versions,
} from './vocabulary';
import { workshop } from './workshop';

const BOARD = 1;
const PROJECT = '10000';
const LEVEL = '10001';

/**
 * The demonstration: the backlog of Pedal, the bike-sharing app of a small city, and of the workshop that mends the bikes.
 * It is the same at every start, counted from the day of `now`; nothing in it has happened later than yesterday.
 */
export function demoSite(now: Date): Site {
  const calendar = new Calendar(now);
  const drafts = [
    ...epics.flatMap((epic) => draftEpic(epic, calendar)),
    ...[...oldIdeas, ...oldishIdeas, ...declined].flatMap((seed) => draftIssue(seed, null, calendar)),
  ];
  const pedal = records(
    inBacklogOrder(drafts, backlogOrder),
    { projectId: PROJECT, projectKey: 'PEDAL', firstId: 10_000, firstRank: 0, securityLevelId: LEVEL },
    calendar,
  );
  const shed = workshop(calendar, drafts.length);
  const issues = [...pedal.issues, ...shed.issues];
  const links = [...pedal.links, ...shed.links].map((link, index) => ({
    ...link,
    id: String(10_000 + index),
  }));
  const workers = Object.values(team).filter((person) => person !== team.greta).map(({ accountId }) => accountId);
  return {
    formatVersion: 1,
    cloudId: 'b3f0c1de-0000-4000-8000-000000000001',
    title: 'Pedal, the city of Porto Calmo',
    people: Object.values(team),
    projects: [
      {
        id: PROJECT,
        key: 'PEDAL',
        name: 'Pedal',
        description: 'Shared bikes and passes for Porto Calmo and its twelve hills',
        leadAccountId: team.ines.accountId,
        style: 'classic',
        issueTypeIds: Object.values(typeIds),
        statusIds: Object.values(statusIds),
        components,
        versions: versions(calendar),
        permissions: projectPermissions(workers),
        roles: projectRoles(workers),
        securityLevels: [
          {
            id: LEVEL,
            name: 'Not for the city yet',
            description: 'Contracts, prices and security holes',
            memberAccountIds: insiders,
          },
        ],
        properties: {},
      },
      shed.project,
    ],
    issueTypes: [...issueTypes, ...shed.issueTypes],
    statuses: [...statuses, ...shed.statuses],
    priorities,
    resolutions,
    linkTypes,
    customFields,
    boards: [
      {
        id: BOARD,
        name: 'Pedal board',
        type: 'scrum',
        projectId: PROJECT,
        filterJql: 'project = PEDAL ORDER BY Rank ASC',
        estimationFieldId: POINTS_FIELD,
        rankFieldId: RANK_FIELD,
        columns: [
          { name: 'To Do', statusIds: [statusIds['To Do'], statusIds.Ready] },
          { name: 'In Progress', statusIds: [statusIds['In Progress']] },
          { name: 'In Review', statusIds: [statusIds['In Review']] },
          { name: 'Done', statusIds: [statusIds.Done] },
        ],
      },
      shed.board,
    ],
    sprints: sprints(calendar, BOARD),
    issues,
    links,
    nextId: { issue: 30_000, comment: 1_000_000, history: 10_000_000, link: 20_000 },
  };
}
