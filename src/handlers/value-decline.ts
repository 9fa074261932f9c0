/** Saying no to an issue this time, and taking that back. */
import type { DeclinePayload, ValueSaved } from '../contract';
import { rescore } from '../domain/scoring/find-model';
import { readRecord } from '../domain/scoring/read-record';
import { DECLINE_LABEL, type Decline } from '../domain/scoring/record';
import { addComment, deleteComment, textDocument } from '../jira/comments';
import { changeLabels } from '../jira/issues';
import { loadUndo, saveUndo, type ScoreUndo } from '../storage/score-undo';
import type { ValueFacts } from './value-view';
import { writeValue, type Site } from './value-write';

/** The decision is written first; label and comment follow, each noted for the undo as soon as it is done. */
export async function decline(
  site: Site,
  facts: ValueFacts,
  { reason, revisit, comment, label }: DeclinePayload,
  stamp: { at: string; by: string },
): Promise<ValueSaved> {
  const { issue } = facts;
  const declined: Decline = { ...stamp, reason: reason.trim(), revisit };
  const written = await writeValue(site, facts, { v: 1, ...asObject(issue.property), declined }, {
    ...stamp,
    kind: 'declined',
    note: declined.reason,
  });
  if (label && !issue.labels.includes(DECLINE_LABEL)) {
    await changeLabels(site.jira, issue.key, { add: DECLINE_LABEL });
    await noteForUndo(site, issue.id, { label: DECLINE_LABEL });
  }
  if (comment !== null && comment.trim() !== '') {
    const commentId = await addComment(site.jira, issue.key, textDocument(comment, issue.reporter));
    await noteForUndo(site, issue.id, { commentId });
  }
  return written;
}

/** Removes the decision; what the reporter was told stays, because it was true. */
export async function reconsider(site: Site, facts: ValueFacts, stamp: { at: string; by: string }): Promise<ValueSaved> {
  const { issue } = facts;
  const { declined: _, ...kept } = asObject(issue.property);
  const scored = readRecord(kept, rescore).record !== null;
  const written = await writeValue(site, facts, scored ? kept : null, { ...stamp, kind: 'reconsidered', note: '' });
  if (issue.labels.includes(DECLINE_LABEL)) await changeLabels(site.jira, issue.key, { remove: DECLINE_LABEL });
  return written;
}

/** Takes back what came with the change: the comment and the label. */
export async function undoBesides({ jira }: Site, issueKey: string, { commentId, label }: ScoreUndo): Promise<void> {
  if (label !== null) await changeLabels(jira, issueKey, { remove: label });
  if (commentId !== null) await deleteComment(jira, issueKey, commentId);
}

async function noteForUndo({ services }: Site, issueId: string, done: Partial<ScoreUndo>): Promise<void> {
  const undo = await loadUndo(services.store, issueId);
  if (undo !== null) await saveUndo(services.store, issueId, { ...undo, ...done });
}

function asObject(property: unknown): Record<string, unknown> {
  return typeof property === 'object' && property !== null && !Array.isArray(property) ? { ...property } : {};
}
