import { Access } from '../access';
import { APP_ACCOUNT } from '../app-account';
import { myselfBean, userBean } from '../beans/user';
import { type Call, get, ok, page, whole } from '../endpoint';
import { badRequest, notFound } from '../errors';
import type { Person } from '../model';

function myself(call: Call): Response {
  const { principal, person } = call.access;
  if (principal.kind === 'app') return ok(myselfBean(call, APP_ACCOUNT.accountId));
  if (person) return ok(myselfBean(call, person.accountId));
  return ok({ message: 'Client must be authenticated to access this resource.', 'status-code': 401 }, 401);
}

function read(call: Call): Response {
  const id = call.query('accountId') ?? '';
  if (call.access.principal.kind === 'anonymous' || !isAccount(call, id)) throw notFound('Specified user does not exist or you do not have required permissions');
  return ok(userBean(call, id));
}

/** People by account id, in the order asked for. Unknown ids are passed over. */
function bulk(call: Call): Response {
  const ids = call.list('accountId');
  if (ids.length === 0) throw badRequest("The 'accountId' query parameter is required.");
  const known = call.access.principal.kind === 'anonymous' ? [] : ids.filter((id) => isAccount(call, id));
  const { values, ...rest } = page(call, [...new Set(known)], 200, 10);
  return ok({ ...rest, values: values.map((id) => userBean(call, id)) });
}

/** People whose name or e-mail address begins with the query, or has a word that does; Jira's search is no wiser. */
function matching(call: Call): Person[] {
  const query = (call.query('query') ?? call.query('username') ?? '').trim().toLowerCase();
  const accountId = call.query('accountId');
  const people = call.access.principal.kind === 'anonymous' ? [] : call.world.store.site.people;
  return people
    .filter((person) => accountId === undefined || person.accountId === accountId)
    .filter(({ displayName, emailAddress }) => `${displayName} ${emailAddress}`.toLowerCase().split(/\s+/).some((word) => word.startsWith(query)) || displayName.toLowerCase().startsWith(query));
}

function list(call: Call, people: Person[]): Response {
  const startAt = whole(call, 'startAt', 0);
  const maxResults = Math.min(whole(call, 'maxResults', 50), 1_000);
  return ok(people.slice(startAt, startAt + maxResults).map(({ accountId }) => userBean(call, accountId)));
}

function search(call: Call): Response {
  if (['query', 'username', 'accountId'].every((name) => call.query(name) === undefined)) {
    throw badRequest('At least one of the following parameters must be provided: query, accountId, property.');
  }
  return list(call, matching(call).filter(({ active }) => active));
}

const everyone = (call: Call) => list(call, call.access.principal.kind === 'anonymous' ? [] : call.world.store.site.people);

/** People who can be given an issue: those who may see it, or the project that is named. */
function assignable(call: Call): Response {
  const [issueName, projectName] = [call.query('issueKey') ?? call.query('issueId'), call.query('project')];
  if (issueName === undefined && projectName === undefined) throw badRequest('Either the project or the issueKey parameter is required.');
  const issue = issueName === undefined ? undefined : call.access.issue(issueName);
  const project = issue ? call.world.store.projectOf(issue) : call.access.project(projectName ?? '');
  const found = matching(call).filter(({ active, accountId }) => {
    const access = new Access(call.world.store, { kind: 'user', accountId });
    return active && (issue ? access.canSee(issue) : access.has('BROWSE_PROJECTS', project));
  });
  return list(call, found);
}

const isAccount = (call: Call, id: string) => id === APP_ACCOUNT.accountId || call.world.store.person(id) !== undefined;

export const userEndpoints = [
  get('/rest/api/3/myself', myself),
  get('/rest/api/3/user', read),
  get('/rest/api/3/user/bulk', bulk),
  get('/rest/api/3/user/search', search),
  get('/rest/api/3/user/assignable/search', assignable),
  get('/rest/api/3/users', everyone),
  get('/rest/api/3/users/search', everyone),
];
