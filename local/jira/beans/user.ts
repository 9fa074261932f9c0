import { APP_ACCOUNT } from '../app-account';
import type { AccountId } from '../model';
import type { Scope } from '../world';
import type { Bean } from './bean';

const SIZES = { '16x16': 'xsmall', '24x24': 'small', '32x32': 'medium', '48x48': 'xlarge' } as const;

/** The four sizes of an avatar, as Jira lists them. */
export function avatarUrls({ world }: Scope, kind: 'user' | 'project', id: string): Record<keyof typeof SIZES, string> {
  const url = (size: string) =>
    `${world.baseUrl}/rest/api/3/universal_avatar/view/type/${kind}/avatar/${encodeURIComponent(id)}?size=${size}`;
  return { '48x48': url(SIZES['48x48']), '24x24': url(SIZES['24x24']), '16x16': url(SIZES['16x16']), '32x32': url(SIZES['32x32']) };
}

/** A user as issues, comments and changelogs show one; null when there is none. */
export function userBean(scope: Scope, accountId: AccountId | null): Bean | null {
  if (!accountId) return null;
  const person = accountId === APP_ACCOUNT.accountId ? APP_ACCOUNT : scope.world.store.person(accountId);
  return {
    self: `${scope.world.baseUrl}/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`,
    accountId,
    ...(person?.emailAddress ? { emailAddress: person.emailAddress } : {}),
    avatarUrls: avatarUrls(scope, 'user', accountId),
    displayName: person?.displayName ?? 'Former user',
    active: person?.active ?? false,
    timeZone: person?.timeZone ?? 'UTC',
    accountType: person === APP_ACCOUNT ? 'app' : 'atlassian',
  };
}

/** The calling person, as `/myself` gives it. */
export function myselfBean(scope: Scope, accountId: AccountId): Bean {
  return {
    ...userBean(scope, accountId),
    locale: 'en_GB',
    groups: { size: 1, items: [] },
    applicationRoles: { size: 1, items: [] },
    expand: 'groups,applicationRoles',
  };
}
