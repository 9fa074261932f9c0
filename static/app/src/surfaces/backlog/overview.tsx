import type { ReportView } from '../../../../../src/contract/backlog';
import { DoFirst } from './do-first';
import { FiveLines } from './five-lines';
import { ReadyDepth } from './ready-depth';
import styles from './backlog.module.css';

/** What can be read from two metres: five answers, how much is ready, what to do first. */
export function Overview({ report, onOpen }: { report: ReportView; onOpen: (indicatorId: string) => void }) {
  return (
    <>
      <FiveLines lines={report.lines} indicators={report.indicators} trends={report.trends} onOpen={onOpen} />
      <div className={styles.pair}>
        <ReadyDepth depth={report.depth} />
        <DoFirst suggestions={report.doFirst} onOpen={onOpen} />
      </div>
    </>
  );
}
