import { jiraInstant } from '../instants';
import { type Call, get, ok } from '../endpoint';

function read(call: Call): Response {
  const { baseUrl, store } = call.world;
  return ok({
    baseUrl,
    displayUrl: baseUrl,
    displayUrlServicedeskHelpCenter: baseUrl,
    displayUrlConfluence: baseUrl,
    version: '1001.0.0-SNAPSHOT',
    versionNumbers: [1001, 0, 0],
    deploymentType: 'Cloud',
    buildNumber: 100_300,
    buildDate: '2026-06-10T00:00:00.000+0000',
    serverTime: jiraInstant(call.world.now().toISOString(), 'UTC'),
    scmInfo: 'emulator',
    serverTitle: store.site.title,
    defaultLocale: { locale: 'en_GB' },
    serverTimeZone: 'UTC',
  });
}

export const serverInfoEndpoints = [get('/rest/api/3/serverInfo', read)];
