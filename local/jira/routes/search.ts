import { z } from 'zod';
import { fieldDescriptions, issueBean, type IssueSelection, selectExpand, selectFields, selectProperties } from '../beans/issue';
import { bodyAs, type Call, get, ok, post } from '../endpoint';
import { badRequest, invalidPayload, JiraError } from '../errors';
import { compileBounded, findIssues } from '../search/run-jql';
import { tokenPage } from '../search/page-token';

const LARGEST_PAGE = 5_000;
const LARGEST_PAGE_WITH_FIELDS = 100;
const MOST_RECONCILED = 50;

const searchRequest = z.strictObject({
  jql: z.string().optional(),
  fields: z.array(z.string()).optional(),
  expand: z.string().optional(),
  properties: z.array(z.string()).optional(),
  maxResults: z.number().int().optional(),
  nextPageToken: z.string().optional(),
  reconcileIssues: z.array(z.number().int()).optional(),
  fieldsByKeys: z.boolean().optional(),
});

const names = (list: string | undefined) => (list ?? '').split(',').map((name) => name.trim()).filter(Boolean);

function search(call: Call, request: z.infer<typeof searchRequest>): Response {
  const { jql = '', maxResults = 50, reconcileIssues = [] } = request;
  if (maxResults < 1 || maxResults > LARGEST_PAGE) {
    throw badRequest('The maxResults parameter must be between 1 and 5,000.');
  }
  if (reconcileIssues.length > MOST_RECONCILED) {
    throw badRequest(`At most ${MOST_RECONCILED} issues can be reconciled in one request.`);
  }
  const requested = (request.fields ?? []).flatMap(names);
  const selection: IssueSelection = {
    fields: selectFields(call, requested, 'none'),
    properties: selectProperties((request.properties ?? []).flatMap(names)),
    expand: selectExpand(names(request.expand)),
  };
  const withKey = requested.some((id) => id.toLowerCase() !== 'id') || selection.properties.length > 0 || selection.expand.size > 0;
  const light = selection.fields.length === 0 && selection.properties.length === 0 && selection.expand.size === 0;
  const found = findIssues(call, compileBounded(call, jql), new Set(reconcileIssues.map(String)));
  const { issues, ...rest } = tokenPage(call, found, {
    query: jql,
    token: request.nextPageToken || undefined,
    maxResults: light ? maxResults : Math.min(maxResults, LARGEST_PAGE_WITH_FIELDS),
  });
  call.charge(issues.length);
  return ok({
    issues: issues.map((issue) => (withKey ? issueBean(call, issue, selection) : { id: issue.id })),
    ...fieldDescriptions(selection),
    ...rest,
  });
}

async function searchByPost(call: Call): Promise<Response> {
  return search(call, await bodyAs(call, searchRequest));
}

function searchByGet(call: Call): Response {
  const maxResults = call.query('maxResults');
  if (maxResults !== undefined && !/^-?\d+$/.test(maxResults)) throw invalidPayload();
  return search(call, {
    jql: call.query('jql'),
    fields: call.list('fields'),
    expand: call.query('expand'),
    properties: call.list('properties'),
    maxResults: maxResults === undefined ? undefined : Number(maxResults),
    nextPageToken: call.query('nextPageToken'),
    reconcileIssues: call.list('reconcileIssues').map(Number),
  });
}

async function approximateCount(call: Call): Promise<Response> {
  const { jql } = await bodyAs(call, z.strictObject({ jql: z.string() }));
  return ok({ count: findIssues(call, compileBounded(call, jql)).length });
}

function gone(): never {
  throw new JiraError(410, [
    'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046',
  ]);
}

export const searchEndpoints = [
  get('/rest/api/3/search/jql', searchByGet),
  post('/rest/api/3/search/jql', searchByPost),
  post('/rest/api/3/search/approximate-count', approximateCount),
  get('/rest/api/3/search', gone),
  post('/rest/api/3/search', gone),
];
