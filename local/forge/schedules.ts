/** Fires the scheduled triggers as their intervals pass, as long as the host runs. */
import type { Clock } from './clock';
import type { Manifest } from './manifest';

type ScheduledTrigger = Manifest['modules']['scheduledTrigger'][number];

const INTERVAL_MS: Record<ScheduledTrigger['interval'], number> = {
  fiveMinute: 5 * 60_000,
  hour: 3_600_000,
  day: 24 * 3_600_000,
  week: 7 * 24 * 3_600_000,
};

/** Returns the function that ends it. */
export function runSchedules(
  host: { fire(key: string): Promise<unknown> },
  triggers: ScheduledTrigger[],
  clock: Clock,
): () => void {
  const cancels = new Map<string, () => void>();
  const arm = (trigger: ScheduledTrigger) => {
    cancels.set(
      trigger.key,
      clock.after(INTERVAL_MS[trigger.interval], () => {
        arm(trigger);
        void host.fire(trigger.key);
      }),
    );
  };
  triggers.forEach(arm);
  return () => cancels.forEach((cancel) => cancel());
}
