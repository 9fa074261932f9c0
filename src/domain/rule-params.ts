/** What a project may set the parameters of lint rules to, and what is wrong with what it set. */
import type { RuleParams } from './story/define-rule';
import type { LintSettings } from './story/settings';
import { paramWords } from './story/param-words';
import { rules } from './story/rules';

const MOST = 1_000;
const MOST_WORDS = 500;
const LONGEST = 100;

/**
 * Why a value cannot stand for a parameter, as a sentence; null when it can. Numbers count words and criteria, so they
 * are whole and at least one.
 */
export function paramProblem(value: unknown, standard: RuleParams[string]): string | null {
  if (typeof standard === 'number') {
    const isCount = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST;
    return isCount ? null : `This must be a whole number from 1 to ${MOST.toLocaleString('en')}.`;
  }
  if (!Array.isArray(value)) return 'This must be a list of words or phrases.';
  if (value.length > MOST_WORDS) return `A list holds at most ${MOST_WORDS} words or phrases; this one has ${value.length}.`;
  const long = value.map(String).find((word) => word.length > LONGEST);
  return long === undefined ? null : `“${long.slice(0, 30)}…” is longer than ${LONGEST} characters.`;
}

/** A sentence for each parameter that cannot be used. What is set of rules that this version has not, is left alone. */
export function paramProblems(settings: LintSettings['rules']): string[] {
  return rules.flatMap(({ id, title, params = {} }) =>
    Object.entries(settings[id]?.params ?? {}).flatMap(([name, value]) => {
      const standard = params[name];
      const problem = standard === undefined ? null : paramProblem(value, standard);
      return problem === null ? [] : [`${title}, ${paramWords[`${id}.${name}`] ?? name}: ${problem}`];
    }),
  );
}
