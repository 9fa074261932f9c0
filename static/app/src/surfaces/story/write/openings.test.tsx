import { packs } from '../../../../../../src/domain/story/packs';
import { openingOf } from './openings';

test('the words before a field are those of the language that is written', () => {
  expect((['role', 'means', 'benefit'] as const).map((part) => openingOf(part, 'en'))).toEqual(['As a', 'I want to', 'so that']);
  expect((['role', 'means', 'benefit'] as const).map((part) => openingOf(part, 'de'))).toEqual(['Als', 'möchte ich', 'damit']);
});

test.each(packs.map(({ id }) => id))('%s has words for each part', (id) => {
  for (const part of ['role', 'means', 'benefit'] as const) expect(openingOf(part, id)).toMatch(/^\p{L}[\p{L}\s’'à-]*$/u);
});
