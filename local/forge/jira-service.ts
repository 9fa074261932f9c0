/** Jira as the app reaches it through `requestJira`, as itself or as the person who is looking. */
import type { Jira } from '../jira/jira';
import type { Principal } from '../jira/model';
import { UnsupportedByLocalForge } from './errors';
import type { Invocation } from './invocation';
import { scopesFor } from './scopes';

export class JiraService {
  constructor(
    private readonly jira: Jira,
    private readonly baseUrl: string,
    /** What the manifest asks for. */
    private readonly scopes: ReadonlySet<string>,
  ) {}

  /** @throws UnsupportedByLocalForge for what is no endpoint of Jira's REST API. */
  async answer(
    invocation: Invocation,
    as: 'app' | 'user',
    accountId: string | undefined,
    path: string,
    init: RequestInit,
  ): Promise<Response> {
    const url = new URL(path, this.baseUrl);
    if (url.origin !== new URL(this.baseUrl).origin || !url.pathname.startsWith('/rest/')) {
      throw new UnsupportedByLocalForge(`requestJira ${path}`);
    }
    const principal = principalOf(invocation, as, accountId);
    if (!principal) return needsAuthentication();

    const method = (init.method ?? 'GET').toUpperCase();
    const missing = scopesFor(method, url.pathname).filter((scope) => !this.scopes.has(scope));
    if (missing.length > 0) return scopeDoesNotMatch(method, url.pathname, missing);
    const request = new Request(url, { ...init, method });
    // By this header the emulator knows its own pages, which are not metered; the app is never one.
    request.headers.delete('x-refinery-person');
    return this.jira.handle(request, principal);
  }
}

/** Undefined when there is no person to act as. */
function principalOf(invocation: Invocation, as: 'app' | 'user', accountId?: string): Principal | undefined {
  if (as === 'app') return { kind: 'app' };
  if (accountId !== undefined && accountId !== invocation.accountId) {
    throw new UnsupportedByLocalForge('asUser(accountId): the manifest allows no scope to impersonate people');
  }
  return invocation.accountId === undefined ? undefined : { kind: 'user', accountId: invocation.accountId };
}

// `@forge/api` turns this header into a NeedsAuthenticationError.
function needsAuthentication(): Response {
  return new Response(null, { status: 401, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' } });
}

function scopeDoesNotMatch(method: string, path: string, missing: string[]): Response {
  console.warn(`${method} ${path} needs the scope ${missing.join(', ')}, which manifest.yml does not ask for.`);
  return Response.json({ code: 401, message: 'Unauthorized; scope does not match' }, { status: 401 });
}
