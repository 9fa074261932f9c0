/** Version 2 of the platform API, which many clients speak: version 3 with texts in wiki markup instead of ADF. */
import type { Adf } from './adf';
import { badFields } from './errors';
import { fromWikiMarkup } from './import/text';
import type { Site } from './model';
import { toWikiMarkup } from './wiki-markup';

/** Without a number one gets version 2. */
const PATH = /^\/rest\/api\/(2|latest)(?=\/)/;
const TEXTAREA = 'com.atlassian.jira.plugin.system.customfieldtypes:textarea';
/** What an app or a person keeps under a key is theirs, whatever it looks like. */
const OPAQUE = new Set(['properties', 'value']);

/** The number or word that stands in the path for version 2; undefined for any other path. */
export const versionTwoOf = (url: string): string | undefined => PATH.exec(new URL(url).pathname)?.[1];

/** The same request to version 3. Throws 400 for a text that is not a string. */
export async function asVersionThree(request: Request, site: Site): Promise<Request> {
  const url = new URL(request.url);
  url.pathname = url.pathname.replace(PATH, '/rest/api/3');
  const { method, headers } = request;
  const text = method === 'GET' || method === 'HEAD' ? '' : await request.text();
  const body = text === '' || url.pathname.includes('/properties') ? text : withDocuments(text, site);
  return new Request(url, { method, headers, ...(body !== '' && { body }) });
}

/** The answer of version 3 as version 2 gives it. */
export async function asVersionTwo(response: Response, version: string, baseUrl: string): Promise<Response> {
  if (!response.headers.get('content-type')?.startsWith('application/json')) return response;
  const address = `${baseUrl}/rest/api/3/`;
  const translated = (value: unknown): unknown => {
    if (typeof value === 'string') return value.startsWith(address) ? value.replace('/rest/api/3/', `/rest/api/${version}/`) : value;
    if (Array.isArray(value)) return value.map(translated);
    if (!isRecord(value)) return value;
    if (isDocument(value)) return toWikiMarkup(value);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, OPAQUE.has(key) ? item : translated(item)]));
  };
  const { status, headers } = response;
  return new Response(JSON.stringify(translated(await response.json())), { status, headers });
}

/** The body with its wiki markup as documents; what cannot be read is left for version 3 to refuse. */
function withDocuments(text: string, site: Site): string {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return text;
  }
  if (!isRecord(body)) return text;
  const { fields, update, body: comment } = body;
  return JSON.stringify({
    ...body,
    ...(isRecord(fields) && { fields: withDocumentFields(fields, site) }),
    ...(isRecord(update) && { update: withDocumentOperations(update, site) }),
    ...(comment !== undefined && { body: documentOf('comment', comment) }),
  });
}

function withDocumentFields(fields: Record<string, unknown>, site: Site): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([id, value]) => [id, isText(id, site) ? documentOf(id, value) : value]));
}

function withDocumentOperations(update: Record<string, unknown>, site: Site): Record<string, unknown> {
  const operation = (id: string, value: unknown): unknown => {
    if (!isRecord(value)) return value;
    if (isText(id, site)) return Object.fromEntries(Object.entries(value).map(([verb, text]) => [verb, documentOf(id, text)]));
    const { add } = value;
    return id === 'comment' && isRecord(add) ? { ...value, add: { ...add, body: documentOf(id, add['body']) } } : value;
  };
  return Object.fromEntries(
    Object.entries(update).map(([id, operations]) => [id, Array.isArray(operations) ? operations.map((one) => operation(id, one)) : operations]),
  );
}

function isText(fieldId: string, site: Site): boolean {
  if (fieldId === 'description' || fieldId === 'environment') return true;
  return site.customFields.some(({ id, custom }) => id === fieldId && custom === TEXTAREA);
}

function documentOf(fieldId: string, value: unknown): Adf | null {
  if (value === null || value === '') return null;
  if (typeof value !== 'string') throw badFields({ [fieldId]: 'Operation value must be a string' });
  return fromWikiMarkup(value);
}

const isDocument = (value: Record<string, unknown>): value is Record<string, unknown> & Adf =>
  value['type'] === 'doc' && value['version'] === 1 && Array.isArray(value['content']);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
