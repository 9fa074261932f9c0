import { z } from 'zod';
import type { AdfDocument, AdfNode } from '../domain/adf';
import type { JiraClient } from './client';
import { parseAnswer } from './parse';

/** @returns the id of the new comment */
export async function addComment(client: JiraClient, key: string, body: AdfDocument): Promise<string> {
  const answer = await client.call('addComment', { path: { key }, body: { body } });
  return parseAnswer(z.looseObject({ id: z.string() }), answer, 'comment').id;
}

export async function deleteComment(client: JiraClient, key: string, id: string): Promise<void> {
  await client.call('deleteComment', { path: { key, id } });
}

/** Plain text as a document, a paragraph a line, with the person it is for mentioned first. */
export function textDocument(text: string, mention: { accountId: string; displayName: string } | null): AdfDocument {
  const paragraphs = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): AdfNode => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }));
  if (mention === null) return { type: 'doc', version: 1, content: paragraphs };
  const { accountId: id, displayName } = mention;
  const greeting: AdfNode = { type: 'paragraph', content: [{ type: 'mention', attrs: { id, text: `@${displayName}` } }] };
  return { type: 'doc', version: 1, content: [greeting, ...paragraphs] };
}
