import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import SectionMessage from '@atlaskit/section-message';
import type { OrderJob } from '../../../../../../src/domain/ranking/order-job';
import type { RankingView } from '../../../../../../src/domain/ranking/ranking-view';
import { counted } from '../../../../../../src/domain/ranking/messages';
import { CallProblem } from '../../../shared/problem';
import type { OrderRun } from './use-order-job';
import styles from '../ranking.module.css';

/** How far an order is, what became of it, and the way back. */
export function JobBanner({ run, other }: { run: OrderRun; other: RankingView['latestByOther'] }) {
  const { job, busy, error, overtaken } = run;
  return (
    <div aria-live="polite" className={styles.banner}>
      {error !== null && <CallProblem error={error} onRetry={job?.state === 'running' ? run.resume : run.dismiss} />}
      {overtaken && (
        <SectionMessage appearance="warning" title="Somebody has changed the order meanwhile">
          <p>
            {other !== null && `${otherWords(other)} `}
            Nothing was moved. Below is the proposal for the order as it is now: look at it again.
          </p>
        </SectionMessage>
      )}
      {job !== null && <State job={job} busy={busy} run={run} />}
    </div>
  );
}

function State({ job, busy, run }: { job: OrderJob; busy: boolean; run: OrderRun }) {
  const progress = `${job.made} of ${counted(job.calls, 'step')}`;
  if (busy) {
    return (
      <div className={styles.progress}>
        <strong>{job.kind === 'undo' ? 'Putting it back' : `Moving ${counted(job.moves, 'issue')}`}</strong>
        <ProgressBar value={job.calls === 0 ? 1 : job.made / job.calls} ariaLabel="Steps made" />
        <div className={styles.row}>
          <span className={styles.subtle}>{progress} made</span>
          {job.kind === 'apply' && job.state === 'running' && (
            <Button spacing="compact" onClick={run.stop}>
              Stop
            </Button>
          )}
        </div>
      </div>
    );
  }
  if (job.state === 'running') {
    return (
      <SectionMessage
        appearance="warning"
        title={job.kind === 'undo' ? 'The order is only partly put back' : 'The order is only partly in Jira'}
      >
        <p>{progress} made on {dateWords(job.startedAt)}. The rest waits for you.</p>
        <div className={styles.row} role="group" aria-label="The rest of the moves">
          <Button appearance="primary" spacing="compact" onClick={run.resume}>
            Continue
          </Button>
          {job.kind === 'apply' && <UndoButton run={run} />}
          {job.kind === 'apply' && (
            <Button appearance="subtle" spacing="compact" onClick={run.stop}>
              Leave it so
            </Button>
          )}
        </div>
      </SectionMessage>
    );
  }
  if (job.state === 'undone' || job.kind === 'undo') {
    const whole = job.state !== 'stopped' && job.refused.length === 0;
    const restored = job.exact === false ? 'What others have moved meanwhile stays where they put it.' : 'Every issue is back where it was.';
    return (
      <SectionMessage appearance={whole ? 'success' : 'warning'} title={whole ? 'Undone' : 'Put back, but not all of it'}>
        {whole ? <p>{restored}</p> : <p>{job.halt === null ? 'Undo it again to try the rest.' : haltWords[job.halt]}</p>}
        <Refused job={job} />
        <div className={styles.row} role="group" aria-label="The rest of the moves">
          <Resume run={run} />
          {!whole && <UndoButton run={run} />}
        </div>
      </SectionMessage>
    );
  }
  const whole = job.state === 'done' && job.exact === true;
  return (
    <SectionMessage appearance={whole ? 'success' : 'warning'} title={whole ? `${counted(job.moves, 'issue')} moved` : partlyTitle(job)}>
      <p>
        On {dateWords(job.startedAt)}. {job.halt !== null && `${haltWords[job.halt]} `}
        {job.undoUntil !== null && `You can undo this until ${dateWords(job.undoUntil)}.`}
      </p>
      <Refused job={job} />
      <div className={styles.row} role="group" aria-label="The rest of the moves">
        <Resume run={run} />
        {job.undoUntil !== null && <UndoButton run={run} />}
      </div>
    </SectionMessage>
  );
}

const haltWords: Record<NonNullable<OrderJob['halt']>, string> = {
  overtaken: 'Somebody else has ranked issues since, so the rest was left: look at the proposal again, or undo what was moved.',
  forbidden: 'You no longer have the permission Schedule issues here. The rest waits until you have it again.',
  refused: 'Jira refused one move after the other, so the rest was left.',
};

function otherWords({ name, at, moves, undone }: NonNullable<RankingView['latestByOther']>): string {
  return `${name ?? 'Somebody else'} brought an order of ${counted(moves, 'move')} into Jira on ${dateWords(at)}${undone ? ' and undid it' : ''}.`;
}

function partlyTitle(job: OrderJob): string {
  if (job.state === 'stopped') return `Stopped after ${job.made} of ${counted(job.calls, 'step')}`;
  return job.refused.length > 0 ? 'Moved, but not all of it' : 'Moved, but somebody else has moved issues as well';
}

function Refused({ job }: { job: OrderJob }) {
  if (job.refused.length === 0) return null;
  return (
    <ul className={styles.list}>
      {job.refused.map(({ key, reason }, index) => (
        <li key={`${key} ${index}`}>
          {key}: {reason}
        </li>
      ))}
    </ul>
  );
}

/** For an order that waits for the permission to be given back. */
function Resume({ run }: { run: OrderRun }) {
  if (run.job?.halt !== 'forbidden') return null;
  return (
    <Button appearance="primary" spacing="compact" onClick={run.resume}>
      Continue
    </Button>
  );
}

function UndoButton({ run }: { run: OrderRun }) {
  return (
    <Button spacing="compact" onClick={run.undo}>
      Undo
    </Button>
  );
}

function dateWords(instant: string): string {
  return new Date(instant).toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
}
