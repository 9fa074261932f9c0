import Button from '@atlaskit/button/new';
import { useId, useState, type ReactNode } from 'react';
import type { DeclineOptions, DeclinePayload, ValueView } from '../../../../../src/contract/value';
import { invoke } from '../../shared/invoke';
import { Loading } from '../../shared/loading';
import { CallProblem } from '../../shared/problem';
import { useAsync } from '../../shared/use-async';
import { proposedComment } from './decline-comment';
import styles from './value.module.css';

interface Props {
  view: ValueView;
  busy: boolean;
  onDecline: (decision: Omit<DeclinePayload, 'expected'>) => void;
  onCancel: () => void;
}

/** Not this time: the reason, and beside it all that would happen to the issue. Nothing is done before the button. */
export default function DeclineForm(props: Props) {
  const options = useAsync(() => invoke('getDeclineOptions'), []);
  if (options.state === 'loading') return <Loading label="Looking at what declining would do" />;
  if (options.state === 'failed') return <CallProblem error={options.error} onRetry={options.reload} />;
  return <Form {...props} options={options.value} />;
}

function Form({ view, options, busy, onDecline, onCancel }: Props & { options: DeclineOptions }) {
  const id = useId();
  const [reason, setReason] = useState('');
  const [revisit, setRevisit] = useState('');
  const [tells, setTells] = useState(true);
  /** Null while the proposal stands; then the person's own words. */
  const [ownWords, setOwnWords] = useState<string | null>(null);
  const [label, setLabel] = useState(options.label !== null);
  const { move } = options;
  const [moves, setMoves] = useState(move?.available === true);
  /** Said by the person when the issue cannot be moved. */
  const [stays, setStays] = useState(false);
  const comment = ownWords ?? proposedComment(reason, revisit);
  const stuck = move !== null && !move.available && !stays;

  return (
    <form
      className={styles.vote}
      aria-label="Won't have this time"
      onSubmit={(event) => {
        event.preventDefault();
        onDecline({ reason, revisit: revisit === '' ? null : revisit, comment: tells ? comment : null, label, move: moves });
      }}
    >
      <h3 className={styles.voteTitle}>Won&apos;t have this time</h3>
      <label className={styles.field}>
        Reason
        <input className={styles.text} value={reason} maxLength={2000} required autoFocus onChange={({ target }) => setReason(target.value)} />
      </label>
      <label className={styles.field}>
        Look at it again on (optional)
        <input className={styles.date} type="date" value={revisit} onChange={({ target }) => setRevisit(target.value)} />
      </label>
      <Check checked={tells} onChange={setTells}>
        Tell {view.reporter ?? 'the reporter'} in a comment
      </Check>
      {tells ? (
        <div className={styles.comment}>
          {view.reporter ? <span className={styles.mention}>@{view.reporter}</span> : null}
          <textarea
            className={styles.textarea}
            aria-label="Comment"
            id={`${id}-comment`}
            rows={4}
            maxLength={5000}
            value={comment}
            onChange={({ target }) => setOwnWords(target.value)}
          />
        </div>
      ) : null}
      {options.label === null ? null : (
        <Check checked={label} onChange={setLabel}>
          Add the label {options.label}
        </Check>
      )}
      {move?.available ? (
        <Check checked={moves} onChange={setMoves}>
          Move it from {move.from} to {move.to}
        </Check>
      ) : null}
      {move && !move.available ? (
        <>
          <p className={styles.stale} role="note">
            <span aria-hidden="true">!</span> It cannot be moved to {move.to}: no transition leads there from {move.from}, or you
            may not make it.
          </p>
          <Check checked={stays} onChange={setStays}>
            Decline it all the same, and leave it in {move.from}
          </Check>
        </>
      ) : null}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" isDisabled={busy || reason.trim() === '' || stuck}>
          {tells ? "Won't have, and comment" : "Won't have"}
        </Button>
        <Button appearance="subtle" isDisabled={busy} onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function Check({ checked, onChange, children }: { checked: boolean; onChange: (checked: boolean) => void; children: ReactNode }) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
      <span>{children}</span>
    </label>
  );
}
