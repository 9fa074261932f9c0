import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Site } from '../model';
import { ImportError } from './import-error';
import { importIssues, type ImportOptions } from './import-issues';
import { record } from './resource';

const unzip = promisify(gunzip);
const NO_FILE = 'there is no such file';
const ISSUE_FILE = /\.(jsonl|ndjson|json)(\.gz)?$/;

/**
 * Opens an export of issues, plain or gzip. A project resource beside it (`X.project.json` for `X.jsonl.gz`) is read too.
 * @throws ImportError when the file cannot be read or holds anything but issues.
 */
export async function readIssueFile(
  path: string,
  options: Pick<ImportOptions, 'onSummary'> = {},
): Promise<Site> {
  const text = await readText(path);
  if (text === undefined) throw new ImportError(path, null, NO_FILE);
  const projectPath = path.replace(ISSUE_FILE, '.project.json');
  const projectText = projectPath === path ? undefined : await readText(projectPath);
  return importIssues(
    { name: path, text },
    {
      ...options,
      ...(projectText !== undefined && { projectResource: parseProject(projectPath, projectText) }),
    },
  );
}

/** What is said about a file that the file system does not give. */
export function unreadable(path: string, error: unknown): ImportError {
  const code = record(error)?.code;
  const reasons: Record<string, string> = { ENOENT: NO_FILE, EISDIR: 'this is a folder, not a file' };
  return new ImportError(path, null, reasons[String(code)] ?? `the file cannot be read (${String(code)})`);
}

async function readText(path: string): Promise<string | undefined> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (record(error)?.code === 'ENOENT') return undefined;
    throw unreadable(path, error);
  }
  // The name may lie; the first two bytes do not.
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return decode(path, zipped ? await unzipped(path, bytes) : bytes);
}

async function unzipped(path: string, bytes: Buffer): Promise<Buffer> {
  try {
    return await unzip(bytes);
  } catch {
    throw new ImportError(path, null, 'the gzip data is damaged or cut short');
  }
}

/** Text of another encoding would be imported with its letters replaced, so it is refused. */
function decode(path: string, bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new ImportError(path, firstBadLine(bytes), 'the text is not UTF-8');
  return bytes.toString('utf8');
}

function firstBadLine(bytes: Buffer): number {
  for (let line = 1, start = 0; ; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}

function parseProject(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ImportError(path, null, 'the project file is not valid JSON');
  }
}
