/**
 * JQL text to a query that can be run, by way of Atlassian's own parser.
 */
import { type Clause, JastBuilder, type TerminalClause } from '@atlaskit/jql-ast';
import { never, type Scope, type Test } from './clause';
import { namelessField, noSuchField, Problems, unsupportedOperator } from './errors';
import { fieldNamed, nameOf } from './fields/registry';
import { literalsOf, operandValues } from './operand';
import { opposite } from './operators';
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
  if (error || !query) throw new JqlError([syntaxMessage(text, error, query)]);
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
  const name = nameOf(clause.field);
  const field = fieldNamed(clause.field, scope);
  if (!field) {
    const anonymous = scope.context.principal.kind === 'anonymous';
    scope.problems.add(name === '' ? namelessField : noSuchField(name, anonymous));
    return never;
  }
  if (!clause.operator) return never;
  const operator = clause.operator.value;
  if (!field.operators.includes(operator)) {
    scope.problems.add(unsupportedOperator(operator, name));
    return never;
  }
  const literals = clause.operand ? operandValues(clause.operand, operator, name, scope) : [];
  const predicates = clause.predicates.map((predicate) => ({
    operator: predicate.operator.value,
    literals: predicate.operand ? literalsOf(predicate.operand, scope) : [],
  }));
  const reversed = negated ? opposite(operator) : operator;
  const test = field.compile({ name, operator: reversed ?? operator, literals, predicates });
  return reversed ? test : (issue) => !test(issue);
}
