/** A small site for tests of the host: two projects, three people, one secret issue. */
import { createPointsMeter } from '../../jira/points-meter';
import type { Jira } from '../../jira/jira';
import type { IssueRecord, Principal, ProductEvent, Project, Site } from '../../jira/model';
import { actors, guest, insiders, projectPermissions } from '../../people';

const project = (id: string, key: string, browse: string[]): Project => ({
  id,
  key,
  name: key,
  description: '',
  leadAccountId: null,
  style: 'classic',
  issueTypeIds: ['1'],
  statusIds: ['1'],
  components: [],
  versions: [],
  permissions: { ...projectPermissions([]), BROWSE_PROJECTS: browse },
  securityLevels: [{ id: '1', name: 'Insiders', memberAccountIds: insiders }],
  properties: {},
});

const issue = (id: string, key: string, projectId: string, securityLevelId: string | null): IssueRecord => ({
  id,
  key,
  projectId,
  issueTypeId: '1',
  summary: key,
  description: null,
  environment: null,
  statusId: '1',
  priorityId: null,
  resolutionId: null,
  assignee: null,
  reporter: null,
  creator: null,
  created: '2026-11-01T09:00:00.000Z',
  updated: '2026-11-01T09:00:00.000Z',
  resolutionDate: null,
  dueDate: null,
  labels: [],
  componentIds: [],
  fixVersionIds: [],
  versionIds: [],
  parentId: null,
  sprintIds: [],
  rank: `0|i0000${id}:`,
  flagged: false,
  securityLevelId,
  custom: {},
  properties: {},
  comments: [],
  changelog: [],
  votes: 0,
});

export function smallSite(): Site {
  const everyone = [...insiders, guest.accountId];
  return {
    formatVersion: 1,
    cloudId: 'c1',
    title: 'Test site',
    people: actors,
    projects: [project('10', 'PAY', everyone), project('20', 'INT', insiders)],
    issueTypes: [{ id: '1', name: 'Story', description: '', subtask: false, hierarchyLevel: 0 }],
    statuses: [{ id: '1', name: 'To Do', description: '', category: 'new' }],
    priorities: [],
    resolutions: [],
    linkTypes: [],
    customFields: [],
    boards: [],
    sprints: [],
    issues: [issue('1', 'PAY-1', '10', null), issue('2', 'PAY-2', '10', '1'), issue('3', 'INT-1', '20', null)],
    links: [],
    nextId: { issue: 4, comment: 1, history: 1, link: 1 },
  };
}

export interface RecordingJira extends Jira {
  requests: { method: string; path: string; principal: Principal }[];
  emit(event: ProductEvent): void;
}

/** A Jira that answers everything with `{}`, remembers who asked for what, and tells of every PUT. */
export function recordingJira(site: Site = smallSite()): RecordingJira {
  const listeners = new Set<(event: ProductEvent) => void>();
  const requests: RecordingJira['requests'] = [];
  const emit = (event: ProductEvent) => listeners.forEach((listener) => listener(event));
  return {
    site,
    points: createPointsMeter(),
    faults: { plan: () => undefined, clear: () => undefined },
    requests,
    emit,
    authenticate: () => ({ kind: 'anonymous' }),
    async handle(request, principal) {
      requests.push({ method: request.method, path: new URL(request.url).pathname, principal });
      if (request.method === 'PUT') emit({ eventType: 'avi:jira:updated:issue', issue: { id: '1', key: 'PAY-1' } });
      return Response.json({});
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    onChange: () => () => undefined,
  };
}
