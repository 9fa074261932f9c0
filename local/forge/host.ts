/** Forge for this one app: every way in which the platform calls it, and everything it may ask of the platform. */
import type { Jira } from '../jira/jira';
import type { AccountId } from '../jira/model';
import { Background } from './background';
import { systemClock, type Clock } from './clock';
import { ForgeHostError } from './errors';
import { vouchFor } from './extension';
import type { ForgeState } from './forge-state';
import { installForgeGlobals } from './globals';
import { installationOf, type Installation } from './installation';
import { JiraService } from './jira-service';
import { KeyValueApi } from './kvs/key-value-api';
import { KeyValueStore } from './kvs/key-value-store';
import { uiModules, type Manifest, type UiModule } from './manifest';
import { dispatch, type Platform, type Services } from './platform';
import type { Deliveries } from './queue/deliveries';
import { QueueApi } from './queue/queue-api';
import { Runner, type Call } from './runner';
import { runtimeOf } from './runtime';

const REQUEST_BYTES = 500 * 1024;
const RESPONSE_BYTES = 5 * 1024 * 1024;

export interface ForgeHostOptions {
  manifest: Manifest;
  /** The exports of src/index.ts. */
  app: Record<string, unknown>;
  jira: Jira;
  /** `http://localhost:4173` */
  baseUrl: string;
  /** Changed in place. */
  state: ForgeState;
  /** Called after every change of a part of the state. */
  onChange?: (part: keyof ForgeState) => void;
  clock?: Clock;
  log?: (message: string) => void;
  /** See `DeliveriesOptions`. */
  duplicateRate?: number;
  random?: () => number;
}

export interface Invoke {
  accountId: AccountId;
  moduleKey: string;
  extension?: unknown;
  functionKey: string;
  payload?: unknown;
}

export class ForgeHost {
  private readonly background: Background;
  private readonly clock: Clock;
  private readonly installation: Installation;
  private readonly runner: Runner;
  private readonly log: (message: string) => void;
  private endEvents: (() => void) | undefined;

  /** @throws ManifestError when the app lacks a function that the manifest names. */
  constructor(private readonly options: ForgeHostOptions) {
    const { manifest, app, jira, baseUrl, state, onChange = () => undefined } = options;
    const { duplicateRate, random } = options;
    this.clock = options.clock ?? systemClock;
    this.log = options.log ?? ((message) => console.warn(message));
    this.installation = installationOf(manifest, jira.site.cloudId, baseUrl);
    this.background = new Background(manifest.modules.trigger, (call) => this.run(call), {
      state: state.queue,
      clock: this.clock,
      onChange: () => onChange('queue'),
      log: this.log,
      ...(duplicateRate === undefined ? {} : { duplicateRate }),
      ...(random === undefined ? {} : { random }),
    });
    const scopes = new Set(manifest.permissions.scopes);
    const store = new KeyValueStore(state.keyValues, this.clock, () => onChange('keyValues'));
    const keyValues = new KeyValueApi(store, this.clock, scopes.has('storage:app'));
    const queues = new QueueApi(this.deliveries, manifest.modules.consumer, this.clock);
    const jiraService = new JiraService(jira, baseUrl, scopes);
    this.runner = new Runner(manifest, app, this.installation, this.platformOf({
      jira: (...request) => jiraService.answer(...request),
      kvs: (_invocation, path, init) => keyValues.answer(path, init),
      queue: (invocation, path, init) => queues.answer(invocation, path, init),
    }), this.clock);
    installForgeGlobals();
  }

  /** Begins to deliver what waits and to listen to Jira. */
  start(): void {
    this.endEvents = this.options.jira.onEvent((event) => this.background.receive(event));
    this.deliveries.start();
  }

  stop(): void {
    this.endEvents?.();
    this.deliveries.stop();
  }

  /** What waits to be delivered, or is being delivered. */
  get deliveries(): Deliveries {
    return this.background.deliveries;
  }

  /**
   * What the front end of a module gets for `invoke(functionKey, payload)`.
   *
   * @throws ForgeHostError as Forge would refuse or fail it.
   */
  async invoke({ accountId, moduleKey, extension, functionKey, payload }: Invoke): Promise<unknown> {
    const module = this.moduleOf(moduleKey);
    if (bytesOf(payload) > REQUEST_BYTES) throw new ForgeHostError(413, 'The payload of an invocation is limited to 500 KB.');
    const context = {
      ...this.moduleContext(module),
      extension: vouchFor(this.options.jira.site, module, accountId, extension),
    };
    const result = await this.run({
      functionKey: module.resolver.function,
      moduleKey,
      accountId,
      payload: { call: { functionKey, payload }, context },
    });
    if (bytesOf(result) > RESPONSE_BYTES) throw new ForgeHostError(502, 'The response of an invocation is limited to 5 MB.');
    return result;
  }

  /** What the module's `dynamicProperties` function says, such as the lozenge of an issue context. */
  async dynamicProperties(request: Omit<Invoke, 'functionKey' | 'payload'>): Promise<unknown> {
    const module = this.moduleOf(request.moduleKey);
    if (!module.dynamicProperties) throw new ForgeHostError(404, `The module "${module.key}" has no dynamic properties.`);
    const { location: _, ...extension } = vouchFor(this.options.jira.site, module, request.accountId, request.extension);
    return this.run({
      functionKey: module.dynamicProperties.function,
      moduleKey: module.key,
      accountId: request.accountId,
      payload: { cloudId: this.installation.cloudId, extension },
    });
  }

  /** Fires a scheduled trigger now. As in Forge, what it returns is ignored and an error is only logged. */
  async fire(key: string): Promise<{ ok: boolean; error?: string }> {
    const trigger = this.options.manifest.modules.scheduledTrigger.find((one) => one.key === key);
    if (!trigger) throw new ForgeHostError(404, `The manifest has no scheduled trigger "${key}".`);
    const { cloudId } = this.installation;
    try {
      await this.run({
        functionKey: trigger.function,
        moduleKey: key,
        background: true,
        payload: { context: { cloudId, moduleKey: key, userAccess: { enabled: false } } },
      });
      return { ok: true };
    } catch (error) {
      return { ok: false, error: error instanceof Error ? error.message : String(error) };
    }
  }

  private platformOf(services: Services): Platform {
    return {
      fetch: (invocation, descriptor, path, init) => dispatch(services, invocation, descriptor, path, init),
      runtime: (invocation) => runtimeOf(invocation, this.installation, this.clock),
    };
  }

  private async run(call: Call): Promise<unknown> {
    try {
      return await this.runner.run(call);
    } catch (error) {
      this.log(`${call.functionKey} (${call.moduleKey}): ${detailOf(error)}`);
      throw error;
    }
  }

  private moduleOf(key: string): UiModule {
    const module = uiModules(this.options.manifest).find((one) => one.key === key);
    if (!module) throw new ForgeHostError(404, `The manifest has no module "${key}".`);
    return module;
  }

  private moduleContext(module: UiModule): object {
    const { appId, cloudId, environmentId, siteUrl } = this.installation;
    return {
      cloudId,
      siteUrl,
      moduleKey: module.key,
      localId: `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${module.key}`,
      environmentId,
      environmentType: 'DEVELOPMENT',
      accountType: 'licensed',
    };
  }
}

function bytesOf(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value) ?? '');
}

/** With the stack of the app's own error, which is what one looks for. */
function detailOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
