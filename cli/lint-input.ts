/** Issues to lint from a file: one story a line, issues a line as JSON, or Jira's CSV export. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { AdfDocument } from '../src/domain/adf';
import { documentFromMarkup } from '../src/domain/text/from-markup';
import type { LintInput } from '../src/domain/story/input';
import { csvIssues, parseCsv, UnclosedQuote } from './csv-issues';
import { UnreadableFile } from './read-issues';

export interface LintedIssue {
  id: string;
  /** Line of the file, from 1. */
  line: number;
  input: LintInput;
}

type Format = 'txt' | 'jsonl' | 'csv';

/** @throws UnreadableFile with the file, the line and the reason */
export function readLintInput(path: string): LintedIssue[] {
  const text = readText(path);
  switch (formatOf(path, text)) {
    case 'csv':
      return fromCsv(path, text);
    case 'jsonl':
      return fromJsonLines(path, text);
    case 'txt':
      return fromLines(text);
  }
}

function readText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path === '-' ? 0 : path);
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = gunzipSync(bytes);
  } catch (error) {
    throw new UnreadableFile(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (bytes.includes(0)) throw new UnreadableFile(`${path}: it is no text`);
  return decoded(bytes).replace(/^\uFEFF/u, '');
}

/** UTF-8, or Windows-1252 as older tools export it. */
function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function formatOf(path: string, text: string): Format {
  const name = path.toLowerCase().replace(/\.gz$/u, '');
  if (name.endsWith('.csv')) return 'csv';
  if (/\.(?:jsonl|ndjson|json)$/u.test(name)) return 'jsonl';
  if (name.endsWith('.txt')) return 'txt';
  if (/^\s*(?:\{|\[\s*\{)/u.test(text)) return 'jsonl';
  const head = text.slice(0, text.indexOf('\n') === -1 ? undefined : text.indexOf('\n'));
  return /(?:^|[,;\t])"?summary"?(?:[,;\t]|\r?$)/iu.test(head) ? 'csv' : 'txt';
}

/** Each line is meant as a story; nothing is known of the rest of its issue. */
function fromLines(text: string): LintedIssue[] {
  return text.split(/\r?\n/u).flatMap((line, index) => {
    const story = line.replace(/^\s*#\S{1,20}#\s*/u, '').trim();
    if (story === '') return [];
    const input: LintInput = { summary: story, description: null, issueType: 'Story', isStoryType: true, scope: 'sentence' };
    return [{ id: String(index + 1), line: index + 1, input }];
  });
}

function fromJsonLines(path: string, text: string): LintedIssue[] {
  const list = wholeList(text);
  if (list !== null) return list.map((value, index) => issueOf(value, index + 1, (reason) => new UnreadableFile(`${path}: issue ${index + 1}: ${reason}`)));
  return text.split(/\r?\n/u).flatMap((line, index) => (line.trim() === '' ? [] : [fromJson(path, index + 1, line)]));
}

function fromJson(path: string, line: number, text: string): LintedIssue {
  const fail = (reason: string): UnreadableFile => new UnreadableFile(`${path}:${line}: ${reason}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw fail(error instanceof Error ? error.message : String(error));
  }
  return issueOf(value, line, fail);
}

/** A file that is one JSON list of issues, or an answer of Jira's search, `{"issues": [...]}`. */
function wholeList(text: string): unknown[] | null {
  if (!/^\s*[[{]/u.test(text)) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value) && Array.isArray(value['issues'])) return value['issues'];
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function issueOf(value: unknown, line: number, fail: (reason: string) => UnreadableFile): LintedIssue {
  if (!isRecord(value)) throw fail('it is no object');
  const resource = isRecord(value['fields']) ? value['fields'] : null;
  const fields = resource ?? value;
  const { summary, description } = fields;
  if (summary !== undefined && summary !== null && typeof summary !== 'string') throw fail('"summary" is no text');
  if (summary === undefined && description === undefined) throw fail('it has neither "summary" nor "description"');
  const type = fields['issuetype'] ?? fields['issueType'];
  const issueType = typeof type === 'string' ? type : isRecord(type) && typeof type['name'] === 'string' ? type['name'] : '';
  return {
    id: String((resource === null ? value['id'] : undefined) ?? value['key'] ?? value['id'] ?? line),
    line,
    input: { summary: summary ?? '', description: documentFrom(description, fail), issueType },
  };
}

function documentFrom(value: unknown, fail: (reason: string) => UnreadableFile): AdfDocument | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') return documentFromMarkup(value);
  if (isRecord(value) && value['type'] === 'doc' && Array.isArray(value['content'])) return value as unknown as AdfDocument;
  throw fail('"description" is neither text nor a document in Atlassian Document Format');
}

function fromCsv(path: string, text: string): LintedIssue[] {
  const [head] = readCsv(path, () => parseCsv(text.slice(0, text.indexOf('\n') === -1 ? undefined : text.indexOf('\n') + 1)));
  if (head?.cells.some((title) => title.trim().toLowerCase() === 'summary') !== true) {
    throw new UnreadableFile(`${path}:1: no column is called "Summary"`);
  }
  return readCsv(path, () => csvIssues(text)).map(({ key, line, fields }, index) => {
    const { summary, description, issuetype } = fields as { summary?: string; description?: string | null; issuetype?: { name?: string } };
    const document = typeof description === 'string' && description !== '' ? documentFromMarkup(description) : null;
    return { id: key ?? String(index + 1), line, input: { summary: summary ?? '', description: document, issueType: issuetype?.name ?? '' } };
  });
}

function readCsv<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof UnclosedQuote ? new UnreadableFile(`${path}:${error.line}: ${error.message}`) : error;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
