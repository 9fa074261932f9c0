/** Which backlog is worked on: the demonstration, or one from a file; and where its state is kept. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { demoSite } from './demo/demo-site';
import type { ImportSummary } from './jira/import/import-issues';
import { readIssueFile, unreadable } from './jira/import/read-issue-file';
import type { Site } from './jira/model';

export interface BacklogSource {
  /** For people, e.g. "the demonstration backlog". */
  title: string;
  /** The folder that holds its state. */
  stateFolder: string;
  /**
   * @param say takes what is worth knowing about the import
   * @throws ImportError when the file holds anything but issues.
   */
  read(say: (text: string) => void): Promise<Site>;
}

/**
 * The state of a file is kept by the file's content: the same file goes on where one left it, and a file that has
 * changed is imported anew beside the old state.
 *
 * @throws ImportError when the file cannot be read.
 */
export async function backlogSource(dataFile: string | undefined, stateRoot: string): Promise<BacklogSource> {
  if (dataFile === undefined) {
    return {
      title: 'the demonstration backlog',
      stateFolder: join(stateRoot, 'demo'),
      read: async () => demoSite(new Date()),
    };
  }
  // npm runs in the package's folder; the path is meant from where the person is.
  const path = resolve(process.env['INIT_CWD'] ?? '.', dataFile);
  const digest = createHash('sha256').update(await bytesOf(path)).digest('hex').slice(0, 12);
  const name = basename(path).replace(/\W+/g, '-');
  return {
    title: dataFile,
    stateFolder: join(stateRoot, `${name}-${digest}`),
    read: (say) => readIssueFile(path, { onSummary: (summary) => say(describe(summary)) }),
  };
}

function describe({ issues, droppedLinks, droppedParents }: ImportSummary): string {
  const dropped = [
    ...(droppedLinks > 0 ? [`${droppedLinks} links`] : []),
    ...(droppedParents > 0 ? [`${droppedParents} parents`] : []),
  ];
  const left = dropped.length > 0 ? ` Left out, because their other end is not in the file: ${dropped.join(' and ')}.` : '';
  return `Imported ${issues} issues.${left}`;
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}
