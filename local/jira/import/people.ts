import { actors } from '../../people';
import type { AccountId, Person } from '../model';
import { optional, personSchema } from './resource';

/** The people an export names. One cannot act as them. */
export class People {
  private readonly found = new Map<AccountId, Person>();
  private readonly accounts = new Map<string, AccountId>();

  /** The account of a user resource, noted; null for nobody. */
  add(value: unknown): AccountId | null {
    const person = optional(personSchema, value);
    // Cloud knows people by `accountId`, Server by `key` or `name`, and a trimmed export perhaps by no more than what they are called.
    const accountId = person?.accountId ?? person?.key ?? person?.name ?? person?.emailAddress ?? person?.displayName;
    if (person === undefined || accountId === undefined) return null;
    for (const name of [accountId, person.key, person.name]) if (name !== undefined) this.accounts.set(name, accountId);
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

  /** The person of an account, a key or a user name. */
  find = (name: string): Person | undefined => this.found.get(this.accounts.get(name) ?? '');

  all(): Person[] {
    return [...this.found.values()];
  }
}
