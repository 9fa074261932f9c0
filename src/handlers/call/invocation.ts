/** Who called and from where, as Forge vouches for it. */
import { z } from 'zod';

const contextSchema = z.looseObject({
  accountId: z.string().optional(),
  extension: z.looseObject({
    issue: z.looseObject({ id: z.string(), key: z.string() }).optional(),
    project: z.looseObject({ id: z.string(), key: z.string() }).optional(),
  }),
});

export interface Invocation {
  /** Undefined for anonymous visitors of a public project. */
  accountId: string | undefined;
  project: { id: string; key: string };
}

export interface IssueInvocation extends Invocation {
  issue: { id: string; key: string };
}

export class NoContext extends Error {}

/** @throws NoContext where the module does not stand in a project */
export function readInvocation(context: unknown): Invocation {
  const { accountId, extension } = contextSchema.parse(context);
  if (extension.project === undefined) throw new NoContext('This call needs a project.');
  return { accountId, project: { id: extension.project.id, key: extension.project.key } };
}

/** @throws NoContext where the module does not stand on an issue */
export function readIssueInvocation(context: unknown): IssueInvocation {
  const { extension } = contextSchema.parse(context);
  if (extension.issue === undefined) throw new NoContext('This call needs an issue.');
  return { ...readInvocation(context), issue: { id: extension.issue.id, key: extension.issue.key } };
}
