import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { createJiraClient, type JiraClient } from '../api/jira';
import type { AppInfo, Person } from '../api/local-host';

/** Who looks, at which site, and Jira as that person. */
export interface Session {
  app: AppInfo;
  people: Person[];
  person: Person;
  jira: JiraClient;
  actAs(accountId: string): void;
}

const STORED = 'refinery.person';
const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider.');
  return session;
}

/** The first person with a part to play is signed in until another is chosen; the choice is remembered. */
export function SessionProvider({
  app,
  people,
  children,
}: {
  app: AppInfo;
  people: Person[];
  children: ReactNode;
}) {
  const [accountId, setAccountId] = useState(() => localStorage.getItem(STORED));
  const person =
    people.find((one) => one.accountId === accountId) ?? people.find((one) => one.actsAs) ?? people[0];
  const session = useMemo(
    () =>
      person && {
        app,
        people,
        person,
        jira: createJiraClient(person.accountId),
        actAs: (next: string) => {
          localStorage.setItem(STORED, next);
          setAccountId(next);
        },
      },
    [app, people, person],
  );
  if (!session) throw new Error('This site has no people to act as.');
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}
