import { useState } from 'react';
import type { ReportView } from '../../../../../src/contract';
import { invoke } from '../../shared/invoke';
import { Loading } from '../../shared/loading';
import { CallProblem } from '../../shared/problem';
import { Findings } from './findings';
import { IndexProgress } from './index-progress';
import { IndicatorIssues } from './indicator-issues';
import { NoIssues } from './no-issues';
import { Overview } from './overview';
import { ReportHeader } from './report-header';
import { useBacklog } from './use-backlog';
import { Delivery } from './delivery';
import styles from './backlog.module.css';

/** The health of the project's backlog: the answer first, then what it rests on, then each issue. */
export function BacklogHealth() {
  const backlog = useBacklog();
  const [opened, setOpened] = useState<string | null>(null);
  if (backlog.state === 'loading') return <Loading label="Reading the backlog" />;
  if (backlog.state === 'failed') return <CallProblem error={backlog.error} onRetry={backlog.reload} />;

  const { index, report } = backlog.value;
  const rebuild = async () => {
    const started = await invoke('rebuildIndex');
    backlog.set({ index: started, report });
  };
  return (
    <main className={styles.page}>
      {report === null ? null : <ReportHeader report={report} onRefresh={backlog.reload} onRebuild={rebuild} />}
      <IndexProgress index={index} hasReport={report !== null} onRebuild={rebuild} />
      {report === null ? null : <Report report={report} opened={opened} onOpen={setOpened} />}
    </main>
  );
}

interface ReportProps {
  report: ReportView;
  opened: string | null;
  onOpen: (indicatorId: string | null) => void;
}

function Report({ report, opened, onOpen }: ReportProps) {
  const reading = report.indicators.find((one) => one.id === opened);
  if (report.counts.items === 0) return <NoIssues projectKey={report.projectKey} />;
  if (reading !== undefined) {
    return <IndicatorIssues key={reading.id} reading={reading} asOf={report.asOf} onBack={() => onOpen(null)} />;
  }
  return (
    <>
      <Overview report={report} onOpen={onOpen} />
      <Findings readings={report.indicators} onOpen={onOpen} />
      <Delivery readings={report.delivery} />
    </>
  );
}
