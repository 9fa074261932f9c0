import type { IssueLink, IssueRecord, LinkType } from '../model';
import type { Scope } from '../world';
import type { Bean } from './bean';
import { issueTypeBean, priorityBean, statusBean } from './workflow';

export function linkTypeBean({ world }: Scope, { id, name, inward, outward }: LinkType): Bean {
  return { id, name, inward, outward, self: `${world.baseUrl}/rest/api/3/issueLinkType/${id}` };
}

/** An issue as links, parents and subtasks show it. */
export function issueReference(scope: Scope, issue: IssueRecord): Bean {
  const { store, baseUrl } = scope.world;
  const priority = store.priority(issue.priorityId);
  return {
    id: issue.id,
    key: issue.key,
    self: `${baseUrl}/rest/api/3/issue/${issue.id}`,
    fields: {
      summary: issue.summary,
      status: statusBean(scope, store.statusOf(issue)),
      ...(priority ? { priority: priorityBean(scope, priority) } : {}),
      issuetype: issueTypeBean(scope, store.typeOf(issue)),
    },
  };
}

/** The links of an issue from its side, without those to issues that are hidden from the caller. */
export function linkBeans(scope: Scope, issue: IssueRecord): Bean[] {
  return scope.world.store.linksOf(issue.id).flatMap((link) => {
    const bean = linkBean(scope, link);
    if (!bean) return [];
    // An issue shows the other end only: what its own side is called follows from which end is there.
    const { inwardIssue, outwardIssue, ...rest } = bean;
    return [link.sourceId === issue.id ? { ...rest, outwardIssue } : { ...rest, inwardIssue }];
  });
}

/** A link with both ends, or null when an end is hidden from the caller. */
export function linkBean(scope: Scope, link: IssueLink): Bean | null {
  const { store, baseUrl } = scope.world;
  const type = store.linkType(link.typeId);
  const source = store.issueById(link.sourceId);
  const destination = store.issueById(link.destinationId);
  if (!type || !source || !destination || !scope.access.canSee(source) || !scope.access.canSee(destination)) return null;
  return {
    id: link.id,
    self: `${baseUrl}/rest/api/3/issueLink/${link.id}`,
    type: linkTypeBean(scope, type),
    inwardIssue: issueReference(scope, source),
    outwardIssue: issueReference(scope, destination),
  };
}
