import { isBlank, isPlaceholder } from '../criteria/blank';
import { defineRule } from '../define-rule';
import { withCriteria } from '../example-text';
import type { Draft } from '../finding';
import { replaceWith } from '../fix';
import { rangeInCriterion, rangeInPart } from '../words';

/** Marks that writers leave where words are still missing. */
const INSIDE =
  /(?<![\p{L}\p{N}"“'])(?:TBD|TBA|TBC|TODO|FIXME|XXX+|\?{3,}|lorem\s+ipsum)(?![\p{L}\p{N}])|<(?:(?:an?|the|some|type\s+of|kind\s+of)\s+)?(?:role|user|persona|actor|goal|action|feature|function|what|why|who|reason|benefit|value|outcome|something|result|precondition|rolle|ziel|nutzen|rôle|rol|papel|ruolo|doel)s?(?:\s+[\p{L}\s]{0,30})?>|\[(?:(?:type|kind)\s+of\s+)?(?:role|user|persona|actor|goal|action|feature|reason|benefit|value|outcome)\]/iu;

export default defineRule({
  id: 'placeholder',
  title: 'Has no gaps left',
  part: 'story',
  scope: 'issue',
  level: 'error',
  why: 'A template that was not filled in looks like a story and says nothing.',
  source: 'Connextra template',
  examples: {
    good: [withCriteria('- The allergies of the patient are listed in the chart')],
    bad: [
      withCriteria('- The allergies of the patient are listed within TBD seconds'),
      'As a <type of user>, I want to see the allergies of a patient, so that I give no wrong drug.\n\nAC: The allergies are listed',
    ],
  },
  check({ stories, criteria }) {
    const drafts: Draft[] = [];
    for (const story of stories) {
      for (const part of [...story.roles, ...story.means, ...story.benefits]) {
        if (part.text === '') continue;
        const found = INSIDE.exec(part.text);
        if (isPlaceholder(part.text)) drafts.push({ where: part.where, params: { text: part.text } });
        else if (found !== null) {
          const where = rangeInPart(story, part, found.index, found.index + found[0].length);
          drafts.push({ where, params: { text: found[0] } });
        }
      }
    }
    if (criteria.every(isBlank)) return drafts;
    for (const criterion of criteria) {
      const found = isPlaceholder(criterion.text) ? null : INSIDE.exec(criterion.text);
      if (found !== null) {
        const where = rangeInCriterion(criterion, found.index, found.index + found[0].length);
        drafts.push({ where, params: { text: found[0] } });
      } else if (isBlank(criterion)) drafts.push({ where: criterion.where, params: { text: criterion.text } });
    }
    return drafts;
  },
  fix(_, { where }) {
    return replaceWith('fill-in', where, '{{words}}');
  },
});
