import { type Call, get, ok } from '../endpoint';
import { badRequest } from '../errors';
import type { Project } from '../model';

const projectOf = (call: Call): Project => call.access.project(call.param('projectIdOrKey'));

const linkTo = (call: Call, project: Project, id: number) => `${call.world.baseUrl}/rest/api/3/project/${project.id}/role/${id}`;

/** Names of all roles with their addresses: for those who administer a project. */
function list(call: Call): Response {
  const project = projectOf(call);
  call.access.require('ADMINISTER_PROJECTS', project);
  return ok(Object.fromEntries((project.roles ?? []).map(({ id, name }) => [name, linkTo(call, project, id)])));
}

/** Everybody may ask for the roles they have themselves; the whole list is for those who administer the project. */
function details(call: Call): Response {
  const project = projectOf(call);
  const mine = truth(call, 'currentMember');
  if (!mine) call.access.require('ADMINISTER_PROJECTS', project);
  const me = call.access.person?.accountId;
  const shown = (project.roles ?? []).filter(({ memberAccountIds }) => !mine || (me !== undefined && memberAccountIds.includes(me)));
  return ok(
    shown.map(({ id, name, description, admin = false }) => ({
      self: linkTo(call, project, id),
      name,
      id,
      description,
      admin,
      default: false,
      roleConfigurable: true,
      translatedName: name,
      type: 'DEFAULT',
      ...(project.style === 'next-gen' && {
        scope: { type: 'PROJECT', project: { id: project.id, key: project.key, name: project.name } },
      }),
    })),
  );
}

function truth(call: Call, name: string): boolean {
  const text = call.query(name) ?? 'false';
  if (text !== 'true' && text !== 'false') throw badRequest(`The ${name} parameter must be true or false.`);
  return text === 'true';
}

const PROJECT = '/rest/api/3/project/{projectIdOrKey}';

export const projectRoleEndpoints = [get(`${PROJECT}/role`, list), get(`${PROJECT}/roledetails`, details)];
