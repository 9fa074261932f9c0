import { defineRule } from '../define-rule';
import { makeFix } from '../fix';
import { fieldText, moveToParagraph } from '../structure';
import { rangeInPart } from '../words';

const BRACKETS = /\((?<inside>[^()]{3,300})\)|\[(?<square>[^[\]]{3,300})\]/gu;
const ACRONYM = /^[\p{Lu}\p{N}][\p{Lu}\p{N}s.&/+-]{0,11}$/u;

export default defineRule({
  id: 'bracketed-aside',
  title: 'Keeps asides out of the story',
  part: 'story',
  scope: 'story',
  level: 'suggestion',
  why: 'What stands in brackets is either a criterion, and belongs there, or is not needed.',
  source: 'Lucassen et al. 2016, Quality User Story: minimal',
  examples: {
    good: [
      'As a nurse, I want to see the allergies of a patient, so that I give no wrong drug.',
      'As a nurse, I want to see the electronic health record (EHR) of a patient, so that I give no wrong drug.',
    ],
    bad: ['As a nurse, I want to see the allergies of a patient (as on the paper chart), so that I give no wrong drug.'],
  },
  check({ story }) {
    return [...story.roles, ...story.means, ...story.benefits].flatMap((part) => {
      if (!/[([]/u.test(part.text)) return [];
      return [...part.text.matchAll(BRACKETS)]
        .filter(({ groups }) => {
          const inside = groups?.['inside'] ?? groups?.['square'] ?? '';
          return !ACRONYM.test(inside) && /\p{L}{2}/u.test(inside) && inside.length < part.text.length - 2;
        })
        .map((match) => ({ where: rangeInPart(story, part, match.index, match.index + match[0].length) }));
    });
  },
  fix({ input }, { where }) {
    const text = fieldText(input, where);
    const gap = /\s*$/u.exec(text.slice(0, where.start))?.[0].length ?? 0;
    const inside = { ...where, start: where.start + 1, end: where.end - 1 };
    const edits = moveToParagraph(input, inside, { ...where, start: where.start - gap });
    return edits === null ? [] : [makeFix('move-out', edits)];
  },
});
