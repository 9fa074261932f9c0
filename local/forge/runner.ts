/** Runs one function of the app as Forge would: alone in its context, on plain JSON, and not for too long. */
import { randomUUID } from 'node:crypto';
import type { AccountId } from '../jira/model';
import type { Clock } from './clock';
import { ForgeHostError, ManifestError } from './errors';
import { installContext, type Installation } from './installation';
import { runInInvocation, type Invocation } from './invocation';
import { exportName, type Manifest } from './manifest';
import type { Platform } from './platform';

/** Seconds that Forge gives a function. */
const INTERACTIVE_LIMIT = 25;
const BACKGROUND_LIMIT = 55;

export interface Call {
  functionKey: string;
  moduleKey: string;
  payload: object;
  accountId?: AccountId;
  depth?: number;
  /** Whether only a consumer or a schedule runs it, which may take longer. */
  background?: boolean;
}

type AppFunction = (payload: unknown, context: unknown) => unknown;

export class Runner {
  private readonly functions: Map<string, { run: AppFunction; timeoutSeconds: number | undefined }>;

  /** @throws ManifestError when a function of the manifest is not exported by the app. */
  constructor(
    manifest: Manifest,
    app: Record<string, unknown>,
    private readonly installation: Installation,
    private readonly platform: Platform,
    private readonly clock: Clock,
  ) {
    this.functions = new Map(
      manifest.modules.function.map((definition) => {
        const run = app[exportName(definition)];
        if (!isFunction(run)) {
          throw new ManifestError(`src/index.ts does not export the function "${exportName(definition)}" of manifest.yml.`);
        }
        return [definition.key, { run, timeoutSeconds: definition.timeoutSeconds }];
      }),
    );
  }

  /**
   * @returns what the function returns, as JSON would carry it.
   * @throws ForgeHostError 500 when it throws and 504 when it takes too long.
   */
  async run(call: Call): Promise<unknown> {
    const definition = this.functions.get(call.functionKey);
    if (!definition) throw new ForgeHostError(500, `The manifest has no function "${call.functionKey}".`);
    const seconds = call.background ? (definition.timeoutSeconds ?? BACKGROUND_LIMIT) : INTERACTIVE_LIMIT;
    const invocation: Invocation = {
      id: randomUUID(),
      moduleKey: call.moduleKey,
      functionKey: call.functionKey,
      ...(call.accountId === undefined ? {} : { accountId: call.accountId }),
      deadline: this.clock.now() + seconds * 1000,
      depth: call.depth ?? 0,
      platform: this.platform,
      ended: false,
    };
    const context = {
      ...installContext(this.installation),
      ...(call.accountId === undefined ? {} : { principal: { accountId: call.accountId } }),
    };
    const work = runInInvocation(invocation, async () => definition.run(copy(call.payload), context));
    try {
      return copy(await this.inTime(work, invocation, seconds));
    } finally {
      invocation.ended = true;
    }
  }

  private async inTime(work: Promise<unknown>, invocation: Invocation, seconds: number): Promise<unknown> {
    const timedOut = () => new ForgeHostError(504, `Task timed out after ${seconds}.00 seconds`);
    let cancel = () => {};
    const timeout = new Promise<never>((_, reject) => {
      cancel = this.clock.after(seconds * 1000, () => reject(timedOut()));
    });
    try {
      const result = await Promise.race([work.catch((error: unknown) => Promise.reject(thrown(error))), timeout]);
      // Work that never yields cannot be interrupted here; Forge would have stopped it all the same.
      if (this.clock.now() > invocation.deadline) throw timedOut();
      return result;
    } finally {
      cancel();
    }
  }
}

function isFunction(value: unknown): value is AppFunction {
  return typeof value === 'function';
}

function thrown(error: unknown): ForgeHostError {
  const message = error instanceof Error ? error.message : String(error);
  return new ForgeHostError(500, `There was an error invoking the function - ${message}`, { cause: error });
}

/** What crosses the border of an invocation is JSON: no `Date`, no class and no shared object survives. */
function copy(value: unknown): unknown {
  const text = JSON.stringify(value);
  return text === undefined ? undefined : (JSON.parse(text) as unknown);
}
