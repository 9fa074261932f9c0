import { defineRule } from '../define-rule';
import { PERSON } from '../person';
import { rangeInPart } from '../words';

export default defineRule({
  id: 'several-roles',
  title: 'Speaks for one role',
  part: 'story',
  scope: 'story',
  level: 'warning',
  why: 'Two roles rarely need the same thing for the same reason; each deserves its own story or a name for both.',
  source: 'Lucassen et al. 2016, Quality User Story: atomic',
  examples: {
    good: [
      'As a nurse, I want to see the allergies of a patient, so that I give no wrong drug.',
      'As a research and development manager, I want to see the spending, so that I stay within the budget.',
    ],
    bad: [
      'As a nurse or a doctor, I want to see the allergies of a patient, so that I give no wrong drug.',
      'As a teacher and administrator, I want to see the absences of a pupil, so that I can call the parents.',
    ],
  },
  check({ story, pack }) {
    return story.roles.flatMap((part) => {
      const found = pack.jointRoles.exec(part.text);
      if (found === null || /[,(].*$/u.test(part.text.slice(0, found.index))) return [];
      const left = part.text.slice(0, found.index);
      const right = part.text.slice(found.index + found[0].length).replace(/\s+(?:of|who|that|in|at|with|for|on)\s.*$|,.*$/iu, '');
      const people = pack.id === 'en' && PERSON.test(left) && PERSON.test(right);
      if (found.groups?.['article'] === undefined && !people) return [];
      return [{ where: rangeInPart(story, part, 0, part.text.length), params: { roles: part.text } }];
    });
  },
});
