import type { FullContext } from '@forge/bridge';
import type { AppInfo, Extension, ModuleInfo } from '../api/local-host';

interface ContextParts {
  app: AppInfo;
  module: ModuleInfo;
  extension: Extension;
  accountId: string;
  timeZone: string;
  colorMode: 'light' | 'dark';
  surface: string;
  siteUrl: string;
}

/** What `view.getContext()` answers: Forge's `FullContext` for a module of this site. */
export function moduleContext(parts: ContextParts): FullContext {
  const { app, module, extension, accountId, timeZone, colorMode, surface, siteUrl } = parts;
  const appId = app.appId?.split('/').at(-1) ?? 'local-app';
  const environmentId = app.environmentId ?? 'local';
  return {
    accountId,
    cloudId: app.cloudId,
    environmentId,
    environmentType: 'DEVELOPMENT',
    extension,
    localId: `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${module.key}`,
    locale: 'en-US',
    moduleKey: module.key,
    siteUrl,
    timezone: timeZone,
    theme: { colorMode, light: 'light', dark: 'dark', spacing: 'spacing' },
    surfaceColor: surface,
  };
}
