/**
 * JQL text to a query that can be run, by way of Atlassian's own parser.
 */
import { type Clause, JastBuilder, type TerminalClause } from '@atlaskit/jql-ast';
import { never, opposite, type Scope, type Test } from './clause';
import { noSuchField, Problems, unsupportedOperator } from './errors';
import { fieldNamed } from './fields/registry';
import { literalsOf } from './operand';
import { compileOrder } from './order';
import { type JqlContext, JqlError, type JqlQuery } from './query';
import { syntaxMessage } from './syntax';

/**
 * Compiles a query once; what it gives tests and orders any number of issues.
 * @throws JqlError with Jira's messages for a query that Jira would refuse.
 */
export function compileJql(text: string, context: JqlContext): JqlQuery {
  const { query, errors } = new JastBuilder().build(text);
  const [error] = errors;
  if (error || !query) throw new JqlError([syntaxMessage(text, error)]);
  const scope: Scope = { context, problems: new Problems() };
  const order = query.orderBy ? query.orderBy.fields : [];
  const compiled: JqlQuery = {
    matches: query.where ? compileClause(query.where, scope, false) : () => true,
    compare: compileOrder(order, scope),
    bounded: Boolean(query.where),
    orderByCount: order.length,
  };
  scope.problems.throwIfAny();
  return compiled;
}

/**
 * NOT is carried down to the single clauses, where it turns an operator into its opposite. It is therefore no plain
 * complement: `NOT assignee = x` means `assignee != x`, which leaves out unassigned issues.
 */
function compileClause(clause: Clause, scope: Scope, negated: boolean): Test {
  switch (clause.clauseType) {
    case 'compound': {
      const tests = clause.clauses.map((part) => compileClause(part, scope, negated));
      return (clause.operator.value === 'and') !== negated
        ? (issue) => tests.every((test) => test(issue))
        : (issue) => tests.some((test) => test(issue));
    }
    case 'not':
      return compileClause(clause.clause, scope, !negated);
    case 'terminal':
      return compileTerminal(clause, scope, negated);
  }
}

function compileTerminal(clause: TerminalClause, scope: Scope, negated: boolean): Test {
  const name = clause.field.value;
  const field = fieldNamed(name, scope);
  if (!field) {
    scope.problems.add(noSuchField(name));
    return never;
  }
  if (!clause.operator) return never;
  const operator = clause.operator.value;
  if (!field.operators.includes(operator)) {
    scope.problems.add(unsupportedOperator(operator, name));
    return never;
  }
  const literals = clause.operand ? literalsOf(clause.operand, name, scope) : [];
  return field.compile({ name, operator: negated ? opposite(operator) : operator, literals });
}
