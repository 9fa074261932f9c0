/** Keeps other sites' pages out: what listens on loopback is reachable from every page in the browser. */
import type { MiddlewareHandler } from 'hono';

/**
 * Refuses a foreign Host (a name that was rebound to this machine) and requests that come from a foreign page.
 * Programs send no Origin and pass; their identity is checked by each endpoint.
 */
export function guard(port: number): MiddlewareHandler {
  const hosts = new Set(['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${port}`));
  return async (context, next) => {
    const host = context.req.header('host') ?? '';
    if (!hosts.has(host.toLowerCase())) {
      return context.json({ error: { message: `This server does not answer for ${host || 'no host'}.` } }, 403);
    }
    const origin = context.req.header('origin');
    const reads = context.req.method === 'GET' || context.req.method === 'HEAD';
    if (origin !== undefined && !reads && origin.toLowerCase() !== `http://${host.toLowerCase()}`) {
      return context.json({ error: { message: `Requests from ${origin} are refused.` } }, 403);
    }
    return next();
  };
}
