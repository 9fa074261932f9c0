import { defineRule } from '../define-rule';
import { replaceWith } from '../fix';

export default defineRule({
  id: 'missing-means',
  title: 'Says what is wanted',
  part: 'story',
  scope: 'story',
  level: 'error',
  why: 'A story that does not say what is wanted cannot be built, estimated or tested.',
  source: 'Lucassen et al. 2016, Quality User Story: well-formed',
  examples: {
    good: ['As a nurse, I want to see the allergies of a patient, so that I give no wrong drug.'],
    bad: ['As a nurse, so that I give no wrong drug.'],
  },
  check({ story }) {
    if (story.means.some((part) => part.text !== '')) return [];
    return [{ where: story.roles[0]?.where ?? story.where }];
  },
  fix({ story, pack }) {
    const role = story.roles[0];
    return role === undefined ? [] : replaceWith('add-means', { ...role.where, start: role.where.end }, pack.skeleton.means);
  },
});
