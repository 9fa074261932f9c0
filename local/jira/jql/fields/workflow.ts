/**
 * What kind of work an issue is and how far it is: type, hierarchy level, status, category, priority, resolution.
 */
import type { IssueRecord } from '../../model';
import type { JqlField, Scope } from '../clause';
import { byNameOrId } from '../lookup';
import { COMPARISON } from '../operators';
import { byNames, bySequence, type Choice, choiceField, sequenceOf } from './choice';
import { numberField } from './number';

export function issueTypeField(scope: Scope): JqlField {
  const { issueTypes } = scope.context.site;
  const names = new Map(issueTypes.map(({ id, name }) => [id, name]));
  const held = (issue: IssueRecord): string[] => [issue.issueTypeId];
  return choiceField({ held, named: byNameOrId(issueTypes), kind: 'issueType', sort: byNames(held, (id) => names.get(id)) }, scope);
}

export function hierarchyLevelField(scope: Scope): JqlField {
  const levels = new Map(scope.context.site.issueTypes.map(({ id, hierarchyLevel }) => [id, hierarchyLevel]));
  return numberField((issue) => [levels.get(issue.issueTypeId) ?? 0], scope);
}

export function statusField(scope: Scope): JqlField {
  const { statuses } = scope.context.site;
  const held = (issue: IssueRecord): string[] => [issue.statusId];
  const sort = bySequence({ held, sequence: sequenceOf(statuses) });
  return choiceField({ held, named: byNameOrId(statuses), track: { fieldIds: ['status'] }, sort }, scope);
}

/** Jira's three categories, by name, by key or by Jira's own ids, in the order of work. */
const CATEGORIES = [
  { id: '2', name: 'To Do', key: 'new' },
  { id: '4', name: 'In Progress', key: 'indeterminate' },
  { id: '3', name: 'Done', key: 'done' },
];

export function statusCategoryField(scope: Scope): JqlField {
  const ids = new Map(CATEGORIES.map(({ id, key }) => [key, id]));
  const ofStatus = new Map(scope.context.site.statuses.map(({ id, category }) => [id, [ids.get(category) ?? '']]));
  const held = (issue: IssueRecord): readonly string[] => ofStatus.get(issue.statusId) ?? [];
  const sort = bySequence({ held, sequence: sequenceOf(CATEGORIES) });
  return choiceField({ held, named: byNameOrId(CATEGORIES, ({ key }) => key), sort }, scope);
}

/** The site lists the highest first: `priority > Medium` means more urgent than Medium. */
export function priorityField(scope: Scope): JqlField {
  const { priorities } = scope.context.site;
  const held = ({ priorityId }: IssueRecord): string[] => (priorityId === null ? [] : [priorityId]);
  return choiceField({ ...ranked(held, priorities), named: byNameOrId(priorities), track: { fieldIds: ['priority'] } }, scope);
}

export function resolutionField(scope: Scope): JqlField {
  const { resolutions } = scope.context.site;
  const held = ({ resolutionId }: IssueRecord): string[] => (resolutionId === null ? [] : [resolutionId]);
  return choiceField(
    {
      ...ranked(held, resolutions),
      named: byNameOrId(resolutions),
      emptyName: 'unresolved',
      track: { fieldIds: ['resolution'] },
    },
    scope,
  );
}

/** A choice from a list that runs from the highest to the lowest. */
function ranked(held: Choice['held'], things: readonly { id: string }[]): Pick<Choice, 'held' | 'more' | 'sequence' | 'sort'> {
  const sequence = sequenceOf(things, true);
  return { held, more: COMPARISON, sequence, sort: bySequence({ held, sequence }, true) };
}
