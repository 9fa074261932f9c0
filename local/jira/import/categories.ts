import type { Status } from '../model';

const DONE = /^(done|closed|resolved|completed?|cancell?ed|released|deployed|verified|rejected|declined|abandoned|won.?t (do|fix)|duplicate)$/i;
const UNDER_WAY = /progress|review|test|develop|doing|started|blocked|ready for|qa\b/i;

/** The category of a status; where an export leaves it out, what the status is called tells as much as can be known. */
export function categoryOf(key: string | undefined, name: string): Status['category'] {
  if (key === 'done' || key === 'indeterminate') return key;
  if (key !== undefined) return 'new';
  if (DONE.test(name.trim())) return 'done';
  return UNDER_WAY.test(name) ? 'indeterminate' : 'new';
}
