/** What runs without anybody looking: consumers of async events, and triggers of Jira's product events. */
import { randomUUID } from 'node:crypto';
import type { ProductEvent } from '../jira/model';
import { ForgeHostError } from './errors';
import { currentInvocation } from './invocation';
import type { TriggerModule } from './manifest';
import { Deliveries, type DeliveriesOptions } from './queue/deliveries';
import { retryContextOf, type Attempt } from './queue/outcome';
import type { Delivery } from './queue/queue-state';
import type { Call } from './runner';

export class Background {
  readonly deliveries: Deliveries;

  constructor(
    private readonly triggers: TriggerModule[],
    private readonly run: (call: Call) => Promise<unknown>,
    private readonly options: Omit<DeliveriesOptions, 'attempt'>,
  ) {
    this.deliveries = new Deliveries({ ...options, attempt: (delivery) => this.attempt(delivery) });
  }

  /** An event of Jira: queued for every trigger that listens to it. */
  receive(event: ProductEvent): void {
    // What changed Jira within an invocation was the app, as itself or as the person who called it.
    const cause = currentInvocation();
    const selfGenerated = cause !== undefined;
    const now = this.options.clock.now();
    const deliveries = this.triggers
      .filter((trigger) => listens(trigger, event, selfGenerated))
      .map(
        (trigger): Delivery => ({
          id: randomUUID(),
          kind: 'product-event',
          moduleKey: trigger.key,
          functionKey: trigger.function,
          body: { ...event, selfGenerated },
          depth: cause?.depth ?? 0,
          enqueuedAt: now,
          dueAt: now,
          failures: 0,
        }),
      );
    if (deliveries.length > 0) this.deliveries.add(deliveries);
  }

  private async attempt(delivery: Delivery): Promise<Attempt> {
    try {
      const result = await this.run({
        functionKey: delivery.functionKey,
        moduleKey: delivery.moduleKey,
        background: delivery.kind === 'async-event',
        depth: delivery.depth,
        payload: payloadOf(delivery, this.options.clock.now()),
      });
      return { ok: true, result };
    } catch (error) {
      const timedOut = error instanceof ForgeHostError && error.status === 504;
      return { ok: false, timedOut, message: error instanceof Error ? error.message : String(error) };
    }
  }
}

/** The first argument of the function: Jira's event, or `AsyncEvent` of `@forge/events`. */
function payloadOf(delivery: Delivery, now: number): object {
  const { body, jobId, queueName, delayInSeconds, concurrency, id: eventId } = delivery;
  const retryContext = retryContextOf(delivery, now);
  return delivery.kind === 'product-event'
    ? { ...body, retryContext }
    : { body, jobId, eventId, queueName, delayInSeconds, concurrency, retryContext };
}

function listens(trigger: TriggerModule, event: ProductEvent, selfGenerated: boolean): boolean {
  return trigger.events.includes(event.eventType) && !(selfGenerated && trigger.filter?.ignoreSelf);
}
