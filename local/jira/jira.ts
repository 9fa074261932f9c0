/**
 * What the rest of the local side sees of the emulated Jira.
 */
import type { Principal, ProductEvent, Site } from './model';
import type { PointsMeter } from './points';

export interface Jira {
  /** The live state. Only the emulator changes it. */
  readonly site: Site;
  readonly points: PointsMeter;
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
}

export interface EntityPropertyIndex {
  propertyKey: string;
  path: string;
  type: 'number' | 'text' | 'string' | 'user' | 'date';
  searchAlias?: string;
}
