import { asApp as requestAsApp, asUser, getAppContext, requestJira, requestConfluence, route } from '@forge/api';
import { makeResolver } from '@forge/resolver';
import { developer, guest, productOwner } from '../people';
import type { Invoke } from './host';
import { ManualClock } from './testing/manual-clock';
import { testHost, testManifest } from './testing/test-host';

type Api = { echo: (payload: { text: string }) => unknown };

const echo = makeResolver<Api>({ echo: ({ payload, context }) => ({ payload, context }) });

const call = (change: Partial<Invoke> = {}): Invoke => ({
  accountId: developer.accountId,
  moduleKey: 'story',
  extension: { issue: { key: 'PAY-1' } },
  functionKey: 'echo',
  payload: { text: 'hello' },
  ...change,
});

describe('a resolver', () => {
  test('gets its payload, the person and where it stands, all vouched for', async () => {
    const { host } = testHost({ functions: { resolver: echo } });
    const claim = { issue: { id: '1', key: 'PAY-1', type: 'Epic' }, project: { id: '20', key: 'INT' }, location: 'here' };
    expect(await host.invoke(call({ extension: claim }))).toMatchObject({
      payload: { text: 'hello' },
      context: {
        accountId: developer.accountId,
        cloudId: 'c1',
        moduleKey: 'story',
        installContext: 'ari:cloud:jira::site/c1',
        extension: {
          type: 'jira:issueContext',
          issue: { id: '1', key: 'PAY-1', type: 'Story', typeId: '1' },
          project: { id: '10', key: 'PAY', type: 'software' },
          location: 'here',
        },
      },
    });
  });

  test.each<[string, Partial<Invoke>, number]>([
    ['an issue that is not there', { extension: { issue: { key: 'PAY-9' } } }, 404],
    ['no issue at all', { extension: {} }, 404],
    ['a secret issue, for a guest', { accountId: guest.accountId, extension: { issue: { key: 'PAY-2' } } }, 404],
    ['an issue of a closed project, for a guest', { accountId: guest.accountId, extension: { issue: { id: '3' } } }, 404],
    ['a closed project, for a guest', { accountId: guest.accountId, moduleKey: 'backlog', extension: { project: { key: 'INT' } } }, 404],
    ['somebody unknown', { accountId: 'nobody' }, 401],
    ['an unknown module', { moduleKey: 'nothing' }, 404],
    ['an unknown function', { functionKey: 'nothing' }, 500],
    ['more than 500 KB', { payload: { text: 'x'.repeat(500 * 1024) } }, 413],
  ])('is refused to %s', async (_, change, status) => {
    const { host } = testHost({ functions: { resolver: echo } });
    await expect(host.invoke(call(change))).rejects.toMatchObject({ status });
  });

  test('insiders do see the secret issue and the closed project', async () => {
    const { host } = testHost({ functions: { resolver: echo } });
    await host.invoke(call({ extension: { issue: { key: 'PAY-2' } } }));
    await host.invoke(call({ accountId: productOwner.accountId, moduleKey: 'backlog', extension: { project: { id: '20' } } }));
  });

  test('is stopped after 25 seconds, and Forge serves it no longer', async () => {
    const clock = new ManualClock();
    let late: Promise<unknown> = Promise.resolve();
    const { host, jira } = testHost({
      clock,
      functions: {
        resolver: () => {
          late = new Promise<void>((resolve) => clock.after(26_000, resolve)).then(() => requestAsApp().requestJira(route`/rest/api/3/field`));
          late.catch(() => undefined);
          return late;
        },
      },
    });
    const answer = expect(host.invoke(call())).rejects.toMatchObject({ status: 504, message: 'Task timed out after 25.00 seconds' });
    await clock.advance(25_000);
    await answer;
    await clock.advance(1_000);
    await expect(late).rejects.toThrow(/has ended/);
    expect(jira.requests).toHaveLength(0);
  });

  test('may answer 5 MB at most, and what it throws is told', async () => {
    const big = testHost({ functions: { resolver: async () => 'x'.repeat(5 * 1024 * 1024) } });
    await expect(big.host.invoke(call())).rejects.toMatchObject({ status: 502 });
    const broken = testHost({ functions: { resolver: async () => Promise.reject(new Error('broken')) } });
    await expect(broken.host.invoke(call())).rejects.toMatchObject({
      status: 500,
      message: 'There was an error invoking the function - broken',
    });
    expect(broken.log.join()).toMatch(/resolver \(story\): Error: broken/);
  });

  test('two at a time do not see each other', async () => {
    const { host } = testHost({
      functions: {
        resolver: async () => {
          const before = getAppContext().moduleKey;
          await new Promise((resolve) => setTimeout(resolve, 5));
          return [before, getAppContext().moduleKey];
        },
      },
    });
    const answers = await Promise.all([
      host.invoke(call()),
      host.invoke(call({ moduleKey: 'backlog', extension: { project: { key: 'PAY' } } })),
    ]);
    expect(answers).toEqual([
      ['story', 'story'],
      ['backlog', 'backlog'],
    ]);
  });
});

describe('Jira', () => {
  const field = route`/rest/api/3/field`;

  test('is asked as the person who is looking, or as the app', async () => {
    const { asApp, jira } = testHost();
    await asApp(() => asUser().requestJira(field));
    await asApp(() => requestAsApp().requestJira(field));
    expect(jira.requests.map(({ principal }) => principal)).toEqual([
      { kind: 'user', accountId: developer.accountId },
      { kind: 'app' },
    ]);
  });

  test('is refused when the manifest lacks the scope', async () => {
    const { asApp, jira } = testHost({ manifest: testManifest(['read:jira-work']) });
    const warn = jest.spyOn(console, 'warn').mockImplementation();
    const response = await asApp(() => asUser().requestJira(route`/rest/api/3/issue/${'PAY-1'}`, { method: 'PUT', body: '{}' }));
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ code: 401, message: 'Unauthorized; scope does not match' });
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('write:jira-work'));
    expect(jira.requests).toHaveLength(0);
    warn.mockRestore();
  });

  test('cannot be asked as a person where nobody is looking', async () => {
    let outcome: unknown;
    const { host } = testHost({
      functions: {
        daily: async () => {
          outcome = await asUser().requestJira(field).catch((error: unknown) => error);
        },
      },
    });
    await host.fire('daily');
    expect(outcome).toMatchObject({ name: 'NEEDS_AUTHENTICATION_ERR' });
  });
});

describe('what is not supported fails with its name', () => {
  const { asApp } = testHost();

  test.each<[RegExp, () => Promise<unknown>]>([
    [/confluence/, () => requestConfluence(route`/wiki/api/v2/pages`)],
    [/neither the app nor a user/, () => requestJira(route`/rest/api/3/field`)],
    [/its scopes are not known here/, () => asUser().requestJira(route`/rest/api/3/dashboard`)],
    [/asUser\(accountId\)/, () => asUser(guest.accountId).requestJira(route`/rest/api/3/field`)],
    [/stargate.*graphql/, () => requestAsApp().requestGraph('query { me }')],
    [/requestJira \/wiki/, () => asUser().requestJira(route`/wiki`)],
  ])('%s', async (name, request) => {
    await expect(asApp(request)).rejects.toThrow(name);
  });

  test('the network', async () => {
    await expect(asApp(() => fetch('https://example.com/'))).rejects.toThrow(/external fetch backend permissions: https:\/\/example\.com/);
  });

  test('Forge itself, outside of an invocation', async () => {
    await expect(requestAsApp().requestJira(route`/rest/api/3/field`)).rejects.toThrow(/outside of an invocation/);
  });
});

describe('product events', () => {
  const events = () => {
    const seen: { trigger: string; event: unknown }[] = [];
    const listen = (trigger: string) => async (event: unknown) => void seen.push({ trigger, event });
    return { seen, ...testHost({ functions: { changed: listen('changed'), changedToo: listen('changed-too') } }) };
  };

  test('reach every trigger that listens to them', async () => {
    const { seen, jira, host } = events();
    jira.emit({ eventType: 'avi:jira:updated:issue', issue: { key: 'PAY-1' } });
    jira.emit({ eventType: 'avi:jira:deleted:issue', issue: { key: 'PAY-1' } });
    await host.deliveries.idle();
    expect(seen).toEqual([
      { trigger: 'changed', event: { eventType: 'avi:jira:updated:issue', issue: { key: 'PAY-1' }, selfGenerated: false } },
      { trigger: 'changed-too', event: expect.objectContaining({ selfGenerated: false }) },
    ]);
  });

  test.each([
    ['the app', () => requestAsApp()],
    ['a person through the app', () => asUser()],
  ])('that %s caused do not reach a trigger that ignores its own', async (_, as) => {
    const { seen, asApp, host } = events();
    await asApp(() => as().requestJira(route`/rest/api/3/issue/${'PAY-1'}`, { method: 'PUT', body: '{}' }));
    await host.deliveries.idle();
    expect(seen).toEqual([{ trigger: 'changed-too', event: expect.objectContaining({ selfGenerated: true }) }]);
  });

  test('are not tried again after an error', async () => {
    let attempts = 0;
    const { jira, clock } = testHost({
      functions: {
        changed: async () => {
          attempts += 1;
          throw new Error('broken');
        },
      },
    });
    jira.emit({ eventType: 'avi:jira:updated:issue' });
    await clock.advance(3_600_000);
    expect(attempts).toBe(1);
  });
});

test('dynamic properties are asked with the documented payload', async () => {
  const { host } = testHost({ functions: { status: async (payload: unknown) => payload } });
  const answer = await host.dynamicProperties({
    accountId: developer.accountId,
    moduleKey: 'story',
    extension: { issue: { id: '1' }, location: 'here' },
  });
  expect(answer).toEqual({
    cloudId: 'c1',
    extension: {
      type: 'jira:issueContext',
      issue: { id: '1', key: 'PAY-1', type: 'Story', typeId: '1' },
      project: { id: '10', key: 'PAY', type: 'software' },
    },
  });
});

test('a schedule is fired on demand, and an error only told', async () => {
  const payloads: unknown[] = [];
  const { host } = testHost({ functions: { daily: async (payload: unknown) => void payloads.push(payload) } });
  expect(await host.fire('daily')).toEqual({ ok: true });
  expect(payloads).toMatchObject([{ context: { cloudId: 'c1', moduleKey: 'daily' } }]);
  const broken = testHost({ functions: { daily: async () => Promise.reject(new Error('broken')) } });
  expect(await broken.host.fire('daily')).toMatchObject({ ok: false, error: expect.stringMatching(/broken/) });
  await expect(host.fire('weekly')).rejects.toMatchObject({ status: 404 });
});

test('a function of the manifest that the app does not export is told at the start', () => {
  expect(() => testHost({ functions: { daily: undefined as never } })).toThrow(/does not export the function "daily"/);
});
