import type { Scope } from '../world';
import { cannotBeSet, editAffectedVersions, editComponents, editFixVersions, editIssueType, editPriority, editSecurity } from './choice-fields';
import { editCustom, editFlagged, editSprint } from './custom-fields';
import type { FieldEditor } from './edit';
import { editParent } from './parent-field';
import { editAssignee, editReporter } from './people-fields';
import { editDocument, editDueDate, editLabels, editSummary } from './text-fields';

const SYSTEM_EDITORS: Record<string, FieldEditor> = {
  summary: editSummary,
  description: editDocument('description'),
  environment: editDocument('environment'),
  issuetype: editIssueType,
  parent: editParent,
  priority: editPriority,
  assignee: editAssignee,
  reporter: editReporter,
  duedate: editDueDate,
  labels: editLabels,
  components: editComponents,
  fixVersions: editFixVersions,
  versions: editAffectedVersions,
  security: editSecurity,
};

/** The editor of a field. Throws FieldProblem for a field that cannot be set. */
export function editorOf({ world: { store } }: Scope, fieldId: string): FieldEditor {
  const system = SYSTEM_EDITORS[fieldId];
  if (system) return system;
  const field = store.site.customFields.find(({ id }) => id === fieldId);
  if (!field || field === store.rankField()) throw cannotBeSet(fieldId);
  if (field === store.sprintField()) return editSprint;
  return field === store.flaggedField() ? editFlagged(field) : editCustom(field);
}
