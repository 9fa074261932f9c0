/** How long a file of issues takes to become a site, beside reading its JSON alone. The file is named by REFINERY_DATA. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readIssueFile } from '../local/jira/import/read-issue-file';

const file = process.env['REFINERY_DATA'] ?? resolve(__dirname, '../../shared/data/backlogs/tidev-ALOY.jsonl.gz');

export async function main(): Promise<void> {
  if (!existsSync(file)) {
    console.log('skipped: name a gzip file of issues, one JSON object a line, by REFINERY_DATA');
    return;
  }
  const begun = performance.now();
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean);
  lines.forEach((line) => void JSON.parse(line));
  const parsed = performance.now() - begun;
  const started = performance.now();
  const { issues } = await readIssueFile(file);
  const imported = performance.now() - started;
  console.log(`${issues.length} issues   ${(imported / 1_000).toFixed(1)} s of 10   ${(imported / parsed).toFixed(0)} times reading the JSON alone`);
}
