import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useEffect, useId, useRef, useState } from 'react';
import styles from './story.module.css';

interface Props {
  busy: boolean;
  onDismiss: (reason: string) => void;
  onCancel: () => void;
}

/** A finding that the team decides to live with; the reason is for those who read it later. */
export function DismissForm({ busy, onDismiss, onCancel }: Props) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState('');
  const ready = reason.trim() !== '';

  useEffect(() => field.current?.focus(), []);

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready && !busy) onDismiss(reason.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <label htmlFor={id}>Why it may stay as it is</label>
      <Textfield
        ref={field}
        id={id}
        isCompact
        isDisabled={busy}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <p className={styles.hint}>It comes back when the text it is about changes.</p>
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" spacing="compact" isDisabled={!ready} isLoading={busy}>
          Dismiss it
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
