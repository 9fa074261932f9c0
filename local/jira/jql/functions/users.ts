/**
 * Functions about people.
 */
import { peopleNamed } from '../people';
import { visibleProjects } from '../visibility';
import type { JqlFunction } from './function';

const currentUser: JqlFunction = {
  arity: [0, 0],
  list: false,
  // Nobody is logged in as the app or anonymously: the call then stands for no value at all.
  values: (call, { context: { principal } }) =>
    principal.kind === 'user' ? [{ kind: 'id', of: 'user', id: principal.accountId, by: call.name }] : [],
};

const projectsLeadByUser: JqlFunction = {
  arity: [0, 1],
  list: true,
  values: (call, { context, problems }) => {
    const [name] = call.args;
    const { principal, site } = context;
    if (name === undefined && principal.kind !== 'user') {
      problems.add(`Function '${call.name}' cannot be called as anonymous user.`);
      return [];
    }
    const leads = name === undefined && principal.kind === 'user' ? [principal.accountId] : peopleNamed(site, name ?? '');
    return visibleProjects(context)
      .filter(({ leadAccountId }) => leadAccountId !== null && leads.includes(leadAccountId))
      .map(({ id }) => ({ kind: 'id', of: 'project', id, by: call.name }));
  },
};

export const USER_FUNCTIONS: Record<string, JqlFunction> = { currentUser, projectsLeadByUser };
