/** The one place where thrown errors become outcomes that a screen can word. */
import { ZodError } from 'zod';
import type { Failure, Outcome } from '../../contract/failure';
import { JiraForbidden, JiraNotFound, JiraRateLimited, JiraRejected, JiraUnavailable } from '../../jira/errors';
import { StoreBusy } from '../../storage/key-value-store';
import { NoContext } from './invocation';

/** A handler refuses for a reason of its own. */
export class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(failure.detail);
  }
}

export async function toOutcome<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, failure: toFailure(error) };
  }
}

function toFailure(error: unknown): Failure {
  if (error instanceof Refusal) return error.failure;
  if (error instanceof ZodError || error instanceof NoContext) {
    return { code: 'invalid', detail: error instanceof ZodError ? describe(error) : error.message };
  }
  if (error instanceof JiraForbidden) return { code: 'forbidden', detail: error.message };
  if (error instanceof JiraNotFound) return { code: 'not-found', detail: error.message };
  if (error instanceof JiraRateLimited) {
    return { code: 'rate-limited', detail: error.message, retryAfter: error.retryAfter };
  }
  if (error instanceof StoreBusy) return { code: 'rate-limited', detail: error.message, retryAfter: error.retryAfter };
  if (error instanceof JiraRejected) return { code: 'invalid', detail: error.message };
  if (error instanceof JiraUnavailable) return { code: 'jira-unavailable', detail: error.message };
  console.error(error);
  return { code: 'unexpected', detail: error instanceof Error ? error.message : String(error) };
}

const describe = (error: ZodError) =>
  error.issues.map(({ path, message }) => `${path.join('.') || 'payload'}: ${message}`).join('; ');
