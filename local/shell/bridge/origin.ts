/**
 * The shell and the app's frames are served by one server under two loopback names, so that the browser keeps them
 * apart as it keeps Jira and Forge's CDN apart.
 */
const counterparts: Record<string, string> = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' };

/**
 * The origin on the other side of the frame's border: `http://127.0.0.1:4173` for `http://localhost:4173` and back.
 * @throws Error when the page is served under any other name.
 */
export function counterpartOrigin(location: Pick<Location, 'protocol' | 'hostname' | 'port'>): string {
  const hostname = counterparts[location.hostname];
  if (!hostname) {
    throw new Error(`Open the local host as http://localhost:${location.port}, not as ${location.hostname}.`);
  }
  return `${location.protocol}//${hostname}${location.port ? `:${location.port}` : ''}`;
}
