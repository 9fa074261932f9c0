/**
 * The composition root: one exported handler per function of manifest.yml, and the only place besides src/forge
 * that knows Forge's back-end packages.
 */
import { randomUUID } from 'node:crypto';
import { makeResolver } from '@forge/resolver';
import type { Api } from './contract';
import { jiraAsApp, jiraAsUser } from './forge/jira';
import { forgeQueue } from './forge/queue';
import { forgeStore } from './forge/store';
import { backlogHandlers } from './handlers/backlog/backlog';
import { makeDaily } from './handlers/background/daily';
import { declinedHandlers } from './handlers/value/declined';
import { makeIssueChanged } from './handlers/background/issue-changed';
import { makeRunJob } from './handlers/background/run-job';
import { rankingHandlers } from './handlers/ranking/ranking';
import { rankingDraftHandlers } from './handlers/ranking/ranking-drafts';
import type { Services } from './handlers/call/services';
import { settingsHandlers } from './handlers/settings';
import { storyHandlers } from './handlers/story/story';
import { makeStoryStatus } from './handlers/story/story-status';
import { valueHandlers } from './handlers/value/value';
import { voteHandlers } from './handlers/value/votes';
import { createIssueIndex } from './storage/issue-index';

const services: Services = {
  jiraAsUser,
  jiraAsApp,
  store: forgeStore,
  queue: forgeQueue,
  now: () => new Date(),
  newId: randomUUID,
};

const index = createIssueIndex({
  store: services.store,
  now: services.now,
  newId: services.newId,
  requestRun: ({ id, key }, buildId) =>
    services.queue.push(
      { type: 'build-index', projectId: id, projectKey: key, buildId },
      { oneAtATime: `index-${id}` },
    ),
});

export const resolver = makeResolver<Api>({
  ...backlogHandlers(services, index),
  ...rankingHandlers(services, index),
  ...rankingDraftHandlers(services),
  ...settingsHandlers(services, index),
  ...storyHandlers(services, index),
  ...declinedHandlers(services),
  ...valueHandlers(services, index),
  ...voteHandlers(services),
});

export const storyStatus = makeStoryStatus(services);
export const runJob = makeRunJob(services, index);
export const daily = makeDaily(services, index);
export const onIssueChanged = makeIssueChanged(services);
