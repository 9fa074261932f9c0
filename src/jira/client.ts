/**
 * The one way to Jira: builds the request for an endpoint, retries what may be retried, and turns refusals into
 * typed errors. It knows nothing of Forge; the adapter in src/forge gives it the transport.
 */
import { endpoints, type Endpoint, type EndpointName } from './endpoints';
import { JiraForbidden, JiraNotFound, JiraRateLimited, JiraRejected, JiraUnavailable } from './errors';
import { MAX_RETRIES, parseRetryAfter, retryDelay } from './retry';

/** Sends one request; `path` begins with /rest and is already encoded. */
export type JiraTransport = (
  path: string,
  init: { method: string; headers: Record<string, string>; body?: string },
) => Promise<JiraResponse>;

/** The part of a fetch Response that is needed; Forge's and the platform's both have it. */
export interface JiraResponse {
  status: number;
  headers: { get(name: string): string | null };
  text(): Promise<string>;
}

export interface ClientOptions {
  sleep: (seconds: number) => Promise<void>;
  random: () => number;
  now: () => Date;
  /** Seconds that waiting for a retry may take in all; beyond it the error is thrown at once. */
  patience: number;
}

export interface Call {
  path?: Record<string, string | number>;
  /** A list is sent as the same parameter several times. */
  query?: Record<string, string | number | boolean | readonly string[] | undefined>;
  body?: unknown;
}

export class JiraClient {
  constructor(
    private readonly transport: JiraTransport,
    private readonly options: ClientOptions,
  ) {}

  /**
   * @returns the parsed JSON body, or undefined for an empty one
   * @throws JiraForbidden, JiraNotFound, JiraRejected, JiraRateLimited, JiraUnavailable
   */
  async call(name: EndpointName, { path = {}, query = {}, body }: Call = {}): Promise<unknown> {
    const endpoint: Endpoint = endpoints[name];
    const url = fillPath(endpoint.path, path) + queryString(query);
    const init = {
      method: endpoint.method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    let waited = 0;
    for (let attempt = 0; ; attempt += 1) {
      const response = await this.transport(url, init);
      if (response.status < 400) return parseBody(await response.text(), endpoint);
      const retryAfter = parseRetryAfter(response.headers.get('retry-after'), this.options.now());
      if (mayRetry(endpoint, response.status) && attempt < MAX_RETRIES) {
        const delay = retryDelay(attempt, retryAfter, this.options.random());
        if (waited + delay <= this.options.patience) {
          waited += delay;
          await this.options.sleep(delay);
          continue;
        }
      }
      throw toError(endpoint, response.status, await response.text(), retryAfter);
    }
  }
}

function mayRetry(endpoint: Endpoint, status: number): boolean {
  // A 429 was refused before it took effect, so even a write may be sent again.
  return status === 429 || (endpoint.idempotent && status >= 500);
}

function fillPath(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`Path parameter ${name} of ${template} is missing.`);
    return encodeURIComponent(String(value));
  });
}

function queryString(query: NonNullable<Call['query']>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const item of Array.isArray(value) ? value : [value]) params.append(name, String(item));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

function parseBody(text: string, endpoint: Endpoint): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new JiraUnavailable(200, ['The answer is not JSON.'], describe(endpoint));
  }
}

function toError(endpoint: Endpoint, status: number, body: string, retryAfter: number | null): Error {
  const messages = errorMessages(body);
  const where = describe(endpoint);
  if (status === 401 || status === 403) return new JiraForbidden(status, messages, where);
  if (status === 404) return new JiraNotFound(status, messages, where);
  if (status === 429) return new JiraRateLimited(status, messages, where, retryAfter ?? 60);
  if (status >= 500) return new JiraUnavailable(status, messages, where);
  return new JiraRejected(status, messages, where);
}

/** Jira's error collection: `errorMessages` and `errors` by field. */
function errorMessages(body: string): string[] {
  try {
    const json = JSON.parse(body) as { errorMessages?: unknown; errors?: unknown; message?: unknown };
    const list = Array.isArray(json.errorMessages) ? json.errorMessages.map(String) : [];
    const byField =
      json.errors !== null && typeof json.errors === 'object'
        ? Object.entries(json.errors).map(([field, message]) => `${field}: ${String(message)}`)
        : [];
    const single = typeof json.message === 'string' ? [json.message] : [];
    return [...list, ...byField, ...single];
  } catch {
    return body === '' ? [] : [body.slice(0, 200)];
  }
}

function describe(endpoint: Endpoint): string {
  return `${endpoint.method} ${endpoint.path}`;
}
