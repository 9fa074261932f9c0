import type { Action } from './define-indicator';

/** How a reading is mended from where it is shown; nothing is ever closed or changed without a person. */
export const wayWords: Record<Action, string> = {
  estimate: 'Open an issue and give it an estimate, or all of them in Jira search, where many can be edited at once.',
  'write-criteria': 'Open an issue: its Story check writes acceptance criteria with you and shows the change first.',
  rewrite: 'Open an issue: its Story check says what is unclear and proposes a wording.',
  split: 'Open an issue: its Story check proposes a split and creates nothing before you say so.',
  unblock: 'Open an issue to see what blocks it, or move it down until it is free.',
  decline: 'Open an issue and decline it in its Value panel with a reason, or change many at once in Jira search.',
  review: 'Open each in turn: keep what still matters, and decline the rest. Many can be changed at once in Jira search.',
  're-rank': 'The proposed order shows every move before anything is moved, and can be taken back.',
  score: 'The grid scores many issues at once; one issue is scored in its Value panel.',
  link: 'Open an issue and set its parent, or set it for many at once in Jira search.',
  merge: 'Open both, keep the better one, link the other to it as a duplicate.',
  finish: 'Open an issue and ask who works on it what it needs.',
  refine: 'Take the agenda into the next refinement; each issue says what it still lacks.',
  talk: 'Open an issue: its history shows who changed what. Agree with them before the next change.',
  none: '',
};
