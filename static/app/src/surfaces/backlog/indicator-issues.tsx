import Button from '@atlaskit/button/new';
import ArrowLeftIcon from '@atlaskit/icon/core/arrow-left';
import LinkExternalIcon from '@atlaskit/icon/core/link-external';
import { router } from '@forge/bridge';
import { useEffect, useRef } from 'react';
import type { ReportView } from '../../../../../src/contract';
import { aside } from '../../../../../src/domain/health/asides';
import { deliveryMeasures } from '../../../../../src/domain/health/delivery';
import { indicators } from '../../../../../src/domain/health/indicators';
import { actionWords, deliveryWords, figure, notMeasurableWords, readingWords } from '../../../../../src/domain/health/messages';
import { thresholdWord } from '../../../../../src/domain/health/threshold-words';
import type { Trend } from '../../../../../src/domain/health/trend';
import { wayWords } from '../../../../../src/domain/health/ways';
import { invoke } from '../../shared/invoke';
import { Loading } from '../../shared/loading';
import { CallProblem } from '../../shared/problem';
import { useAsync } from '../../shared/use-async';
import { issueCsv } from './issue-csv';
import { IssueTable } from './issue-table';
import { saveFile } from './save-file';
import { TrendMark } from './trend-mark';
import { VerdictMark } from './verdict-mark';
import styles from './backlog.module.css';

interface Props {
  reading: ReportView['indicators'][number] | ReportView['delivery'][number];
  asOf: string;
  trend: Trend | undefined;
  onBack: () => void;
  /** Leads to a view of the ranking. */
  onRanking: (view: 'order' | 'grid') => void;
}

/** One indicator or delivery measure down to its issues: what it says, why it matters, and each issue a click away. */
export function IndicatorIssues({ reading, asOf, trend, onBack, onRanking }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const findings = useAsync(() => invoke('getBacklogFindings', { indicatorId: reading.id }), [reading.id, asOf]);
  const indicator = [...indicators, ...deliveryMeasures].find((one) => one.id === reading.id);
  const { jql } = reading;
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
            <Button onClick={() => saveFile(`${reading.id}.csv`, 'text/csv', issueCsv(findings.value.rows))}>CSV</Button>
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
          {jql !== null && (
            <Button iconAfter={LinkExternalIcon} onClick={() => void router.open(`/issues/?jql=${encodeURIComponent(jql)}`)}>
              {reading.jqlCount < reading.count ? `Open the first ${reading.jqlCount} in Jira search` : 'Open in Jira search'}
            </Button>
          )}
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
      {wayWords[action] === '' ? null : (
        <p className={styles.prose}>
          <span className={styles.strong}>What helps:</span> {wayWords[action]}
        </p>
      )}
      <p className={styles.subtle}>
        {Object.entries(reading.thresholds)
          .map(([name, value]) => `${thresholdWord(reading.id, name) ?? name}: ${figure(value)}`)
          .join(' · ')}
        {indicator === undefined ? '' : ` · Source: ${indicator.source}`}
      </p>
      {findings.state === 'loading' && <Loading label="Reading the issues" />}
      {findings.state === 'failed' && <CallProblem error={findings.error} onRetry={findings.reload} />}
      {findings.state === 'ready' && findings.value.total > 0 && <IssueTable rows={findings.value.rows} total={findings.value.total} />}
    </section>
  );
}
