import { developer } from '../../people';
import { emptyForgeState, type ForgeState } from '../forge-state';
import { ForgeHost, type ForgeHostOptions } from '../host';
import { parseManifest, type Manifest } from '../manifest';
import { ManualClock } from './manual-clock';
import { recordingJira, type RecordingJira } from './site';

const SCOPES = ['storage:app', 'read:jira-work', 'write:jira-work'];

const manifestText = (scopes: string[]) => `
app:
  id: ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000000
  runtime: { name: nodejs22.x }
permissions:
  scopes: ${JSON.stringify(scopes)}
resources:
  - { key: app, path: build }
modules:
  jira:issueContext:
    - key: story
      title: Story
      label: Story
      resource: app
      resolver: { function: resolver }
      dynamicProperties: { function: status }
  jira:projectPage:
    - { key: backlog, title: Backlog, resource: app, resolver: { function: resolver } }
  consumer:
    - { key: jobs, queue: jobs, function: consume }
  scheduledTrigger:
    - { key: daily, function: daily, interval: day }
  trigger:
    - { key: changed, function: changed, events: ['avi:jira:updated:issue'], filter: { ignoreSelf: true } }
    - { key: changed-too, function: changed-too, events: ['avi:jira:updated:issue'] }
  function:
    - { key: resolver, handler: index.resolver }
    - { key: status, handler: index.status }
    - { key: consume, handler: index.consume, timeoutSeconds: 100 }
    - { key: daily, handler: index.daily }
    - { key: changed, handler: index.changed }
    - { key: changed-too, handler: index.changedToo }
`;

export const testManifest = (scopes: string[] = SCOPES): Manifest => parseManifest(manifestText(scopes));

type AppFunction = (payload: never, context: never) => unknown;

export interface TestHost {
  host: ForgeHost;
  clock: ManualClock;
  jira: RecordingJira;
  state: ForgeState;
  log: string[];
  /** Runs code as the app would, in a resolver called by the developer on PAY-1. */
  asApp<T>(work: () => Promise<T>): Promise<T>;
}

export interface TestHostOptions extends Partial<Omit<ForgeHostOptions, 'app' | 'clock'>> {
  functions?: Record<string, AppFunction>;
  clock?: ManualClock;
  jira?: RecordingJira;
}

/** A started host of a small app whose functions do nothing unless a test says what. */
export function testHost({ functions = {}, ...options }: TestHostOptions = {}): TestHost {
  const clock = options.clock ?? new ManualClock();
  const jira = options.jira ?? recordingJira();
  const state = options.state ?? emptyForgeState();
  const log: string[] = [];
  let work: () => Promise<unknown> = async () => undefined;
  const nothing = async () => undefined;
  const app = { status: nothing, consume: nothing, daily: nothing, changed: nothing, changedToo: nothing, resolver: () => work() };
  const host = new ForgeHost({
    manifest: testManifest(),
    baseUrl: 'http://localhost:4173',
    log: (message) => log.push(message),
    ...options,
    app: { ...app, ...functions },
    jira,
    state,
    clock,
  });
  host.start();
  return {
    host,
    clock,
    jira,
    state,
    log,
    async asApp<T>(wanted: () => Promise<T>) {
      // What the work gives stays as it is, class instances and errors included; only the app's answer is JSON.
      let outcome: { value: T } | { error: unknown } | undefined;
      work = async () => {
        outcome = await wanted().then(
          (value) => ({ value }),
          (error: unknown) => ({ error }),
        );
      };
      await host.invoke({
        accountId: developer.accountId,
        moduleKey: 'story',
        extension: { issue: { key: 'PAY-1' } },
        functionKey: 'any',
      });
      if (!outcome) throw new Error('The work did not run.');
      if ('error' in outcome) throw outcome.error;
      return outcome.value;
    },
  };
}
