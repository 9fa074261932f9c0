/**
 * Functions that give issues.
 */
import type { IssueLink, LinkType } from '../../model';
import { visibleIssue } from '../fields/issue';
import type { JqlFunction } from './function';

const linkedIssues: JqlFunction = {
  arity: [0, Infinity],
  list: true,
  values: (call, scope) => {
    const [key, ...descriptions] = call.args;
    if (key === undefined) {
      scope.problems.add(
        `Incorrect number of arguments for function '${call.name}'. Usage: '${call.name} ( issuekey [, linkDescription ]* )'.`,
      );
      return [];
    }
    const issue = visibleIssue(key, scope);
    if (!issue) scope.problems.add(`Issue '${key}' could not be found in function '${call.name}'.`);
    const { links, linkTypes } = scope.context.site;
    for (const description of descriptions) {
      if (!linkTypes.some((type) => reads(type, 'outward', description) || reads(type, 'inward', description))) {
        scope.problems.add(`Issue link type '${description}' could not be found in function '${call.name}'.`);
      }
    }
    if (!issue) return [];
    const types = new Map(linkTypes.map((type) => [type.id, type]));
    const others = links.flatMap((link) => otherEnds(link, issue.id, types.get(link.typeId), descriptions));
    return others.map((id) => ({ kind: 'id', of: 'issue', id, by: call.name }));
  },
};

export const ISSUE_FUNCTIONS: Record<string, JqlFunction> = { linkedIssues };

/** A description holds of the first issue: "first blocks other". None means any. */
function otherEnds(link: IssueLink, id: string, type: LinkType | undefined, descriptions: readonly string[]): string[] {
  const fits = (direction: 'inward' | 'outward'): boolean =>
    descriptions.length === 0 || descriptions.some((text) => type !== undefined && reads(type, direction, text));
  if (link.sourceId === id && fits('outward')) return [link.destinationId];
  if (link.destinationId === id && fits('inward')) return [link.sourceId];
  return [];
}

function reads(type: LinkType, direction: 'inward' | 'outward', description: string): boolean {
  return type[direction].toLowerCase() === description.toLowerCase();
}
