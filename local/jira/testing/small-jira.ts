import { createJira } from '../create';
import { PEOPLE, smallSite } from '../fixtures';
import type { Jira, JiraOptions } from '../jira';
import type { Principal, ProductEvent, Site } from '../model';

export const NOW = '2026-01-09T08:00:00.000Z';
const BASE_URL = 'http://localhost:4301';

export interface Answer {
  status: number;
  headers: Headers;
  /** The parsed body; null when there is none. */
  body: unknown;
}

/** A small emulated Jira whose clocks stand still until a test turns them. */
export interface SmallJira {
  jira: Jira;
  events: ProductEvent[];
  /** Sets the time, as an ISO instant. */
  setNow(instant: string): void;
  /** Lets seconds pass for the rate limits. */
  pass(seconds: number): void;
  call(who: keyof typeof PEOPLE | 'app' | 'anonymous', method: string, path: string, body?: unknown): Promise<Answer>;
}

/** The principal of a name used in tests. */
export function principalOf(who: keyof typeof PEOPLE | 'app' | 'anonymous'): Principal {
  if (who === 'app' || who === 'anonymous') return { kind: who };
  return { kind: 'user', accountId: PEOPLE[who].accountId };
}

export function startSmallJira(site: Site = smallSite(), options: Partial<JiraOptions> = {}): SmallJira {
  let now = new Date(NOW);
  let seconds = 0;
  const jira = createJira({
    site,
    baseUrl: BASE_URL,
    entityProperties: [{ propertyKey: 'refinery.value', path: 'score', type: 'number', searchAlias: 'refineryScore' }],
    now: () => now,
    monotonicSeconds: () => seconds,
    ...options,
  });
  const events: ProductEvent[] = [];
  jira.onEvent((event) => events.push(event));
  return {
    jira,
    events,
    setNow: (instant) => (now = new Date(instant)),
    pass: (more) => (seconds += more),
    call: async (who, method, path, body) => {
      const payload = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
      const response = await jira.handle(new Request(BASE_URL + path, { method, ...payload }), principalOf(who));
      const text = await response.text();
      return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) };
    },
  };
}
