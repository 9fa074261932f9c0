import { type Call, type Endpoint, get } from '../endpoint';

const COLOURS = ['#1868DB', '#1F845A', '#964AC0', '#B65C02', '#206A83', '#AE4787', '#5B7F24', '#6E5DC6'];

/** Pictures are drawn from names, so that no image has to be shipped and no other server asked. */
function draw(call: Call): Response {
  const kind = call.param('type');
  const id = call.param('id');
  const { label, seed } = described(call, kind, id);
  const colour = COLOURS[[...seed].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % COLOURS.length] ?? COLOURS[0];
  const shape = kind === 'user' ? '<circle cx="24" cy="24" r="24"' : '<rect width="48" height="48" rx="8"';
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">${shape} fill="${colour}"/>` +
    `<text x="24" y="25" fill="#fff" font-family="system-ui,sans-serif" font-size="20" font-weight="600" ` +
    `text-anchor="middle" dominant-baseline="middle">${label}</text></svg>`;
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'max-age=86400' } });
}

function described({ world: { store } }: Call, kind: string, id: string): { label: string; seed: string } {
  const name =
    (kind === 'user' ? store.person(id)?.displayName : undefined) ??
    (kind === 'project' ? store.project(id)?.name : undefined) ??
    (kind === 'issuetype' ? store.issueType(id)?.name : undefined) ??
    (kind === 'priority' ? store.priority(id)?.name : undefined) ??
    (kind === 'status' ? store.status(id)?.name : undefined) ??
    '?';
  const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  const letters = words.map((word) => [...word][0] ?? '').slice(0, kind === 'user' ? 2 : 1);
  return { label: letters.join('').toUpperCase(), seed: name };
}

export const avatarEndpoints: Endpoint[] = [
  { ...get('/rest/api/3/universal_avatar/view/type/{type}/avatar/{id}', draw), free: true },
];
