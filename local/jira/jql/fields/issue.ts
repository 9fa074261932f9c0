/**
 * Fields that name an issue: the issue itself, its parent, its epic. Issues that the caller may not see do not exist
 * for them: a hidden parent counts as none.
 */
import type { IssueRecord } from '../../model';
import type { FieldClause, JqlField, Literal, Scope, Test } from '../clause';
import { malformedKey, noSuchId, noSuchIssue, notAKey } from '../errors';
import { COMPARISON, isComparison, relation } from '../operators';
import { type Choice, choiceField } from './choice';

export function keyField(scope: Scope): JqlField {
  const field = issueField((issue) => [issue.id], scope, COMPARISON);
  return {
    ...field,
    compile: (clause) => (isComparison(clause.operator) ? compareKeys(clause, scope) : field.compile(clause)),
    sort: { key: (issue) => keySortText(issue.key), descendingByDefault: true },
  };
}

export function parentField(scope: Scope): JqlField {
  const parentOf = (issue: IssueRecord): IssueRecord | undefined => visibleParent(issue, scope);
  return {
    ...issueField((issue) => idsOf(parentOf(issue)), scope),
    sort: {
      key: (issue) => {
        const parent = parentOf(issue);
        return parent ? keySortText(parent.key) : null;
      },
    },
  };
}

/** `issueLink`: the issues that an issue is linked with, either way. */
export function issueLinkField(scope: Scope): JqlField {
  const { site, issueById, canSee } = scope.context;
  const linked = new Map<string, string[]>();
  const note = (id: string, otherId: string): void => {
    const other = issueById(otherId);
    if (other && canSee(other)) linked.set(id, [...(linked.get(id) ?? []), otherId]);
  };
  for (const { sourceId, destinationId } of site.links) {
    note(sourceId, destinationId);
    note(destinationId, sourceId);
  }
  return issueField((issue) => linked.get(issue.id) ?? [], scope);
}

/** `"Epic Link"`: the parent, when it is an epic. */
export function epicLinkField(scope: Scope): JqlField {
  const isEpic = epicTest(scope);
  return issueField((issue) => idsOf(visibleParent(issue, scope)).filter(isEpic), scope);
}

/** `parentEpic`: the epic of an issue and, through its parent, of a sub-task. */
export function parentEpicField(scope: Scope): JqlField {
  const isEpic = epicTest(scope);
  return issueField((issue) => {
    const parent = visibleParent(issue, scope);
    const grandparent = parent && visibleParent(parent, scope);
    return [...idsOf(parent), ...idsOf(grandparent)].filter(isEpic);
  }, scope);
}

/** The issue that a key or an id names, if the caller may see it. */
export function visibleIssue(text: string, { context }: Scope): IssueRecord | undefined {
  const issue = context.issueByKey(text.toUpperCase()) ?? context.issueById(text);
  return issue && context.canSee(issue) ? issue : undefined;
}

function visibleParent(issue: IssueRecord, { context }: Scope): IssueRecord | undefined {
  const parent = issue.parentId === null ? undefined : context.issueById(issue.parentId);
  return parent && context.canSee(parent) ? parent : undefined;
}

function epicTest({ context }: Scope): (id: string) => boolean {
  const levels = new Map(context.site.issueTypes.map(({ id, hierarchyLevel }) => [id, hierarchyLevel]));
  return (id) => (levels.get(context.issueById(id)?.issueTypeId ?? '') ?? 0) > 0;
}

function idsOf(issue: IssueRecord | undefined): string[] {
  return issue ? [issue.id] : [];
}

function issueField(held: Choice['held'], scope: Scope, more: Choice['more'] = []): JqlField {
  return choiceField(
    {
      held,
      kind: 'issue',
      more,
      // In quotation marks a number is no id but a key, and not a good one.
      named: (text, quoted) => (quoted && /^\d*$/.test(text) ? [] : idsOf(visibleIssue(text, scope))),
      missing: missingIssue,
      unfit: notAKey,
    },
    scope,
  );
}

function missingIssue({ text, quoted }: Extract<Literal, { kind: 'text' }>, field: string): string {
  if (!quoted && /^-?\d+$/.test(text)) return noSuchId(text, field);
  return /^[a-z][a-z0-9_]*-\d+$/i.test(text) ? noSuchIssue(text, field) : malformedKey(text, field);
}

/** Keys compare by number within a project. */
function compareKeys(clause: FieldClause, scope: Scope): Test {
  const holds = relation(clause.operator);
  const bounds = clause.literals.flatMap((literal) => {
    if (literal.kind === 'empty') return [];
    const issue =
      literal.kind === 'text'
        ? visibleIssue(literal.text, scope)
        : literal.kind === 'id' && literal.of === 'issue'
          ? scope.context.issueById(literal.id)
          : undefined;
    if (issue) return [{ project: issue.projectId, number: numberOf(issue.key) }];
    scope.problems.add(literal.kind === 'text' ? missingIssue(literal, clause.name) : notAKey(literal.by, clause.name));
    return [];
  });
  return (issue) => bounds.some(({ project, number }) => project === issue.projectId && holds(numberOf(issue.key) - number));
}

/** Orders keys by project, then by number: `SHOP-9` before `SHOP-10`. */
function keySortText(key: string): string {
  const at = key.lastIndexOf('-');
  return `${key.slice(0, at)} ${key.slice(at + 1).padStart(12, '0')}`;
}

function numberOf(key: string): number {
  return Number(key.slice(key.lastIndexOf('-') + 1));
}
