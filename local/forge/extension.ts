/**
 * The extension context of a module: where it stands in Jira. As in Forge, what the page claims is only a claim;
 * what the app is told comes from Jira, with the eyes of the person who is looking.
 */
import { z } from 'zod';
import type { AccountId, IssueRecord, Project, Site } from '../jira/model';
import { ForgeHostError } from './errors';
import type { UiModule } from './manifest';

const reference = z.looseObject({ id: z.coerce.string().optional(), key: z.string().optional() });
const claimSchema = z.looseObject({
  issue: reference.optional(),
  project: reference.optional(),
  location: z.string().optional(),
  modal: z.unknown().optional(),
});

export interface Extension {
  type: UiModule['type'];
  issue?: { id: string; key: string; type: string; typeId: string };
  project: { id: string; key: string; type: string };
  location?: string;
  /** What the page that opened a modal gave it; nobody vouches for that. */
  modal?: unknown;
}

/**
 * Derives the extension context from the claim.
 *
 * @throws ForgeHostError 401 for an unknown person, 404 for what the person cannot see.
 */
export function vouchFor(site: Site, module: UiModule, accountId: AccountId, claim: unknown): Extension {
  if (!site.people.some((person) => person.accountId === accountId && person.active)) {
    throw new ForgeHostError(401, `There is no active person with the account ${accountId}.`);
  }
  const parsed = claimSchema.safeParse(claim ?? {});
  if (!parsed.success) throw new ForgeHostError(400, 'The extension is not as the module type has it.');
  const { issue, project, location, modal } = parsed.data;
  const whereabouts = {
    type: module.type,
    ...(location === undefined ? {} : { location }),
    ...(modal === undefined ? {} : { modal }),
  };
  if (module.type === 'jira:projectPage' || module.type === 'jira:projectSettingsPage') {
    const found = site.projects.find((one) => one.id === project?.id || one.key === project?.key);
    if (!found || !canBrowse(found, accountId)) throw new ForgeHostError(404, 'The project does not exist or cannot be seen.');
    return { ...whereabouts, project: projectContext(found) };
  }
  const found = site.issues.find((one) => one.id === issue?.id || one.key === issue?.key);
  const home = site.projects.find((one) => one.id === found?.projectId);
  if (!found || !home || !canSee(found, home, accountId)) {
    throw new ForgeHostError(404, 'Issue does not exist or you do not have permission to see it.');
  }
  return { ...whereabouts, issue: issueContext(site, found), project: projectContext(home) };
}

// Asking Jira's REST API would cost the app points that Forge does not charge it.
function canBrowse(project: Project, accountId: AccountId): boolean {
  return project.permissions.BROWSE_PROJECTS.includes(accountId);
}

function canSee(issue: IssueRecord, project: Project, accountId: AccountId): boolean {
  if (!canBrowse(project, accountId)) return false;
  if (issue.securityLevelId === null) return true;
  const level = project.securityLevels.find(({ id }) => id === issue.securityLevelId);
  return level?.memberAccountIds.includes(accountId) ?? false;
}

function issueContext(site: Site, issue: IssueRecord) {
  const type = site.issueTypes.find(({ id }) => id === issue.issueTypeId);
  return { id: issue.id, key: issue.key, type: type?.name ?? '', typeId: issue.issueTypeId };
}

function projectContext(project: Project) {
  return { id: project.id, key: project.key, type: 'software' };
}
