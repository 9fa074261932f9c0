/** Issue resources from a file: one JSON object a line or `{"issues": [...]}`, plain or gzip, or Jira's CSV export. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { RawIssue } from '../src/jira/search';
import { csvIssues } from './csv-issues';

/** A file that cannot be read; the message names it, the line and the reason. */
export class UnreadableFile extends Error {}

export interface IssueFile {
  issues: FileIssue[];
  /** Names of fields by id, where the file tells them. */
  names: Record<string, string>;
}

export interface FileIssue extends RawIssue {
  changelog?: unknown;
}

/** @throws UnreadableFile */
export function readIssueFile(path: string): IssueFile {
  const text = readText(path);
  if (/\.csv(\.gz)?$/i.test(path)) return { issues: csvIssues(text), names: {} };
  const whole = parseWhole(text);
  if (whole !== null) return whole;
  const lines = text.split(/\r?\n/);
  const issues = lines.flatMap((line, index) => (line.trim() === '' ? [] : [parseLine(path, index + 1, line)]));
  return { issues, names: {} };
}

function readText(path: string): string {
  try {
    const bytes = readFileSync(path);
    const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return (zipped ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new UnreadableFile(`${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function parseWhole(text: string): IssueFile | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const { issues, names } = (value ?? {}) as { issues?: unknown; names?: unknown };
  const list = Array.isArray(issues) ? issues : Array.isArray(value) ? value : null;
  if (list === null) return null;
  return {
    issues: list.map((issue, index) => checked(issue, `issue ${index + 1}`)),
    names: typeof names === 'object' && names !== null ? (names as Record<string, string>) : {},
  };
}

function parseLine(path: string, line: number, text: string): FileIssue {
  try {
    return checked(JSON.parse(text), 'it');
  } catch (error) {
    throw new UnreadableFile(`${path}:${line}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function checked(value: unknown, what: string): FileIssue {
  const issue = value as { id?: unknown; key?: unknown; fields?: unknown } | null;
  if (typeof issue !== 'object' || issue === null || typeof issue.key !== 'string' || typeof issue.fields !== 'object') {
    throw new UnreadableFile(`${what} is no issue resource: it has no key or no fields.`);
  }
  return { ...(value as FileIssue), id: String(issue.id ?? issue.key) };
}
