import type { Instant, StatusCategory } from '../backlog/issue';
import { NO_HISTORY, type IssueHistory } from './health-backlog';

/** One changed field of one change, as Jira's changelog gives it. */
export interface ChangeItem {
  at: Instant;
  /** Account id of who made it; null or absent when Jira does not say. */
  by?: string | null;
  fieldId: string;
  from: string | null;
  to: string | null;
  fromText: string | null;
  toText: string | null;
  /** Made by an app or a rule and not by a person. */
  byApp?: boolean;
}

export interface HistoryFields {
  sprint: string | null;
  estimate: string | null;
  /** Category of a status by its id; absent for a status that no workflow has any more. */
  statusCategory: ReadonlyMap<string, StatusCategory>;
}

/**
 * Reduces a changelog to what the measures ask. A change of a status that is no longer known is passed over.
 * Null when nothing in it matters.
 */
export function reduceHistory(items: readonly ChangeItem[], fields: HistoryFields): IssueHistory | null {
  const sorted = [...items].sort((a, b) => a.at.localeCompare(b.at));
  const history: IssueHistory = { ...NO_HISTORY, priority: [], dueMoved: [], reopened: [], sprints: [], estimate: [] };
  for (const item of sorted) {
    if (item.fieldId === 'status') addStatus(history, item, fields);
    else if (item.fieldId === 'priority') history.priority.push({ at: item.at, from: item.fromText, to: item.toText, ...(item.byApp === true ? { byApp: true } : {}) });
    else if (item.fieldId === 'duedate' && item.from !== null && item.from !== '') history.dueMoved.push(item.at);
    else if (item.fieldId === fields.sprint) addSprints(history, item);
    else if (item.fieldId === fields.estimate) {
      history.estimate.push({ at: item.at, from: numberOf(item.fromText), to: numberOf(item.toText) });
    }
  }
  return isEmpty(history) ? null : history;
}

function addStatus(history: IssueHistory, item: ChangeItem, { statusCategory }: HistoryFields): void {
  const from = statusCategory.get(item.from ?? '');
  const to = statusCategory.get(item.to ?? '');
  if (to === 'indeterminate') history.started ??= item.at;
  if (from === 'done' && to !== undefined && to !== 'done') history.reopened.push(item.at);
}

function addSprints(history: IssueHistory, item: ChangeItem): void {
  const before = idsOf(item.from);
  const after = idsOf(item.to);
  const added = after.filter((id) => !before.includes(id));
  const removed = before.filter((id) => !after.includes(id));
  if (added.length > 0 || removed.length > 0) history.sprints.push({ at: item.at, added, removed });
}

function idsOf(text: string | null): number[] {
  return (text ?? '')
    .split(',')
    .map((part) => Number.parseInt(part, 10))
    .filter((id) => Number.isFinite(id));
}

function numberOf(text: string | null): number | null {
  if (text === null || text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

function isEmpty(history: IssueHistory): boolean {
  const lists = [history.priority, history.dueMoved, history.reopened, history.sprints, history.estimate];
  return history.started === null && lists.every((list) => list.length === 0);
}
