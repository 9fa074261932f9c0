/** Makes resolver functions: payload checked, context parsed, errors turned into outcomes. */
import type { z } from 'zod';
import type { Outcome } from '../../contract/failure';
import { readInvocation, readIssueInvocation, type Invocation, type IssueInvocation } from './invocation';
import { toOutcome } from './outcome';

interface Request {
  payload: unknown;
  context: unknown;
}

type Resolver<T> = (request: Request) => Promise<Outcome<T>>;

/** A call from a module that stands on an issue. */
export function onIssue<P, T>(schema: z.ZodType<P>, work: (payload: P, call: IssueInvocation) => Promise<T>): Resolver<T> {
  return ({ payload, context }) =>
    toOutcome(async () => work(schema.parse(payload), readIssueInvocation(context)));
}

/** A call from a module that stands in a project. */
export function inProject<P, T>(schema: z.ZodType<P>, work: (payload: P, call: Invocation) => Promise<T>): Resolver<T> {
  return ({ payload, context }) => toOutcome(async () => work(schema.parse(payload), readInvocation(context)));
}
