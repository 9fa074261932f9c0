import { readJson } from './http';

/** A module of the app's manifest with the properties that matter to its place in Jira. */
export interface ModuleInfo {
  type: string;
  key: string;
  title: string;
  /** Key of the static resource that the module shows. */
  resource: string;
  label?: string;
  /** `blank`: the page has no title of Jira's. */
  layout?: string;
  viewportSize?: 'small' | 'medium' | 'large' | 'xlarge';
  hasDynamicProperties?: boolean;
  status?: ModuleStatus;
}

export interface ModuleStatus {
  type: 'badge' | 'lozenge' | 'icon';
  value: {
    label: string;
    type?: 'default' | 'inprogress' | 'moved' | 'new' | 'removed' | 'success';
    url?: string;
  };
}

export interface AppInfo {
  cloudId: string;
  siteTitle: string;
  appId?: string;
  environmentId?: string;
  modules: ModuleInfo[];
  projects: { id: string; key: string; name: string }[];
}

export interface Person {
  accountId: string;
  displayName: string;
  emailAddress: string;
  actsAs?: string;
}

/** What Forge tells a resolver about the place of a module, and only the host may say. */
export interface Extension {
  type: string;
  [property: string]: unknown;
}

interface ModuleCall {
  accountId: string;
  moduleKey: string;
  extension: Extension;
}

const post = async (path: string, body: unknown): Promise<unknown> =>
  readJson(
    await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );

/** The endpoints of the local host beside Jira's. */
export const localHost = {
  app: async (): Promise<AppInfo> => (await readJson(await fetch('/local/app'))) as AppInfo,
  people: async (): Promise<Person[]> => (await readJson(await fetch('/local/people'))) as Person[],
  invoke: (call: ModuleCall & { functionKey: string; payload?: unknown }): Promise<unknown> =>
    post('/local/invoke', call),
  dynamicProperties: async (call: ModuleCall): Promise<{ status?: ModuleStatus }> =>
    ((await post('/local/dynamic-properties', call)) ?? {}) as { status?: ModuleStatus },
};
