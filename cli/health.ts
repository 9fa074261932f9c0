import { parseArgs } from 'node:util';
import { deliveryMeasures } from '../src/domain/health/delivery';
import { indicators } from '../src/domain/health/indicators';
import { healthReport } from '../src/domain/health/report';
import { reportJson } from '../src/domain/health/report-json';
import { reportMarkdown } from '../src/domain/health/report-markdown';
import { reportText } from '../src/domain/health/report-text';
import { DEFAULT_BUG_TYPES } from '../src/domain/health/settings';
import { defaultSettings } from '../src/domain/settings';
import { backlogOfIssues } from './backlog-of-issues';
import { readIssueFile, UnreadableFile } from './read-issues';

export const HEALTH_USAGE = `refinery health [--format text|json|md] [--as-of DATE] FILE

Reads a backlog from Jira issue resources (one JSON object a line or {"issues": [...]}, plain or gzip) or from Jira's
CSV export, and prints its health. --as-of takes the date of the report, for results that can be repeated.`;

/** Runs `refinery health`. @returns the exit code: 0, or 2 for a command line or a file that cannot be read */
export function health(args: readonly string[], print: (text: string) => void, complain: (text: string) => void): number {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { format: { type: 'string', default: 'text' }, 'as-of': { type: 'string' }, help: { type: 'boolean', default: false } },
    });
    const [path, ...rest] = positionals;
    if (values.help) {
      print(HEALTH_USAGE);
      return 0;
    }
    if (path === undefined || rest.length > 0) throw new UnreadableFile(`Name one file.\n\n${HEALTH_USAGE}`);
    print(render(path, values.format, momentOf(values['as-of'])));
    return 0;
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

function render(path: string, format: string, asOf: string): string {
  const backlog = backlogOfIssues(readIssueFile(path), asOf, defaultSettings);
  const report = healthReport(backlog, { ...defaultSettings, bugTypes: DEFAULT_BUG_TYPES }, { indicators, deliveryMeasures });
  switch (format) {
    case 'json':
      return JSON.stringify(reportJson(report), null, 2);
    case 'md':
      return reportMarkdown(report, backlog.projectKey);
    case 'text':
      return reportText(report, backlog.projectKey);
    default:
      throw new UnreadableFile(`There is no format "${format}": text, json or md.`);
  }
}

/** @throws UnreadableFile for what is no date */
function momentOf(text: string | undefined): string {
  if (text === undefined) return new Date().toISOString();
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new UnreadableFile(`--as-of takes a date such as 2026-06-15, not "${text}".`);
  return new Date(at).toISOString();
}
