import type { BridgeMethods } from '../host';

export interface NavigationHost {
  origin: string;
  navigate(path: string): void;
  openTab(url: string): void;
  reload(): void;
  /** Asks the person before the browser leaves for another site. */
  confirmExternal(url: URL): Promise<boolean>;
  /** The address of a page module of the app in a project; undefined when there is no such page. */
  modulePath(moduleKey: string, projectKey: string): string | undefined;
}

interface Target {
  target: string;
  issueKey?: string;
  projectKey?: string;
  moduleKey?: string;
  accountId?: string;
}

type Navigation = ({ url: string } | Target) & { type: 'same-tab' | 'new-tab' };

/** `router`: links into the shell as into Jira; other sites open in a new tab after a question. */
export function navigationMethods(host: NavigationHost): BridgeMethods {
  return {
    getUrl: (target: Target) => host.origin + targetPath(target, host),
    reload: () => host.reload(),
    navigate: async (navigation: Navigation) => {
      const path = 'url' in navigation ? navigation.url : targetPath(navigation, host);
      const url = new URL(path, host.origin);
      if (!['http:', 'https:'].includes(url.protocol))
        throw new Error(`Unable to navigate to ${url.protocol} addresses.`);
      if (url.origin !== host.origin) {
        if (!(await host.confirmExternal(url)))
          throw new Error('The user declined to leave for another site.');
        return host.openTab(url.href);
      }
      if (navigation.type === 'new-tab') return host.openTab(url.href);
      return host.navigate(url.pathname + url.search + url.hash);
    },
  };
}

function targetPath(target: Target, host: NavigationHost): string {
  switch (target.target) {
    case 'issue':
      return `/browse/${required(target, 'issueKey')}`;
    case 'projectSettingsDetails':
      return `/jira/software/projects/${required(target, 'projectKey')}/settings/details`;
    case 'module': {
      const path = host.modulePath(required(target, 'moduleKey'), required(target, 'projectKey'));
      if (!path) throw new Error(`The app has no page ${target.moduleKey}.`);
      return path;
    }
    default:
      throw new Error(`The navigation target ${target.target} is not supported by the local host`);
  }
}

function required(target: Target, property: 'issueKey' | 'projectKey' | 'moduleKey'): string {
  const value = target[property];
  if (!value) throw new Error(`${property} is required for the target ${target.target}`);
  return value;
}
