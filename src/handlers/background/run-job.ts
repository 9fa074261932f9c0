import { z } from 'zod';
import type { IndexStorage } from '../../storage/issue-index';
import { checkIssue } from '../story/check-issue';
import { runDaily } from './daily';
import { forgetIssue } from '../story/forget-issue';
import { runIndexBuild } from '../backlog/index-job';
import { jobSchema } from './jobs';
import { recheckStories } from '../story/recheck-stories';
import type { Services } from '../call/services';
import { writeNotes } from '../story/story-note';

const eventSchema = z.looseObject({ body: jobSchema });

/** The consumer of the app's queue. Delivery is at least once: every job may run twice. */
export function makeRunJob(services: Services, index: IndexStorage) {
  return async (event: unknown): Promise<void> => {
    const { body: job } = eventSchema.parse(event);
    switch (job.type) {
      case 'build-index': {
        const { projectId, projectKey, buildId } = job;
        return runIndexBuild(services, index, { projectId, projectKey, buildId });
      }
      case 'check-issue':
        return checkIssue(services, index, job);
      case 'forget-issue':
        return forgetIssue(services, index, job);
      case 'note-stories': {
        const { projectId, projectKey, notes } = job;
        return writeNotes(services, { projectId, projectKey }, notes);
      }
      case 'recheck-stories':
        return recheckStories(services, index, { id: job.projectId, key: job.projectKey }, job.way);
      case 'daily':
        return runDaily(services, index, { id: job.projectId, key: job.projectKey });
    }
  };
}
