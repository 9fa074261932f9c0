import { Queue } from '@forge/events';
import type { Job, JobQueue } from '../handlers/background/jobs';

const queue = new Queue({ key: 'refinery-jobs' });

/** The app's one queue. Delivery is at least once and out of order, so every job is idempotent. */
export const forgeQueue: JobQueue = {
  async push(job: Job, options = {}) {
    await queue.push({
      body: { ...job },
      ...(options.delaySeconds === undefined ? {} : { delayInSeconds: options.delaySeconds }),
      ...(options.oneAtATime === undefined ? {} : { concurrency: { key: options.oneAtATime, limit: 1 } }),
    });
  },
};
