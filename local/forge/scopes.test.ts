import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENDPOINT_SCOPES, scopesFor } from './scopes';

interface Operation {
  security?: { OAuth2?: string[] }[];
}

const specFolder = join(__dirname, '../../../shared/spec');
const documents = ['slim-platform.json', 'slim-software.json'].map((name) => join(specFolder, name));
const present = documents.every((path) => existsSync(path));

/** Scopes by `METHOD /path`, as Atlassian's OpenAPI documents have them. */
function documented(): Map<string, string[]> {
  const paths = documents.flatMap((path) => {
    const document = JSON.parse(readFileSync(path, 'utf8')) as { paths: Record<string, Record<string, Operation>> };
    return Object.entries(document.paths);
  });
  return new Map(
    paths.flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]): [string, string[]] => {
        const oauth = operation.security?.find((scheme) => scheme.OAuth2);
        return [`${method.toUpperCase()} ${path}`, oauth?.OAuth2 ?? []];
      }),
    ),
  );
}

(present ? test : test.skip)('every endpoint has the scopes of Atlassian\'s documents', () => {
  const truth = documented();
  const known = Object.entries(ENDPOINT_SCOPES).filter(([endpoint]) => truth.has(endpoint));
  expect(known.length).toBeGreaterThan(60);
  for (const [endpoint, scopes] of known) expect([endpoint, [...scopes].sort()]).toEqual([endpoint, [...(truth.get(endpoint) ?? [])].sort()]);
});

test.each([
  ['GET', '/rest/api/3/issue/PAY-1', ['read:jira-work']],
  ['PUT', '/rest/api/3/issue/PAY-1/properties/refinery.value', ['write:jira-work']],
  ['GET', '/rest/api/3/project/search', ['read:jira-work']],
  ['PUT', '/rest/agile/1.0/issue/rank', ['write:issue:jira-software']],
  ['POST', '/rest/api/3/permissions/check', []],
])('%s %s', (method, path, scopes) => {
  expect(scopesFor(method, path)).toEqual(scopes);
});

test.each([
  ['GET', '/rest/api/3/issue/PAY-1/worklog'],
  ['DELETE', '/rest/api/3/field'],
  ['GET', '/rest/api/2/field'],
])('%s %s is not known, and says so', (method, path) => {
  expect(() => scopesFor(method, path)).toThrow(path);
});
