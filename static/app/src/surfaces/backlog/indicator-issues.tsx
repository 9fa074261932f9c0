import Button from '@atlaskit/button/new';
import ArrowLeftIcon from '@atlaskit/icon/core/arrow-left';
import { lazy, Suspense, useEffect, useRef } from 'react';
import type { FindingRow, FindingsView, ReportView } from '../../../../../src/contract/backlog';
import { aside } from '../../../../../src/domain/health/asides';
import { deliveryMeasures } from '../../../../../src/domain/health/delivery';
import { indicators } from '../../../../../src/domain/health/indicators';
import { limitWords } from '../../../../../src/domain/health/limit-words';
import { actionWords, deliveryWords, notMeasurableWords, readingWords } from '../../../../../src/domain/health/messages';
import type { Trend } from '../../../../../src/domain/health/trend';
import { helpWords } from '../../../../../src/domain/health/ways';
import { invoke } from '../../shared/invoke';
import { Loading } from '../../shared/loading';
import { CallProblem } from '../../shared/problem';
import { useAsync } from '../../shared/use-async';
import { issueCsv } from './issue-csv';
import { IssueTable } from './issue-table';
import { JiraSearch, JqlText } from './jira-search';
import { saveFile } from './save-file';
import { TrendMark } from './trend-mark';
import { VerdictMark } from './verdict-mark';
import styles from './backlog.module.css';

const ReadingCharts = lazy(() => import('./charts/reading-charts').then(({ ReadingCharts: component }) => ({ default: component })));

interface Props {
  report: ReportView;
  reading: ReportView['indicators'][number] | ReportView['delivery'][number];
  trend: Trend | undefined;
  onBack: () => void;
  /** Leads to a view of the ranking. */
  onRanking: (view: 'order' | 'grid') => void;
}

/** One indicator or delivery measure down to its issues: what it says, why it matters, and each issue a click away. */
export function IndicatorIssues({ report, reading, trend, onBack, onRanking }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const findings = useAsync(() => invoke('getBacklogFindings', { indicatorId: reading.id }), [reading.id, report.asOf]);
  const indicator = [...indicators, ...deliveryMeasures].find((one) => one.id === reading.id);
  const action = 'action' in reading ? reading.action : 'none';
  useEffect(() => heading.current?.focus(), []);

  return (
    <section className={styles.section} aria-labelledby="indicator-title">
      <div className={styles.buttons}>
        <Button appearance="subtle" iconBefore={ArrowLeftIcon} onClick={onBack}>
          Backlog health
        </Button>
      </div>
      <div className={styles.header}>
        <h2 id="indicator-title" className={styles.title} tabIndex={-1} ref={heading}>
          {indicator?.title ?? reading.id}
        </h2>
        <div className={styles.buttons}>
          {findings.state === 'ready' && findings.value.total > 0 && (
            <Button onClick={() => void saveAll(findings.value)}>CSV</Button>
          )}
          {action === 're-rank' && (
            <Button appearance="primary" onClick={() => onRanking('order')}>
              {actionWords['re-rank']}
            </Button>
          )}
          {action === 'score' && (
            <Button appearance="primary" onClick={() => onRanking('grid')}>
              Score in the grid
            </Button>
          )}
          <JiraSearch listed={reading} rows={findings.state === 'ready' ? findings.value.rows : []} />
        </div>
      </div>
      {reading.notMeasurable === undefined ? null : (
        <p className={styles.prose}>
          {notMeasurableWords[reading.notMeasurable.reason].reason} {notMeasurableWords[reading.notMeasurable.reason].remedy}
        </p>
      )}
      <p className={styles.big}>
        {'action' in reading ? readingWords(reading) : deliveryWords(reading)} <VerdictMark verdict={reading.verdict} words={reading.notMeasurable === undefined ? undefined : 'Not measurable'} />{' '}
        <TrendMark trend={trend} unit={reading.unit} />
      </p>
      {aside(reading) === '' ? null : <p className={styles.prose}>{aside(reading)}</p>}
      <p className={styles.prose}>{indicator?.why}</p>
      <p className={styles.prose}>
        <span className={styles.strong}>What helps:</span> {helpWords(reading.id, action)}
      </p>
      <p className={styles.subtle}>
        {limitWords(reading)}
        {indicator === undefined ? '' : ` · Source: ${indicator.source}`}
      </p>
      {findings.state === 'loading' && <Loading label="Reading the issues" />}
      {findings.state === 'failed' && <CallProblem error={findings.error} onRetry={findings.reload} />}
      {findings.state === 'ready' && findings.value.total > 0 && <IssueTable rows={findings.value.rows} total={findings.value.total} inGivenOrder={'series' in reading} />}
      <JqlText listed={reading} />
      {findings.state === 'ready' && (
        <Suspense fallback={<Loading label="Drawing" />}>
          <ReadingCharts report={report} id={reading.id} title={indicator?.title ?? reading.id} unit={reading.unit} history={findings.value.history} />
        </Suspense>
      )}
    </section>
  );
}

/** All of the issues as a file, with those that the table left out. */
async function saveAll({ indicatorId, total, rows }: FindingsView): Promise<void> {
  const all: FindingRow[] = [...rows];
  while (all.length < total) {
    const more = await invoke('getBacklogFindings', { indicatorId, from: all.length });
    if (more.rows.length === 0) break;
    all.push(...more.rows);
  }
  saveFile(`${indicatorId}.csv`, 'text/csv', issueCsv(all));
}
