import type { IssueLink, LinkType } from '../model';
import { Catalogue } from './catalogue';
import { each, linkSchema, type IssueResource } from './resource';

/**
 * The links among the issues of the file, each once although both ends name it.
 * Links to issues elsewhere are dropped and counted.
 */
export function readLinks(
  resources: IssueResource[],
  idByKey: Map<string, string>,
): { links: IssueLink[]; linkTypes: LinkType[]; dropped: number } {
  const types = new Catalogue<LinkType>();
  const seen = new Set<string>();
  const links: IssueLink[] = [];
  let dropped = 0;
  for (const resource of resources) {
    for (const link of each(linkSchema, resource.fields.issuelinks)) {
      const otherKey = link.outwardIssue?.key ?? link.inwardIssue?.key;
      if (otherKey === undefined) continue;
      const otherId = idByKey.get(otherKey);
      if (otherId === undefined) {
        dropped += 1;
        continue;
      }
      const [sourceId, destinationId] = link.outwardIssue ? [resource.id, otherId] : [otherId, resource.id];
      const ends = JSON.stringify([link.type.id, sourceId, destinationId]);
      if (seen.has(ends)) continue;
      seen.add(ends);
      const typeId = types.add(link.type);
      links.push({ id: link.id ?? '', typeId, sourceId, destinationId });
    }
  }
  return { links, linkTypes: types.all(), dropped };
}
