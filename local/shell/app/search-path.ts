import { paths } from './routes';

const KEY = /^[A-Za-z][A-Za-z0-9_]*-\d+$/;
/** What no sentence has: "bike is broken" and "locks in winter" are words to look for. */
const JQL = /[=~<>]|\bis\s+(?:not\s+)?(?:empty|null)\b|\bin\s*\(|\bin\s+\w+\(|\border\s+by\b/i;
/** Characters with a meaning of their own in a text search. */
const RESERVED = /[+\-&|!(){}[\]^*?\\/:"]+/g;

/** Where a search leads: text, an issue key or JQL, as the person wrote it. */
export function searchPath(text: string): string {
  if (KEY.test(text)) return paths.issue(text.toUpperCase());
  if (JQL.test(text)) return paths.search(text);
  const words = text.replace(RESERVED, ' ').trim().replace(/\s+/g, ' ');
  return paths.search(words === '' ? '' : `text ~ "${words}" ORDER BY updated DESC`);
}
