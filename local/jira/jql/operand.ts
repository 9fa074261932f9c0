/**
 * The values that an operand stands for.
 */
import type { Operand } from '@atlaskit/jql-ast';
import type { Literal, Scope } from './clause';
import { valuesOf } from './functions';

export function literalsOf(operand: Operand, field: string, scope: Scope): Literal[] {
  switch (operand.operandType) {
    case 'list':
      return operand.values.flatMap((value) => literalsOf(value, field, scope));
    case 'keyword':
      return [{ kind: 'empty' }];
    case 'function': {
      const args = operand.arguments.map((argument) => argument.value);
      const text = `${operand.function.value}(${args.join(', ')})`;
      return valuesOf({ name: operand.function.value, args, text, field }, scope);
    }
    case 'value':
      return [{ kind: 'text', text: operand.value, quoted: /^['"]/.test(operand.text) }];
  }
}
