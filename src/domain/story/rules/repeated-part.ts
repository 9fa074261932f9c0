import { defineRule } from '../define-rule';

export default defineRule({
  id: 'repeated-part',
  title: 'Says each part once',
  part: 'story',
  scope: 'story',
  level: 'warning',
  why: 'Two roles or two wishes are two stories: each can be ranked, built and accepted without the other.',
  source: 'Lucassen et al. 2016, Quality User Story: atomic',
  examples: {
    good: ['As a nurse, I want to see the allergies of a patient, so that I give no wrong drug.'],
    bad: [
      'As a nurse, I want to see the allergies of a patient, and I want to print the chart, so that I give no wrong drug.',
      'As a nurse, as a doctor, I want to see the allergies of a patient, so that I give no wrong drug.',
    ],
  },
  check({ story }) {
    const drafts = [];
    const role = story.roles[1];
    const means = story.means.filter((part) => part.text !== '')[1];
    if (role !== undefined) drafts.push({ where: role.where, params: { part: 'role' } });
    if (means !== undefined) drafts.push({ where: means.where, params: { part: 'means' } });
    return drafts;
  },
});
