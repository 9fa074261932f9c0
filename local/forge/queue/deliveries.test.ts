import { InvocationError, InvocationErrorCode, Queue, type AsyncEvent } from '@forge/events';
import { getAppContext } from '@forge/api';
import { ManualClock } from '../testing/manual-clock';
import { testHost } from '../testing/test-host';

const queue = new Queue({ key: 'jobs' });

/** A host that keeps every event its consumer gets; `answer` decides what the consumer returns. */
function withConsumer(answer: (event: AsyncEvent) => unknown = () => undefined, options = {}) {
  const events: AsyncEvent[] = [];
  const consume = async (event: AsyncEvent) => {
    events.push(event);
    return answer(event);
  };
  return { events, ...testHost({ functions: { consume }, ...options }) };
}

test('what is pushed is consumed once, with its body and where it comes from', async () => {
  const { events, asApp, host } = withConsumer();
  const { jobId } = await asApp(() => queue.push([{ body: { page: 1 } }, { body: { page: 2 } }]));
  await host.deliveries.idle();
  expect(events).toEqual([
    { body: { page: 1 }, jobId, queueName: 'jobs', eventId: expect.any(String) },
    { body: { page: 2 }, jobId, queueName: 'jobs', eventId: expect.any(String) },
  ]);
  expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(2);
  expect(await asApp(() => queue.getStats(jobId))).toEqual({ success: 2, inProgress: 0, failed: 0 });
});

test('a delayed event waits for its time', async () => {
  const { events, asApp, clock } = withConsumer();
  await asApp(() => queue.push({ body: {}, delayInSeconds: 900 }));
  await clock.advance(899_000);
  expect(events).toHaveLength(0);
  await clock.advance(1_000);
  expect(events).toMatchObject([{ delayInSeconds: 900 }]);
});

describe('retries', () => {
  test('an InvocationError is retried when it says, and tells the consumer why', async () => {
    const { events, asApp, clock } = withConsumer((event) =>
      event.retryContext
        ? undefined
        : new InvocationError({
            retryAfter: 30,
            retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
            retryData: { from: 7 },
          }),
    );
    const { jobId } = await asApp(() => queue.push({ body: {} }));
    await clock.advance(29_999);
    expect(events).toHaveLength(1);
    expect(await asApp(() => queue.getStats(jobId))).toEqual({ success: 0, inProgress: 1, failed: 0 });
    await clock.advance(1);
    expect(events[1]).toMatchObject({
      eventId: events[0]?.eventId,
      retryContext: {
        retryCount: 1,
        retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED',
        retryData: { from: 7 },
        retentionWindow: { remainingTimeMs: 24 * 3_600_000 - 30_000 },
      },
    });
    expect(await asApp(() => queue.getStats(jobId))).toEqual({ success: 1, inProgress: 0, failed: 0 });
  });

  test('a consumer that throws is tried again with growing pauses, for 24 hours', async () => {
    const attempts: number[] = [];
    const clock = new ManualClock();
    const { asApp, log } = withConsumer(
      () => {
        attempts.push(clock.now());
        throw new Error('broken');
      },
      { clock },
    );
    const { jobId } = await asApp(() => queue.push({ body: {} }));
    await clock.advance(25 * 3_600_000);
    const pauses = attempts.slice(1).map((at, index) => (at - (attempts[index] ?? 0)) / 1000);
    expect(pauses.slice(0, 9)).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 900]);
    expect(attempts.at(-1)).toBeLessThanOrEqual((attempts[0] ?? 0) + 24 * 3_600_000);
    expect(await asApp(() => queue.getStats(jobId))).toEqual({ success: 0, inProgress: 0, failed: 1 });
    expect(log.at(-1)).toMatch(/given up: .*broken.*24 hours/);
  });

  test('a consumer that takes longer than the manifest allows is cut off and tried again', async () => {
    let attempts = 0;
    const { asApp, clock } = withConsumer((event) => {
      attempts += 1;
      return event.retryContext ? undefined : new Promise(() => undefined);
    });
    await asApp(() => queue.push({ body: {} }));
    await clock.advance(99_000);
    expect(attempts).toBe(1);
    await clock.advance(7_000);
    expect(attempts).toBe(2);
  });

  test('more than 4 KB of retryData is more than Forge takes', async () => {
    const { asApp, host, log } = withConsumer(
      () => new InvocationError({ retryAfter: 1, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST, retryData: 'x'.repeat(4097) }),
    );
    await asApp(() => queue.push({ body: {} }));
    await host.deliveries.idle();
    expect(log.at(-1)).toMatch(/given up: retryData/);
  });
});

test('at least once: with a rate of duplicates, events come again under the same id', async () => {
  const { events, asApp, host } = withConsumer(undefined, { duplicateRate: 1, random: () => 0 });
  const { jobId } = await asApp(() => queue.push([{ body: { n: 1 } }, { body: { n: 2 } }]));
  await host.deliveries.idle();
  expect(events).toHaveLength(4);
  expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(2);
  expect(await asApp(() => queue.getStats(jobId))).toEqual({ success: 2, inProgress: 0, failed: 0 });
});

test('a concurrency key limits how many run at a time, and only those with the key', async () => {
  const running = { limited: 0, free: 0 };
  const most = { limited: 0, free: 0 };
  const clock = new ManualClock();
  const { asApp } = withConsumer(
    async ({ body, concurrency }: AsyncEvent) => {
      const kind = concurrency ? 'limited' : 'free';
      running[kind] += 1;
      most[kind] = Math.max(most[kind], running[kind]);
      await new Promise<void>((resolve) => clock.after(1_000, resolve));
      running[kind] -= 1;
      return body;
    },
    { clock },
  );
  await asApp(() =>
    queue.push([
      ...Array.from({ length: 6 }, () => ({ body: {}, concurrency: { key: 'build', limit: 2 } })),
      ...Array.from({ length: 6 }, () => ({ body: {} })),
    ]),
  );
  await clock.advance(3_000);
  expect(most).toEqual({ limited: 2, free: 6 });
  expect(running).toEqual({ limited: 0, free: 0 });
});

test('a cancelled job starts nothing more, retries included', async () => {
  const { events, asApp, clock } = withConsumer(() => new InvocationError({ retryAfter: 10, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST }));
  const { jobId } = await asApp(() => queue.push([{ body: {} }, { body: {}, delayInSeconds: 60 }]));
  await clock.advance(0);
  await asApp(() => queue.cancel(jobId));
  await clock.advance(120_000);
  expect(events).toHaveLength(1);
  await expect(asApp(() => queue.getStats('no-such-job'))).rejects.toThrow(/was not found/);
});

describe('limits', () => {
  test('a chain of jobs that continue themselves is cut at 1,000', async () => {
    let pushed = 0;
    let refusal: unknown;
    const { asApp, host } = withConsumer(async () => {
      pushed += 1;
      await queue.push({ body: {} }).catch((error: unknown) => {
        refusal = error;
      });
    });
    await asApp(() => queue.push({ body: {} }));
    await host.deliveries.idle();
    expect(pushed).toBe(1_000);
    expect(String(refusal)).toMatch(/cyclic invocation/);
  });

  test('50 events and 200 KB a push are the most', async () => {
    const { asApp } = withConsumer();
    const many = Array.from({ length: 51 }, () => ({ body: {} }));
    await expect(asApp(() => queue.push(many))).rejects.toThrow(/50 events/);
    await expect(asApp(() => queue.push({ body: { text: 'x'.repeat(200 * 1024) } }))).rejects.toThrow(/200KB/);
  });

  test('a queue that no consumer reads takes nothing', async () => {
    const { asApp } = withConsumer();
    await expect(asApp(() => new Queue({ key: 'nobody' }).push({ body: {} }))).rejects.toThrow(/No consumer.*nobody/);
  });
});

test('what was not done before a crash is done after it', async () => {
  const before = withConsumer(() => new Promise(() => undefined));
  await before.asApp(() => queue.push([{ body: { n: 1 } }, { body: { n: 2 }, delayInSeconds: 60 }]));
  await before.clock.advance(0);
  expect(before.events).toHaveLength(1);

  const saved = JSON.parse(JSON.stringify(before.state)) as typeof before.state;
  const after = withConsumer(undefined, { state: saved, clock: before.clock });
  await after.clock.advance(60_000);
  expect(after.events.map(({ body }) => body)).toEqual([{ n: 1 }, { n: 2 }]);
});

test('a consumer runs without a person, and knows its module', async () => {
  let context: unknown;
  const { asApp, host } = withConsumer(() => {
    const { moduleKey, installationAri } = getAppContext();
    context = { moduleKey, installationAri: String(installationAri) };
  });
  await asApp(() => queue.push({ body: {} }));
  await host.deliveries.idle();
  expect(context).toEqual({
    moduleKey: 'jobs',
    installationAri: expect.stringMatching(/^ari:cloud:ecosystem::installation\//),
  });
});
