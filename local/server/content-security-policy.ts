/** The content security policy of a module's frame, as strict as the one Forge sends. */
import type { Manifest } from '../forge/manifest';

const SANDBOX =
  'allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';

/** `resourceUrl` is the folder that the frame's files come from, with a slash at its end. */
export function contentSecurityPolicy(manifest: Manifest, resourceUrl: string): string {
  const { scripts, styles } = manifest.permissions.content;
  const { origin, port } = new URL(resourceUrl);
  const shells = [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
  return [
    "default-src 'self'",
    `script-src ${[origin, ...scripts.map(quoted)].join(' ')}`,
    `style-src ${[origin, ...styles.map(quoted)].join(' ')}`,
    `img-src ${shells.join(' ')} data: blob:`,
    "font-src 'self'",
    "media-src 'self' data: blob:",
    "frame-src 'self'",
    // The frame has its own files and the bridge, and no other way out: Jira's REST is at this origin only here.
    `connect-src ${resourceUrl}`,
    `frame-ancestors ${shells.join(' ')}`,
    "form-action 'self'",
    `sandbox ${SANDBOX}`,
  ].join('; ');
}

// `blob:` is a source of its own; the other words of the manifest are keywords and hashes.
function quoted(source: string): string {
  return source.endsWith(':') ? source : `'${source}'`;
}
