/**
 * Every Jira endpoint the app calls, with the OAuth scopes it needs as Atlassian's OpenAPI documents state them.
 * The client can call nothing else, and the manifest asks for exactly the union of these scopes.
 */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `{name}` stands for a path parameter. */
  path: string;
  scopes: readonly string[];
  /** Whether the same call may be sent twice without changing more than once. */
  idempotent: boolean;
}

const READ = ['read:jira-work'] as const;
const WRITE = ['write:jira-work'] as const;

export const endpoints = {
  searchJql: { method: 'POST', path: '/rest/api/3/search/jql', scopes: READ, idempotent: true },
  approximateCount: { method: 'POST', path: '/rest/api/3/search/approximate-count', scopes: READ, idempotent: true },
  getIssue: { method: 'GET', path: '/rest/api/3/issue/{key}', scopes: READ, idempotent: true },
  bulkIssues: { method: 'POST', path: '/rest/api/3/issue/bulkfetch', scopes: READ, idempotent: true },
  createIssue: { method: 'POST', path: '/rest/api/3/issue', scopes: WRITE, idempotent: false },
  editIssue: { method: 'PUT', path: '/rest/api/3/issue/{key}', scopes: WRITE, idempotent: true },
  setIssueProperty: { method: 'PUT', path: '/rest/api/3/issue/{key}/properties/{property}', scopes: WRITE, idempotent: true },
  deleteIssueProperty: { method: 'DELETE', path: '/rest/api/3/issue/{key}/properties/{property}', scopes: WRITE, idempotent: true },
  addComment: { method: 'POST', path: '/rest/api/3/issue/{key}/comment', scopes: WRITE, idempotent: false },
  deleteComment: { method: 'DELETE', path: '/rest/api/3/issue/{key}/comment/{id}', scopes: WRITE, idempotent: true },
  transitions: { method: 'GET', path: '/rest/api/3/issue/{key}/transitions', scopes: READ, idempotent: true },
  transitionIssue: { method: 'POST', path: '/rest/api/3/issue/{key}/transitions', scopes: WRITE, idempotent: false },
  linkTypes: { method: 'GET', path: '/rest/api/3/issueLinkType', scopes: READ, idempotent: true },
  createLink: { method: 'POST', path: '/rest/api/3/issueLink', scopes: WRITE, idempotent: true },
  bulkChangelogs: { method: 'POST', path: '/rest/api/3/changelog/bulkfetch', scopes: READ, idempotent: true },
  fields: { method: 'GET', path: '/rest/api/3/field', scopes: READ, idempotent: true },
  project: { method: 'GET', path: '/rest/api/3/project/{key}', scopes: READ, idempotent: true },
  projectStatuses: { method: 'GET', path: '/rest/api/3/project/{key}/statuses', scopes: READ, idempotent: true },
  projectRoles: { method: 'GET', path: '/rest/api/3/project/{key}/roledetails', scopes: READ, idempotent: true },
  myPermissions: { method: 'GET', path: '/rest/api/3/mypermissions', scopes: READ, idempotent: true },
  users: { method: 'GET', path: '/rest/api/3/user/bulk', scopes: ['read:jira-user'], idempotent: true },
  boards: {
    method: 'GET',
    path: '/rest/agile/1.0/board',
    scopes: ['read:board-scope:jira-software', 'read:project:jira'],
    idempotent: true,
  },
  boardConfiguration: {
    method: 'GET',
    path: '/rest/agile/1.0/board/{id}/configuration',
    scopes: ['read:board-scope.admin:jira-software', 'read:project:jira'],
    idempotent: true,
  },
  boardSprints: {
    method: 'GET',
    path: '/rest/agile/1.0/board/{id}/sprint',
    scopes: ['read:sprint:jira-software'],
    idempotent: true,
  },
  rankIssues: { method: 'PUT', path: '/rest/agile/1.0/issue/rank', scopes: ['write:issue:jira-software'], idempotent: true },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;
