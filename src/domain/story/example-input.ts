import { documentFromText } from '../text/from-plain';
import type { Example, Rule } from './define-rule';
import type { LintInput } from './input';

/** The issue that a rule's example stands for. Examples of rules that judge one story are that sentence alone. */
export function exampleInput(rule: Rule, example: Example): LintInput {
  const { summary = '', description = '', duplicates } = typeof example === 'string' ? { description: example } : example;
  return {
    summary,
    description: description === '' ? null : documentFromText(description),
    issueType: 'Story',
    scope: rule.scope === 'story' ? 'sentence' : 'issue',
    ...(duplicates === undefined ? {} : { duplicates }),
  };
}
