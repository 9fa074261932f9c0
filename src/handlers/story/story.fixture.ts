/** A small Jira with one story, so that the story handlers can be tried without a site. */
import { documentFromText } from '../../domain/text/from-plain';
import { JiraClient, type JiraResponse } from '../../jira/client';
import type { IndexStorage } from '../../storage/issue-index';
import type { Job } from '../background/jobs';
import type { Services } from '../call/services';
import { memoryStore } from '../../storage/memory-store.fixture';

export const CONTEXT = {
  accountId: 'ann',
  extension: { issue: { id: '7', key: 'PAY-7' }, project: { id: '1', key: 'PAY' } },
};

export interface StoryDesk {
  services: Services;
  index: IndexStorage;
  /** Requests sent to Jira since the start, as `GET /rest/...`; each costs a point. */
  requests: string[];
  /** The issue as Jira holds it. */
  fields: Record<string, unknown>;
  created: Record<string, unknown>[];
  links: string[];
  jobs: Job[];
  mayEdit(may: boolean): void;
  /** Jira refuses the next request of that kind with a status, once. */
  refuseOnce(request: string, status: number): void;
  hide(key: string): void;
  /** As before anybody opened the project's backlog. */
  loseIndex(): void;
  buildsAskedFor(): number;
  later(days: number): void;
}

/** PAY-7, a story with that text. */
export function storyDesk(text: string): StoryDesk {
  const requests: string[] = [];
  const created: Record<string, unknown>[] = [];
  const links: string[] = [];
  const jobs: Job[] = [];
  const refusals = new Map<string, number>();
  const hidden = new Set<string>();
  let editable = true;
  let now = Date.parse('2026-11-22T09:00:00.000Z');
  const fields: Record<string, unknown> = {
    summary: 'Allergies',
    description: documentFromText(text),
    issuetype: { id: '10001', name: 'Story' },
    labels: ['ward'],
    points: 5,
  };
  const respond = (status: number, body?: unknown): JiraResponse => ({
    status,
    headers: { get: () => null },
    text: async () => (body === undefined ? '' : JSON.stringify(body)),
  });
  const answer = (request: string, body: string | undefined): JiraResponse => {
    const sent = JSON.parse(body ?? '{}');
    switch (request) {
      case 'GET /rest/api/3/mypermissions':
        return respond(200, { permissions: { EDIT_ISSUES: { havePermission: editable } } });
      case 'GET /rest/api/3/issue/PAY-7':
        return respond(200, { id: '7', key: 'PAY-7', fields });
      case 'PUT /rest/api/3/issue/PAY-7':
        Object.assign(fields, sent.fields);
        return respond(204);
      case 'POST /rest/api/3/issue':
        created.push(sent.fields);
        return respond(201, { id: String(100 + created.length), key: `PAY-${100 + created.length}` });
      case 'GET /rest/api/3/issueLinkType':
        return respond(200, { issueLinkTypes: [{ id: '1', name: 'Blocks' }, { id: '2', name: 'Issue split' }] });
      case 'POST /rest/api/3/issueLink':
        links.push(`${sent.inwardIssue.key} ${sent.type.id} ${sent.outwardIssue.key}`);
        return respond(201);
      case 'POST /rest/api/3/search/approximate-count':
        return hidden.size === 0 ? respond(200, { count: 1 }) : respond(400, { errorMessages: ["A value with ID '9' does not exist for the field 'id'."] });
      case 'POST /rest/api/3/issue/bulkfetch':
        return respond(200, {
          issues: (sent.issueIdsOrKeys as string[]).filter((key) => !hidden.has(key)).map((key) => ({ id: key, key })),
        });
      default:
        return respond(404, { errorMessages: [`Nothing at ${request}`] });
    }
  };
  const client = new JiraClient(
    async (path, { method, body }) => {
      const request = `${method} ${new URL(path, 'https://example.com').pathname}`;
      requests.push(request);
      const refused = refusals.get(request);
      refusals.delete(request);
      return refused === undefined ? answer(request, body) : respond(refused, { errorMessages: ['No.'] });
    },
    { sleep: async () => undefined, random: () => 0.5, now: () => new Date(now), patience: 0 },
  );
  let indexed = true;
  let builds = 0;
  const index = {
    head: async () => (indexed ? { facts: { estimate: { id: 'points', name: 'Story points' } } } : null),
    build: async () => (builds === 0 ? null : {}),
    requestBuild: async () => void (builds += 1),
  } as unknown as IndexStorage;
  return {
    services: {
      jiraAsUser: () => client,
      jiraAsApp: () => client,
      store: memoryStore(),
      queue: { push: async (job) => void jobs.push(job) },
      now: () => new Date(now),
      newId: () => 'id',
    },
    index,
    requests,
    fields,
    created,
    links,
    jobs,
    mayEdit: (may) => {
      editable = may;
    },
    refuseOnce: (request, status) => void refusals.set(request, status),
    buildsAskedFor: () => builds,
    loseIndex: () => {
      indexed = false;
    },
    hide: (key) => void hidden.add(key),
    later: (days) => {
      now += days * 86_400_000;
    },
  };
}
