import { jiraInstant } from '../instants';
import type { History, HistoryItem, IssueRecord } from '../model';
import type { Scope } from '../world';
import type { Bean } from './bean';
import { userBean } from './user';

/** The histories of an issue, oldest first, without what would tell of an issue that is hidden from the caller. */
export function visibleHistories(scope: Scope, issue: IssueRecord): History[] {
  return issue.changelog.flatMap((history) => {
    const items = history.items.filter((item) => !tellsOfHiddenIssue(scope, item));
    return items.length === history.items.length ? [history] : items.length > 0 ? [{ ...history, items }] : [];
  });
}

export function historyBean(scope: Scope, history: History): Bean {
  return {
    id: history.id,
    author: userBean(scope, history.author) ?? undefined,
    created: jiraInstant(history.created, scope.access.timeZone),
    items: history.items.map(itemBean),
  };
}

/** As the bulk endpoint gives it, where `created` is an epoch number. */
export function bulkHistoryBean(scope: Scope, history: History): Bean {
  return { ...historyBean(scope, history), created: Date.parse(history.created) };
}

export function itemBean(item: HistoryItem): Bean {
  return {
    field: item.field,
    fieldtype: item.fieldtype,
    fieldId: item.fieldId,
    from: item.from,
    fromString: item.fromString,
    to: item.to,
    toString: item.toString,
  };
}

const REFERRING_FIELDS = new Set(['Link', 'IssueParentAssociation', 'Parent', 'Epic Link']);

function tellsOfHiddenIssue({ world, access }: Scope, item: HistoryItem): boolean {
  if (!REFERRING_FIELDS.has(item.field)) return false;
  return [item.from, item.to].some((idOrKey) => {
    const issue = idOrKey ? world.store.issue(idOrKey) : undefined;
    return issue !== undefined && !access.canSee(issue);
  });
}
