import { z } from 'zod';
import { Access } from '../access';
import type { Person } from '../model';
import type { Scope } from '../world';
import { cannotBeSet } from './choice-fields';
import { type FieldEditor, FieldProblem } from './edit';
import { NOTHING, type Side } from './issue-change';

const user = z.looseObject({ accountId: z.string().nullable().optional(), id: z.string().nullable().optional() }).nullable();

function readPerson({ world: { store } }: Scope, value: unknown): Person | undefined {
  const parsed = user.safeParse(value);
  if (!parsed.success) throw new FieldProblem('data was not an object');
  const accountId = parsed.data?.accountId ?? parsed.data?.id ?? null;
  if (accountId === null) return undefined;
  const person = store.person(accountId);
  if (!person?.active) throw new FieldProblem('Specify a valid user account ID.');
  return person;
}

const side = (person: Person | undefined): Side => (person ? { id: person.accountId, text: person.displayName } : NOTHING);

export const editAssignee: FieldEditor = (scope, issue, value) => {
  const { store } = scope.world;
  const project = store.projectOf(issue);
  if (!scope.access.has('ASSIGN_ISSUES', project)) throw cannotBeSet('assignee');
  const person = readPerson(scope, value);
  if (person && !new Access(store, { kind: 'user', accountId: person.accountId }).canSee(issue)) {
    throw new FieldProblem(`User '${person.displayName}' cannot be assigned issues.`);
  }
  return (change) => {
    change.record({ name: 'assignee', id: 'assignee' }, side(store.person(issue.assignee)), side(person));
    issue.assignee = person?.accountId ?? null;
  };
};

export const editReporter: FieldEditor = (scope, issue, value) => {
  const person = readPerson(scope, value);
  return (change) => {
    change.record({ name: 'reporter', id: 'reporter' }, side(scope.world.store.person(issue.reporter)), side(person));
    issue.reporter = person?.accountId ?? null;
  };
};
