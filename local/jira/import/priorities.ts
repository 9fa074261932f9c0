import type { Priority } from '../model';

/** The names Jira has given its priorities over the years, highest first. */
const KNOWN = [
  'blocker',
  'highest',
  'critical',
  'high',
  'major',
  'medium',
  'normal',
  'minor',
  'low',
  'lowest',
  'trivial',
  'none',
];

/** Highest first. An export does not say the order; known names do, and others keep the order of their ids at the end. */
export function inOrderOfRank(priorities: Priority[]): Priority[] {
  const place = ({ name }: Priority): number => {
    const index = KNOWN.indexOf(name.toLowerCase());
    return index < 0 ? KNOWN.length : index;
  };
  return [...priorities].sort((a, b) => place(a) - place(b) || Number(a.id) - Number(b.id));
}
