/** Opens an address in the person's browser, where there is one. A failure is nobody's loss: the address is printed. */
import { spawn } from 'node:child_process';

export function openBrowser(url: string, env: NodeJS.ProcessEnv, platform: NodeJS.Platform): void {
  const command = browserCommand(url, env, platform);
  if (!command) return;
  const child = spawn(command.program, command.args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

/** Undefined where nobody looks: in continuous integration, or without a display. */
export function browserCommand(
  url: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): { program: string; args: string[] } | undefined {
  if (env['CI']) return undefined;
  if (platform === 'darwin') return { program: 'open', args: [url] };
  if (platform === 'win32') return { program: 'cmd', args: ['/c', 'start', '', url] };
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? { program: 'xdg-open', args: [url] } : undefined;
}
