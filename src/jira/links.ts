/** Links between issues. */
import { z } from 'zod';
import type { JiraClient } from './client';
import { parseAnswer } from './parse';

const typesSchema = z.looseObject({ issueLinkTypes: z.array(z.looseObject({ id: z.string(), name: z.string() })) });

export interface LinkType {
  id: string;
  name: string;
}

/** Empty where the site has issue links switched off. */
export async function getLinkTypes(client: JiraClient): Promise<LinkType[]> {
  const answer = await client.call('linkTypes');
  return parseAnswer(typesSchema, answer, 'issueLinkType').issueLinkTypes.map(({ id, name }) => ({ id, name }));
}

/** Jira takes a link that is already there for done. The first issue shows the outward words ("splits to"). */
export async function linkIssues(client: JiraClient, typeId: string, from: string, to: string): Promise<void> {
  await client.call('createLink', { body: { type: { id: typeId }, inwardIssue: { key: from }, outwardIssue: { key: to } } });
}
