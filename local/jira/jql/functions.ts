/**
 * JQL functions: what a call stands for as a list of values.
 */
import type { Literal, Scope } from './clause';
import { noSuchFunction } from './errors';

export interface Call {
  name: string;
  args: readonly string[];
  /** The call as written, for messages. */
  text: string;
  field: string;
}

type JqlFunction = (call: Call, scope: Scope) => Literal[];

const FUNCTIONS: Record<string, JqlFunction> = {
  currentuser: (call, { context: { principal } }) =>
    principal.kind === 'user' ? [{ kind: 'id', of: 'user', id: principal.accountId, by: call.name }] : [],
  now: (call, { context }) => [{ kind: 'instant', at: context.now.getTime(), by: call.name }],
};

/** Reports an unknown function or a wrong argument as a problem and then gives no value. */
export function valuesOf(call: Call, scope: Scope): Literal[] {
  const name = call.name.toLowerCase();
  const evaluate = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (evaluate) return evaluate(call, scope);
  scope.problems.add(noSuchFunction(call.text));
  return [];
}
