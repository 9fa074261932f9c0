/**
 * Fields that name an issue: key and parent.
 */
import type { IssueRecord } from '../../model';
import { COMPARISON, EQUALITY, type FieldClause, isComparison, type JqlField, PRESENCE, relation, type Scope, type Test } from '../clause';
import { malformedKey, noSuchId, noSuchIssue } from '../errors';
import { type Choice, compileChoice } from './choice';

export function keyField(scope: Scope): JqlField {
  const choice = issueChoice([...EQUALITY, ...COMPARISON, ...PRESENCE], (issue) => [issue.id], scope);
  return {
    operators: choice.operators,
    compile: (clause) => (isComparison(clause.operator) ? compareKeys(clause, scope) : compileIssues(clause, choice, scope)),
    sort: { key: (issue) => keySortText(issue.key), descendingByDefault: true },
  };
}

/** A parent that the caller may not see counts as none. */
export function parentField(scope: Scope): JqlField {
  const held = (issue: IssueRecord): string[] => {
    const parent = issue.parentId === null ? undefined : scope.context.issueById(issue.parentId);
    return parent && scope.context.canSee(parent) ? [parent.id] : [];
  };
  const choice = issueChoice([...EQUALITY, ...PRESENCE], held, scope);
  return {
    operators: choice.operators,
    compile: (clause) => compileIssues(clause, choice, scope),
    sort: {
      key: (issue) => {
        const [id] = held(issue);
        const parent = id === undefined ? undefined : scope.context.issueById(id);
        return parent ? keySortText(parent.key) : null;
      },
    },
  };
}

/** The issue that a key or an id names, if the caller may see it. */
export function visibleIssue(text: string, { context }: Scope): IssueRecord | undefined {
  const issue = context.issueByKey(text.toUpperCase()) ?? context.issueById(text);
  return issue && context.canSee(issue) ? issue : undefined;
}

/** Orders keys by project, then by number: `SHOP-9` before `SHOP-10`. */
export function keySortText(key: string): string {
  const at = key.lastIndexOf('-');
  return `${key.slice(0, at)} ${key.slice(at + 1).padStart(12, '0')}`;
}

function issueChoice(operators: Choice['operators'], held: Choice['held'], scope: Scope): Choice {
  return {
    operators,
    held,
    kind: 'issue',
    named: (text) => {
      const issue = visibleIssue(text, scope);
      return issue ? [issue.id] : [];
    },
    // Missing issues have a message of their own.
    open: true,
  };
}

function compileIssues(clause: FieldClause, choice: Choice, scope: Scope): Test {
  for (const literal of clause.literals) {
    if (literal.kind === 'text' && !visibleIssue(literal.text, scope)) scope.problems.add(missing(literal.text, clause.name));
  }
  return compileChoice(clause, choice, scope);
}

function missing(text: string, field: string): string {
  if (/^\d+$/.test(text)) return noSuchId(text, field);
  return /^[a-z][a-z0-9_]*-\d+$/i.test(text) ? noSuchIssue(text, field) : malformedKey(text, field);
}

function compareKeys(clause: FieldClause, scope: Scope): Test {
  const holds = relation(clause.operator);
  const bounds = clause.literals.flatMap((literal) => {
    const issue =
      literal.kind === 'text'
        ? visibleIssue(literal.text, scope)
        : literal.kind === 'id' && literal.of === 'issue'
          ? scope.context.issueById(literal.id)
          : undefined;
    if (!issue && literal.kind === 'text') scope.problems.add(missing(literal.text, clause.name));
    return issue ? [{ project: issue.projectId, number: numberOf(issue.key) }] : [];
  });
  return (issue) =>
    bounds.some((bound) => bound.project === issue.projectId && holds(numberOf(issue.key) - bound.number));
}

function numberOf(key: string): number {
  return Number(key.slice(key.lastIndexOf('-') + 1));
}
