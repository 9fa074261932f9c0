import type { Finding, Params } from './finding';

type Message = (params: Params) => string;

/** The one place with the linter's words: a rule's finding as a sentence. */
const MESSAGES: Record<string, Message> = {
  'missing-role': () => 'It does not say for whom.',
  'missing-means': () => 'It does not say what is wanted.',
  'missing-benefit': () => 'It does not say why it is wanted.',
  'missing-story': () => 'There is no story in this issue.',
  'no-criteria': () => 'No acceptance criteria are visible in this issue.',
  'empty-criteria': () => 'There is nothing under the heading of the criteria.',
  'scenario-incomplete': ({ missing }) => `The scenario has no ${missing === 'when' ? 'When' : 'Then'}.`,
  'several-whens': ({ count }) => `The scenario has ${count} actions.`,
  'generic-role': ({ role }) => `"${role}" could be anybody.`,
  'text-after-story': () => 'There is more text behind the story.',
};

/** The sentence for a finding. */
export function messageOf(finding: Pick<Finding, 'ruleId' | 'params'>): string {
  return MESSAGES[finding.ruleId]?.(finding.params) ?? 'The text breaks a rule of this project.';
}
