/** What each threshold of the indicators and measures is called, on the settings page and beside a reading. */
const words: Record<string, string> = {
  days: 'Days',
  warnDays: 'Watch from (days)',
  warnShare: 'Watch above (share)',
  badShare: 'Needs work above (share)',
  belowRank: 'Only below rank',
  inNext: 'Allowed in the next band',
  words: 'Fewest words',
  allowed: 'Allowed',
  warnInNext: 'Unscored allowed in the next band',
  priorityChanges: 'Priority changes',
  dueMoves: 'Moves of the due date allowed',
  sprints: 'Sprints looked at',
  best: 'Best up to',
  good: 'Good up to',
  fair: 'Fair up to',
  bad: 'Needs work above',
  nextShare: 'Ready in the next band (share)',
  soonShare: 'Ready in the soon band (share)',
  least: 'Healthy from (sprints)',
  tooLittle: 'Too little below (sprints)',
  tooMuch: 'Too much above (sprints)',
  percentile: 'Percentile (share)',
  similarity: 'Similar from (share of words)',
  weeks: 'Weeks looked at',
  shortWeeks: 'Short trend (weeks)',
  longWeeks: 'Long trend (weeks)',
  first: 'Items to forecast',
};

/** Where a name means something else: more is better, or the unit is another. */
const own: Record<string, Record<string, string>> = {
  predictability: { bad: 'Needs work below (share)', warn: 'Watch below (share)', full: 'As promised from (share)', most: 'Watch above (share)' },
  'on-time-release': { good: 'Good from (share)', bad: 'Needs work below (share)' },
  'defect-rate': { good: 'Good up to (share)', bad: 'Needs work above (share)' },
  'scope-change': { best: 'Best up to (share)', good: 'Good up to (share)', fair: 'Fair up to (share)', bad: 'Needs work above (share)' },
  'lead-time': { best: 'Best up to (days)', good: 'Good up to (days)', fair: 'Fair up to (days)', bad: 'Needs work above (days)' },
  'cycle-time': { good: 'Good up to (days)', bad: 'Needs work above (days)' },
  stale: { badShare: 'Allowed (share)' },
  growth: { good: 'Good up to (weeks)', bad: 'Needs work above (weeks)' },
};

/** @returns undefined when nobody has said what it is called; a test holds that this does not happen */
export function thresholdWord(id: string, name: string): string | undefined {
  return own[id]?.[name] ?? words[name];
}
