import { accountOf } from './app-account';
import { itemBean } from './beans/changelog';
import { commentBean } from './beans/comment';
import { linkTypeBean } from './beans/link';
import { projectReference } from './beans/project';
import { issueTypeBean, statusBean } from './beans/workflow';
import { jiraInstant } from './instants';
import type { Comment, HistoryItem, IssueLink, IssueRecord, Json, ProductEvent } from './model';
import type { Scope } from './world';

const json = (value: unknown): Json => JSON.parse(JSON.stringify(value));
const account = (accountId: string | null) => (accountId ? { accountId } : null);

/** The few fields of an issue that events carry. */
function eventIssue(scope: Scope, issue: IssueRecord): Json {
  const { store } = scope.world;
  return json({
    id: issue.id,
    key: issue.key,
    fields: {
      summary: issue.summary,
      issuetype: issueTypeBean(scope, store.typeOf(issue)),
      creator: account(issue.creator),
      created: jiraInstant(issue.created, 'UTC'),
      project: projectReference(scope, store.projectOf(issue)),
      reporter: account(issue.reporter),
      assignee: account(issue.assignee),
      updated: jiraInstant(issue.updated, 'UTC'),
      status: statusBean(scope, store.statusOf(issue)),
    },
  });
}

function issueEvent(scope: Scope, eventType: string, issue: IssueRecord, alsoConcerned: (string | null)[] = []): ProductEvent {
  const atlassianId = accountOf(scope.access.principal);
  const concerned = [...new Set([atlassianId, ...alsoConcerned])].filter((id): id is string => id !== null);
  return {
    eventType,
    issue: eventIssue(scope, issue),
    ...(atlassianId ? { atlassianId } : {}),
    associatedUsers: concerned.map((accountId) => ({ accountId })),
  };
}

const changelog = (items: HistoryItem[]): Json => json({ items: items.map(itemBean) });
const assignees = (items: HistoryItem[]) =>
  items.filter(({ fieldId }) => fieldId === 'assignee').flatMap(({ from, to }) => [from, to]);

export const issueCreated = (scope: Scope, issue: IssueRecord): ProductEvent =>
  issueEvent(scope, 'avi:jira:created:issue', issue);

export const issueDeleted = (scope: Scope, issue: IssueRecord): ProductEvent =>
  issueEvent(scope, 'avi:jira:deleted:issue', issue);

export function issueUpdated(scope: Scope, issue: IssueRecord, items: HistoryItem[]): ProductEvent {
  const moved = items.find(({ fieldId }) => fieldId === 'status');
  const statuses = [moved?.to, moved?.from]
    .map((id) => (id ? scope.world.store.status(id) : undefined))
    .flatMap((status) => (status ? [statusBean(scope, status)] : []));
  return {
    ...issueEvent(scope, 'avi:jira:updated:issue', issue, assignees(items)),
    changelog: changelog(items),
    ...(moved ? { associatedStatuses: json(statuses) } : {}),
  };
}

export const issueAssigned = (scope: Scope, issue: IssueRecord, items: HistoryItem[]): ProductEvent => ({
  ...issueEvent(scope, 'avi:jira:assigned:issue', issue, assignees(items)),
  changelog: changelog(items.filter(({ fieldId }) => fieldId === 'assignee')),
});

export function commentDeleted(scope: Scope, issue: IssueRecord, comment: Comment): ProductEvent {
  const { associatedUsers: _users, ...event } = issueEvent(scope, 'avi:jira:deleted:comment', issue);
  return { ...event, eventType: 'avi:jira:deleted:comment', comment: json(commentBean(scope, issue, comment)) };
}

export const issueCommented = (scope: Scope, issue: IssueRecord, comment: Comment): ProductEvent => ({
  ...issueEvent(scope, 'avi:jira:commented:issue', issue),
  comment: json(commentBean(scope, issue, comment)),
});

export function linkEvent(scope: Scope, change: 'created' | 'deleted', link: IssueLink): ProductEvent {
  const type = scope.world.store.linkType(link.typeId);
  return {
    eventType: `avi:jira:${change}:issuelink`,
    id: link.id,
    sourceIssueId: link.sourceId,
    destinationIssueId: link.destinationId,
    issueLinkType: type ? json(linkTypeBean(scope, type)) : null,
  };
}
