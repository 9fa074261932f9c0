import { type Context, Hono } from 'hono';
import { Access } from './access';
import { authenticate } from './authenticate';
import type { Call, Endpoint } from './endpoint';
import { badRequest, JiraError, notEmulated } from './errors';
import { Gate } from './gate';
import type { Jira, JiraOptions } from './jira';
import type { Principal, ProductEvent } from './model';
import { Notifier } from './notifier';
import { ENDPOINTS } from './routes/endpoints';
import { IndexLag } from './search/index-lag';
import { Store } from './store';
import { TaskQueue } from './tasks';
import { asVersionThree, asVersionTwo, versionTwoOf } from './version-two';
import type { World } from './world';

/** Sent by the shell's own pages: what Jira's pages ask is on no app's account, and no fault is planned for them. */
const OWN_PAGE = 'x-refinery-page';

type Env = { Bindings: { principal: Principal } };

/** Starts an emulated Jira over a site's state. It holds no port: `handle` answers requests. */
export function createJira(options: JiraOptions): Jira {
  const now = options.now ?? (() => new Date());
  const store = new Store(options.site);
  const gate = new Gate(options.monotonicSeconds ?? (() => performance.now() / 1_000), now);
  const events = new Notifier<ProductEvent>();
  const changes = new Notifier<void>();
  const world: World = {
    store,
    baseUrl: options.baseUrl.replace(/\/$/, ''),
    entityProperties: options.entityProperties,
    tasks: new TaskQueue(now),
    index: new IndexLag(options.indexLagSeconds ?? 0, now),
    now,
    changed: () => changes.notifyOnce(),
    emit: (event) => events.notify(event),
  };
  // Like Jira, it does not mind a slash at the end.
  const app = new Hono<Env>({ strict: false });
  for (const endpoint of ENDPOINTS) {
    app.on(endpoint.method, endpoint.path.replace(/\{(\w+)\}/g, ':$1'), (context) => answer(world, gate, endpoint, context));
  }
  app.notFound(({ req }) => gate.stamp(unknownPath(req)));
  return {
    site: options.site,
    points: gate.points,
    faults: gate.faults,
    handle: async (request, principal) => {
      const version = versionTwoOf(request.url);
      if (version === undefined) return app.fetch(request, { principal });
      try {
        const response = await app.fetch(await asVersionThree(request, store.site), { principal });
        return await asVersionTwo(response, version, world.baseUrl);
      } catch (error) {
        return gate.stamp(failure(error));
      }
    },
    authenticate: (request) => authenticate(store, request),
    onEvent: (listener) => events.listen(listener),
    onChange: (listener) => changes.listen(listener),
  };
}

async function answer(world: World, gate: Gate, endpoint: Endpoint, context: Context<Env>): Promise<Response> {
  const gated = context.req.header(OWN_PAGE) === undefined;
  const written = endpoint.method === 'GET' ? undefined : world.store.issue(context.req.param('issueIdOrKey') ?? '')?.id;
  const refusal = gated ? gate.refuse(endpoint, written) : undefined;
  if (refusal) return gate.stamp(refusal);
  let results = 0;
  const call = callOf(world, context, (count) => (results += count));
  let response: Response;
  try {
    response = await endpoint.handle(call);
  } catch (error) {
    response = failure(error);
  }
  if (gated) gate.charge(endpoint, results);
  return gate.stamp(response);
}

function callOf(world: World, { req, env }: Context<Env>, charge: (results: number) => void): Call {
  return {
    world,
    access: new Access(world.store, env.principal),
    request: req.raw,
    param: (name) => req.param(name) ?? '',
    query: (name) => req.query(name),
    list: (name) =>
      (req.queries(name) ?? [])
        .flatMap((value) => value.split(','))
        .map((value) => value.trim())
        .filter(Boolean),
    body: async () => {
      try {
        return await req.json<unknown>();
      } catch {
        throw badRequest('There was an error parsing JSON. Check that your request body is valid.');
      }
    },
    charge,
  };
}

function failure(error: unknown): Response {
  if (error instanceof JiraError) {
    return Response.json({ errorMessages: error.errorMessages, errors: error.errors }, { status: error.status });
  }
  // A fault of the emulator, not an answer of Jira: it must be seen where it runs.
  console.error(error);
  return Response.json({ errorMessages: ['Internal server error'], errors: {} }, { status: 500 });
}

/** What Jira's APIs may well have is refused by its name; of anything else Jira itself says that it is not there. */
function unknownPath({ method, path, url }: Context['req']): Response {
  if (/^\/rest\/(api|agile|software)\//.test(path)) return failure(notEmulated(`${method} ${path}`));
  return Response.json({ message: `null for uri: ${url}`, 'status-code': 404 }, { status: 404 });
}
