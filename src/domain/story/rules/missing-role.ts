import { defineRule } from '../define-rule';
import { replaceWith } from '../fix';
import { rangesOf } from '../passage';

export default defineRule({
  id: 'missing-role',
  title: 'Says for whom',
  part: 'story',
  scope: 'story',
  level: 'error',
  why: 'Without a role nobody can say whose need it is, whom to ask, or who accepts the result.',
  source: 'Lucassen et al. 2016, Quality User Story: well-formed',
  examples: {
    good: ['As a nurse, I want to see the allergies of a patient, so that I give no wrong drug.'],
    bad: ['I want to see the allergies of a patient, so that I give no wrong drug.'],
  },
  check({ story }) {
    // A job story has its situation instead.
    if (story.roles.length > 0 || story.told === 'from-situation') return [];
    return [{ where: { ...story.where, end: story.where.start + 1 } }];
  },
  fix({ story, pack }) {
    const opening = story.means[0];
    if (opening === undefined) return [];
    const first = opening.markerStart === story.start;
    const at = rangesOf(story.passage, opening.markerStart, opening.markerStart)[0];
    const { role } = pack.skeleton;
    return at === undefined ? [] : replaceWith('add-role', at, first ? role : role.charAt(0).toLowerCase() + role.slice(1));
  },
});
