import { z } from 'zod';
import { badRequest } from './errors';
import type { Json } from './model';

const LONGEST_VALUE = 32_768;
const LONGEST_KEY = 255;

/** Checks the value of an entity property. Throws 400 for what is not JSON or longer than 32,768 characters. */
export function propertyValue(value: unknown): Json {
  const parsed = z.json().safeParse(value);
  if (!parsed.success) throw badRequest('The property value must be a valid JSON.');
  const { length } = JSON.stringify(parsed.data);
  if (length === 0 || length > LONGEST_VALUE) {
    throw badRequest(`The property value cannot be longer than ${LONGEST_VALUE} characters.`);
  }
  return parsed.data;
}

/** Checks the key of an entity property. Throws 400 when it is too long. */
export function propertyKey(key: string): string {
  if (key.length === 0 || key.length > LONGEST_KEY) {
    throw badRequest(`The property key cannot be longer than ${LONGEST_KEY} characters.`);
  }
  return key;
}
