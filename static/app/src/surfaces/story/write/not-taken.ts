import type { AdfDocument } from '../../../../../../src/domain/adf';
import { flatten } from '../../../../../../src/domain/text/blocks';
import { DESCRIPTION } from '../../../../../../src/domain/text/range';

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/**
 * The criteria of which a change did not get into the description: those in a table or over several paragraphs are left
 * as they are, because their form would be lost.
 */
export function notTaken(before: readonly string[], wanted: readonly string[], after: AdfDocument): string[] {
  const text = plain(flatten(after, DESCRIPTION).map((block) => block.text).join('\n'));
  const [were, are] = [before.map(plain), wanted.map(plain)];
  const missing = are.filter((one, index) => one !== '' && one !== were[index] && !text.includes(one));
  const left = were.filter((one) => one !== '' && !are.some((other) => other.includes(one)) && text.includes(one));
  return [...missing, ...left];
}
