import { accountOf } from '../app-account';
import { issueAssigned, issueUpdated } from '../events';
import type { HistoryItem, IssueRecord } from '../model';
import type { Scope } from '../world';

/** A value as a changelog shows it: its id, where it has one, and its text. */
export interface Side {
  id: string | null;
  text: string | null;
}

export const NOTHING: Side = { id: null, text: null };

/**
 * One change of one issue by one caller: what it changes is collected and becomes one history and its
 * events. It must be begun before anything changes.
 */
export class IssueChange {
  readonly items: HistoryItem[] = [];

  constructor(
    readonly scope: Scope,
    readonly issue: IssueRecord,
  ) {
    scope.world.index.beforeChange(issue);
  }

  /** Notes that a field went from one value to another. Equal sides are no change and are left out. */
  record(field: { name: string; id: string; custom?: boolean }, from: Side, to: Side): void {
    if (from.id === to.id && from.text === to.text) return;
    this.items.push({
      field: field.name,
      fieldtype: field.custom ? 'custom' : 'jira',
      fieldId: field.id,
      from: from.id,
      fromString: from.text,
      to: to.id,
      toString: to.text,
    });
  }

  /** Writes the history, moves `updated` and tells listeners. Does nothing when nothing changed. */
  commit(): void {
    if (this.items.length === 0) return;
    const { world, access } = this.scope;
    const created = world.now().toISOString();
    const id = String(world.store.site.nextId.history++);
    this.issue.changelog.push({ id, author: accountOf(access.principal), created, items: this.items });
    this.issue.updated = created;
    world.emit(issueUpdated(this.scope, this.issue, this.items));
    if (this.items.some(({ fieldId }) => fieldId === 'assignee')) {
      world.emit(issueAssigned(this.scope, this.issue, this.items));
    }
    world.changed();
  }
}
