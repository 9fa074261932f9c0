import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import { showFlag } from '@forge/bridge';
import type { ReportView } from '../../../../../src/contract';
import { toCsv } from '../../../../../src/domain/health/csv';
import { deliveryMeasures } from '../../../../../src/domain/health/delivery';
import { indicators } from '../../../../../src/domain/health/indicators';
import { deliveryWords, readingWords, verdictWords } from '../../../../../src/domain/health/messages';
import { reportMarkdown } from '../../../../../src/domain/health/report-markdown';
import { copyText } from './copy-text';
import { saveFile } from './save-file';

/** The report to take along: one Markdown page for a wiki, or its readings as a table. */
export function ReportExport({ report }: { report: ReportView }) {
  const name = `${report.projectKey}-backlog-health-${report.asOf.slice(0, 10)}`;
  const copy = async () => {
    const copied = await copyText(reportMarkdown(report, report.projectKey));
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
        <DropdownItem onClick={() => saveFile(`${name}.md`, 'text/markdown', reportMarkdown(report, report.projectKey))}>
          Markdown page
        </DropdownItem>
        <DropdownItem onClick={() => void copy()}>Copy as Markdown</DropdownItem>
        <DropdownItem onClick={() => saveFile(`${name}.csv`, 'text/csv', readingsCsv(report))}>CSV of all readings</DropdownItem>
      </DropdownItemGroup>
    </DropdownMenu>
  );
}

function readingsCsv({ indicators: readings, delivery }: ReportView): string {
  const head = ['Reading', 'Verdict', 'Value', 'Of', 'Unit', 'In words'];
  return toCsv(head, [
    ...readings.map((one) => {
      const title = indicators.find(({ id }) => id === one.id)?.title ?? one.id;
      return [title, verdictOf(one), one.value, one.of, one.unit, readingWords(one)];
    }),
    ...delivery.map((one) => {
      const title = deliveryMeasures.find(({ id }) => id === one.id)?.title ?? one.id;
      return [title, verdictOf(one), one.value, one.of, one.unit, deliveryWords(one)];
    }),
  ]);
}

function verdictOf({ verdict, notMeasurable }: Pick<ReportView['indicators'][number], 'verdict' | 'notMeasurable'>): string {
  return notMeasurable === undefined ? verdictWords[verdict] : 'Not measurable';
}
