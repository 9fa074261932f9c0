/** Refinery on one machine: a Jira site, Forge for the app, and a server for both. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { backlogSource } from './backlog-source';
import { systemClock } from './forge/clock';
import { emptyForgeState } from './forge/forge-state';
import { ForgeHost } from './forge/host';
import { entityPropertyIndexes, readManifest } from './forge/manifest';
import { runSchedules } from './forge/schedules';
import { validateManifest } from './forge/validate-manifest';
import { createJira } from './jira/create';
import { createApp } from './server/app';
import { serveLoopback } from './server/loopback';
import { Autosave } from './state/autosave';
import { askInstance, refuseSharedFolder, signFolder } from './state/folder-owner';
import { loadSiteState, type StatePart } from './state/site-state';
import { StateFolder } from './state/state-folder';

export interface RefineryOptions {
  /** The repository. */
  root: string;
  /** Where state is kept; every backlog has a folder of its own in it. */
  stateRoot: string;
  port: number;
  data: string | undefined;
  reset: boolean;
  /** Takes what a person may want to know meanwhile. */
  say(text: string): void;
}

export interface Refinery {
  url: string;
  backlog: string;
  /**
   * Stops serving and saves everything.
   *
   * @throws SaveError
   */
  stop(): Promise<void>;
}

/**
 * Serves when it resolves. Until then nothing that was saved is touched, whatever goes wrong.
 *
 * @throws ImportError, StateError, SaveError, FolderInUse, ManifestError, UnsupportedByLocalForge, PortInUse or PortForbidden
 */
export async function startRefinery(options: RefineryOptions): Promise<Refinery> {
  const { root, port } = options;
  const url = `http://localhost:${port}`;
  const manifestPath = join(root, 'manifest.yml');
  const cacheFolder = join(root, 'node_modules/.cache/refinery');
  await validateManifest(manifestPath, cacheFolder);
  const manifest = await readManifest(manifestPath);
  const source = await backlogSource(options.data, options.stateRoot);
  const folder = new StateFolder(source.stateFolder);
  const saved = options.reset ? undefined : loadSiteState(folder);
  const state = saved ?? { jira: await source.read(options.say), ...emptyForgeState() };

  await refuseSharedFolder(folder.path, url, askInstance);

  const jira = createJira({ site: state.jira, baseUrl: url, entityProperties: entityPropertyIndexes(manifest) });
  const parts = { jira: () => jira.site, keyValues: () => state.keyValues, queue: () => state.queue };
  const autosave = new Autosave<StatePart>(folder, systemClock, parts, options.say);
  const host = new ForgeHost({
    manifest,
    app: await loadApp(),
    jira,
    baseUrl: url,
    state,
    onChange: (part) => autosave.touch(part),
  });
  const instance = randomUUID();
  const app = createApp({ root, port, host, jira, manifest, baseUrl: url, instance });
  const close = await serveLoopback((request) => app.fetch(request), port);

  const unsign = await signFolder(folder.path, { instance, url }, askInstance);
  jira.onChange(() => autosave.touch('jira'));
  if (!saved) EVERY_PART.forEach((part) => autosave.touch(part));
  host.start();
  const endSchedules = runSchedules(host, manifest.modules.scheduledTrigger, systemClock);
  return {
    url,
    backlog: source.title,
    async stop() {
      endSchedules();
      host.stop();
      await close();
      autosave.flush();
      unsign();
    },
  };
}

const EVERY_PART: StatePart[] = ['jira', 'keyValues', 'queue'];

/** The app itself, as it would be deployed. */
async function loadApp(): Promise<Record<string, unknown>> {
  return { ...(await import('../src/index')) };
}
