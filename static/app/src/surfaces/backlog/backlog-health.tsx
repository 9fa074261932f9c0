import { lazy, Suspense } from 'react';
import type { ReportView } from '../../../../../src/contract/backlog';
import { invoke } from '../../shared/invoke';
import { Loading } from '../../shared/loading';
import { CallProblem } from '../../shared/problem';
import { Agenda } from './agenda';
import { DeclinedIssues } from './declined-issues';
import { Findings } from './findings';
import { IndexProgress } from './index-progress';
import { IndicatorIssues } from './indicator-issues';
import { NoIssues } from './no-issues';
import { Overview } from './overview';
import { ReportHeader } from './report-header';
import { useBacklog } from './use-backlog';
import { Delivery } from './delivery';
import styles from './backlog.module.css';

// Pictures come after the answer, and so does their code.
const Charts = lazy(() => import('./charts/charts').then(({ Charts: component }) => ({ default: component })));

/** What is open beside the report itself: an indicator by its id, or the agenda. */
type Opened = { indicatorId: string } | 'agenda' | null;

function openedAt(path: string): Opened {
  const [, part, name] = path.split('/');
  if (part !== 'health' || name === undefined || name === '') return null;
  return name === 'agenda' ? 'agenda' : { indicatorId: name };
}

interface PageProps {
  path: string;
  go: (path: string) => void;
}

/** The health of the project's backlog: the answer first, then what it rests on, then each issue. */
export function BacklogHealth({ path, go }: PageProps) {
  const backlog = useBacklog();
  if (backlog.state === 'loading') return <Loading label="Reading the backlog" />;
  if (backlog.state === 'failed') return <CallProblem error={backlog.error} onRetry={backlog.reload} />;

  const { index, report } = backlog.value;
  const rebuild = async () => {
    const started = await invoke('rebuildIndex');
    backlog.set({ index: started, report });
  };
  return (
    <div className={styles.page}>
      {report === null ? null : <ReportHeader report={report} building={index.state === 'building'} onRefresh={backlog.reload} onRebuild={rebuild} onAgenda={() => go('/health/agenda')} />}
      <IndexProgress index={index} hasReport={report !== null} onRebuild={rebuild} />
      {report === null ? null : <Report report={report} opened={openedAt(path)} go={go} />}
    </div>
  );
}

interface ReportProps {
  report: ReportView;
  opened: Opened;
  go: (path: string) => void;
}

function Report({ report, opened, go }: ReportProps) {
  if (report.counts.items === 0) return <NoIssues projectKey={report.projectKey} />;
  if (opened === 'agenda') return <Agenda onBack={() => go('/')} />;
  const reading = [...report.indicators, ...report.delivery].find((one) => one.id === opened?.indicatorId);
  const show = (indicatorId: string) => go(`/health/${indicatorId}`);
  if (reading !== undefined) {
    return (
      <IndicatorIssues
        key={reading.id}
        reading={reading}
        report={report}
        trend={report.trends?.byId[reading.id]}
        onBack={() => go('/')}
        onRanking={(view) => go(view === 'grid' ? '/ranking/grid' : '/ranking')}
      />
    );
  }
  return (
    <>
      <Overview report={report} onOpen={show} />
      <Findings readings={report.indicators} trends={report.trends} onOpen={show} />
      <Delivery readings={report.delivery} trends={report.trends} onOpen={show} />
      <Suspense fallback={<Loading label="Drawing" />}>
        <Charts report={report} />
      </Suspense>
      <DeclinedIssues />
    </>
  );
}
