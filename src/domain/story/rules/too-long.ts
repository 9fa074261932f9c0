import { defineRule } from '../define-rule';
import { storyText } from '../story';

export default defineRule({
  id: 'too-long',
  title: 'Is short enough to remember',
  part: 'story',
  scope: 'story',
  level: 'suggestion',
  why: 'A story is a reminder of a conversation; details belong in the criteria.',
  source: 'Jeffries 2001, Card, Conversation, Confirmation',
  params: { words: 50 },
  examples: {
    good: ['As a nurse, I want to see the allergies of a patient, so that I give no wrong drug.'],
    bad: [
      'As a nurse on the night shift of the children\'s ward, I want to see the allergies that were recorded for a patient by the family doctor, by the ambulance, by another ward or by the parents themselves on the day of the admission to the hospital, so that I give no wrong drug to a child who cannot tell me about it.',
    ],
  },
  check({ story }, { words }) {
    // Words and blanks of that number take at least as many characters.
    if (story.end - story.start < 2 * words) return [];
    const count = storyText(story).split(/\s+/u).length;
    return count > words ? [{ where: story.where, params: { count, words } }] : [];
  },
});
