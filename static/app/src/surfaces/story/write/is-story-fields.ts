import type { StoryFields } from '../../../../../../src/domain/story/write';

export function isStoryFields(value: unknown): value is StoryFields {
  if (typeof value !== 'object' || value === null) return false;
  const { role, means, benefit, criteria } = value as Partial<Record<keyof StoryFields, unknown>>;
  const isText = (one: unknown) => typeof one === 'string';
  return [role, means, benefit].every(isText) && Array.isArray(criteria) && criteria.every(isText);
}
