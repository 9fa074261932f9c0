/**
 * Fields that hold a person.
 */
import type { AccountId, IssueRecord } from '../../model';
import type { JqlField, Scope } from '../clause';
import type { Track } from '../spans';
import { peopleNamed } from '../people';
import { byNames, choiceField } from './choice';

export function assigneeField(scope: Scope): JqlField {
  return personField((issue) => one(issue.assignee), scope, { fieldIds: ['assignee'] });
}

export function reporterField(scope: Scope): JqlField {
  return personField((issue) => one(issue.reporter), scope, { fieldIds: ['reporter'] });
}

export function creatorField(scope: Scope): JqlField {
  return personField((issue) => one(issue.creator), scope);
}

/** A field of account ids. */
export function personField(
  held: (issue: IssueRecord) => readonly AccountId[],
  scope: Scope,
  track?: Omit<Track, 'held'>,
): JqlField {
  const { site } = scope.context;
  const names = new Map(site.people.map(({ accountId, displayName }) => [accountId, displayName]));
  const sort = byNames(held, (id) => names.get(id));
  return choiceField(
    { held, named: (text) => peopleNamed(site, text), kind: 'user', sort, ...(track ? { track } : {}) },
    scope,
  );
}

function one(accountId: AccountId | null): AccountId[] {
  return accountId === null ? [] : [accountId];
}
