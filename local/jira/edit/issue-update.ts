import { z } from 'zod';
import { fieldDefinitions } from '../beans/field';
import { badFields, badRequest, invalidPayload } from '../errors';
import type { IssueRecord } from '../model';
import { propertyValue } from '../properties';
import type { Scope } from '../world';
import { addComment } from './add-comment';
import { type Apply, FieldProblem } from './edit';
import { editorOf } from './editors';

/** The body that creating, editing and transitioning an issue share. */
export const issueUpdate = z.looseObject({
  fields: z.record(z.string(), z.unknown()).optional(),
  update: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))).optional(),
  properties: z.array(z.object({ key: z.string(), value: z.unknown() })).optional(),
});

export type IssueUpdate = z.infer<typeof issueUpdate>;

/** Reads a body. Throws 400 when it is not of the right shape. */
export function readUpdate(body: unknown): IssueUpdate {
  const parsed = issueUpdate.safeParse(body);
  if (!parsed.success) throw invalidPayload();
  return parsed.data;
}

/** Checks all fields of an update and returns what applies them. Throws 400 with a message for each field at fault. */
export function checkUpdate(scope: Scope, issue: IssueRecord, update: IssueUpdate, own: typeof editorOf = editorOf): Apply {
  const problems: Record<string, string> = {};
  const edits: Apply[] = [];
  const attempt = (fieldId: string, check: () => Apply) => {
    try {
      edits.push(check());
    } catch (error) {
      if (!(error instanceof FieldProblem)) throw error;
      problems[fieldId] = error.message;
    }
  };
  for (const [fieldId, value] of Object.entries(update.fields ?? {})) {
    if (update.update?.[fieldId]) {
      throw badRequest(`Field '${fieldId}' cannot be set in both 'fields' and 'update'.`);
    }
    attempt(fieldId, () => own(scope, fieldId)(scope, issue, value));
  }
  for (const [fieldId, operations] of Object.entries(update.update ?? {})) {
    if (fieldId === 'comment') attempt(fieldId, () => commentEdit(scope, issue, operations));
    else attempt(fieldId, () => own(scope, fieldId)(scope, issue, combined(scope, issue, fieldId, operations)));
  }
  const properties = (update.properties ?? []).map(({ key, value }) => [key, propertyValue(value)] as const);
  if (Object.keys(problems).length > 0) throw badFields(problems);
  return (change) => {
    edits.forEach((edit) => edit(change));
    properties.forEach(([key, value]) => (issue.properties[key] = value));
  };
}

/** The value that `add`, `remove` and `set` operations lead to, starting from what the issue has. */
function combined(scope: Scope, issue: IssueRecord, fieldId: string, operations: Record<string, unknown>[]): unknown {
  const field = fieldDefinitions(scope).find(({ id }) => id === fieldId);
  let value = field?.value(scope, issue);
  for (const operation of operations) {
    for (const [name, operand] of Object.entries(operation)) {
      if (name === 'set' || name === 'edit') value = operand;
      else if (name === 'add' && Array.isArray(value)) value = [...value.filter((item) => !same(item, operand)), operand];
      else if (name === 'remove' && Array.isArray(value)) value = value.filter((item) => !same(item, operand));
      else if (name === 'add' && field?.schema?.type === 'array') value = [operand];
      else if (name !== 'remove') throw new FieldProblem(`Operation '${name}' is not supported for field '${fieldId}'.`);
    }
  }
  return value;
}

const named = z.looseObject({ id: z.coerce.string().optional(), name: z.string().optional(), value: z.string().optional() });

/** Whether an item of a list is what an operation names, by id, name or value. */
function same(item: unknown, operand: unknown): boolean {
  const [a, b] = [named.safeParse(item), named.safeParse(operand)];
  if (!a.success || !b.success) return item === operand;
  if (b.data.id !== undefined) return a.data.id === b.data.id;
  return (b.data.name ?? b.data.value) === (a.data.name ?? a.data.value);
}

const commentOperations = z.array(z.object({ add: z.looseObject({ body: z.unknown() }) }));

function commentEdit(scope: Scope, issue: IssueRecord, operations: Record<string, unknown>[]): Apply {
  const parsed = commentOperations.safeParse(operations);
  if (!parsed.success) throw new FieldProblem('Only the operation add is supported for comments.');
  if (!scope.access.has('ADD_COMMENTS', scope.world.store.projectOf(issue))) {
    throw new FieldProblem('You do not have the permission to comment on this issue.');
  }
  const adds = parsed.data.map(({ add }) => addComment(scope, issue, add.body));
  return () => adds.forEach((add) => add());
}
