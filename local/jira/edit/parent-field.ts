import { z } from 'zod';
import type { IssueRecord } from '../model';
import { type FieldEditor, FieldProblem } from './edit';
import { NOTHING, type Side } from './issue-change';

const reference = z.looseObject({ id: z.coerce.string().optional(), key: z.string().optional() });
const clearing = z.looseObject({ none: z.literal(true) });

const side = (issue: IssueRecord | undefined): Side => (issue ? { id: issue.id, text: issue.key } : NOTHING);

/** Puts an issue under another of the next level up: a story under an epic, a sub-task under a story. */
export const editParent: FieldEditor = ({ world: { store }, access }, issue, value) => {
  const clear = value === null || clearing.safeParse(value).success;
  const parsed = reference.safeParse(value);
  const named = parsed.success ? (parsed.data.id ?? parsed.data.key) : undefined;
  const parent = !clear && named !== undefined ? store.issue(named) : undefined;
  if (!clear && (!parent || !access.canSee(parent))) {
    throw new FieldProblem('Could not find issue by id or key.');
  }
  const level = store.typeOf(issue).hierarchyLevel;
  if (parent && (store.typeOf(parent).hierarchyLevel !== level + 1 || parent === issue)) {
    throw new FieldProblem('Given parent work item does not belong to appropriate hierarchy.');
  }
  if (!parent && store.typeOf(issue).subtask) throw new FieldProblem('A sub-task must have a parent.');
  return (change) => {
    const old = issue.parentId ? store.issueById(issue.parentId) : undefined;
    change.record({ name: 'IssueParentAssociation', id: 'parent' }, side(old), side(parent));
    store.setParent(issue, parent?.id ?? null);
  };
};
