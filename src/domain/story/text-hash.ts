import { flatten } from '../text/blocks';
import { DESCRIPTION } from '../text/range';
import type { LintInput } from './input';

/** A short, stable hash of a string: 53 bits as base 36 (cyrb53, public domain). Not for secrets. */
export function hashOf(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** The hash of everything the linter reads of an issue: same text and structure, same hash. */
export function textHash(input: LintInput): string {
  const parts = [input.issueType, input.summary, ...blocksOf(input.description, DESCRIPTION)];
  for (const field of input.extraFields ?? []) {
    parts.push(field.id, ...(typeof field.value === 'string' ? [field.value] : blocksOf(field.value, field.id)));
  }
  return hashOf(parts.join('\u0000'));
}

function blocksOf(document: unknown, field: string): string[] {
  return flatten(document, field).map(({ kind, level, context, text }) => `${kind}${level}.${context.listDepth}:${text}`);
}
