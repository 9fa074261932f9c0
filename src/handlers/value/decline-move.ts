/** Moving a declined issue to the status of the project's choice, and back. */
import type { DeclineOptions } from '../../contract/value';
import type { StatusRef } from '../../domain/scoring/record';
import { JiraError } from '../../jira/errors';
import { getStatus } from '../../jira/value-issue';
import { findTransition, transitionIssue } from '../../jira/transitions';
import { Refusal } from '../call/outcome';
import type { ValueFacts } from './value-view';
import type { Site } from './value-write';

export interface Moved {
  from: StatusRef;
  to: StatusRef;
}

/** What declining would do besides; two requests where the project moves declined issues, else none but the panel's own. */
export async function declineOptions({ jira }: Site, { issue, decline }: ValueFacts): Promise<DeclineOptions> {
  const { label, status } = decline;
  if (status === null || status.id === issue.status.id) return { label, move: null };
  const available = (await findTransition(jira, issue.key, status.id)) !== null;
  return { label, move: { from: issue.status.name, to: status.name, available } };
}

/**
 * Moves the issue to where the project keeps what it declined.
 * @returns null when it is there already, or the project chose no status
 * @throws Refusal when no transition leads there
 */
export async function moveAway({ jira }: Site, { issue, decline }: ValueFacts): Promise<Moved | null> {
  const to = decline.status;
  if (to === null || to.id === issue.status.id) return null;
  const transition = await findTransition(jira, issue.key, to.id);
  if (transition === null) {
    throw new Refusal({ code: 'invalid', detail: `Nothing was changed: no transition leads from ${issue.status.name} to ${to.name}.` });
  }
  await transitionIssue(jira, issue.key, transition);
  return { from: issue.status, to };
}

/** @returns why it could not be moved back; null when it was, or somebody has moved it elsewhere since */
export async function moveBack({ jira }: Site, issueKey: string, { from, to }: Moved): Promise<string | null> {
  const failed = `It could not be moved back to ${from.name}`;
  try {
    if ((await getStatus(jira, issueKey)).id !== to.id) return null;
    const transition = await findTransition(jira, issueKey, from.id);
    if (transition === null) return `${failed}: no transition leads there from ${to.name}.`;
    await transitionIssue(jira, issueKey, transition);
    return null;
  } catch (error) {
    if (error instanceof JiraError) return `${failed}: ${error.messages.join(' ')}`;
    throw error;
  }
}
