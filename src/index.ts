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
import type { Services } from './handlers/services';
import { settingsHandlers } from './handlers/settings';
import { storyHandlers } from './handlers/story';
import { makeStoryStatus } from './handlers/story-status';

const services: Services = {
  jiraAsUser,
  jiraAsApp,
  store: forgeStore,
  queue: forgeQueue,
  now: () => new Date(),
  newId: randomUUID,
};

export const resolver = makeResolver<Api>({
  ...settingsHandlers(services),
  ...storyHandlers(services),
});

export const storyStatus = makeStoryStatus(services);
