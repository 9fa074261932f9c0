import type { Bean } from '../beans/bean';
import { sprintBean, sprintFieldValue, epicBean } from '../beans/board';
import { fieldDescriptions, issueBean, type IssueSelection, selectExpand, selectFields } from '../beans/issue';
import { type Call, ok, whole } from '../endpoint';
import { openSprintIds } from '../edit/sprint-field';
import { badRequest } from '../errors';
import type { IssueRecord, Sprint } from '../model';
import { tokenPage } from '../search/page-token';

const LARGEST_PAGE = 100;

/** Fields that only the agile resources have: the sprint, the completed ones, the epic, and whether it is flagged. */
const AGILE_FIELDS = ['sprint', 'closedSprints', 'epic', 'flagged'];

function selectionOf(call: Call): IssueSelection {
  return {
    fields: selectFields(call, call.list('fields'), '*navigable'),
    properties: [],
    expand: selectExpand(call.list('expand')),
  };
}

/** An issue as the agile API shows it. */
export function agileIssueBean(call: Call, issue: IssueRecord, selection: IssueSelection = selectionOf(call)): Bean {
  const bean = issueBean(call, issue, selection);
  const requested = call.list('fields');
  const wanted = AGILE_FIELDS.filter((id) => requested.length === 0 || requested.includes(id) || requested.includes('*all'));
  if (wanted.length === 0) return bean;
  const values = agileValues(call, issue);
  const extra = Object.fromEntries(wanted.map((id) => [id, values[id]]));
  return { ...bean, fields: { ...(bean['fields'] ?? {}), ...extra } };
}

function agileValues(call: Call, issue: IssueRecord): Bean {
  const { store } = call.world;
  const open = openSprintIds(call, issue);
  const sprints = issue.sprintIds.map((id) => store.sprint(id)).filter((sprint): sprint is Sprint => sprint !== undefined);
  const current = sprints.find(({ id }) => open.includes(id));
  const closed = sprints.filter(({ state }) => state === 'closed');
  const parent = issue.parentId ? store.issueById(issue.parentId) : undefined;
  const epic = parent && call.access.canSee(parent) && store.typeOf(parent).hierarchyLevel === 1 ? parent : undefined;
  return {
    sprint: current ? sprintBean(call, current) : null,
    closedSprints: closed.length > 0 ? closed.map(sprintFieldValue) : undefined,
    epic: epic ? epicBean(call, epic) : null,
    flagged: issue.flagged,
  };
}

/** A page by `startAt`, as the agile lists give it. */
export function listByStart(call: Call, issues: IssueRecord[]): Response {
  const startAt = whole(call, 'startAt', 0);
  const maxResults = Math.min(whole(call, 'maxResults', 50), LARGEST_PAGE);
  const selection = selectionOf(call);
  const shown = issues.slice(startAt, startAt + maxResults);
  call.charge(shown.length);
  return ok({
    expand: 'schema,names',
    startAt,
    maxResults,
    total: issues.length,
    issues: shown.map((issue) => agileIssueBean(call, issue, selection)),
    ...fieldDescriptions(selection),
  });
}

/** A page by `nextPageToken`, as the lists under `/rest/software` give it. */
export function listByToken(call: Call, issues: IssueRecord[]): Response {
  const maxResults = Math.min(whole(call, 'maxResults', 50), LARGEST_PAGE);
  if (maxResults < 1) throw badRequest('The maxResults parameter must be between 1 and 5,000.');
  const selection = selectionOf(call);
  const { pathname } = new URL(call.request.url);
  const { issues: shown, ...rest } = tokenPage(call, issues, {
    query: `${pathname} ${call.query('jql') ?? ''}`,
    token: call.query('nextPageToken'),
    maxResults,
  });
  call.charge(shown.length);
  return ok({
    expand: 'schema,names',
    ...rest,
    issues: shown.map((issue) => agileIssueBean(call, issue, selection)),
    ...fieldDescriptions(selection),
  });
}
