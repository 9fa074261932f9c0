/** A small Jira, store and index, so that the value handlers can be tried without a site. */
import type { Issue } from '../../domain/backlog/issue';
import type { ScoreRecord } from '../../domain/scoring/record';
import { VALUE_PROPERTY } from '../../domain/scoring/record';
import { JiraClient, type JiraResponse } from '../../jira/client';
import type { IndexStorage } from '../../storage/issue-index';
import { memoryStore } from '../../storage/memory-store.fixture';
import type { Services } from '../call/services';

export interface Desk {
  services: Services;
  index: IndexStorage;
  /** Requests sent to Jira since the start, as `GET /rest/...`; each costs a point. */
  requests: string[];
  /** What the issue's property holds. */
  property(): unknown;
  setProperty(value: unknown): void;
  mayEdit(may: boolean): void;
  /** Who administers the project. */
  mayAdminister(accountIds: string[]): void;
  /** Who acts in the role with the id 10101; null when Jira does not tell people their roles. */
  inRole(accountIds: string[] | null): void;
  /** Says who sends the requests that follow. */
  callAs(accountId: string): string;
  setIssue(fields: Record<string, unknown>): void;
  /** What the index holds of each issue. */
  scores(): Map<string, ScoreRecord | null>;
  labels(): string[];
  status(): string;
  /** Names of the statuses that the workflow leads to from where the issue is. */
  leadsTo(names: string[]): void;
  field(id: string): unknown;
  /** Comments on the issue as JSON, by id. */
  comments: Map<string, string>;
  refuseComments(): void;
  refuseProperties(refuse?: boolean): void;
  /** Moves the clock on, by a second unless told otherwise. */
  tick(milliseconds?: number): void;
}

/** PAY-7 on a site where `open` are the other open issues of the index, of which Jira does not show those `hidden`. */
export function deskWith(open: Issue[] = [], hidden: ReadonlySet<string> = new Set()): Desk {
  const requests: string[] = [];
  let property: unknown;
  let editable = true;
  let silent = false;
  let broken = false;
  let administrators: string[] = [];
  let actors: string[] | null = [];
  let caller = 'ann';
  let now = Date.parse('2026-11-22T09:00:00.000Z');
  let fields: Record<string, unknown> = {
    summary: 'Pay by direct debit',
    description: null,
    issuetype: { name: 'Story' },
    issuelinks: [],
    reporter: { accountId: 'rita', displayName: 'Rita' },
    points: 5,
  };
  let labels = ['riders'];
  let status = 'To Do';
  let targets = ['To Do', 'Rejected'];
  const comments = new Map<string, string>();
  const issues = [...open];
  const shownOfSecured = () => issues.filter((issue) => isSecured(issue) && !hidden.has(issue.key));

  const respond = (status: number, body?: unknown): JiraResponse => ({
    status,
    headers: { get: () => null },
    text: async () => (body === undefined ? '' : JSON.stringify(body)),
  });

  const client = new JiraClient(
    async (path, { method, body }) => {
      const url = new URL(path, 'https://example.com');
      requests.push(`${method} ${url.pathname}`);
      if (url.pathname === '/rest/api/3/mypermissions')
        return respond(200, { permissions: { EDIT_ISSUES: { havePermission: editable }, ADMINISTER_PROJECTS: { havePermission: administrators.includes(caller) } } });
      if (url.pathname === '/rest/api/3/project/1/roledetails') {
        if (actors === null) return respond(403, { errorMessages: ['You may not see roles.'] });
        const mine = url.searchParams.get('currentMember') === 'true' && actors.includes(caller);
        return respond(200, [{ id: 10_100, name: 'Everybody' }, ...(mine ? [{ id: 10_101, name: 'Product owner' }] : [])]);
      }
      if (url.pathname === '/rest/api/3/user/bulk')
        return respond(200, { values: url.searchParams.getAll('accountId').map((accountId) => ({ accountId, displayName: accountId.toUpperCase() })) });
      if (url.pathname === '/rest/api/3/issue/PAY-7' && method === 'PUT') {
        const edit = JSON.parse(body ?? '');
        if (edit.fields?.hidden !== undefined)
          return respond(400, { errors: { hidden: 'It is not on the appropriate screen.' } });
        fields = { ...fields, ...edit.fields };
        for (const { add, remove } of (edit.update?.labels ?? []) as { add?: string; remove?: string }[]) {
          labels = [...labels.filter((label) => label !== remove), ...(add ? [add] : [])];
        }
        return respond(204);
      }
      if (url.pathname === '/rest/api/3/issue/PAY-7/transitions' && method === 'GET')
        return respond(200, { transitions: targets.map((name) => ({ id: `to ${name}`, name, to: { id: name, name } })) });
      if (url.pathname === '/rest/api/3/issue/PAY-7/transitions') {
        status = String(JSON.parse(body ?? '').transition.id).replace('to ', '');
        return respond(204);
      }
      if (url.pathname === '/rest/api/3/issue/PAY-7/comment') {
        if (silent) return respond(403, { errorMessages: ['You may not comment.'] });
        comments.set('c1', body ?? '');
        return respond(201, { id: 'c1' });
      }
      if (url.pathname === '/rest/api/3/issue/PAY-7/comment/c1') {
        comments.delete('c1');
        return respond(204);
      }
      if (url.pathname === '/rest/api/3/issue/PAY-7')
        return respond(200, { id: '7', key: 'PAY-7', fields: { ...fields, labels, status: { id: status, name: status } }, properties: property === undefined ? {} : { [VALUE_PROPERTY]: property } });
      if (url.pathname === '/rest/api/3/search/approximate-count') return respond(200, { count: shownOfSecured().length });
      if (url.pathname === '/rest/api/3/search/jql' && body?.includes('level IS NOT EMPTY'))
        return respond(200, { issues: shownOfSecured().map(({ id }) => ({ id })), isLast: true });
      if (url.pathname === '/rest/api/3/issue/bulkfetch')
        return respond(200, { issues: [{ id: '7', key: 'PAY-7', fields: { ...fields, project: { id: '1' } }, properties: { [VALUE_PROPERTY]: property } }], issueErrors: [] });
      if (url.pathname === `/rest/api/3/issue/PAY-7/properties/${VALUE_PROPERTY}`) {
        if (!editable) return respond(403, { errorMessages: ['You may not edit this issue.'] });
        if (broken) return respond(400, { errorMessages: ['Not now.'] });
        property = method === 'PUT' ? JSON.parse(body ?? 'null') : undefined;
        return respond(method === 'PUT' ? 200 : 204);
      }
      return respond(404, { errorMessages: [`Nothing at ${path}`] });
    },
    { sleep: async () => undefined, random: () => 0.5, now: () => new Date(now), patience: 0 },
  );

  const unused = () => {
    throw new Error('The value handlers do not need this.');
  };
  const index = {
    head: async () => ({ facts: { estimate: { id: 'points', name: 'Story points' } } }),
    state: async () => ({ state: 'ready', builtAt: '2026-11-22T08:00:00.000Z', issues: issues.length }),
    rows: async () => issues,
    requestBuild: async () => undefined,
    setScore: async (_project: string, issueId: string, record: ScoreRecord | null) => {
      const found = issues.findIndex((issue) => issue.id === issueId);
      const row = issues[found];
      if (row) issues[found] = { ...row, score: record };
    },
  } as unknown as IndexStorage;

  return {
    services: {
      jiraAsUser: () => client,
      jiraAsApp: unused,
      store: memoryStore(),
      queue: { push: unused },
      now: () => new Date(now),
      newId: () => 'id',
    },
    index,
    requests,
    scores: () => new Map(issues.map(({ key, score }) => [key, score])),
    labels: () => labels,
    status: () => status,
    leadsTo: (names) => {
      targets = names;
    },
    refuseComments: () => {
      silent = true;
    },
    refuseProperties: (refuse = true) => {
      broken = refuse;
    },
    field: (id) => fields[id],
    comments,
    property: () => property,
    setProperty: (value) => {
      property = value;
    },
    mayEdit: (may) => {
      editable = may;
    },
    mayAdminister: (accountIds) => {
      administrators = accountIds;
    },
    inRole: (accountIds) => {
      actors = accountIds;
    },
    callAs: (accountId) => {
      caller = accountId;
      return accountId;
    },
    setIssue: (changed) => {
      fields = { ...fields, ...changed };
    },
    tick: (milliseconds = 1000) => {
      now += milliseconds;
    },
  };
}

/** The same issue under a security level. */
export function secured(issue: Issue): Issue {
  return Object.assign(issue, { secured: true, securityLevelId: '1' });
}

const isSecured = (issue: Issue) => 'secured' in issue && issue.secured === true;

/** An open issue scored by RICE with one customer's worth of each point of its score. */
export function openIssue(key: string, score: number | null, blocks: string[] = []): Issue {
  const inputs = { reach: score ?? 0, impact: 1, confidence: 1, effort: 1 };
  return {
    id: key.replace('PAY-', ''),
    key,
    summary: key,
    type: 'Story',
    hierarchyLevel: 0,
    status: 'To Do',
    statusCategory: 'new',
    priority: null,
    labels: [],
    created: '2026-01-01T00:00:00.000Z',
    updated: '2026-01-01T00:00:00.000Z',
    resolved: null,
    due: null,
    estimate: null,
    parentKey: null,
    sprintIds: [],
    fixVersionIds: [],
    flagged: false,
    links: blocks.map((other) => ({ kind: 'blocks', key: other, statusCategory: 'new' })),
    descriptionWords: null,
    story: null,
    score: score === null ? null : { v: 1, model: 'rice', inputs, score, at: '2026-01-01T00:00:00.000Z', by: 'ann' },
  };
}
