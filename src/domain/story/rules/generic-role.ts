import { defineRule } from '../define-rule';
import { replaceWith } from '../fix';

export default defineRule({
  id: 'generic-role',
  title: 'Names a particular role',
  part: 'story',
  scope: 'story',
  level: 'suggestion',
  why: '"User" hides who has the need; a named role tells what they know, want and may do.',
  source: 'Cohn 2004, User Stories Applied, chapter 3',
  params: { also: [] as string[], allowed: [] as string[] },
  examples: {
    good: ['As a nurse, I want to see the allergies of a patient, so that I give no wrong drug.'],
    bad: ['As a user, I want to see the allergies of a patient, so that I give no wrong drug.'],
  },
  check({ story, pack }, { also, allowed }) {
    return story.roles
      .filter(({ text }) => {
        const role = text.toLowerCase();
        return !allowed.includes(role) && (pack.generic.test(role) || also.includes(role));
      })
      .map((part) => ({ where: part.where, params: { role: part.text } }));
  },
  fix(_, { where }) {
    return replaceWith('name-role', where, '{{role}}');
  },
});
