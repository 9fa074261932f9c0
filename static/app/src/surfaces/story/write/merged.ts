import type { StoryFields } from '../../../../../../src/domain/story/write';

/**
 * What one has typed over a text that somebody else has changed meanwhile: each field that was edited here stays as
 * typed, each other one is as it is now.
 */
export function merged(begun: StoryFields, typed: StoryFields, now: StoryFields): StoryFields {
  const pick = (name: 'role' | 'means' | 'benefit') => (typed[name] === begun[name] ? now[name] : typed[name]);
  const sameCriteria = JSON.stringify(typed.criteria) === JSON.stringify(begun.criteria);
  return { role: pick('role'), means: pick('means'), benefit: pick('benefit'), criteria: sameCriteria ? now.criteria : typed.criteria };
}
