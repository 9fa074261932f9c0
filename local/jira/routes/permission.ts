import { z } from 'zod';
import { Access } from '../access';
import { bodyAs, type Call, get, ok, post } from '../endpoint';
import { badRequest, forbidden } from '../errors';
import type { PermissionKey, Project } from '../model';
import { isPermission, PERMISSIONS } from '../permissions';

/** Site administration is nobody's here. */
const GLOBAL = new Set(['ADMINISTER', 'SYSTEM_ADMIN', 'BULK_CHANGE', 'CREATE_SHARED_OBJECTS', 'USER_PICKER']);

function known(keys: string[]): string[] {
  const unknown = keys.filter((key) => !isPermission(key) && !GLOBAL.has(key));
  if (unknown.length > 0) throw badRequest(`Unrecognized permission keys: ${unknown.join(', ')}.`);
  return keys;
}

function mine(call: Call): Response {
  const keys = known(call.list('permissions'));
  if (keys.length === 0) throw badRequest("The 'permissions' query parameter is required.");
  const projects = concerned(call);
  const permissions = keys.map((key) => {
    const details = isPermission(key) ? PERMISSIONS[key] : { id: '0', name: key, description: '' };
    const havePermission = isPermission(key) && projects.some((project) => call.access.has(key, project));
    return [key, { ...details, key, type: isPermission(key) ? 'PROJECT' : 'GLOBAL', havePermission }] as const;
  });
  return ok({ permissions: Object.fromEntries(permissions) });
}

/** The project the question is about; without one, any project will do. */
function concerned(call: Call): Project[] {
  const issue = call.query('issueKey') ?? call.query('issueId');
  if (issue) return [call.world.store.projectOf(call.access.issue(issue))];
  const project = call.query('projectKey') ?? call.query('projectId');
  return project ? [call.access.project(project)] : call.access.projects();
}

const checkRequest = z.strictObject({
  accountId: z.string().optional(),
  globalPermissions: z.array(z.string()).optional(),
  projectPermissions: z
    .array(
      z.strictObject({
        permissions: z.array(z.string()),
        projects: z.array(z.coerce.number().int()).optional(),
        issues: z.array(z.coerce.number().int()).optional(),
      }),
    )
    .optional(),
});

async function check(call: Call): Promise<Response> {
  const { accountId, globalPermissions = [], projectPermissions = [] } = await bodyAs(call, checkRequest);
  const { principal } = call.access;
  // People may ask about themselves only; the app may ask about anyone.
  const own = accountId === undefined || (principal.kind === 'user' && principal.accountId === accountId);
  if (!own && principal.kind !== 'app') throw forbidden('You do not have permission to check the permissions of another user.');
  const access = accountId === undefined ? call.access : new Access(call.world.store, { kind: 'user', accountId });
  known(globalPermissions);
  return ok({
    globalPermissions: [],
    projectPermissions: projectPermissions.flatMap(({ permissions, projects = [], issues = [] }) =>
      known(permissions)
        .filter(isPermission)
        .map((permission) => granted(call, access, permission, projects, issues)),
    ),
  });
}

function granted({ world }: Call, access: Access, permission: PermissionKey, projects: number[], issues: number[]) {
  return {
    permission,
    projects: projects.filter((id) => {
      const project = world.store.project(String(id));
      return project !== undefined && access.has(permission, project);
    }),
    issues: issues.filter((id) => {
      const issue = world.store.issueById(String(id));
      return issue !== undefined && access.canSee(issue) && access.has(permission, world.store.projectOf(issue));
    }),
  };
}

async function projectsWith(call: Call): Promise<Response> {
  const wanted = await bodyAs(call, z.strictObject({ permissions: z.array(z.string()) }));
  const permissions = known(wanted.permissions).filter(isPermission);
  const projects = call.access.projects().filter((project) => permissions.every((key) => call.access.has(key, project)));
  return ok({ projects: projects.map(({ id, key }) => ({ id: Number(id), key })) });
}

export const permissionEndpoints = [
  get('/rest/api/3/mypermissions', mine),
  post('/rest/api/3/permissions/check', check),
  post('/rest/api/3/permissions/project', projectsWith),
];
