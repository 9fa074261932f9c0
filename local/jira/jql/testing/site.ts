/**
 * A small site for tests: a web shop with a public and a secret project, seven visible issues with every field in
 * some state.
 */
import type { Adf } from '../../adf';
import type { EntityPropertyIndex } from '../../jira';
import type { IssueRecord, PermissionKey, Principal, Project, Site } from '../../model';
import type { JqlContext } from '../query';

export const NOW = new Date('2026-11-22T12:00:00.000Z');

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

export function paragraph(text: string): Adf {
  return { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

export function issue(key: string, more: Partial<IssueRecord> = {}): IssueRecord {
  const number = key.slice(key.indexOf('-') + 1);
  const secret = key.startsWith('SECRET');
  return {
    id: `${secret ? 2 : 1}${number.padStart(4, '0')}`,
    key,
    projectId: secret ? '101' : '100',
    issueTypeId: '1',
    summary: `Summary of ${key}`,
    description: null,
    environment: null,
    statusId: '11',
    priorityId: null,
    resolutionId: null,
    assignee: null,
    reporter: 'ada',
    creator: 'ada',
    created: `2026-11-0${number.slice(-1)}T08:00:00.000Z`,
    updated: `2026-11-1${number.slice(-1)}T08:00:00.000Z`,
    resolutionDate: null,
    dueDate: null,
    labels: [],
    componentIds: [],
    fixVersionIds: [],
    versionIds: [],
    parentId: null,
    sprintIds: [],
    rank: `0|i0000${number}:`,
    flagged: false,
    securityLevelId: null,
    custom: {},
    properties: {},
    comments: [],
    changelog: [],
    votes: 0,
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

export function shopIssues(): IssueRecord[] {
  return [
    issue('SHOP-1', {
      summary: 'Pay by invoice',
      description: paragraph('As a buyer I want to pay by invoice so that I need no card.'),
      priorityId: '2',
      assignee: 'ada',
      labels: ['Payment', 'mvp'],
      componentIds: ['300'],
      fixVersionIds: ['401'],
      parentId: '10003',
      sprintIds: [1, 2],
      dueDate: '2026-11-22',
      votes: 3,
      custom: {
        customfield_10016: 5,
        customfield_10030: 'Buyer',
        customfield_10032: '2026-11-30',
        customfield_10033: [{ accountId: 'ada' }, { accountId: 'ben' }],
        customfield_10035: { any: 'thing' },
      },
      properties: { 'refinery.value': { score: 50, model: 'rice', at: '2026-11-20', tags: ['quick', 'safe'] } },
    }),
    issue('SHOP-2', {
      summary: 'Search crashes on an empty word',
      environment: paragraph('Firefox 140 on Debian'),
      issueTypeId: '2',
      statusId: '12',
      priorityId: '1',
      assignee: 'ben',
      reporter: 'ben',
      labels: ['mvp'],
      componentIds: ['300', '301'],
      versionIds: ['400'],
      fixVersionIds: ['402'],
      sprintIds: [2],
      flagged: true,
      dueDate: '2026-11-20',
      custom: {
        customfield_10016: 3,
        customfield_10031: { id: '1', value: 'Payments' },
        customfield_10033: [{ accountId: 'ben' }],
        customfield_10034: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Rich text' }] }] },
      },
      properties: { 'refinery.value': { score: 12.5, model: 'wsjf', at: '2026-11-01' } },
    }),
    issue('SHOP-3', { summary: 'Payments', issueTypeId: '3', priorityId: '3', fixVersionIds: ['400'] }),
    issue('SHOP-4', {
      summary: 'Café finder, nearest first',
      statusId: '13',
      priorityId: '3',
      resolutionId: '20',
      resolutionDate: '2026-11-10T10:00:00.000Z',
      sprintIds: [1],
      custom: { customfield_10016: 0 },
      comments: [
        {
          id: '1',
          author: 'ben',
          body: paragraph('Deployed on Friday; see the release notes'),
          created: '2026-11-10T10:00:00.000Z',
          updated: '2026-11-10T10:00:00.000Z',
        },
      ],
    }),
    issue('SHOP-5', { summary: 'Ask the bank for terms', issueTypeId: '4', parentId: '10001', sprintIds: [3] }),
    issue('SHOP-6', { summary: 'Staff discount', securityLevelId: '500', parentId: '20001' }),
    issue('SHOP-10', { summary: 'Old idea', created: '2024-03-31T23:30:00.000Z', updated: '2024-04-01T08:00:00.000Z' }),
    issue('SECRET-1', { summary: 'Pay by retina scan', statusId: '12', componentIds: ['310'] }),
  ];
}

export const SCORE_INDEX: EntityPropertyIndex[] = [
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
