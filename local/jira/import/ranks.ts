import { rankAt } from '../../lexo-rank';
import type { FieldRoles } from './field-roles';
import type { IssueResource } from './resource';

/**
 * The rank of each issue by id. An export without Jira's rank field (or with some of it missing) says nothing
 * of the team's order; the issues that have a rank then come first, and the others follow in the order they were created.
 */
export function ranks(resources: IssueResource[], { roles }: FieldRoles): Map<string, string> {
  const rankFields = [...roles].filter(([, role]) => role === 'rank').map(([id]) => id);
  const given = resources.map((resource) => {
    const rank = rankFields.map((id) => resource.fields[id]).find((value) => typeof value === 'string');
    return { resource, rank: typeof rank === 'string' ? rank : undefined };
  });
  if (given.every(({ rank }) => rank !== undefined)) {
    return new Map(given.map(({ resource, rank = '' }) => [resource.id, rank]));
  }
  const order = given.sort(
    (a, b) =>
      compare(a.rank ?? '~', b.rank ?? '~') ||
      compare(a.resource.created, b.resource.created) ||
      Number(a.resource.id) - Number(b.resource.id),
  );
  return new Map(order.map(({ resource }, position) => [resource.id, rankAt(position)]));
}

/** By code unit, as ranks compare; a locale would order letters its own way. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
