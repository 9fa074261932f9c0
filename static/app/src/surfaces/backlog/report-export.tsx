import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import { showFlag } from '@forge/bridge';
import type { ReportView } from '../../../../../src/contract/backlog';
import { toCsv } from '../../../../../src/domain/health/csv';
import { reportMarkdown } from '../../../../../src/domain/health/report-markdown';
import { copyText } from './copy-text';
import { readingTable } from './reading-table';
import { saveFile } from './save-file';

/** The report to take along: one Markdown page for a wiki, or its readings as a table. */
export function ReportExport({ report }: { report: ReportView }) {
  const name = `${report.projectKey}-backlog-health-${report.asOf.slice(0, 10)}`;
  const markdown = () => reportMarkdown(report, report.projectKey, report.trends);
  const readings = readingTable(name, 'All readings', [...report.indicators, ...report.delivery], report);
  const copy = async () => {
    const copied = await copyText(markdown());
    showFlag({
      id: 'report-copied',
      title: copied ? 'Report copied as Markdown' : 'The browser did not let this page copy. Save the page instead.',
      type: copied ? 'success' : 'warning',
      isAutoDismiss: true,
    });
  };
  return (
    <DropdownMenu trigger="Export" shouldRenderToParent>
      <DropdownItemGroup>
        <DropdownItem onClick={() => saveFile(`${name}.md`, 'text/markdown', markdown())}>
          Markdown page
        </DropdownItem>
        <DropdownItem onClick={() => void copy()}>Copy as Markdown</DropdownItem>
        <DropdownItem onClick={() => saveFile(`${name}.csv`, 'text/csv', toCsv(readings.head, readings.rows))}>CSV of all readings</DropdownItem>
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
