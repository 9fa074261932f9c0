import { z } from 'zod';
import { linkBean, linkTypeBean } from '../beans/link';
import { addComment } from '../edit/add-comment';
import { FieldProblem } from '../edit/edit';
import { IssueChange, NOTHING } from '../edit/issue-change';
import { bodyAs, type Call, empty, get, noContent, ok, post, remove } from '../endpoint';
import { badFields, badRequest, notFound } from '../errors';
import { linkEvent } from '../events';
import type { IssueLink, IssueRecord } from '../model';

const issueReference = z.looseObject({ id: z.coerce.string().optional(), key: z.string().optional() });
const linkRequest = z.looseObject({
  type: z.looseObject({ id: z.coerce.string().optional(), name: z.string().optional() }),
  inwardIssue: issueReference,
  outwardIssue: issueReference,
  comment: z.looseObject({ body: z.unknown() }).optional(),
});

async function create(call: Call): Promise<Response> {
  const { type: reference, inwardIssue, outwardIssue, comment } = await bodyAs(call, linkRequest);
  const { store } = call.world;
  const { site } = store;
  const source = linkable(call, inwardIssue.id ?? inwardIssue.key ?? '');
  const destination = call.access.issue(outwardIssue.id ?? outwardIssue.key ?? '');
  const type = site.linkTypes.find(({ id, name }) => (reference.id !== undefined ? id === reference.id : name === reference.name));
  if (!type) throw notFound(`No issue link type with name '${reference.name ?? reference.id ?? ''}' found.`);
  if (source === destination) throw badRequest('You cannot link an issue to itself.');
  const commented = comment && commentOn(call, source, comment.body);
  const exists = store
    .linksOf(source.id)
    .some(({ typeId, sourceId, destinationId }) => typeId === type.id && sourceId === source.id && destinationId === destination.id);
  if (!exists) {
    const link: IssueLink = { id: String(site.nextId.link++), typeId: type.id, sourceId: source.id, destinationId: destination.id };
    store.addLink(link);
    recordBothEnds(call, link, 'created');
  }
  commented?.();
  return empty(201);
}

/** The issue, when the caller may link it; without that permission Jira answers 404 too. */
function linkable(call: Call, idOrKey: string): IssueRecord {
  const issue = call.access.issue(idOrKey);
  if (!call.access.has('LINK_ISSUES', call.world.store.projectOf(issue))) throw notFound(`No Link Issue Permission for issue '${issue.key}'`);
  return issue;
}

/** Checks the comment that comes with a link, and returns what adds it. Throws 400: then there is no link either. */
function commentOn(call: Call, issue: IssueRecord, body: unknown): () => void {
  try {
    return addComment(call, issue, body);
  } catch (error) {
    throw error instanceof FieldProblem ? badFields({ comment: error.message }) : error;
  }
}

function read(call: Call): Response {
  return ok(linkBean(call, visibleLink(call)));
}

function destroy(call: Call): Response {
  const link = visibleLink(call);
  linkable(call, link.sourceId);
  call.world.store.removeLink(link);
  recordBothEnds(call, link, 'deleted');
  return noContent();
}

function visibleLink(call: Call): IssueLink {
  const link = call.world.store.linkById(call.param('linkId'));
  if (!link || !linkBean(call, link)) throw notFound(`No issue link with id '${call.param('linkId')}' exists.`);
  return link;
}

/** A link is a change of both issues, told from the side of each. */
function recordBothEnds(call: Call, link: IssueLink, what: 'created' | 'deleted'): void {
  const { store } = call.world;
  const type = store.linkType(link.typeId);
  const source = store.issueById(link.sourceId);
  const destination = store.issueById(link.destinationId);
  if (!type || !source || !destination) return;
  recordEnd(call, source, destination, type.outward, what);
  recordEnd(call, destination, source, type.inward, what);
  call.world.emit(linkEvent(call, what, link));
  call.world.changed();
}

function recordEnd(call: Call, issue: IssueRecord, other: IssueRecord, verb: string, what: 'created' | 'deleted'): void {
  const change = new IssueChange(call, issue);
  const side = { id: other.key, text: `This issue ${verb} ${other.key}` };
  const field = { name: 'Link', id: 'issuelinks' };
  if (what === 'created') change.record(field, NOTHING, side);
  else change.record(field, side, NOTHING);
  change.commit();
}

function listTypes(call: Call): Response {
  return ok({ issueLinkTypes: call.world.store.site.linkTypes.map((type) => linkTypeBean(call, type)) });
}

function readType(call: Call): Response {
  const type = call.world.store.linkType(call.param('issueLinkTypeId'));
  if (!type) throw notFound(`No issue link type with id '${call.param('issueLinkTypeId')}' found.`);
  return ok(linkTypeBean(call, type));
}

export const linkEndpoints = [
  post('/rest/api/3/issueLink', create),
  get('/rest/api/3/issueLink/{linkId}', read),
  remove('/rest/api/3/issueLink/{linkId}', destroy),
  get('/rest/api/3/issueLinkType', listTypes),
  get('/rest/api/3/issueLinkType/{issueLinkTypeId}', readType),
];
