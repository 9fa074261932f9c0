/** What each parameter of the rules is called, on the settings page; by rule and name. */
export const paramWords: Record<string, string> = {
  'escape-clause.phrases': 'Phrases that let a criterion be skipped',
  'generic-role.also': 'Roles that are too general as well',
  'generic-role.allowed': 'Roles that are fine all the same',
  'only-happy-path.least': 'Looked at from this number of criteria on',
  'open-ended.phrases': 'Phrases that leave a list open',
  'too-long.words': 'Most words of a story',
  'too-many-criteria.most': 'Most criteria of an issue',
  'unmeasurable-criterion.words': 'Words that need a number',
  'vague-word.words': 'Words that mean something else to each reader',
};
