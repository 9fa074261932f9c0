import type { Adf } from './adf';
import type { IssueRecord, Person, Project, Site } from './model';
import { evenRanks } from './rank';

/** The people of the small site: an owner who may do all, a developer who may not delete, a guest who may only look. */
export const PEOPLE = {
  owner: person('5b10ac8d82e05b22cc7d4001', 'Olive Owner', 'olive@example.com', 'Product owner', 'Europe/Berlin'),
  developer: person('5b10ac8d82e05b22cc7d4002', 'Dev Patel', 'dev@example.com', 'Developer', 'Asia/Kolkata'),
  guest: person('5b10ac8d82e05b22cc7d4003', 'Gale Guest', 'gale@example.com', 'Guest', 'America/New_York'),
};

/** Ids of the custom fields. */
export const FIELDS = {
  points: 'customfield_10016',
  rank: 'customfield_10019',
  sprint: 'customfield_10020',
  flagged: 'customfield_10021',
  notes: 'customfield_10030',
};

/** The issue that only the owner and the developer may see. */
export const HIDDEN_KEY = 'SHOP-6';

function person(accountId: string, displayName: string, emailAddress: string, actsAs: string, timeZone: string): Person {
  return { accountId, displayName, emailAddress, actsAs, timeZone, active: true };
}

/** A document of paragraphs. */
export const paragraphs = (...lines: string[]): Adf => ({
  type: 'doc',
  version: 1,
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

function project(): Project {
  const { owner, developer, guest } = PEOPLE;
  const all = [owner.accountId, developer.accountId, guest.accountId];
  const team = [owner.accountId, developer.accountId];
  return {
    id: '10000',
    key: 'SHOP',
    name: 'Corner shop',
    description: 'Sells bread and milk.',
    leadAccountId: owner.accountId,
    style: 'classic',
    issueTypeIds: ['10000', '10001', '10002', '10003'],
    statusIds: ['10010', '10011', '10012'],
    components: [{ id: '10040', name: 'Till', description: 'Where one pays' }],
    versions: [
      { id: '10050', name: '1.0', released: true, archived: false, releaseDate: '2026-03-01' },
      { id: '10051', name: '2.0', description: 'Self-service', released: false, archived: false, startDate: '2026-03-02', releaseDate: '2026-09-01' },
    ],
    permissions: {
      BROWSE_PROJECTS: [...all],
      EDIT_ISSUES: [...team],
      CREATE_ISSUES: [...team],
      DELETE_ISSUES: [owner.accountId],
      ADD_COMMENTS: [...team],
      LINK_ISSUES: [...team],
      TRANSITION_ISSUES: [...team],
      SCHEDULE_ISSUES: [...team],
      ASSIGN_ISSUES: [...team],
      SET_ISSUE_SECURITY: [owner.accountId],
      MANAGE_SPRINTS_PERMISSION: [owner.accountId],
      ADMINISTER_PROJECTS: [owner.accountId],
    },
    roles: [
      { id: 10_080, name: 'Administrators', description: 'Run the shop', admin: true, memberAccountIds: [owner.accountId] },
      { id: 10_081, name: 'Developers', description: 'Stack the shelves', memberAccountIds: [...team] },
    ],
    securityLevels: [{ id: '10060', name: 'Team only', memberAccountIds: [...team] }],
    properties: {},
  };
}

type Variation = Partial<IssueRecord> & Pick<IssueRecord, 'summary'>;

function issue(number: number, rank: string, variation: Variation): IssueRecord {
  const { owner } = PEOPLE;
  return {
    id: String(20_000 + number),
    key: `SHOP-${number}`,
    projectId: '10000',
    issueTypeId: '10001',
    description: null,
    environment: null,
    statusId: '10010',
    priorityId: '3',
    resolutionId: null,
    assignee: null,
    reporter: owner.accountId,
    creator: owner.accountId,
    created: '2026-01-05T09:00:00.000Z',
    updated: '2026-01-05T09:00:00.000Z',
    resolutionDate: null,
    dueDate: null,
    labels: [],
    componentIds: [],
    fixVersionIds: [],
    versionIds: [],
    parentId: null,
    sprintIds: [],
    rank,
    flagged: false,
    securityLevelId: null,
    custom: {},
    properties: {},
    comments: [],
    changelog: [],
    votes: 0,
    ...variation,
  };
}

function issues(): IssueRecord[] {
  const { owner, developer } = PEOPLE;
  const variations: Variation[] = [
    { summary: 'Pay without queueing', issueTypeId: '10000' },
    {
      summary: 'As a shopper, I want to scan my own bread, so that I need not queue',
      description: paragraphs('Given a loaf', 'When I scan it', 'Then its price is shown'),
      parentId: '20001',
      sprintIds: [1, 2],
      statusId: '10011',
      assignee: developer.accountId,
      custom: { [FIELDS.points]: 3 },
      fixVersionIds: ['10051'],
      componentIds: ['10040'],
      labels: ['checkout'],
      comments: [
        { id: '30001', author: developer.accountId, body: paragraphs('Which scanner?'), created: '2026-01-07T10:00:00.000Z', updated: '2026-01-07T10:00:00.000Z' },
      ],
      changelog: [
        {
          id: '40001',
          author: developer.accountId,
          created: '2026-01-06T10:00:00.000Z',
          items: [{ field: 'status', fieldtype: 'jira', fieldId: 'status', from: '10010', fromString: 'To Do', to: '10011', toString: 'In Progress' }],
        },
        {
          id: '40002',
          author: owner.accountId,
          created: '2026-01-07T10:00:00.000Z',
          items: [{ field: 'Link', fieldtype: 'jira', fieldId: 'issuelinks', from: null, fromString: null, to: HIDDEN_KEY, toString: `This issue is blocked by ${HIDDEN_KEY}` }],
        },
      ],
    },
    { summary: 'Weigh fruit at the till', parentId: '20001', custom: { [FIELDS.points]: 5 }, flagged: true },
    { summary: 'The card reader forgets the amount', issueTypeId: '10002', priorityId: '1', dueDate: '2026-02-01' },
    { summary: 'Draw the scanner', issueTypeId: '10003', parentId: '20002' },
    { summary: 'Stop theft at the self-service till', securityLevelId: '10060', labels: ['secret'], parentId: '20001', sprintIds: [2] },
    { summary: 'Theft, as an epic', issueTypeId: '10000', securityLevelId: '10060' },
    { summary: 'Count what is stolen', parentId: '20007' },
    {
      summary: 'Print a receipt',
      statusId: '10012',
      resolutionId: '10000',
      resolutionDate: '2026-01-08T12:00:00.000Z',
      sprintIds: [1],
      fixVersionIds: ['10050'],
    },
    { summary: 'Sell stamps' },
  ];
  const ranks = evenRanks(variations.length);
  return variations.map((variation, index) => issue(index + 1, ranks[index] ?? '', variation));
}

/** A small site with one project, three people, a security level, a scrum board, sprints, epics and links. */
export function smallSite(): Site {
  return {
    formatVersion: 1,
    cloudId: '1324a887-45db-1bf4-1e99-ef0ff456d421',
    title: 'Small site',
    people: Object.values(PEOPLE),
    projects: [project()],
    issueTypes: [
      { id: '10000', name: 'Epic', description: 'A large piece of work', subtask: false, hierarchyLevel: 1 },
      { id: '10001', name: 'Story', description: 'Something a person wants', subtask: false, hierarchyLevel: 0 },
      { id: '10002', name: 'Bug', description: 'Something broken', subtask: false, hierarchyLevel: 0 },
      { id: '10003', name: 'Sub-task', description: 'Part of an issue', subtask: true, hierarchyLevel: -1 },
    ],
    statuses: [
      { id: '10010', name: 'To Do', description: '', category: 'new' },
      { id: '10011', name: 'In Progress', description: '', category: 'indeterminate' },
      { id: '10012', name: 'Done', description: '', category: 'done' },
    ],
    priorities: [
      { id: '1', name: 'High', description: '', statusColor: '#d04437' },
      { id: '3', name: 'Medium', description: '', statusColor: '#f79232' },
      { id: '5', name: 'Low', description: '', statusColor: '#707070' },
    ],
    resolutions: [
      { id: '10000', name: 'Done', description: 'Work is complete' },
      { id: '10001', name: "Won't Do", description: 'Nobody will do it' },
    ],
    linkTypes: [
      { id: '10070', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
      { id: '10071', name: 'Relates', inward: 'relates to', outward: 'relates to' },
    ],
    customFields: [
      { id: FIELDS.points, name: 'Story point estimate', custom: 'com.pyxis.greenhopper.jira:jsw-story-points', type: 'number' },
      { id: FIELDS.rank, name: 'Rank', custom: 'com.pyxis.greenhopper.jira:gh-lexo-rank', type: 'any' },
      { id: FIELDS.sprint, name: 'Sprint', custom: 'com.pyxis.greenhopper.jira:gh-sprint', type: 'array', items: 'json' },
      { id: FIELDS.flagged, name: 'Flagged', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes', type: 'array', items: 'option' },
      { id: FIELDS.notes, name: 'Acceptance notes', custom: 'com.atlassian.jira.plugin.system.customfieldtypes:textarea', type: 'string' },
    ],
    boards: [
      {
        id: 1,
        name: 'SHOP board',
        type: 'scrum',
        projectId: '10000',
        filterJql: 'project = SHOP ORDER BY Rank ASC',
        estimationFieldId: FIELDS.points,
        rankFieldId: FIELDS.rank,
        columns: [
          { name: 'To Do', statusIds: ['10010'] },
          { name: 'In Progress', statusIds: ['10011'] },
          { name: 'Done', statusIds: ['10012'] },
        ],
      },
    ],
    sprints: [
      { id: 1, boardId: 1, name: 'SHOP Sprint 1', state: 'closed', startDate: '2025-12-22T09:00:00.000Z', endDate: '2026-01-05T09:00:00.000Z', completeDate: '2026-01-05T09:30:00.000Z' },
      { id: 2, boardId: 1, name: 'SHOP Sprint 2', state: 'active', goal: 'Scan', startDate: '2026-01-05T10:00:00.000Z', endDate: '2026-01-19T10:00:00.000Z' },
      { id: 3, boardId: 1, name: 'SHOP Sprint 3', state: 'future' },
    ],
    issues: issues(),
    links: [
      { id: '50001', typeId: '10070', sourceId: '20006', destinationId: '20002' },
      { id: '50002', typeId: '10070', sourceId: '20002', destinationId: '20003' },
    ],
    nextId: { issue: 20_100, comment: 30_100, history: 40_100, link: 50_100 },
  };
}
