import type { Story, StoryPart } from './story';
import { stemOf, wordsOf } from './words';

/** Two wishes are one when they share this much of the shorter one's words. */
const SAME = 0.6;

/** Of a story that the summary tells and the description tells again, only the fuller one, which is the description's when in doubt. */
export function toldOnce(inSummary: readonly Story[], inDescription: readonly Story[]): Story[] {
  const short = inSummary.filter((story) => !inDescription.some((other) => isSame(story, other) && isAsFull(other, story)));
  const long = inDescription.filter((story) => !short.some((other) => isSame(story, other)));
  return [...short, ...long];
}

function isSame(one: Story, other: Story): boolean {
  const roles = [stems(one.roles), stems(other.roles)];
  if (roles.some((words) => words.size === 0) || shared(roles) < 1) return false;
  return shared([stems(one.means), stems(other.means)]) >= SAME;
}

function isAsFull(one: Story, other: Story): boolean {
  const hasBenefit = ({ benefits }: Story): boolean => benefits.some((part) => part.text !== '');
  return hasBenefit(one) || !hasBenefit(other);
}

function stems(parts: readonly StoryPart[]): Set<string> {
  return new Set(parts.flatMap((part) => wordsOf(part.text)).map(({ text }) => stemOf(text)));
}

function shared([one = new Set(), other = new Set()]: readonly Set<string>[]): number {
  const least = Math.min(one.size, other.size);
  return least === 0 ? 0 : [...one].filter((word) => other.has(word)).length / least;
}
