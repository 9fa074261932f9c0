/**
 * What the rest of the local side sees of the emulated Jira.
 */
import type { Principal, ProductEvent, Site } from './model';
import type { PointsMeter } from './points';

export interface Jira {
  /** The live state. Only the emulator changes it. */
  readonly site: Site;
  readonly points: PointsMeter;
  /** Failures on demand, for tests of those who call Jira. */
  readonly faults: Faults;
  /** Answers one REST request (`/rest/...`) as the principal, with rate-limit headers, as Jira Cloud would. */
  handle(request: Request, principal: Principal): Promise<Response>;
  /** Basic authentication: the e-mail address of a person and any token. Anything else is anonymous, as in Jira. */
  authenticate(request: Request): Principal;
  /** Called after each change with Forge's product event; returns the function that ends it. */
  onEvent(listener: (event: ProductEvent) => void): () => void;
  /** Called after every change to `site`, for persistence; returns the function that ends it. */
  onChange(listener: () => void): () => void;
}

export interface JiraOptions {
  site: Site;
  /** `http://localhost:4173`, for `self` links. */
  baseUrl: string;
  /** Entity properties that JQL can search, from the app's manifest. */
  entityProperties: EntityPropertyIndex[];
  /** The present; tests pass a fixed one. */
  now?: () => Date;
  /** How far the search index lags behind writes; 0 when left out. */
  indexLagSeconds?: number;
  /** Seconds of a clock that only goes forward, for the rate limits; tests pass one they turn themselves. */
  monotonicSeconds?: () => number;
}

export type RateLimitReason =
  | 'jira-quota-global-based'
  | 'jira-quota-tenant-based'
  | 'jira-burst-based'
  | 'jira-per-issue-on-write';

/** A failure that Jira shall answer with instead of handling a request. */
export interface Fault {
  /** `POST /rest/api/3/search/jql`, with the path as Atlassian's documents write it, or `*` for every endpoint. */
  endpoint: string;
  status: 429 | 500 | 502 | 503 | 504;
  /** How many requests fail. */
  times: number;
  /** Seconds; for 429 (default 1) and 503. */
  retryAfterSeconds?: number;
  /** For 429; `jira-burst-based` when left out. */
  reason?: RateLimitReason;
}

export interface Faults {
  plan(fault: Fault): void;
  clear(): void;
}

export interface EntityPropertyIndex {
  propertyKey: string;
  path: string;
  type: 'number' | 'text' | 'string' | 'user' | 'date';
  searchAlias?: string;
}
