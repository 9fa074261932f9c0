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
  'repeated-part': ({ part }) => (part === 'role' ? 'It has a second role.' : 'It has a second wish.'),
  placeholder: ({ text }) => `"${text}" still has to be filled in.`,
  'several-actions': ({ verbs, count }) => `It has ${count} actions: ${verbs}.`,
  'several-roles': ({ roles }) => `"${roles}" are several roles.`,
  'bracketed-aside': () => 'The words in brackets are an aside.',
  'too-long': ({ count, words }) => `It has ${count} words; more than ${words} are hard to keep in mind.`,
  'benefit-repeats-means': () => 'The benefit repeats the wish.',
  'vague-word': ({ phrase }) => `"${phrase}" means something else to each reader.`,
  'duplicate-story': ({ keys }) => `It says nearly the same as ${keys}.`,
  'any-conjunction': ({ word }) => `"${word}" joins two things in the wish.`,
  'developer-role': ({ role }) => `"${role}" is a member of the team.`,
  'solution-detail': ({ word }) => `"${word}" is already a solution.`,
  'scenario-order': ({ keyword }) => `"${keyword}" is out of its order in the scenario.`,
  'duplicate-criterion': () => 'This criterion is there twice.',
  'unmeasurable-criterion': ({ phrase }) => `"${phrase}" has no number to measure it by.`,
  'escape-clause': ({ phrase }) => `"${phrase}" lets the criterion be skipped.`,
  'open-ended': ({ phrase }) => `"${phrase}" leaves the list open.`,
  'team-done-item': () => 'This is work of the team and holds for every story.',
  'too-many-criteria': ({ count, most }) => `There are ${count} criteria; more than ${most} suggest several stories.`,
  'compound-outcome': () => 'Two outcomes are checked in one sentence.',
  'only-happy-path': () => 'No criterion says what happens when something goes wrong.',
  'unclear-pronoun': ({ word }) => `"${word}" does not say what is meant.`,
};

/** The sentence for a finding. */
export function messageOf(finding: Pick<Finding, 'ruleId' | 'params'>): string {
  return MESSAGES[finding.ruleId]?.(finding.params) ?? 'The text breaks a rule of this project.';
}

/** What the buttons of fixes say. */
const FIXES: Record<string, string> = {
  'write-story': 'Write a story',
  'add-role': 'Add for whom',
  'add-means': 'Add what is wanted',
  'add-benefit': 'Add why',
  'name-role': 'Name the role',
  'fill-in': 'Fill in',
  'give-reason': 'Give a reason',
  'move-out': 'Move it to a paragraph of its own',
  'add-criteria': 'Add acceptance criteria',
  'write-criterion': 'Write the first criterion',
  'add-then': 'Add a Then',
  'add-when': 'Add a When',
  'put-in-order': 'Put the steps in order',
  'remove-duplicate': 'Remove the second one',
  'say-exactly': 'Say it exactly',
  'name-it': 'Name it',
  'put-number': 'Put a number on it',
  'remove-phrase': 'Remove the phrase',
  'close-list': 'End the list here',
  'move-to-done': 'Move it to the definition of done',
  'add-unhappy-case': 'Add what happens when it goes wrong',
  'split-outcome': 'Split it in two',
  'as-scenario': 'Write it as Given, When, Then',
};

/** The label of a fix. */
export function fixLabelOf(fixId: string): string {
  return FIXES[fixId] ?? 'Repair';
}

/** The gaps of a fix, as a form labels them. */
const SLOTS: Record<string, string> = {
  role: 'For whom',
  means: 'What',
  benefit: 'Why',
  criterion: 'Criterion',
  when: 'Action',
  then: 'Outcome',
  measure: 'How much, measured how',
  words: 'In other words',
  subject: 'What is meant',
};

export function slotLabelOf(slot: string): string {
  return SLOTS[slot] ?? slot;
}
