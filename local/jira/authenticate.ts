import type { Principal } from './model';
import type { Store } from './store';

/** Basic authentication: the e-mail address of an active person and any token. Anything else is anonymous, as in Jira. */
export function authenticate(store: Store, request: Request): Principal {
  const [, credentials] = /^Basic\s+(\S+)$/i.exec(request.headers.get('Authorization') ?? '') ?? [];
  if (credentials === undefined) return { kind: 'anonymous' };
  const [, email, token] = /^([^:]*):(.*)$/.exec(Buffer.from(credentials, 'base64').toString()) ?? [];
  const person = store.site.people.find((candidate) => candidate.emailAddress.toLowerCase() === email?.toLowerCase());
  return email && token && person?.active ? { kind: 'user', accountId: person.accountId } : { kind: 'anonymous' };
}
