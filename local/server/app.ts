/** Everything that is served at `http://localhost:N`: Jira's REST API, `/local`, the modules' files and the shell. */
import { join } from 'node:path';
import { Hono } from 'hono';
import type { Principal } from '../jira/model';
import { guard } from './guard';
import { localApi, type LocalApiOptions } from './local-api';
import { moduleFile, readFileOf } from './module-files';

export interface AppOptions extends LocalApiOptions {
  /** The repository. */
  root: string;
  port: number;
}

const SHELL_BUILD = 'local/shell/build';

export function createApp(options: AppOptions): Hono {
  const { root, port, jira, manifest } = options;
  const app = new Hono();
  app.use(guard(port));
  app.use(async (context, next) => {
    if (isWellFormed(context.req.url)) return next();
    return context.json({ error: { message: 'This address is not well formed.' } }, 400);
  });

  app.all('/rest/*', (context) => jira.handle(context.req.raw, principalOf(context.req.raw, jira)));

  app.get('/local/modules/:resource/*', (context) => {
    const resource = context.req.param('resource');
    const { pathname, origin } = new URL(context.req.url);
    const path = decodeURIComponent(pathname.slice(`/local/modules/${resource}/`.length));
    return moduleFile(root, manifest, resource, path, origin);
  });

  app.get('/local/bridge-frame.js', () => shellFile(root, 'bridge-frame.js'));

  app.route('/local', localApi(options));
  app.all('/local/*', (context) => context.json({ error: { message: `There is no ${context.req.path}.` } }, 404));

  app.get('*', async (context) => {
    const path = decodeURIComponent(new URL(context.req.url).pathname.slice(1));
    const file = path === '' ? undefined : await readFileOf(join(root, SHELL_BUILD), path);
    return file ? shellFile(root, path) : shellFile(root, 'index.html');
  });

  return app;
}

/** Whether every percent sign of the path stands for a byte of UTF-8. */
function isWellFormed(url: string): boolean {
  try {
    decodeURIComponent(new URL(url).pathname);
    return true;
  } catch {
    return false;
  }
}

/**
 * Who calls. The shell says so with a header that only its own pages can send: another site's page would need the
 * leave of a preflight, which is never given.
 */
function principalOf(request: Request, jira: LocalApiOptions['jira']): Principal {
  const accountId = request.headers.get('x-refinery-person');
  if (accountId === null) return jira.authenticate(request);
  const known = jira.site.people.some((person) => person.accountId === accountId && person.active);
  return known ? { kind: 'user', accountId } : { kind: 'anonymous' };
}

async function shellFile(root: string, path: string): Promise<Response> {
  const file = await readFileOf(join(root, SHELL_BUILD), path);
  if (!file) return Response.json({ error: { message: `${SHELL_BUILD} has no ${path}.` } }, { status: 404 });
  return new Response(new Uint8Array(file.body), {
    headers: {
      'content-type': file.type,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      // Nobody may frame the shell, where a click acts as a person.
      ...(path.endsWith('.html') ? { 'content-security-policy': "frame-ancestors 'none'" } : {}),
    },
  });
}
