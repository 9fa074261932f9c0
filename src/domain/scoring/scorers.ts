/** Who decides what an issue is worth. Whoever may not edit an issue may not score it either: the score is kept on it. */

/** Permissions that tell people with a say in the backlog apart; Jira grants them to project roles, groups and people. */
export const SCORER_PERMISSIONS = ['EDIT_ISSUES', 'SCHEDULE_ISSUES', 'ADMINISTER_PROJECTS'] as const;
export type ScorerPermission = (typeof SCORER_PERMISSIONS)[number];

/** A project role of Jira; the name is the one it had when it was chosen. */
export interface RoleRef {
  id: number;
  name: string;
}

export type Scorers =
  | { by: 'permission'; permission: ScorerPermission }
  | { by: 'role'; role: RoleRef }
  | { by: 'people'; accountIds: string[] };

/** What Jira says of a person in the project. */
export interface Standing {
  accountId: string | undefined;
  /** Of the permissions asked for. */
  has: Partial<Record<ScorerPermission, boolean>>;
  /** Ids of the person's roles; asked for only where the project goes by a role. */
  roles: readonly number[];
}

export const everyEditor: Scorers = { by: 'permission', permission: 'EDIT_ISSUES' };

const permissionNames: Record<ScorerPermission, string> = {
  EDIT_ISSUES: 'Edit issues',
  SCHEDULE_ISSUES: 'Schedule issues',
  ADMINISTER_PROJECTS: 'Administer projects',
};

export function nameOfPermission(permission: ScorerPermission): string {
  return permissionNames[permission];
}

/** Permissions to ask Jira for. */
export function permissionsToScore(scorers: Scorers): ScorerPermission[] {
  return scorers.by === 'permission' && scorers.permission !== 'EDIT_ISSUES' ? ['EDIT_ISSUES', scorers.permission] : ['EDIT_ISSUES'];
}

export function mayScore(scorers: Scorers, { accountId, has, roles }: Standing): boolean {
  if (has.EDIT_ISSUES !== true) return false;
  if (scorers.by === 'people') return accountId !== undefined && scorers.accountIds.includes(accountId);
  return scorers.by === 'role' ? roles.includes(scorers.role.id) : has[scorers.permission] === true;
}

/** What somebody who may not score lacks, as a sentence. */
export function describeScorers(scorers: Scorers): string {
  if (scorers.by === 'people') return 'In this project, people whom its administrators have named decide the score.';
  if (scorers.by === 'role') return `In this project, changing a score needs the role ${scorers.role.name} and the permission to edit the issue.`;
  if (scorers.permission === 'EDIT_ISSUES') return 'To change the score you need the permission to edit this issue.';
  return `In this project, changing a score needs the permission ${nameOfPermission(scorers.permission)}.`;
}

/** An account id as it stands, or out of the link of a person's profile; null for anything else. */
export function readAccountId(text: string): string | null {
  const id = (/\/people\/([^/?#\s]+)/.exec(text)?.[1] ?? text).trim().replace(/%3A/gi, ':');
  return /^[A-Za-z0-9:-]{1,128}$/.test(id) ? id : null;
}
