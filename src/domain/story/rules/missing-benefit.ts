import { defineRule } from '../define-rule';
import { replaceWith } from '../fix';
import { rangesOf } from '../passage';

/** "I want to get a message to avoid a second visit": a purpose that no marker opens. A thing's own purpose is no reason. */
const PURPOSE =
  /(?<!^)(?<=\p{L}[\p{L}'’()-]*\s+\p{L}\S*\s+)to\s+(?:better\s+|also\s+|quickly\s+|further\s+)?(?:improve|enhance|ensure|make\s+sure|avoid|prevent|reduce|save\s+(?:time|money|effort)|increase|facilitate|speed\s+up|minimi[sz]e|maximi[sz]e|optimi[sz]e|provide\s+(?:clear|better|more))(?!\p{L})/iu;
const WITH_VERB = /(?:\bto|can|able|could|should)$/iu;

export default defineRule({
  id: 'missing-benefit',
  title: 'Says why it is wanted',
  part: 'story',
  scope: 'story',
  level: 'warning',
  why: 'The benefit lets the team find a cheaper way to the same end, and lets the product owner rank the story.',
  source: 'Connextra template; Lucassen et al. 2016, Quality User Story: well-formed',
  examples: {
    good: [
      'As a nurse, I want to see the allergies of a patient, so that I give no wrong drug.',
      'In order to give no wrong drug, as a nurse, I want to see the allergies of a patient.',
      'As a nurse, I want to see the allergies of a patient to avoid a wrong drug.',
    ],
    bad: ['As a nurse, I want to see the allergies of a patient.'],
  },
  check({ story, pack }) {
    if (story.benefits.some((part) => part.text !== '')) return [];
    if (pack.id === 'en' && story.means.some((part) => WITH_VERB.test(part.marker) && PURPOSE.test(part.text))) return [];
    return [{ where: story.means.at(-1)?.where ?? story.where }];
  },
  fix({ story, pack }) {
    const at = rangesOf(story.passage, story.end, story.end)[0];
    return at === undefined ? [] : replaceWith('add-benefit', at, pack.skeleton.benefit);
  },
});
