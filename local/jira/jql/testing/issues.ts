/**
 * Issues of the small site for tests: seven in the open project, with every field in some state, and a secret one.
 */
import type { Adf } from '../../adf';
import type { IssueRecord } from '../../model';

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
