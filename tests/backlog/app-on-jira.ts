import { AsyncLocalStorage } from 'node:async_hooks';
import { createJira } from '../../local/jira/create';
import type { Jira } from '../../local/jira/jira';
import type { Principal, Site } from '../../local/jira/model';
import { backlogHandlers } from '../../src/handlers/backlog/backlog';
import type { Job, JobQueue } from '../../src/handlers/background/jobs';
import { rankingHandlers } from '../../src/handlers/ranking/ranking';
import { valueHandlers } from '../../src/handlers/value/value';
import { makeRunJob } from '../../src/handlers/background/run-job';
import type { Services } from '../../src/handlers/call/services';
import { JiraClient } from '../../src/jira/client';
import { createIssueIndex, type IndexStorage } from '../../src/storage/issue-index';
import { memoryStore } from './memory-store';

const BASE = 'http://localhost';
/** As the manifest declares them. */
const SEARCHABLE = [{ propertyKey: 'refinery.value', path: 'score', type: 'number' as const, searchAlias: 'refineryScore' }];

type Handlers = ReturnType<typeof backlogHandlers> & ReturnType<typeof rankingHandlers> & ReturnType<typeof valueHandlers>;

export interface AppOnJira {
  jira: Jira;
  services: Services;
  index: IndexStorage;
  store: ReturnType<typeof memoryStore>;
  queued: { job: Job; delaySeconds: number }[];
  project: { id: string; key: string };
  /** Runs what is queued, and what that queues, until nothing is left. */
  drain(): Promise<void>;
  /** Runs the first queued job. */
  runNext(): Promise<void>;
  /** Calls a resolver as a person, on an issue where it stands on one. */
  call<K extends keyof Handlers>(name: K, accountId: string, payload?: unknown, issue?: { id: string; key: string }): Promise<unknown>;
  now: { at: Date };
  /** Stands between the app and Jira for what a person asks; a test puts its own in place to make requests fail. */
  wire: { send: (request: Request, deliver: (request: Request) => Promise<Response>) => Promise<Response> };
  /** Lets seconds pass for the rate limits. */
  pass(seconds: number): void;
}

/** The app's back end on the local Jira, with a store and a queue in memory. */
export function appOnJira(site: Site, projectKey: string, at: Date): AppOnJira {
  const now = { at };
  // What a job waits for its turn passes at once.
  let waited = 0;
  const jira = createJira({ site, baseUrl: BASE, entityProperties: SEARCHABLE, now: () => now.at, monotonicSeconds: () => waited + performance.now() / 1_000 });
  const store = memoryStore();
  const queued: AppOnJira['queued'] = [];
  const queue: JobQueue = {
    async push(job, { delaySeconds = 0 } = {}) {
      queued.push({ job, delaySeconds });
    },
  };
  const acting = new AsyncLocalStorage<Principal>();
  const wire: AppOnJira['wire'] = { send: (request, deliver) => deliver(request) };
  const client = (principal: () => Principal) =>
    new JiraClient(
      (path, init) => {
        const who = principal();
        const deliver = (request: Request) => jira.handle(request, who);
        const request = new Request(`${BASE}${path}`, init);
        return who.kind === 'user' ? wire.send(request, deliver) : deliver(request);
      },
      { sleep: async () => undefined, random: () => 0.5, now: () => now.at, patience: 0 },
    );
  let ids = 0;
  const services: Services = {
    jiraAsUser: () => client(() => acting.getStore() ?? { kind: 'anonymous' }),
    jiraAsApp: () => client(() => ({ kind: 'app' })),
    store,
    queue,
    now: () => now.at,
    newId: () => `build-${(ids += 1)}`,
  };
  const index = createIssueIndex({
    store,
    now: services.now,
    newId: services.newId,
    requestRun: ({ id, key }, buildId) => queue.push({ type: 'build-index', projectId: id, projectKey: key, buildId }),
  });
  const handlers = { ...backlogHandlers(services, index), ...rankingHandlers(services, index), ...valueHandlers(services, index) };
  const runJob = makeRunJob(services, index);
  const found = site.projects.find((one) => one.key === projectKey);
  if (found === undefined) throw new Error(`The site has no project ${projectKey}.`);
  const project = { id: found.id, key: found.key };
  const runNext = async () => {
    const next = queued.shift();
    if (next === undefined) return;
    waited += next.delaySeconds;
    await runJob({ body: next.job });
  };
  return {
    jira,
    services,
    index,
    store,
    queued,
    project,
    now,
    wire,
    runNext,
    pass: (seconds) => (waited += seconds),
    async drain() {
      for (let turns = 0; queued.length > 0; turns += 1) {
        if (turns > 1_000) throw new Error('The queue never empties.');
        await runNext();
      }
    },
    async call(name, accountId, payload, issue) {
      // Jira allows so many requests a second, and nobody clicks faster than this, however fast the machine.
      waited += 1;
      return acting.run({ kind: 'user', accountId }, () => handlers[name]({ payload, context: { accountId, extension: { project, ...(issue && { issue }) } } }));
    },
  };
}
