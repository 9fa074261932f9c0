/**
 * JQL functions: what a call stands for as a list of values. Each group of functions has a file of its own.
 */
import type { Literal, Scope } from './clause';
import { noSuchFunction } from './errors';
import { DATE_FUNCTIONS } from './functions/dates';
import type { Call, JqlFunction } from './functions/function';
import { ISSUE_FUNCTIONS } from './functions/issues';
import { PLANNING_FUNCTIONS } from './functions/planning';
import { USER_FUNCTIONS } from './functions/users';

const FUNCTIONS: ReadonlyMap<string, JqlFunction> = new Map(
  Object.entries({ ...DATE_FUNCTIONS, ...ISSUE_FUNCTIONS, ...PLANNING_FUNCTIONS, ...USER_FUNCTIONS }).map(
    ([name, definition]) => [name.toLowerCase(), definition],
  ),
);

/** The function of a call, whose name is not case-sensitive. An unknown one is reported. */
export function functionOf(call: Call, scope: Scope): JqlFunction | null {
  const known = FUNCTIONS.get(call.name.toLowerCase());
  if (!known) scope.problems.add(noSuchFunction(call.text));
  return known ?? null;
}

export function valuesOf(call: Call, definition: JqlFunction, scope: Scope): Literal[] {
  const [fewest, most] = definition.arity;
  const given = call.args.length;
  if (given >= fewest && given <= most) return definition.values(call, scope);
  const expected = fewest === most ? `expected '${fewest}'` : `expected between '${fewest}' and '${most}'`;
  scope.problems.add(`Function '${call.name}' ${expected} arguments but received '${given}'.`);
  return [];
}
