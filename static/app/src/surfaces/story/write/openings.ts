import { packOf } from '../../../../../../src/domain/story/packs';
import type { StoryFields } from '../../../../../../src/domain/story/write';

/** The words before a part of the story in the text that will be written, as "so that" before the benefit. */
export function openingOf(part: Exclude<keyof StoryFields, 'criteria'>, language: string): string {
  // The sentence in English is fitted to what follows: a verb here.
  if (part === 'means' && language === 'en') return 'I want to';
  const template = packOf(language)?.skeleton[part] ?? '';
  return template.slice(0, template.indexOf('{{')).replace(/^[,\s]+|\s+$/gu, '');
}
