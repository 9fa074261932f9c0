import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Site } from '../model';
import { ImportError } from './importError';
import { importIssues, type ImportOptions } from './importIssues';
import { record } from './resource';

const unzip = promisify(gunzip);
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
  if (text === undefined) throw new ImportError(path, 1, 'there is no such file');
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

async function readText(path: string): Promise<string | undefined> {
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const code = record(error)?.code;
    if (code === 'ENOENT') return undefined;
    throw new ImportError(path, 1, `the file cannot be read (${String(code)})`);
  }
  // The name may lie; the first two bytes do not.
  const zipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!zipped) return bytes.toString('utf8');
  try {
    return (await unzip(bytes)).toString('utf8');
  } catch {
    throw new ImportError(path, 1, 'the gzip data is damaged or cut short');
  }
}

function parseProject(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ImportError(path, 1, 'the project file is not valid JSON');
  }
}
