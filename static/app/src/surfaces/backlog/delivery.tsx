import Button from '@atlaskit/button/new';
import DynamicTable from '@atlaskit/dynamic-table';
import type { ReportView } from '../../../../../src/contract/backlog';
import { aside, releaseWords } from '../../../../../src/domain/health/asides';
import { deliveryMeasures } from '../../../../../src/domain/health/delivery';
import { deliveryWords, figure, notMeasurableWords } from '../../../../../src/domain/health/messages';
import { CsvButton } from './csv-button';
import { readingTable } from './reading-table';
import { ReadingName } from './reading-name';
import { TrendMark } from './trend-mark';
import { VerdictMark } from './verdict-mark';
import styles from './backlog.module.css';

/** Which issues stand behind a measure. */
const issueWords: Record<string, string> = {
  'lead-time': 'Slowest',
  'cycle-time': 'Slowest',
  'defect-rate': 'Bugs',
  'on-time-release': 'Open',
  'forecast-next': 'Items',
  'sprint-velocity': 'Done',
  predictability: 'In the sprints',
  'scope-change': 'Came or went',
};

const head = {
  cells: [
    { key: 'measure', content: 'Measure', isSortable: true, width: 30 },
    { key: 'verdict', content: 'Verdict', width: 18 },
    { key: 'value', content: 'Value', width: 40 },
    { key: 'issues', content: 'Issues', width: 12 },
  ],
};

interface Props {
  readings: ReportView['delivery'];
  trends: ReportView['trends'];
  onOpen: (id: string) => void;
}

export function Delivery({ readings, trends, onOpen }: Props) {
  const rows = readings.map((reading) => {
    const measure = deliveryMeasures.find((one) => one.id === reading.id);
    const missing = reading.notMeasurable;
    return {
      key: reading.id,
      cells: [
        { key: measure?.title ?? reading.id, content: <ReadingName title={measure?.title ?? reading.id} reading={reading} /> },
        { key: reading.verdict, content: <VerdictMark verdict={reading.verdict} words={missing === undefined ? undefined : 'Not measurable'} /> },
        {
          key: reading.value ?? 0,
          content: (
            <>
              {missing === undefined ? (
                <span>
                  {deliveryWords(reading)} <TrendMark trend={trends?.byId[reading.id]} unit={reading.unit} />
                </span>
              ) : (
                <span className={styles.subtle}>
                  {notMeasurableWords[missing.reason].reason} {notMeasurableWords[missing.reason].remedy}
                </span>
              )}
              {aside(reading) === '' ? null : <span className={styles.aside}>{aside(reading)}</span>}
              {(reading.upcoming ?? []).map((release) => (
                <span key={release.name} className={styles.aside}>
                  {releaseWords(release)}
                </span>
              ))}
            </>
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
                {`${issueWords[reading.id] ?? 'Show'} (${figure(reading.count)})`}
              </Button>
            ),
        },
      ],
    };
  });
  return (
    <section className={styles.section}>
      <div className={styles.tableHead}>
        <h2 className={styles.tableTitle}>Delivery</h2>
        <CsvButton table={readingTable('delivery', 'Delivery', readings, { trends })} />
      </div>
      <DynamicTable label="Delivery" head={head} rows={rows} />
    </section>
  );
}
