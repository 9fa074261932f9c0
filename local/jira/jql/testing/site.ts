/**
 * A small site for tests: a web shop with a public and a secret project, seen by Ada, who has no part in the secret.
 */
import type { EntityPropertyIndex } from '../../jira';
import type { IssueRecord, PermissionKey, Principal, Project, Site } from '../../model';
import type { JqlContext } from '../query';

const NOW = new Date('2026-11-22T12:00:00.000Z');

const EVERYONE = ['ada', 'ben'];

function permissions(accountIds: string[]): Record<PermissionKey, string[]> {
  return {
    BROWSE_PROJECTS: accountIds,
    EDIT_ISSUES: accountIds,
    CREATE_ISSUES: accountIds,
    DELETE_ISSUES: accountIds,
    ADD_COMMENTS: accountIds,
    LINK_ISSUES: accountIds,
    TRANSITION_ISSUES: accountIds,
    SCHEDULE_ISSUES: accountIds,
    ASSIGN_ISSUES: accountIds,
    SET_ISSUE_SECURITY: accountIds,
    MANAGE_SPRINTS_PERMISSION: accountIds,
    ADMINISTER_PROJECTS: accountIds,
  };
}

function project(id: string, key: string, name: string, browsers: string[], more: Partial<Project> = {}): Project {
  return {
    id,
    key,
    name,
    description: '',
    leadAccountId: 'ada',
    style: 'classic',
    issueTypeIds: ['1', '2', '3', '4'],
    statusIds: ['11', '12', '13'],
    components: [],
    versions: [],
    permissions: permissions(browsers),
    securityLevels: [],
    properties: {},
    ...more,
  };
}

export function site(issues: IssueRecord[]): Site {
  const person = (accountId: string, displayName: string) => ({
    accountId,
    displayName,
    emailAddress: `${accountId}@example.com`,
    timeZone: 'Europe/Berlin',
    active: true,
  });
  return {
    formatVersion: 1,
    cloudId: 'cloud',
    title: 'Shop',
    people: [person('ada', 'Ada Bell'), person('ben', 'Ben Ode'), person('cy', 'Cy Vance')],
    projects: [
      project('100', 'SHOP', 'Web shop', EVERYONE, {
        components: [
          { id: '300', name: 'Checkout' },
          { id: '301', name: 'Search' },
        ],
        versions: [
          { id: '400', name: '1.0', released: true, archived: false, releaseDate: '2026-09-01' },
          { id: '401', name: '1.1', released: false, archived: false },
          { id: '402', name: '2.0', released: false, archived: false },
        ],
        securityLevels: [{ id: '500', name: 'Staff', memberAccountIds: ['ada'] }],
      }),
      project('101', 'SECRET', 'Secret lab', ['ben'], {
        components: [{ id: '310', name: 'Reactor' }],
        versions: [{ id: '410', name: 'X', released: false, archived: false }],
      }),
    ],
    issueTypes: [
      { id: '1', name: 'Story', description: '', subtask: false, hierarchyLevel: 0 },
      { id: '2', name: 'Bug', description: '', subtask: false, hierarchyLevel: 0 },
      { id: '3', name: 'Epic', description: '', subtask: false, hierarchyLevel: 1 },
      { id: '4', name: 'Sub-task', description: '', subtask: true, hierarchyLevel: -1 },
    ],
    statuses: [
      { id: '11', name: 'To Do', description: '', category: 'new' },
      { id: '12', name: 'In Progress', description: '', category: 'indeterminate' },
      { id: '13', name: 'Done', description: '', category: 'done' },
    ],
    priorities: ['Highest', 'High', 'Medium', 'Low', 'Lowest'].map((name, at) => ({
      id: String(at + 1),
      name,
      description: '',
      statusColor: '#000000',
    })),
    resolutions: [
      { id: '20', name: 'Done', description: '' },
      { id: '21', name: "Won't do", description: '' },
    ],
    linkTypes: [
      { id: '30', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
      { id: '31', name: 'Relates', inward: 'relates to', outward: 'relates to' },
    ],
    customFields: [
      {
        id: 'customfield_10016',
        name: 'Story point estimate',
        custom: 'com.pyxis.greenhopper.jira:jsw-story-points',
        type: 'number',
      },
      {
        id: 'customfield_10030',
        name: 'Persona',
        custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield',
        type: 'string',
      },
      ...OTHER_FIELDS,
      { id: 'customfield_10020', name: 'Sprint', custom: 'com.pyxis.greenhopper.jira:gh-sprint', type: 'array', items: 'json' },
      { id: 'customfield_10019', name: 'Rank', custom: 'com.pyxis.greenhopper.jira:gh-lexo-rank', type: 'any' },
    ],
    boards: [
      {
        id: 1,
        name: 'Shop board',
        type: 'scrum',
        projectId: '100',
        filterJql: 'project = SHOP',
        estimationFieldId: 'customfield_10016',
        rankFieldId: 'customfield_10019',
        columns: [],
      },
      {
        id: 2,
        name: 'Lab board',
        type: 'scrum',
        projectId: '101',
        filterJql: 'project = SECRET',
        estimationFieldId: null,
        rankFieldId: 'customfield_10019',
        columns: [],
      },
    ],
    sprints: [
      { id: 1, boardId: 1, name: 'Sprint 1', state: 'closed' },
      { id: 2, boardId: 1, name: 'Sprint 2', state: 'active' },
      { id: 3, boardId: 1, name: 'Sprint 3', state: 'future' },
      { id: 9, boardId: 2, name: 'Lab sprint', state: 'active' },
    ],
    issues,
    links: [
      { id: '1', typeId: '30', sourceId: '10001', destinationId: '10002' },
      { id: '2', typeId: '31', sourceId: '10004', destinationId: '20001' },
    ],
    nextId: { issue: 30000, comment: 1, history: 1, link: 3 },
  };
}

const PREFIX = 'com.atlassian.jira.plugin.system.customfieldtypes:';

const OTHER_FIELDS = [
  { id: 'customfield_10031', name: 'Team', custom: `${PREFIX}select`, type: 'option' },
  { id: 'customfield_10032', name: 'Target day', custom: `${PREFIX}datepicker`, type: 'date' },
  { id: 'customfield_10033', name: 'Approvers', custom: `${PREFIX}multiuserpicker`, type: 'array', items: 'user' },
  { id: 'customfield_10034', name: 'Notes', custom: `${PREFIX}textarea`, type: 'string' },
  { id: 'customfield_10035', name: 'Blob', custom: 'com.example:blob', type: 'any' },
];

const SCORE_INDEX: EntityPropertyIndex[] = [
  { propertyKey: 'refinery.value', path: 'score', type: 'number', searchAlias: 'refineryScore' },
  { propertyKey: 'refinery.value', path: 'model', type: 'string', searchAlias: 'refineryModel' },
  { propertyKey: 'refinery.value', path: 'at', type: 'date', searchAlias: 'refineryScoredAt' },
  { propertyKey: 'refinery.value', path: 'tags', type: 'text' },
];

/** Ada, in Berlin, who may not see the secret project unless told otherwise. */
export function contextOf(issues: IssueRecord[], more: Partial<JqlContext> = {}): JqlContext {
  const principal: Principal = more.principal ?? { kind: 'user', accountId: 'ada' };
  const byId = new Map(issues.map((one) => [one.id, one]));
  const byKey = new Map(issues.map((one) => [one.key, one]));
  return {
    site: site(issues),
    principal,
    now: NOW,
    timeZone: 'Europe/Berlin',
    entityProperties: SCORE_INDEX,
    issueById: (id) => byId.get(id),
    issueByKey: (key) => byKey.get(key),
    canSee: (one) =>
      principal.kind === 'app' ||
      (principal.kind === 'user' && (one.projectId === '100' ? !one.securityLevelId || principal.accountId === 'ada' : principal.accountId === 'ben')),
    ...more,
  };
}
