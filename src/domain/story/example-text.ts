/** A faultless story, for the examples of rules that are about something else. */
export const STORY = 'As a nurse, I want to see the allergies of a patient, so that I give no wrong drug.';

/** The faultless story with acceptance criteria: one line each. */
export function withCriteria(...lines: string[]): string {
  return `${STORY}\n\nAcceptance criteria:\n${lines.join('\n')}`;
}
