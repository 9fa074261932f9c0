import { defineRule } from '../define-rule';
import { rangeInPart } from '../words';

const DETAIL =
  /(?<![\p{L}\p{N}])(?:buttons?|drop-?downs?|check-?box(?:es)?|radio\s+buttons?|pop-?ups?|modals?|dialogs?|text\s+(?:field|box)(?:es|s)?|tool-?tips?|side-?bars?|databases?|tables?\s+in\s+the\s+database|sql|json|xml|csv|rest(?:ful)?\s+api|api\s+endpoints?|endpoints?|micro-?services?|java(?:script)?|react|angular|html|css|kafka|redis|mongo(?:db)?|postgres(?:ql)?|mysql|cron\s+jobs?|back-?end|front-?end|docker|kubernetes)(?![\p{L}\p{N}])/iu;

export default defineRule({
  id: 'solution-detail',
  title: 'Leaves the solution open',
  part: 'story',
  scope: 'story',
  level: 'off',
  why: 'A solution in the story shuts out cheaper ones before the team has talked about the need.',
  source: 'Lucassen et al. 2016, Quality User Story: problem-oriented',
  englishOnly: true,
  examples: {
    good: ['As a nurse, I want to see the allergies of a patient, so that I give no wrong drug.'],
    bad: ['As a nurse, I want to open the allergies with a button, so that I give no wrong drug.'],
  },
  check({ story }) {
    return story.means.flatMap((part) => {
      const found = DETAIL.exec(part.text);
      if (found === null) return [];
      return [{ where: rangeInPart(story, part, found.index, found.index + found[0].length), params: { word: found[0] } }];
    });
  },
});
