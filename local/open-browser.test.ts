import { browserCommand } from './open-browser';

const url = 'http://localhost:4173';

test.each<[NodeJS.Platform, NodeJS.ProcessEnv, string | undefined]>([
  ['darwin', {}, 'open'],
  ['win32', {}, 'cmd'],
  ['linux', { DISPLAY: ':0' }, 'xdg-open'],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
  ['linux', {}, undefined],
  ['darwin', { CI: 'true' }, undefined],
])('on %s with %j the browser is opened by %s', (platform, env, program) => {
  expect(browserCommand(url, env, platform)?.program).toBe(program);
});
