/** Moving an issue through its workflow, as far as the caller may. */
import { z } from 'zod';
import type { JiraClient } from './client';
import { parseAnswer } from './parse';

const schema = z.looseObject({
  transitions: z.array(z.looseObject({ id: z.string(), to: z.looseObject({ id: z.string(), name: z.string() }) })),
});

/** @returns the id of a transition that leads from where the issue is to the status; null when the caller has none */
export async function findTransition(client: JiraClient, key: string, statusId: string): Promise<string | null> {
  const answer = await client.call('transitions', { path: { key } });
  return parseAnswer(schema, answer, 'transitions').transitions.find(({ to }) => to.id === statusId)?.id ?? null;
}

export async function transitionIssue(client: JiraClient, key: string, transitionId: string): Promise<void> {
  await client.call('transitionIssue', { path: { key }, body: { transition: { id: transitionId } } });
}
