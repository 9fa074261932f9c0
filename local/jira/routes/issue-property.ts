import { z } from 'zod';
import { accountOf } from '../app-account';
import { bodyAs, type Call, empty, get, noContent, ok, post, put, remove } from '../endpoint';
import { badRequest, notFound } from '../errors';
import type { IssueRecord, Json } from '../model';
import { propertyKey, propertyValue } from '../properties';

const MOST_ISSUES = 100;
const MOST_PROPERTIES = 10;

const issueOf = (call: Call): IssueRecord => call.access.issue(call.param('issueIdOrKey'));

function list(call: Call): Response {
  const issue = issueOf(call);
  const self = `${call.world.baseUrl}/rest/api/3/issue/${issue.id}/properties`;
  return ok({ keys: Object.keys(issue.properties).map((key) => ({ self: `${self}/${encodeURIComponent(key)}`, key })) });
}

function read(call: Call): Response {
  const key = call.param('propertyKey');
  const value = valueOf(issueOf(call), key);
  return ok({ key, value });
}

/** Writing a property is no edit of the issue: `updated` stays and no issue event is sent. */
async function write(call: Call): Promise<Response> {
  const issue = call.access.issueFor(call.param('issueIdOrKey'), 'EDIT_ISSUES');
  const key = propertyKey(call.param('propertyKey'));
  const value = propertyValue(await call.body());
  const existed = Object.hasOwn(issue.properties, key);
  call.world.index.beforeChange(issue);
  issue.properties[key] = value;
  call.world.changed();
  return existed ? empty(200) : empty(201);
}

function destroy(call: Call): Response {
  const issue = call.access.issueFor(call.param('issueIdOrKey'), 'EDIT_ISSUES');
  const key = call.param('propertyKey');
  valueOf(issue, key);
  call.world.index.beforeChange(issue);
  delete issue.properties[key];
  call.world.changed();
  return noContent();
}

function valueOf(issue: IssueRecord, key: string): Json {
  const value = Object.hasOwn(issue.properties, key) ? issue.properties[key] : undefined;
  if (value === undefined) throw notFound(`The property with key '${key}' does not exist.`);
  return value;
}

const multiRequest = z.strictObject({
  issues: z
    .array(z.strictObject({ issueID: z.number().int(), properties: z.record(z.string(), z.unknown()) }))
    .min(1)
    .max(MOST_ISSUES),
});

async function writeMany(call: Call): Promise<Response> {
  const { issues } = await bodyAs(call, multiRequest);
  const writes = issues.map(({ issueID, properties }) => {
    const entries = Object.entries(properties).map(([key, value]) => [propertyKey(key), propertyValue(value)] as const);
    if (entries.length === 0 || entries.length > MOST_PROPERTIES) {
      throw badRequest(`Between 1 and ${MOST_PROPERTIES} properties must be given for each issue.`);
    }
    return { id: String(issueID), entries };
  });
  call.charge(writes.length);
  const task = call.world.tasks.submit('Set issue properties', accountOf(call.access.principal), () => {
    const issues = writes.map(({ id, entries }) => ({ issue: call.access.issueFor(id, 'EDIT_ISSUES'), entries }));
    for (const { issue, entries } of issues) {
      call.world.index.beforeChange(issue);
      Object.assign(issue.properties, Object.fromEntries(entries));
    }
    call.world.changed();
    return null;
  });
  const location = `${call.world.baseUrl}/rest/api/3/task/${task.id}`;
  return new Response(null, { status: 303, headers: { Location: location } });
}

export const issuePropertyEndpoints = [
  post('/rest/api/3/issue/properties/multi', writeMany),
  get('/rest/api/3/issue/{issueIdOrKey}/properties', list),
  get('/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', read),
  put('/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', write),
  remove('/rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}', destroy),
];
