/**
 * Choice fields of every issue: project, status, type, priority.
 */
import type { IssueRecord } from '../../model';
import { COMPARISON, EQUALITY, type JqlField, PRESENCE, type Scope, type SortKey } from '../clause';
import { visibleProjects } from '../visibility';
import { byNameOrId, type Choice, compileChoice } from './choice';

export function choiceField(choice: Choice, scope: Scope, sort?: JqlField['sort']): JqlField {
  return {
    operators: choice.operators,
    compile: (clause) => compileChoice(clause, choice, scope),
    ...(sort ? { sort } : {}),
  };
}

export function projectField(scope: Scope): JqlField {
  const projects = visibleProjects(scope.context);
  const byName = byNameOrId(projects);
  const keys = new Map(scope.context.site.projects.map((project) => [project.id, project.key]));
  return choiceField(
    {
      operators: [...EQUALITY, ...PRESENCE],
      held: (issue) => [issue.projectId],
      named: (text, quoted) => {
        const folded = text.toLowerCase();
        const keyed = projects.filter((project) => project.key.toLowerCase() === folded).map((project) => project.id);
        return keyed.length > 0 ? keyed : byName(text, quoted);
      },
      kind: 'project',
    },
    scope,
    { key: (issue) => keys.get(issue.projectId) ?? null },
  );
}

export function statusField(scope: Scope): JqlField {
  const { statuses } = scope.context.site;
  return choiceField(
    { operators: [...EQUALITY, ...PRESENCE], held: (issue) => [issue.statusId], named: byNameOrId(statuses) },
    scope,
    { key: positionIn(statuses, (issue) => issue.statusId) },
  );
}

/** Jira's three categories: `To Do`, `In Progress` and `Done`, by name, key or Jira's own ids. */
const CATEGORIES = [
  { id: '2', name: 'To Do', key: 'new' },
  { id: '4', name: 'In Progress', key: 'indeterminate' },
  { id: '3', name: 'Done', key: 'done' },
];

export function categoryField(scope: Scope): JqlField {
  const idOfKey = new Map(CATEGORIES.map(({ id, key }) => [key, id]));
  const ofStatus = new Map(scope.context.site.statuses.map(({ id, category }) => [id, [idOfKey.get(category) ?? '']]));
  const position = new Map(CATEGORIES.map(({ id }, at) => [id, at]));
  const byName = byNameOrId([...CATEGORIES, ...CATEGORIES.map(({ id, key }) => ({ id, name: key }))]);
  const held = (issue: IssueRecord): string[] => ofStatus.get(issue.statusId) ?? [];
  return choiceField({ operators: [...EQUALITY, ...PRESENCE], held, named: byName }, scope, {
    key: (issue) => position.get(held(issue)[0] ?? '') ?? null,
  });
}

export function issueTypeField(scope: Scope): JqlField {
  const { issueTypes } = scope.context.site;
  const names = new Map(issueTypes.map(({ id, name }) => [id, name.toLowerCase()]));
  return choiceField(
    {
      operators: [...EQUALITY, ...PRESENCE],
      held: (issue) => [issue.issueTypeId],
      named: byNameOrId(issueTypes),
      kind: 'issueType',
    },
    scope,
    { key: (issue) => names.get(issue.issueTypeId) ?? null },
  );
}

/** Highest first in the site; `priority > Medium` means more urgent than Medium. */
export function priorityField(scope: Scope): JqlField {
  const { priorities } = scope.context.site;
  const rank = new Map(priorities.map(({ id }, at) => [id, -at]));
  return choiceField(
    {
      operators: [...EQUALITY, ...COMPARISON, ...PRESENCE],
      held: (issue) => (issue.priorityId === null ? [] : [issue.priorityId]),
      named: byNameOrId(priorities),
      sequence: (id) => {
        const position = rank.get(id);
        return position === undefined ? null : { group: 'priority', position };
      },
    },
    scope,
    { key: (issue) => rank.get(issue.priorityId ?? '') ?? null, descendingByDefault: true },
  );
}

/** Sorts by the order that an administrator gave to the things. */
export function positionIn(things: readonly { id: string }[], read: (issue: IssueRecord) => string | null): SortKey {
  const positions = new Map(things.map(({ id }, at) => [id, at]));
  return (issue) => positions.get(read(issue) ?? '') ?? null;
}
