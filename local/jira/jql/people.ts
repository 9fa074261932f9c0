/**
 * People by what a query calls them.
 */
import type { Site } from '../model';

/** Account ids of a text: an account id, a full name or an e-mail address, without regard to case. */
export function peopleNamed({ people }: Site, text: string): string[] {
  const folded = text.toLowerCase();
  return people
    .filter((person) => [person.accountId, person.displayName, person.emailAddress].some((name) => name.toLowerCase() === folded))
    .map(({ accountId }) => accountId);
}
