import type { z } from 'zod';
import { badRequest, invalidPayload } from './errors';
import type { Scope } from './world';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One operation of the REST API. */
export interface Endpoint {
  method: Method;
  /** As Atlassian's documents write it: `/rest/api/3/issue/{issueIdOrKey}`. */
  path: string;
  handle(call: Call): Response | Promise<Response>;
  /** Pictures cost no points and count towards no limit. */
  free?: boolean;
}

/** One request, as an endpoint sees it. */
export interface Call extends Scope {
  readonly request: Request;
  /** Part of the path by its name in the template. */
  param(name: string): string;
  query(name: string): string | undefined;
  /** A query parameter given as commas, repeated, or both. */
  list(name: string): string[];
  /** The JSON body. Throws 400 when it cannot be parsed. */
  body(): Promise<unknown>;
  /** Adds points for results to the one point of the request. */
  charge(results: number): void;
}

const define = (method: Method) => (path: string, handle: Endpoint['handle']): Endpoint => ({ method, path, handle });

export const get = define('GET');
export const post = define('POST');
export const put = define('PUT');
export const remove = define('DELETE');

export const ok = (body: unknown, status = 200): Response => Response.json(body, { status });
export const noContent = (): Response => new Response(null, { status: 204 });
export const empty = (status: number): Response => new Response(null, { status });

/** The JSON body by its schema; what is null at its top counts as left out, as in Jira. Throws 400 for any other shape. */
export async function bodyAs<T>(call: Call, schema: z.ZodType<T>): Promise<T> {
  const body = await call.body();
  const given = typeof body === 'object' && body !== null && !Array.isArray(body) ? Object.entries(body).filter(([, value]) => value !== null) : undefined;
  const parsed = schema.safeParse(given ? Object.fromEntries(given) : body);
  if (!parsed.success) throw invalidPayload();
  return parsed.data;
}

/** A whole number from the query. Throws 400 for anything else. */
export function whole(call: Call, name: string, fallback: number): number {
  const text = call.query(name);
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw badRequest(`The ${name} parameter must be a non-negative whole number.`);
  return value;
}

/** One page of a list in Jira's `values` form. */
export function page<T>(call: Call, items: T[], largest = 100, fallback = 50) {
  const startAt = whole(call, 'startAt', 0);
  const maxResults = Math.min(whole(call, 'maxResults', fallback), largest);
  const values = items.slice(startAt, startAt + maxResults);
  return { maxResults, startAt, total: items.length, isLast: startAt + values.length >= items.length, values };
}
