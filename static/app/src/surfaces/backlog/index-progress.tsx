import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import SectionMessage from '@atlaskit/section-message';
import type { IndexState } from '../../../../../src/domain/backlog/index-state';
import { figure } from '../../../../../src/domain/health/messages';
import styles from './backlog.module.css';

interface Props {
  index: IndexState;
  hasReport: boolean;
  onRebuild: () => Promise<void>;
}

/** Says how far the reading of the backlog is, or why it stopped; nothing when it is complete. */
export function IndexProgress({ index, hasReport, onRebuild }: Props) {
  if (index.state === 'failed') {
    return (
      <div role="alert">
        <SectionMessage appearance="error" title="The backlog could not be read">
          <p>{index.reason}</p>
          <Button spacing="compact" onClick={() => void onRebuild()}>
            Try again
          </Button>
        </SectionMessage>
      </div>
    );
  }
  if (index.state !== 'building') return null;
  const share = index.of === null || index.of === 0 ? 0 : Math.min(1, index.done / index.of);
  return (
    <section className={styles.progress} aria-live="polite">
      <h2 className={styles.heading}>{hasReport ? 'Reading the backlog again' : 'Reading the backlog for the first time'}</h2>
      <ProgressBar value={share} isIndeterminate={index.of === null} ariaLabel="Issues read" />
      <p className={styles.subtle}>
        {index.of === null ? 'Counting the issues' : `${figure(index.done)} of ${figure(index.of)} issues read`}
        {timeLeft(index, share)}
      </p>
      {hasReport ? null : <p className={styles.subtle}>You can leave this page; it goes on by itself.</p>}
    </section>
  );
}

function timeLeft({ startedAt }: { startedAt: string }, share: number): string {
  const passed = (Date.now() - Date.parse(startedAt)) / 1000;
  if (share < 0.05 || passed < 5) return '';
  const seconds = (passed / share) * (1 - share);
  return seconds < 60 ? ' · less than a minute left' : ` · about ${Math.ceil(seconds / 60)} min left`;
}
