/** Saying no to an issue this time, and taking that back. */
import type { DeclinePayload, ValueSaved } from '../../contract/value';
import { rescore } from '../../domain/scoring/find-model';
import { readRecord } from '../../domain/scoring/read-record';
import type { Decline } from '../../domain/scoring/record';
import { addComment, deleteComment, textDocument } from '../../jira/comments';
import { JiraError } from '../../jira/errors';
import { changeLabels } from '../../jira/issues';
import { loadUndo, saveUndo, type ScoreUndo } from '../../storage/score-undo';
import { moveAway, moveBack, type Moved } from './decline-move';
import type { ValueFacts } from './value-view';
import { writeValue, type Site } from './value-write';

/**
 * The issue is moved first: when it cannot be, nothing else is done. Then the decision is written; label and comment
 * follow. Each is noted for the undo as soon as it is done.
 */
export async function decline(
  site: Site,
  facts: ValueFacts,
  { reason, revisit, comment, label: wantsLabel, move }: DeclinePayload,
  stamp: { at: string; by: string },
): Promise<ValueSaved> {
  const { issue } = facts;
  const { label } = facts.decline;
  const moved = move ? await moveAway(site, facts) : null;
  const addsLabel = wantsLabel && label !== null && !issue.labels.includes(label);
  const declined: Decline = {
    ...stamp,
    reason: reason.trim(),
    revisit,
    ...(addsLabel ? { label } : {}),
    ...(moved === null ? {} : { moved }),
  };
  const written = await orMoveBack(site, issue.key, moved, () =>
    writeValue(site, facts, { v: 1, ...asObject(issue.property), declined }, { ...stamp, kind: 'declined', note: declined.reason }),
  );
  if (moved !== null) await noteForUndo(site, issue.id, { moved });
  const warnings = [
    addsLabel
      ? await attempt('The label could not be added', async () => {
          await changeLabels(site.jira, issue.key, { add: label });
          await noteForUndo(site, issue.id, { label });
        })
      : null,
    comment !== null && comment.trim() !== ''
      ? await attempt('The comment could not be written', async () => {
          const commentId = await addComment(site.jira, issue.key, textDocument(comment, issue.reporter));
          await noteForUndo(site, issue.id, { commentId });
        })
      : null,
  ];
  return withWarnings(written, warnings);
}

/** Removes the decision, its label and its move; what the reporter was told stays, because it was true. */
export async function reconsider(site: Site, facts: ValueFacts, stamp: { at: string; by: string }): Promise<ValueSaved> {
  const { issue } = facts;
  const { declined, ...kept } = asObject(issue.property);
  const scored = readRecord(kept, rescore).record !== null;
  const before = readRecord({ declined }).declined;
  const written = await writeValue(site, facts, scored ? kept : null, { ...stamp, kind: 'reconsidered', note: '' });
  const label = before?.label ?? facts.decline.label;
  return withWarnings(written, [
    label !== null && issue.labels.includes(label)
      ? await attempt('The label could not be removed', () => changeLabels(site.jira, issue.key, { remove: label }))
      : null,
    before?.moved ? await moveBack(site, issue.key, before.moved) : null,
  ]);
}

/** Takes back what came with the change: the comment, the label and the move. */
export async function undoBesides(
  site: Site,
  issueKey: string,
  written: ValueSaved,
  { commentId, label, moved }: ScoreUndo,
): Promise<ValueSaved> {
  return withWarnings(written, [
    label === null ? null : await attempt('The label could not be removed', () => changeLabels(site.jira, issueKey, { remove: label })),
    commentId === null ? null : await attempt('The comment could not be removed', () => deleteComment(site.jira, issueKey, commentId)),
    moved === null ? null : await moveBack(site, issueKey, moved),
  ]);
}

/** A decision that was not written must not leave the issue where the decision would have put it. */
async function orMoveBack<T>(site: Site, issueKey: string, moved: Moved | null, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (moved !== null) await moveBack(site, issueKey, moved);
    throw error;
  }
}

/** What comes besides the decision may be refused without undoing the decision. @returns why it was */
async function attempt(words: string, work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof JiraError) return `${words}: ${error.messages.join(' ')}`;
    throw error;
  }
}

function withWarnings(written: ValueSaved, warnings: readonly (string | null)[]): ValueSaved {
  const said = [written.warning, ...warnings].filter((warning) => typeof warning === 'string');
  return said.length === 0 ? written : { ...written, warning: said.join(' ') };
}

async function noteForUndo({ services }: Site, issueId: string, done: Partial<ScoreUndo>): Promise<void> {
  const undo = await loadUndo(services.store, issueId);
  if (undo !== null) await saveUndo(services.store, issueId, { ...undo, ...done });
}

function asObject(property: unknown): Record<string, unknown> {
  return typeof property === 'object' && property !== null && !Array.isArray(property) ? { ...property } : {};
}
