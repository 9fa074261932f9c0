/**
 * What a person may not see leaves no trace in any answer. Two worlds, the same but for their hidden issues: in one these
 * are many and stand everywhere (first in rank, blockers, epics, duplicates, finished work), in the other there is one
 * that nothing points at. Whoever sees none of them must be told the same in both, by every call of the contract.
 */
import { demoSite } from '../../local/demo/demo-site';
import { createJira } from '../../local/jira/create';
import type { IssueRecord, Principal, Site } from '../../local/jira/model';
import { developer, productOwner } from '../../local/people';
import type { Api } from '../../src/contract';
import type { Job } from '../../src/handlers/background/jobs';
import type { JiraClient } from '../../src/jira/client';
import { contractCalls } from '../contract-calls';
import { memoryStore } from './memory-store';

// The whole app runs on the whole emulator here, twice, and perhaps beside other tests.
jest.setTimeout(240_000);

const NOW = new Date('2026-11-22T15:00:00.000Z');
const DAY = 86_400_000;
const BASE = 'http://localhost';
const SEARCHABLE = [{ propertyKey: 'refinery.value', path: 'score', type: 'number' as const, searchAlias: 'refineryScore' }];
const LEVEL = '90001';

/** What the composition root exports, as Forge calls it. */
interface App {
  resolver(request: { call: { functionKey: string; payload: unknown }; context: unknown }, runtime: object): Promise<unknown>;
  runJob(event: { body: Job }): Promise<void>;
  daily(): Promise<unknown>;
}

/** The app itself, from its composition root, on one of the two worlds. */
function world(site: Site) {
  let waited = 0;
  const jira = createJira({ site, baseUrl: BASE, entityProperties: SEARCHABLE, now: () => new Date(), monotonicSeconds: () => (waited += 5) });
  const queue: Job[] = [];
  let person: Principal = { kind: 'anonymous' };
  let Client: typeof JiraClient | undefined;
  const client = (principal: Principal) =>
    Client &&
    new Client((path, init) => jira.handle(new Request(`${BASE}${path}`, init), principal), { sleep: async () => undefined, random: () => 0.5, now: () => new Date(), patience: 0 });
  let app: App | undefined;
  jest.isolateModules(() => {
    jest.doMock('../../src/forge/jira', () => ({ jiraAsUser: () => client(person), jiraAsApp: () => client({ kind: 'app' }) }));
    jest.doMock('../../src/forge/queue', () => ({ forgeQueue: { push: async (job: Job) => void queue.push(job) } }));
    jest.doMock('../../src/forge/store', () => ({ forgeStore: memoryStore() }));
    app = jest.requireActual<App>('../../src/index');
    // From the same modules, so that its errors are those that the app knows.
    Client = jest.requireActual<{ JiraClient: typeof JiraClient }>('../../src/jira/client').JiraClient;
  });
  const project = site.projects.find(({ key }) => key === 'PEDAL');
  if (app === undefined || project === undefined) throw new Error('There is no app, or no PEDAL.');
  const { resolver, runJob, daily } = app;
  return {
    async drain() {
      for (let job = queue.shift(); job !== undefined; job = queue.shift()) await runJob({ body: job });
    },
    daily,
    async call(functionKey: string, accountId: string, payload: unknown, issue?: { id: string; key: string }) {
      person = { kind: 'user', accountId };
      const extension = { project: { id: project.id, key: project.key }, ...(issue === undefined ? {} : { issue: { id: issue.id, key: issue.key } }) };
      return resolver({ call: { functionKey, payload }, context: { accountId, extension } }, {});
    },
  };
}

const whole = demoSite(NOW);
const pedal = whole.projects.find(({ key }) => key === 'PEDAL');
const doneIds = new Set(whole.statuses.filter(({ category }) => category === 'done').map(({ id }) => id));
const mine = whole.issues.filter(({ projectId }) => projectId === pedal?.id);
const open = mine.filter(({ statusId }) => !doneIds.has(statusId)).sort((a, b) => (a.rank < b.rank ? -1 : 1));
const blockIds = new Set(whole.linkTypes.filter(({ name }) => /block/i.test(name)).map(({ id }) => id));
const blockers = new Set(whole.links.filter(({ typeId }) => blockIds.has(typeId)).map(({ sourceId }) => sourceId));
const parents = new Set(mine.flatMap(({ parentId }) => parentId ?? []));

/** One of each kind that could be betrayed by what others say of it, and some more. */
function toHide(): Set<string> {
  const some = [
    ...open.slice(0, 2),
    ...open.filter(({ id }) => blockers.has(id)).slice(0, 4),
    ...open.filter(({ id }) => parents.has(id)).slice(0, 2),
    ...open.filter((_, index) => index % 17 === 5),
    ...mine.filter(({ statusId }) => doneIds.has(statusId)).filter((_, index) => index % 9 === 0),
  ];
  return new Set(some.map(({ id }) => id));
}

/** The site with only the product owner in the level of these issues. */
function siteHiding(hidden: ReadonlySet<string>, gone: ReadonlySet<string>): Site {
  const copy = structuredClone(whole);
  const level = { id: LEVEL, name: 'Secret', memberAccountIds: [productOwner.accountId] };
  return {
    ...copy,
    projects: copy.projects.map((one) => (one.key === 'PEDAL' ? { ...one, securityLevels: [level] } : one)),
    links: copy.links.filter(({ sourceId, destinationId }) => !gone.has(sourceId) && !gone.has(destinationId)),
    issues: copy.issues
      .filter(({ id }) => !gone.has(id))
      .map((issue): IssueRecord => ({
        ...issue,
        parentId: issue.parentId !== null && gone.has(issue.parentId) ? null : issue.parentId,
        securityLevelId: issue.projectId !== pedal?.id ? issue.securityLevelId : hidden.has(issue.id) ? LEVEL : null,
      })),
  };
}

const hidden = toHide();
// The last open issue that is no blocker, no parent and has no link: hidden in both worlds, so that both say so.
const linked = new Set(whole.links.flatMap(({ sourceId, destinationId }) => [sourceId, destinationId]));
const decoy = open.filter(({ id, parentId }) => !linked.has(id) && !parents.has(id) && parentId === null && !hidden.has(id)).at(-1);
if (decoy === undefined) throw new Error('There is no issue to be hidden in both worlds.');
const secret = mine.filter(({ id }) => hidden.has(id));
const epicHidden = secret.find(({ id }) => parents.has(id));
/** What stands beside a hidden issue, where a trace would show. */
const neighbours = open
  .filter(({ id }) => !hidden.has(id) && id !== decoy.id)
  .filter(({ id, parentId }) => (parentId !== null && hidden.has(parentId)) || whole.links.some((link) => (link.sourceId === id && hidden.has(link.destinationId)) || (link.destinationId === id && hidden.has(link.sourceId))))
  .slice(0, 6);
const scored = open.find(({ properties, id }) => properties['refinery.value'] !== undefined && !hidden.has(id) && id !== decoy.id);

const inputs = { reach: 100, impact: 1, confidence: 0.8, effort: 3 };
const hiddenKeys = secret.slice(0, 3).map(({ key }) => key);
/** What to ask; what is not named is asked with nothing. Keys of hidden issues are tried wherever a call takes keys. */
const payloads: Partial<Record<keyof Api, unknown[]>> = {
  getBacklogReport: [{}, { since: '2026-11-20' }],
  getForecast: [
    { target: { kind: 'rank', rank: 20 } },
    { target: { kind: 'epic', key: epicHidden?.key ?? '' } },
    ...(pedal?.versions ?? []).map(({ id }) => ({ target: { kind: 'version', id } })),
  ],
  saveValue: [{ model: 'rice', inputs, fromFields: [], evidence: {}, note: '', expected: null }],
  castVote: [{ inputs }],
  saveScores: [{ model: 'rice', rows: hiddenKeys.map((key) => ({ key, inputs, fromEstimate: [], expected: null })) }],
  getTopView: [{ since: null }, { since: '2026-11-24' }],
  startOrder: [{ order: 'none', target: hiddenKeys, movable: hiddenKeys, includeRunning: false }],
};

/** Ids drawn by lot say nothing of issues. */
const said = (answer: unknown) => JSON.stringify(answer ?? null).replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id');

let many: ReturnType<typeof world>;
let one: ReturnType<typeof world>;
let clock = NOW.getTime();

/** Both worlds have the same time, and nobody clicks faster than this. */
function tick(ms: number): void {
  clock += ms;
  jest.setSystemTime(clock);
}

beforeAll(async () => {
  jest.useFakeTimers({ now: NOW, doNotFake: ['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
  expect(neighbours.length).toBeGreaterThan(2);
  many = world(siteHiding(new Set([...hidden, decoy.id]), new Set()));
  one = world(siteHiding(new Set([decoy.id]), hidden));
  for (const at of [many, one]) {
    await at.call('getBacklogReport', productOwner.accountId, {});
    await at.drain();
  }
  // Days go by, and what is kept each night is of all issues.
  for (let day = 1; day <= 9; day += 1) {
    tick(DAY);
    for (const at of [many, one]) {
      await at.daily();
      await at.drain();
    }
  }
  // The product owner works on what only the product owner sees.
  for (const issue of secret.slice(0, 5)) {
    tick(1_000);
    await many.call('saveValue', productOwner.accountId, { model: 'rice', inputs, fromFields: [], evidence: {}, note: 'secret', expected: null }, issue);
    await many.call('startVote', productOwner.accountId, {}, issue);
  }
  tick(3_600_000);
  for (const at of [many, one]) await at.drain();
});

afterAll(() => {
  jest.useRealTimers();
});

/** The answers to one call on each world. */
async function both(name: string, payload: unknown, issue?: IssueRecord): Promise<[many: unknown, one: unknown]> {
  tick(1_000);
  return [await many.call(name, developer.accountId, payload, issue), await one.call(name, developer.accountId, payload, issue)];
}

test('in the world of many hidden issues the viewer is told that there are some, and the product owner sees them', async () => {
  tick(1_000);
  const reportFor = async (accountId: string) => ((await many.call('getBacklogReport', accountId, {})) as { value: { report: { seesAll: boolean; counts: { items: number } } } }).value.report;
  const [viewer, owner] = [await reportFor(developer.accountId), await reportFor(productOwner.accountId)];
  expect([viewer.seesAll, owner.seesAll]).toEqual([false, true]);
  expect(owner.counts.items - viewer.counts.items).toBeGreaterThan(5);
});

// A call that is not known is no outcome but an error, so that none can be left out of the composition unseen.
test.each(contractCalls())('%s tells nothing of hidden issues', async (name) => {
  const [report] = (await both('getBacklogReport', {})) as { value: { report: { indicators: { id: string }[]; delivery: { id: string }[] } } }[];
  const readings = [...(report?.value.report.indicators ?? []), ...(report?.value.report.delivery ?? [])].map(({ id }) => ({ indicatorId: id }));
  const asked = name === 'getBacklogFindings' ? readings : (payloads[name as keyof Api] ?? [{}]);
  for (const payload of asked) {
    const inProject = await both(name, payload);
    expect(inProject[0]).toMatchObject({ ok: expect.any(Boolean) });
    expect({ payload, answer: said(inProject[0]) }).toEqual({ payload, answer: said(inProject[1]) });
    // What is asked of the project is the same on every issue.
    const onIssue = !said(inProject[0]).includes('needs an issue') ? [] : [...neighbours, ...(scored === undefined ? [] : [scored])];
    for (const issue of onIssue) {
      const [inMany, inOne] = await both(name, payload, issue);
      expect({ payload, issue: issue.key, answer: said(inMany) }).toEqual({ payload, issue: issue.key, answer: said(inOne) });
    }
  }
});

test('a call on a hidden issue itself tells nothing of it', async () => {
  const [first] = secret;
  for (const name of contractCalls()) {
    const [inMany] = await both(name, payloads[name as keyof Api]?.[0] ?? {}, first);
    expect([name, said(inMany).includes(first?.summary ?? '')]).toEqual([name, false]);
  }
});
