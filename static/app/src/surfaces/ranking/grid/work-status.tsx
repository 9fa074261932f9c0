import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';
import { counted } from '../../../../../../src/domain/ranking/messages';
import type { RankingView } from '../../../../../../src/domain/ranking/ranking-view';
import { invoke } from '../../../shared/invoke';
import type { Restored } from './restored';
import type { GridWork } from './use-grid-work';
import type { Saver } from './use-saver';
import styles from './grid.module.css';

const MOST_LISTED = 20;

interface Props {
  view: RankingView;
  onView: (view: RankingView) => void;
  work: GridWork;
  onPick: (keys: readonly string[]) => void;
}

/** How far the saving is, in one line. */
export function SavingWords({ work, onPick }: Pick<Props, 'work' | 'onPick'>) {
  const { saver, incomplete, waiting } = work;
  return (
    <p role="status" className={styles.saving}>
      {statusWords(saver.progress, waiting, incomplete.length, saver.failures.size)}
      {incomplete.length > 0 && (
        <button type="button" className={styles.clear} onClick={() => onPick(incomplete)}>
          Show them
        </button>
      )}
    </p>
  );
}

/** What the person has to see to of what was typed or dragged, whichever view is looked at. */
export function WorkMessages({ view, onView, work, onPick }: Props) {
  const { saver, dispatch, found } = work;
  const [busy, setBusy] = useState(false);
  const failed = [...saver.failures];
  const conflicts = failed.filter(([, { conflict }]) => conflict).map(([key]) => key);
  /** Theirs are read first: only over what is known may anything be put. */
  const readTheirs = async (andDrop: boolean): Promise<void> => {
    setBusy(true);
    try {
      const now = await invoke('getRanking');
      if (andDrop) for (const key of conflicts) dispatch({ type: 'drop', key });
      onView(now);
      saver.retry();
    } catch {
      // The message stays, and with it the way to try again.
    } finally {
      setBusy(false);
    }
  };
  if (found === null && failed.length === 0) return null;
  return (
    <div className={styles.work}>
      {found !== null && <Found view={view} work={work} found={found} onPick={onPick} />}
      {failed.length > 0 && (
        <SectionMessage appearance="error" title={`${counted(failed.length, 'issue')} could not be saved`}>
          <p>What you typed is kept, also when you leave this page.</p>
          <ul className={styles.listed}>
            {failed.slice(0, MOST_LISTED).map(([key, { message }]) => (
              <li key={key}>
                {key}: {message}
              </li>
            ))}
            {failed.length > MOST_LISTED && <li>And {failed.length - MOST_LISTED} more.</li>}
          </ul>
          <div className={styles.buttons}>
            {conflicts.length < failed.length && (
              <Button spacing="compact" onClick={saver.retry}>
                Try again
              </Button>
            )}
            {conflicts.length > 0 && (
              <>
                <Button spacing="compact" isDisabled={busy} onClick={() => void readTheirs(true)}>
                  Take theirs ({conflicts.length})
                </Button>
                <Button spacing="compact" isDisabled={busy} onClick={() => void readTheirs(false)}>
                  Put mine over theirs
                </Button>
              </>
            )}
            <Button spacing="compact" appearance="subtle" onClick={() => onPick(failed.map(([key]) => key))}>
              Show in the grid
            </Button>
          </div>
        </SectionMessage>
      )}
    </div>
  );
}

/** What an earlier visit left, and what became of it. */
function Found({ view, work, found, onPick }: { view: RankingView; work: GridWork; found: Restored; onPick: Props['onPick'] }) {
  const keys = Object.keys(found.typed).filter((key) => work.typedRows.get(key)?.changed === true);
  const summaries = new Map(view.rows.map(({ key, summary }) => [key, summary]));
  if (keys.length === 0 && found.overtaken.length === 0) return null;
  const when = found.keptAt === null ? '' : ` on ${new Date(found.keptAt).toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })}`;
  return (
    <SectionMessage title={keys.length === 0 ? 'What you had typed does not fit any more' : `${counted(keys.length, 'row')} that you had typed ${keys.length === 1 ? 'is' : 'are'} back`}>
      {keys.length > 0 && <p>Typed{when} and not saved yet. What makes a score is saved now; the rest waits for you.</p>}
      {found.overtaken.length > 0 && (
        <>
          <p>These have been scored since, or are scored with another model now, so what you had typed is not put over that:</p>
          <ul className={styles.listed}>
            {found.overtaken.slice(0, MOST_LISTED).map(({ key, row }) => (
              <li key={key}>
                {key} {summaries.get(key)}: {Object.values(row.texts).filter((text) => text !== '').join(', ')}
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={styles.buttons}>
        {keys.length > 0 && (
          <Button spacing="compact" onClick={() => onPick(keys)}>
            Show {keys.length === 1 ? 'it' : 'them'} in the grid
          </Button>
        )}
        {keys.length > 0 && (
          <Button spacing="compact" onClick={() => work.settleFound(true)}>
            Discard {counted(keys.length, 'row')}
          </Button>
        )}
        <Button spacing="compact" appearance="subtle" onClick={() => work.settleFound(false)}>
          Close
        </Button>
      </div>
    </SectionMessage>
  );
}

function statusWords(progress: Saver['progress'], waiting: number, incomplete: number, failed: number): string {
  const parts = [];
  if (progress !== null) parts.push(`Saving ${progress.done} of ${progress.of}${progress.waits ? ', waiting for Jira' : ''}`);
  else if (waiting > 0) parts.push(`${counted(waiting, 'row')} to save`);
  else if (incomplete === 0 && failed === 0) parts.push('All saved');
  if (incomplete > 0) parts.push(`${counted(incomplete, 'row')} not complete, and so not saved yet`);
  return parts.join(' · ');
}
