import { asApp, asUser, assumeTrustedRoute } from '@forge/api';
import { JiraClient, type ClientOptions, type JiraTransport } from '../jira/client';

/** Seconds a resolver may spend waiting for Jira to accept a request again; Forge ends it after 25. */
const RESOLVER_PATIENCE = 12;

const sleep = (seconds: number) => new Promise<void>((resolve) => setTimeout(resolve, seconds * 1000));

function clientFor(transport: JiraTransport, patience: number): JiraClient {
  const options: ClientOptions = { sleep, random: Math.random, now: () => new Date(), patience };
  return new JiraClient(transport, options);
}

// The client builds each path from a fixed template and encodes every parameter, which is what `route` would check.
const send =
  (requestJira: ReturnType<typeof asApp>['requestJira']): JiraTransport =>
  (path, init) =>
    requestJira(assumeTrustedRoute(path), init);

/** Jira with the permissions of the person who called. */
export const jiraAsUser = (): JiraClient => clientFor(send(asUser().requestJira), RESOLVER_PATIENCE);

/** Jira with the app's own permissions: for jobs, never for what is shown to a person unfiltered. */
export const jiraAsApp = (): JiraClient => clientFor(send(asApp().requestJira), RESOLVER_PATIENCE);
