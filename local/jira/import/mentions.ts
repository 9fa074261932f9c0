import type { Adf, AdfNode } from '../adf';
import type { IssueRecord, Person } from '../model';

/**
 * Gives the mentions of wiki markup, which know a user name or an account only, the person's account and name.
 * @param find the person of a user name, key or account
 */
export function nameMentions(issues: IssueRecord[], find: (reference: string) => Person | undefined): void {
  const visit = (node: AdfNode | Adf): void => {
    if (node.type === 'mention' && !node.attrs?.text) {
      const reference = String(node.attrs?.id ?? '').replace(/^accountid:/i, '');
      const person = find(reference);
      node.attrs = { ...node.attrs, id: person?.accountId ?? reference, text: `@${person?.displayName ?? reference}` };
    }
    node.content?.forEach(visit);
  };
  for (const { description, environment, comments } of issues) {
    for (const document of [description, environment, ...comments.map(({ body }) => body)]) if (document) visit(document);
  }
}
