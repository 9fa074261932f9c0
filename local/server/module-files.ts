/** The files of the manifest's resources, as Forge serves them to a module's frame. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Manifest } from '../forge/manifest';
import { contentSecurityPolicy } from './content-security-policy';

const BRIDGE = '<script src="/local/bridge-frame.js"></script>';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Reads a file of a folder, or undefined when there is none or the path leads out of it. */
export async function readFileOf(folder: string, path: string): Promise<{ body: Buffer; type: string } | undefined> {
  const file = normalize(join(folder, path));
  if (!file.startsWith(normalize(folder) + sep)) return undefined;
  try {
    return { body: await readFile(file), type: TYPES[extname(file)] ?? 'application/octet-stream' };
  } catch {
    return undefined;
  }
}

/** One file of a resource, with the policy of Forge; index.html gets the bridge as its first script. */
export async function moduleFile(
  root: string,
  manifest: Manifest,
  resourceKey: string,
  path: string,
  origin: string,
): Promise<Response> {
  const resource = manifest.resources.find(({ key }) => key === resourceKey);
  if (!resource) return notFound(`The manifest has no resource "${resourceKey}".`);
  const name = path === '' ? 'index.html' : path;
  const file = await readFileOf(join(root, resource.path), name);
  if (!file) return notFound(`${resource.path} has no ${name}.`);
  const headers = {
    'content-type': file.type,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'content-security-policy': contentSecurityPolicy(manifest, `${origin}/local/modules/${resourceKey}/`),
  };
  if (name !== 'index.html') return new Response(new Uint8Array(file.body), { headers });
  return new Response(withBridge(file.body.toString('utf8')), { headers });
}

function withBridge(html: string): string {
  return html.replace(/<head[^>]*>/i, (head) => `${head}${BRIDGE}`);
}

function notFound(message: string): Response {
  return Response.json({ error: { message } }, { status: 404 });
}
