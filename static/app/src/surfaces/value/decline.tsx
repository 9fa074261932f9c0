import { useId, useState } from 'react';
import Button from '@atlaskit/button/new';
import { DECLINE_LABEL } from '../../../../../src/domain/scoring/record';
import type { DeclinePayload, ValueView } from '../../../../../src/contract';
import { proposedComment } from './decline-comment';
import styles from './value.module.css';

interface Props {
  view: ValueView;
  busy: boolean;
  onDecline: (decision: Omit<DeclinePayload, 'expected'>) => void;
  onCancel: () => void;
}

/** Not this time: the reason, and beside it exactly what the reporter would read. Nothing is sent before the button. */
export default function DeclineForm({ view, busy, onDecline, onCancel }: Props) {
  const id = useId();
  const [reason, setReason] = useState('');
  const [revisit, setRevisit] = useState('');
  const [tells, setTells] = useState(true);
  /** Null while the proposal stands; then the person's own words. */
  const [ownWords, setOwnWords] = useState<string | null>(null);
  const [label, setLabel] = useState(true);
  const comment = ownWords ?? proposedComment(reason, revisit);

  return (
    <form
      className={styles.vote}
      aria-label="Won't have this time"
      onSubmit={(event) => {
        event.preventDefault();
        onDecline({ reason, revisit: revisit === '' ? null : revisit, comment: tells ? comment : null, label });
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
      <label className={styles.check}>
        <input type="checkbox" checked={tells} onChange={({ target }) => setTells(target.checked)} />
        Tell {view.reporter ?? 'the reporter'} in a comment
      </label>
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
      <label className={styles.check}>
        <input type="checkbox" checked={label} onChange={({ target }) => setLabel(target.checked)} />
        Add the label {DECLINE_LABEL}
      </label>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" isDisabled={busy || reason.trim() === ''}>
          {tells ? "Won't have, and comment" : "Won't have"}
        </Button>
        <Button appearance="subtle" isDisabled={busy} onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
