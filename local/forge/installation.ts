/** Who the app is on this site: the identifiers that Forge tells it in every invocation. */
import type { Manifest } from './manifest';

export interface Installation {
  appId: string;
  cloudId: string;
  environmentId: string;
  installationId: string;
  siteUrl: string;
  scopes: string[];
}

/** One app on one site: identifiers that stay the same from start to start. */
export function installationOf(manifest: Manifest, cloudId: string, siteUrl: string): Installation {
  return {
    appId: manifest.app.id.replace('ari:cloud:ecosystem::app/', ''),
    cloudId,
    environmentId: '00000000-0000-4000-8000-00000000a001',
    installationId: '00000000-0000-4000-8000-00000000b001',
    siteUrl,
    scopes: manifest.permissions.scopes,
  };
}

/** The second argument of every function, without the person. */
export function installContext(installation: Installation): object {
  const site = `ari:cloud:jira::site/${installation.cloudId}`;
  return {
    installContext: site,
    installation: {
      ari: {
        installationId: installation.installationId,
        toString: () => `ari:cloud:ecosystem::installation/${installation.installationId}`,
      },
      contexts: [{ cloudId: installation.cloudId, toString: () => site }],
    },
  };
}
