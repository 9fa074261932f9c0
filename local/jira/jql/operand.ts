/**
 * The values that an operand stands for.
 */
import type { Operand, OperatorValue } from '@atlaskit/jql-ast';
import type { Literal, Scope } from './clause';
import { listNeeded, listNotSupported } from './errors';
import { functionOf, valuesOf } from './functions';
import type { Call } from './functions/function';
import { takesList } from './operators';

/** Values of a clause's operand. A list where the operator takes one value, and the reverse, is reported. */
export function operandValues(operand: Operand, operator: OperatorValue, field: string, scope: Scope): Literal[] {
  if (operand.operandType !== 'function') return literalsOf(operand, scope);
  const call = callOf(operand);
  const definition = functionOf(call, scope);
  if (!definition) return [];
  if (definition.list && !takesList(operator)) scope.problems.add(listNotSupported(operator, call.text, field));
  if (!definition.list && takesList(operator)) scope.problems.add(listNeeded(operator, call.text, field));
  return valuesOf(call, definition, scope);
}

/** Values of any operand. */
export function literalsOf(operand: Operand, scope: Scope): Literal[] {
  switch (operand.operandType) {
    case 'list':
      return operand.values.flatMap((value) => literalsOf(value, scope));
    case 'keyword':
      return [{ kind: 'empty' }];
    case 'function': {
      const call = callOf(operand);
      const definition = functionOf(call, scope);
      return definition ? valuesOf(call, definition, scope) : [];
    }
    case 'value':
      return [{ kind: 'text', text: operand.value, quoted: /^['"]/.test(operand.text) }];
  }
}

function callOf(operand: Extract<Operand, { operandType: 'function' }>): Call {
  const args = operand.arguments.map((argument) => argument.value);
  return { name: operand.function.value, args, text: `${operand.function.value}(${args.join(', ')})` };
}
