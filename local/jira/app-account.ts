import type { Person, Principal } from './model';

/** The account an installed app has in Jira; what the app does without a user is done by it. */
export const APP_ACCOUNT: Person = {
  accountId: '712020:7e0f1c1a-5b0e-4d0b-9c39-0d2f6a1b7c55',
  displayName: 'Refinery for Jira',
  emailAddress: '',
  timeZone: 'UTC',
  active: true,
};

/** The account that a change by the principal is recorded under. */
export function accountOf(principal: Principal): string | null {
  if (principal.kind === 'app') return APP_ACCOUNT.accountId;
  return principal.kind === 'user' ? principal.accountId : null;
}
