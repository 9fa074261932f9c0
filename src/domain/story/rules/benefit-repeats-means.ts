import { defineRule } from '../define-rule';
import { replaceWith } from '../fix';
import type { LanguagePack } from '../packs/pack';
import { stemOf, wordsOf } from '../words';

/** Words that add nothing to a benefit: "so that I can easily see it". */
const FILLER = new Set(
  'i can able could easily then able use do get have make need want also it them this that me my be is are will keep kept available visible current new updated up-to-date'.split(' '),
);

function content(text: string, pack: LanguagePack): Set<string> {
  const words = wordsOf(text).filter(({ text: word }) => !pack.words.has(word) && !FILLER.has(word));
  return new Set(words.map(({ text: word }) => stemOf(word)));
}

/** A quick answer for most benefits: a long word that is nowhere in the wish. Long words are no fillers. */
function saysMore(benefit: string, wish: string): boolean {
  for (const word of benefit.match(/\p{L}{7,}/gu) ?? []) {
    if (!FILLER.has(word.toLowerCase()) && !wish.includes(word.slice(0, 4).toLowerCase())) return true;
  }
  return false;
}

export default defineRule({
  id: 'benefit-repeats-means',
  title: 'Gives a reason beyond the wish',
  part: 'story',
  scope: 'story',
  level: 'warning',
  why: 'A benefit in the words of the wish gives no reason, so that nobody can judge what the story is worth.',
  source: 'Lucassen et al. 2016, Quality User Story: conceptually sound',
  examples: {
    good: ['As a nurse, I want to see the allergies of a patient, so that I give no wrong drug.'],
    bad: ['As a nurse, I want to see the allergies of a patient, so that I can see the patient\'s allergies.'],
  },
  check({ story, pack }) {
    if (story.benefits.length === 0) return [];
    const wish = story.means.map((part) => part.text).join(' ');
    const lower = wish.toLowerCase();
    return story.benefits.flatMap((part) => {
      if (saysMore(part.text, lower)) return [];
      const words = [...content(part.text.replace(/['’]s\b/gu, ''), pack)];
      if (words.length < 2) return [];
      const means = content(wish, pack);
      if (words.some((word) => !means.has(word))) return [];
      return [{ where: part.where }];
    });
  },
  fix(_, { where }) {
    return replaceWith('give-reason', where, '{{benefit}}');
  },
});
