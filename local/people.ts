/**
 * The three people one can act as on the local side. Every site has them, demonstration or imported,
 * so that one can see at once what each of them is shown.
 */
import type { AccountId, PermissionKey, Person, Project } from './jira/model';

export const productOwner: Person = {
  accountId: '5fa1c0de6b1d00700000a001',
  displayName: 'Inês Valente',
  emailAddress: 'ines.valente@example.com',
  timeZone: 'Europe/Lisbon',
  active: true,
  actsAs: 'Product owner',
};

export const developer: Person = {
  accountId: '5fa1c0de6b1d00700000a002',
  displayName: 'Tomasz Adeyemi',
  emailAddress: 'tomasz.adeyemi@example.com',
  timeZone: 'Europe/Lisbon',
  active: true,
  actsAs: 'Developer',
};

export const guest: Person = {
  accountId: '5fa1c0de6b1d00700000a003',
  displayName: 'Greta Lindqvist',
  emailAddress: 'greta.lindqvist@example.com',
  timeZone: 'Europe/Stockholm',
  active: true,
  actsAs: 'Guest, may look but not touch',
};

export const actors: Person[] = [productOwner, developer, guest];

/** Who may see issues of the security level that every project has. */
export const insiders: AccountId[] = [productOwner.accountId, developer.accountId];

/**
 * A project's permissions: the product owner may do everything, the developer and the team may work,
 * the guest may look and comment.
 */
export function projectPermissions(team: AccountId[]): Record<PermissionKey, AccountId[]> {
  const owner = [productOwner.accountId];
  const workers = [...new Set([...insiders, ...team])];
  return {
    BROWSE_PROJECTS: [...workers, guest.accountId],
    EDIT_ISSUES: workers,
    CREATE_ISSUES: workers,
    DELETE_ISSUES: owner,
    ADD_COMMENTS: [...workers, guest.accountId],
    LINK_ISSUES: workers,
    TRANSITION_ISSUES: workers,
    SCHEDULE_ISSUES: workers,
    ASSIGN_ISSUES: workers,
    SET_ISSUE_SECURITY: owner,
    MANAGE_SPRINTS_PERMISSION: owner,
    ADMINISTER_PROJECTS: owner,
  };
}

/** A project's roles: the product owner administers and owns the product, the others build, the guest looks on. */
export function projectRoles(team: AccountId[]): NonNullable<Project['roles']> {
  const owner = [productOwner.accountId];
  const builders = [...new Set([developer.accountId, ...team])].filter((id) => id !== productOwner.accountId);
  return [
    { id: 10_002, name: 'Administrators', description: 'Those who set the project up.', admin: true, memberAccountIds: owner },
    { id: 10_101, name: 'Product owner', description: 'Those who say what comes first.', memberAccountIds: owner },
    { id: 10_102, name: 'Developers', description: 'Those who build it.', memberAccountIds: builders },
    { id: 10_103, name: 'Viewers', description: 'Those who look on.', memberAccountIds: [guest.accountId] },
  ];
}
