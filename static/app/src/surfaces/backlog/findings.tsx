import Button from '@atlaskit/button/new';
import DynamicTable from '@atlaskit/dynamic-table';
import type { ReportView } from '../../../../../src/contract/backlog';
import { aside } from '../../../../../src/domain/health/asides';
import { indicators } from '../../../../../src/domain/health/indicators';
import { actionWords, figure, notMeasurableWords, readingWords } from '../../../../../src/domain/health/messages';
import { CsvButton } from './csv-button';
import { readingTable } from './reading-table';
import { ReadingName } from './reading-name';
import { TrendMark } from './trend-mark';
import { VerdictMark } from './verdict-mark';
import styles from './backlog.module.css';

const severity = { bad: 0, warn: 1, good: 2, info: 3 };

const head = {
  cells: [
    { key: 'indicator', content: 'Indicator', isSortable: true, width: 30 },
    { key: 'verdict', content: 'Verdict', isSortable: true, width: 18 },
    { key: 'value', content: 'Found', isSortable: true, width: 30 },
    { key: 'issues', content: 'Issues', isSortable: true, width: 22 },
  ],
};

interface Props {
  readings: ReportView['indicators'];
  trends: ReportView['trends'];
  onOpen: (id: string) => void;
}

export function Findings({ readings, trends, onOpen }: Props) {
  const rows = readings.map((reading) => {
    const title = indicators.find((one) => one.id === reading.id)?.title ?? reading.id;
    const missing = reading.notMeasurable;
    return {
      key: reading.id,
      cells: [
        { key: title, content: <ReadingName title={title} reading={reading} /> },
        {
          key: missing === undefined ? severity[reading.verdict] : 4,
          content: <VerdictMark verdict={reading.verdict} words={missing === undefined ? undefined : 'Not measurable'} />,
        },
        {
          key: reading.of ? (reading.value ?? 0) / reading.of : (reading.value ?? -1),
          content:
            missing === undefined ? (
              <span>
                {readingWords(reading)} <TrendMark trend={trends?.byId[reading.id]} unit={reading.unit} />
                {aside(reading) === '' ? null : <span className={styles.aside}>{aside(reading)}</span>}
              </span>
            ) : (
              <span className={styles.subtle}>
                {notMeasurableWords[missing.reason].reason} {notMeasurableWords[missing.reason].remedy}
              </span>
            ),
        },
        {
          key: reading.count,
          content:
            reading.count === 0 ? (
              <Button appearance="subtle" spacing="compact" onClick={() => onOpen(reading.id)}>
                Details
              </Button>
            ) : (
              <Button spacing="compact" onClick={() => onOpen(reading.id)}>
                {`${actionWords[reading.action] || 'Show'} (${figure(reading.count)})`}
              </Button>
            ),
        },
      ],
    };
  });
  return (
    <section className={styles.section}>
      <div className={styles.tableHead}>
        <h2 className={styles.tableTitle}>Findings</h2>
        <CsvButton table={readingTable('findings', 'Findings', readings, { trends })} />
      </div>
      <DynamicTable label="Findings" head={head} rows={rows} defaultSortKey="verdict" defaultSortOrder="ASC" />
    </section>
  );
}
