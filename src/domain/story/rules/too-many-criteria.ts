import { defineRule } from '../define-rule';
import { withCriteria } from '../example-text';

const MANY = ['drugs', 'food', 'latex', 'pollen', 'dust', 'mould', 'milk', 'nuts', 'eggs', 'fish', 'soy', 'wheat'];

export default defineRule({
  id: 'too-many-criteria',
  title: 'Is small enough to test at once',
  part: 'criteria',
  scope: 'issue',
  level: 'suggestion',
  why: 'A long list of criteria is a sign of several stories in one.',
  source: 'INVEST (Wake 2003): small',
  params: { most: 10 },
  examples: {
    good: [withCriteria(...MANY.slice(0, 5).map((name) => `- Allergies to ${name} are listed`))],
    bad: [withCriteria(...MANY.map((name) => `- Allergies to ${name} are listed`))],
  },
  check({ sections, criteria }, { most }) {
    if (criteria.length <= most) return [];
    const where = sections.find((section) => section.heading !== null)?.heading ?? criteria[most]?.where;
    return where === undefined ? [] : [{ where, params: { count: criteria.length, most } }];
  },
});
