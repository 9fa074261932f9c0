import { actors } from '../../people';
import type { AccountId, Person } from '../model';
import { optional, personSchema } from './resource';

/** The people an export names. One cannot act as them. */
export class People {
  private readonly found = new Map<AccountId, Person>();

  /** The account of a user resource, noted; null for nobody. */
  add(value: unknown): AccountId | null {
    const person = optional(personSchema, value);
    const accountId = person?.accountId ?? person?.key ?? person?.name;
    if (person === undefined || accountId === undefined) return null;
    if (!this.found.has(accountId) && !actors.some((actor) => actor.accountId === accountId)) {
      this.found.set(accountId, {
        accountId,
        displayName: person.displayName ?? person.name ?? accountId,
        // Made up where hidden: an empty address would let anyone in by basic authentication.
        emailAddress: person.emailAddress ?? `${encodeURIComponent(accountId)}@imported.invalid`,
        timeZone: person.timeZone ?? 'Etc/UTC',
        active: person.active ?? true,
      });
    }
    return accountId;
  }

  all(): Person[] {
    return [...this.found.values()];
  }
}
