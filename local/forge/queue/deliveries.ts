/**
 * The waiting line of everything that is delivered in the background: at least once, when it is due, and as many
 * at a time as their concurrency keys allow. It survives a crash: a delivery leaves the state when it is done.
 */
import type { Clock } from '../clock';
import { outcomeOf, type Attempt } from './outcome';
import type { Delivery, QueueState } from './queue-state';

export interface DeliveriesOptions {
  state: QueueState;
  clock: Clock;
  /** Runs the function that the delivery is for. */
  attempt(delivery: Delivery): Promise<Attempt>;
  onChange(): void;
  log(message: string): void;
  /** Share of deliveries made once more than needed, from 0 to 1, as Forge sometimes does. */
  duplicateRate?: number;
  /** From 0 to 1; decides about duplicates. */
  random?: () => number;
}

export class Deliveries {
  private readonly running = new Set<Delivery>();
  private readonly repeated = new WeakSet<Delivery>();
  private readonly waiters = new Set<() => void>();
  private cancelTimer: (() => void) | undefined;
  private open = false;

  constructor(private readonly options: DeliveriesOptions) {}

  get state(): QueueState {
    return this.options.state;
  }

  start(): void {
    this.open = true;
    this.pump();
  }

  /** Starts nothing more; what runs goes on. */
  stop(): void {
    this.open = false;
    this.cancelTimer?.();
  }

  add(deliveries: Delivery[]): void {
    this.state.deliveries.push(...deliveries);
    this.options.onChange();
    this.pump();
  }

  /** Forgets what has not started yet. */
  cancel(belongs: (delivery: Delivery) => boolean): Delivery[] {
    const gone = this.state.deliveries.filter((delivery) => belongs(delivery) && !this.running.has(delivery));
    this.state.deliveries = this.state.deliveries.filter((delivery) => !gone.includes(delivery));
    this.options.onChange();
    return gone;
  }

  isRunning(delivery: Delivery): boolean {
    return this.running.has(delivery);
  }

  /** Resolves when nothing runs and nothing is due. */
  async idle(): Promise<void> {
    while (this.running.size > 0 || this.startable().length > 0) {
      await new Promise<void>((resolve) => this.waiters.add(resolve));
    }
  }

  private pump(): void {
    this.cancelTimer?.();
    this.cancelTimer = undefined;
    if (!this.open) return;
    for (let next = this.startable()[0]; next; next = this.startable()[0]) void this.deliver(next);
    this.wakeAtNextDue();
  }

  private wakeAtNextDue(): void {
    const { clock } = this.options;
    const later = this.state.deliveries.filter(({ dueAt }) => dueAt > clock.now()).map(({ dueAt }) => dueAt);
    if (later.length > 0) this.cancelTimer = clock.after(Math.min(...later) - clock.now(), () => this.pump());
  }

  private startable(): Delivery[] {
    const now = this.options.clock.now();
    return this.state.deliveries
      .filter((delivery) => !this.running.has(delivery) && delivery.dueAt <= now && this.hasRoomFor(delivery))
      .sort((a, b) => a.dueAt - b.dueAt);
  }

  /** Concurrency keys are shared by all queues of an installation. */
  private hasRoomFor({ concurrency }: Delivery): boolean {
    if (!concurrency) return true;
    const busy = [...this.running].filter((other) => other.concurrency?.key === concurrency.key);
    return busy.length < concurrency.limit;
  }

  private async deliver(delivery: Delivery): Promise<void> {
    this.running.add(delivery);
    // Never inside the call that pushed it: that one comes back first, as over a network.
    await new Promise((resolve) => setImmediate(resolve));
    const attempt = await this.options.attempt(delivery);
    this.running.delete(delivery);
    this.settle(delivery, attempt);
    this.options.onChange();
    this.pump();
    for (const wake of this.waiters) wake();
    this.waiters.clear();
  }

  private settle(delivery: Delivery, attempt: Attempt): void {
    const { clock, log, duplicateRate = 0, random = Math.random } = this.options;
    const outcome = outcomeOf(delivery, attempt, clock.now());
    if (outcome.type === 'delivered' && !this.repeated.has(delivery) && random() < duplicateRate) {
      this.repeated.add(delivery);
      log(`${describe(delivery)}: delivered again, as a duplicate`);
      return;
    }
    this.state.deliveries = this.state.deliveries.filter((other) => other !== delivery);
    if (outcome.type === 'again' && !this.isCancelled(delivery)) {
      this.state.deliveries.push(outcome.delivery);
      log(`${describe(delivery)}: again in ${(outcome.delivery.dueAt - clock.now()) / 1000} s: ${outcome.reason}`);
      return;
    }
    if (outcome.type === 'dropped') log(`${describe(delivery)}: given up: ${outcome.reason}`);
    this.count(delivery, outcome.type === 'delivered');
  }

  private isCancelled({ jobId }: Delivery): boolean {
    return jobId !== undefined && this.state.jobs[jobId]?.cancelled === true;
  }

  private count(delivery: Delivery, success: boolean): void {
    const job = delivery.jobId === undefined ? undefined : this.state.jobs[delivery.jobId];
    if (!job) return;
    job.inProgress -= 1;
    if (success) job.success += 1;
    else job.failed += 1;
  }
}

function describe(delivery: Delivery): string {
  return `${delivery.moduleKey} ${delivery.id}`;
}
