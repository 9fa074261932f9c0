import type { Action } from './define-indicator';

/** How a reading is mended from where it is shown; nothing is ever closed or changed without a person. */
const wayWords: Record<Action, string> = {
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

/** What helps with a reading that counts no issues to mend. */
const own: Record<string, string> = {
  growth: 'Decline what will never be done, zombies first, and say no to more of what comes in.',
  'sprint-velocity': 'Plan with the mean and not with the best sprint. A wide spread comes from large issues and from work that is carried over: split them before they are near.',
  predictability: 'Take in what the velocity allows. What was carried over shows what to split or to make ready before it is promised.',
  'scope-change': 'Talk over what came in after the start: what could have waited belongs at the top of the backlog, not in the sprint.',
  'lead-time': 'Look at the slowest: most of their time they waited. A shorter backlog and smaller issues wait less.',
  'cycle-time': 'Look at the slowest: what stopped them once they were begun? Less work at a time and smaller issues finish sooner.',
  'defect-rate': 'Look through the bugs for what they share, and add the missing check to the acceptance criteria of the next stories.',
  'on-time-release': 'Move out of an overdue version what it can do without, or name a date that the forecast bears.',
  'forecast-next': 'Promise the 85 % date. To come sooner, take items out or down: the forecast follows the order.',
};

/** What helps, in a sentence or two, for an indicator with its action or a delivery measure. */
export function helpWords(id: string, action: Action): string {
  return own[id] ?? wayWords[action];
}
