import type { JiraClient } from '../../jira/client';
import type { KeyValueStore } from '../../storage/key-value-store';
import type { JobQueue } from '../background/jobs';

/** Everything outside that handlers may touch, given to them by the composition root. */
export interface Services {
  /** With the permissions of the person who called; not available in jobs and triggers. */
  jiraAsUser(): JiraClient;
  jiraAsApp(): JiraClient;
  store: KeyValueStore;
  queue: JobQueue;
  now(): Date;
  newId(): string;
}
