/**
 * The OAuth scopes that each emulated endpoint needs, by Atlassian's OpenAPI documents of June 2026. This is the
 * host's own table: the app's is not read, so that one mistake in it cannot hide behind the other.
 */
import { UnsupportedByLocalForge } from './errors';

const READ = ['read:jira-work'];
const WRITE = ['write:jira-work'];
const BOARD = ['read:board-scope:jira-software'];
const BOARD_ISSUES = [...BOARD, 'read:issue-details:jira'];
const SPRINT = ['read:sprint:jira-software'];
const SPRINT_ISSUES = [...SPRINT, 'read:issue-details:jira', 'read:jql:jira'];

/** Every scope listed is needed. */
export const ENDPOINT_SCOPES: Record<string, string[]> = {
  'POST /rest/api/3/changelog/bulkfetch': READ,
  'GET /rest/api/3/field': READ,
  'POST /rest/api/3/issue': WRITE,
  'POST /rest/api/3/issue/bulkfetch': READ,
  'POST /rest/api/3/issue/properties': WRITE,
  'POST /rest/api/3/issue/properties/multi': WRITE,
  'PUT /rest/api/3/issue/properties/{propertyKey}': WRITE,
  'DELETE /rest/api/3/issue/properties/{propertyKey}': WRITE,
  'GET /rest/api/3/issue/{issueIdOrKey}': READ,
  'PUT /rest/api/3/issue/{issueIdOrKey}': WRITE,
  'DELETE /rest/api/3/issue/{issueIdOrKey}': WRITE,
  'GET /rest/api/3/issue/{issueIdOrKey}/changelog': READ,
  'GET /rest/api/3/issue/{issueIdOrKey}/comment': READ,
  'POST /rest/api/3/issue/{issueIdOrKey}/comment': WRITE,
  'DELETE /rest/api/3/issue/{issueIdOrKey}/comment/{id}': WRITE,
  'GET /rest/api/3/issue/{issueIdOrKey}/editmeta': READ,
  'GET /rest/api/3/issue/{issueIdOrKey}/properties': READ,
  'GET /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}': READ,
  'PUT /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}': WRITE,
  'DELETE /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}': WRITE,
  'GET /rest/api/3/issue/{issueIdOrKey}/transitions': READ,
  'POST /rest/api/3/issue/{issueIdOrKey}/transitions': WRITE,
  'POST /rest/api/3/issueLink': WRITE,
  'GET /rest/api/3/issueLink/{linkId}': READ,
  'DELETE /rest/api/3/issueLink/{linkId}': WRITE,
  'GET /rest/api/3/issueLinkType': READ,
  'GET /rest/api/3/issuetype': READ,
  'POST /rest/api/3/jql/parse': READ,
  'GET /rest/api/3/label': READ,
  'GET /rest/api/3/mypermissions': READ,
  'GET /rest/api/3/myself': ['read:jira-user'],
  'POST /rest/api/3/permissions/check': [],
  'POST /rest/api/3/permissions/project': READ,
  'GET /rest/api/3/priority': READ,
  'GET /rest/api/3/project/search': READ,
  'GET /rest/api/3/project/{projectIdOrKey}': READ,
  'GET /rest/api/3/project/{projectIdOrKey}/component': READ,
  'GET /rest/api/3/project/{projectIdOrKey}/components': READ,
  'GET /rest/api/3/project/{projectIdOrKey}/properties': READ,
  'GET /rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}': READ,
  'PUT /rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}': ['manage:jira-project'],
  'DELETE /rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}': ['manage:jira-project'],
  'GET /rest/api/3/project/{projectIdOrKey}/role': READ,
  'GET /rest/api/3/project/{projectIdOrKey}/roledetails': READ,
  'GET /rest/api/3/project/{projectIdOrKey}/statuses': READ,
  'GET /rest/api/3/project/{projectIdOrKey}/versions': READ,
  'GET /rest/api/3/project/{projectId}/hierarchy': READ,
  'GET /rest/api/3/resolution': READ,
  'GET /rest/api/3/search': READ,
  'POST /rest/api/3/search': READ,
  'POST /rest/api/3/search/approximate-count': READ,
  'GET /rest/api/3/search/jql': READ,
  'POST /rest/api/3/search/jql': READ,
  'GET /rest/api/3/serverInfo': [],
  'GET /rest/api/3/status': READ,
  'GET /rest/api/3/statuscategory': READ,
  'GET /rest/api/3/task/{taskId}': READ,
  'GET /rest/api/3/user': ['read:jira-user'],
  'GET /rest/api/3/user/bulk': ['read:jira-user'],
  'GET /rest/api/3/user/search': ['read:jira-user'],
  'GET /rest/agile/1.0/board': [...BOARD, 'read:project:jira'],
  'GET /rest/agile/1.0/board/{boardId}': BOARD_ISSUES,
  'GET /rest/agile/1.0/board/{boardId}/backlog': BOARD_ISSUES,
  'GET /rest/agile/1.0/board/{boardId}/configuration': ['read:board-scope.admin:jira-software', 'read:project:jira'],
  'GET /rest/agile/1.0/board/{boardId}/issue': BOARD_ISSUES,
  'GET /rest/agile/1.0/board/{boardId}/sprint': SPRINT,
  'GET /rest/agile/1.0/board/{boardId}/version': BOARD,
  'PUT /rest/agile/1.0/issue/rank': ['write:issue:jira-software'],
  'GET /rest/agile/1.0/issue/{issueIdOrKey}/estimation': ['read:issue:jira-software', 'read:issue-details:jira'],
  'PUT /rest/agile/1.0/issue/{issueIdOrKey}/estimation': ['write:issue:jira-software', 'read:issue-details:jira'],
  'GET /rest/agile/1.0/sprint/{sprintId}': SPRINT,
  'GET /rest/agile/1.0/sprint/{sprintId}/issue': SPRINT_ISSUES,
  'POST /rest/agile/1.0/sprint/{sprintId}/issue': ['write:sprint:jira-software'],
  'POST /rest/agile/1.0/backlog/issue': ['write:board-scope:jira-software'],
  'GET /rest/software/1.0/board/{boardId}/backlog': BOARD_ISSUES,
  'GET /rest/software/1.0/board/{boardId}/backlog/approximate-count': BOARD_ISSUES,
  'GET /rest/software/1.0/board/{boardId}/issue': BOARD_ISSUES,
  'GET /rest/software/1.0/board/{boardId}/issue/approximate-count': BOARD_ISSUES,
  'GET /rest/software/1.0/sprint/{sprintId}/issue': SPRINT_ISSUES,
};

/**
 * The scopes a request needs.
 *
 * @throws UnsupportedByLocalForge when the endpoint is not in the table.
 */
export function scopesFor(method: string, path: string): string[] {
  for (const route of ROUTES) {
    if (route.method === method && route.pattern.test(path)) return route.scopes;
  }
  throw new UnsupportedByLocalForge(`${method} ${path} (its scopes are not known here)`);
}

const ROUTES = Object.entries(ENDPOINT_SCOPES)
  .map(([endpoint, scopes]) => {
    const [method = '', template = ''] = endpoint.split(' ');
    const pattern = new RegExp(`^${template.replace(/\./g, '\\.').replace(/\{\w+\}/g, '[^/]+')}/?$`);
    return { method, template, pattern, scopes };
  })
  // A literal path before one with a placeholder at the same place: search/jql is no project.
  .sort((a, b) => placeholders(a.template) - placeholders(b.template));

function placeholders(template: string): number {
  return template.split('{').length - 1;
}
