import { APP_ACCOUNT } from '../app-account';
import { myselfBean, userBean } from '../beans/user';
import { type Call, get, ok, page } from '../endpoint';
import { badRequest, notFound } from '../errors';

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

const isAccount = (call: Call, id: string) => id === APP_ACCOUNT.accountId || call.world.store.person(id) !== undefined;

export const userEndpoints = [
  get('/rest/api/3/myself', myself),
  get('/rest/api/3/user', read),
  get('/rest/api/3/user/bulk', bulk),
];
