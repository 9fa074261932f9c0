/** `/local`: what the shell, tests and other tools ask of this machine, beside Jira's own REST API. */
import { Hono } from 'hono';
import { z } from 'zod';
import { ForgeHostError, UnsupportedByLocalForge } from '../forge/errors';
import type { ForgeHost } from '../forge/host';
import { uiModules, type Manifest } from '../forge/manifest';
import type { Jira } from '../jira/jira';

const whereSchema = z.object({ accountId: z.string(), moduleKey: z.string(), extension: z.unknown().optional() });
const invokeSchema = whereSchema.extend({ functionKey: z.string(), payload: z.unknown().optional() });

export interface LocalApiOptions {
  host: ForgeHost;
  jira: Jira;
  manifest: Manifest;
  baseUrl: string;
  /** Tells this run of the server from every other. */
  instance: string;
}

export function localApi({ host, jira, manifest, baseUrl, instance }: LocalApiOptions): Hono {
  const api = new Hono();

  api.post('/invoke', async (context) => {
    const result = await host.invoke(parse(invokeSchema, await readJson(context.req.raw)));
    return context.json(result ?? null);
  });

  api.post('/dynamic-properties', async (context) => {
    const result = await host.dynamicProperties(parse(whereSchema, await readJson(context.req.raw)));
    return context.json(result ?? null);
  });

  api.post('/trigger/:key', async (context) => {
    const outcome = await host.fire(context.req.param('key'));
    return outcome.ok ? context.json({ ok: true }) : context.json({ error: { message: outcome.error } }, 500);
  });

  api.get('/points', (context) => context.json({ total: jira.points.total, byEndpoint: jira.points.byEndpoint }));
  api.delete('/points', (context) => {
    jira.points.reset();
    return context.body(null, 204);
  });

  api.get('/people', (context) =>
    context.json(
      jira.site.people.flatMap(({ accountId, displayName, emailAddress, actsAs }) =>
        actsAs === undefined ? [] : [{ accountId, displayName, emailAddress, actsAs }],
      ),
    ),
  );

  api.get('/app', (context) =>
    context.json({
      cloudId: jira.site.cloudId,
      siteTitle: jira.site.title,
      baseUrl,
      instance,
      projects: jira.site.projects.map(({ id, key, name }) => ({ id, key, name })),
      modules: uiModules(manifest).map(({ type, key, title, label, icon, resource, viewportSize, dynamicProperties }) => ({
        type,
        key,
        title,
        label,
        icon,
        resource,
        viewportSize,
        hasDynamicProperties: dynamicProperties !== undefined,
      })),
    }),
  );

  api.get('/jobs', (context) =>
    context.json({
      jobs: host.deliveries.state.jobs,
      deliveries: host.deliveries.state.deliveries.map((delivery) => ({
        ...delivery,
        running: host.deliveries.isRunning(delivery),
      })),
    }),
  );

  api.onError((error, context) => {
    if (error instanceof ForgeHostError) return context.json({ error: { message: error.message } }, error.status);
    if (error instanceof UnsupportedByLocalForge) return context.json({ error: { message: error.message } }, 501);
    console.error(error);
    return context.json({ error: { message: error.message } }, 500);
  });

  return api;
}

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new ForgeHostError(400, z.prettifyError(parsed.error));
  return parsed.data;
}

async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    throw new ForgeHostError(400, 'The body is not JSON.');
  }
}
