import type { Adf } from '../../jira/adf';
import type {
  Board,
  BoardConfiguration,
  Comment,
  Field,
  HistoryEntry,
  Issue,
  LinkType,
  Named,
  Project,
  Sprint,
  Transition,
  User,
} from './beans';
import { readJson } from './http';

export type JiraClient = ReturnType<typeof createJiraClient>;

/** Jira's REST API at this address as one of the people of the site. */
export function createJiraClient(accountId: string) {
  const request = (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('X-Refinery-Person', accountId);
    if (!headers.has('Accept')) headers.set('Accept', 'application/json');
    return fetch(path, { ...init, headers });
  };
  // Jira's own pages are on no app's account; only what the app's frames ask by `request` is.
  const ownPage = { 'X-Refinery-Page': 'shell' };
  const send = async <T>(method: string, path: string, body?: unknown): Promise<T> =>
    (await readJson(
      await request(path, {
        method,
        headers: body === undefined ? ownPage : { ...ownPage, 'Content-Type': 'application/json' },
        body: body === undefined ? null : JSON.stringify(body),
      }),
    )) as T;
  const get = <T>(path: string): Promise<T> => send<T>('GET', path);
  const issuePath = (key: string): string => `/rest/api/3/issue/${encodeURIComponent(key)}`;

  /** Walks the pages of an issue list, up to `atMost` issues. */
  const issueList = async (path: string, fields: string[], atMost = 2000): Promise<Issue[]> => {
    const issues: Issue[] = [];
    let token: string | undefined;
    do {
      const query = new URLSearchParams({ fields: fields.join(','), maxResults: '100' });
      if (token) query.set('nextPageToken', token);
      const page = await get<{ issues: Issue[]; nextPageToken?: string; isLast?: boolean }>(
        `${path}?${query}`,
      );
      issues.push(...page.issues);
      token = page.isLast ? undefined : page.nextPageToken;
    } while (token && issues.length < atMost);
    return issues;
  };

  return {
    accountId,
    /** A bare request as the person, for the app's frames. */
    request,
    myself: () => get<User>('/rest/api/3/myself'),
    project: (key: string) => get<Project>(`/rest/api/3/project/${encodeURIComponent(key)}`),
    fields: () => get<Field[]>('/rest/api/3/field'),
    priorities: () => get<Named[]>('/rest/api/3/priority'),
    linkTypes: async () =>
      (await get<{ issueLinkTypes: LinkType[] }>('/rest/api/3/issueLinkType')).issueLinkTypes,
    permissions: async (projectKey: string, keys: string[]) => {
      const query = new URLSearchParams({ projectKey, permissions: keys.join(',') });
      const { permissions } = await get<{ permissions: Record<string, { havePermission: boolean }> }>(
        `/rest/api/3/mypermissions?${query}`,
      );
      return new Set(keys.filter((key) => permissions[key]?.havePermission));
    },

    issue: (key: string, fields: string[] = ['*all']) =>
      get<Issue>(`${issuePath(key)}?fields=${fields.join(',')}`),
    editIssue: (key: string, fields: Record<string, unknown>) =>
      send<void>('PUT', issuePath(key), { fields }),
    transitions: async (key: string) =>
      (await get<{ transitions: Transition[] }>(`${issuePath(key)}/transitions`)).transitions,
    transition: (key: string, id: string) =>
      send<void>('POST', `${issuePath(key)}/transitions`, { transition: { id } }),
    comments: async (key: string) =>
      (await get<{ comments: Comment[] }>(`${issuePath(key)}/comment?maxResults=100&orderBy=created`))
        .comments,
    addComment: (key: string, body: Adf) => send<Comment>('POST', `${issuePath(key)}/comment`, { body }),
    /** All of the issue's history, oldest first. */
    changelog: async (key: string) => {
      const entries: HistoryEntry[] = [];
      for (let last = false; !last; ) {
        const page = await get<{ values: HistoryEntry[]; isLast?: boolean }>(
          `${issuePath(key)}/changelog?startAt=${entries.length}&maxResults=100`,
        );
        entries.push(...page.values);
        last = page.isLast !== false || page.values.length === 0;
      }
      return entries;
    },
    addLink: (typeId: string, outwardIssue: string, inwardIssue: string) =>
      send<void>('POST', '/rest/api/3/issueLink', {
        type: { id: typeId },
        inwardIssue: { key: inwardIssue },
        outwardIssue: { key: outwardIssue },
      }),
    removeLink: (id: string) => send<void>('DELETE', `/rest/api/3/issueLink/${id}`),

    search: (jql: string, fields: string[], nextPageToken?: string) =>
      send<{ issues: Issue[]; nextPageToken?: string; isLast?: boolean }>('POST', '/rest/api/3/search/jql', {
        jql,
        fields,
        maxResults: 50,
        ...(nextPageToken ? { nextPageToken } : {}),
      }),
    count: async (jql: string) =>
      (await send<{ count: number }>('POST', '/rest/api/3/search/approximate-count', { jql })).count,

    /** People who have had an issue of the project, as the search shows them. */
    assignees: async (projectKey: string) => {
      const { issues } = await send<{ issues: Issue[] }>('POST', '/rest/api/3/search/jql', {
        jql: `project = "${projectKey}" AND assignee IS NOT EMPTY ORDER BY updated DESC`,
        fields: ['assignee'],
        maxResults: 100,
      });
      const byId = new Map(
        issues.flatMap(({ fields: { assignee } }) =>
          assignee ? [[assignee.accountId, assignee] as const] : [],
        ),
      );
      return [...byId.values()].sort((a, b) => a.displayName.localeCompare(b.displayName));
    },

    boards: async (projectKey: string) =>
      (
        await get<{ values: Board[] }>(
          `/rest/agile/1.0/board?projectKeyOrId=${encodeURIComponent(projectKey)}`,
        )
      ).values,
    boardConfiguration: (id: number) => get<BoardConfiguration>(`/rest/agile/1.0/board/${id}/configuration`),
    sprints: async (boardId: number, states: string) =>
      (
        await get<{ values: Sprint[] }>(
          `/rest/agile/1.0/board/${boardId}/sprint?state=${states}&maxResults=50`,
        )
      ).values,
    sprintIssues: (boardId: number, sprintId: number, fields: string[]) =>
      issueList(`/rest/software/1.0/board/${boardId}/sprint/${sprintId}/issue`, fields),
    backlog: (boardId: number, fields: string[]) =>
      issueList(`/rest/software/1.0/board/${boardId}/backlog`, fields),
    rank: (issues: string[], position: { rankBeforeIssue: string } | { rankAfterIssue: string }) =>
      send<{ entries?: { issueKey: string; status: number; errors?: string[] }[] } | undefined>(
        'PUT',
        '/rest/agile/1.0/issue/rank',
        { issues, ...position },
      ),
  };
}
