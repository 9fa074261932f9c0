import { useState } from 'react';
import styles from './value.module.css';

interface Props {
  title: string;
  text: string;
  disabled: boolean;
  onChange: (text: string) => void;
}

/** What an answer rests on: a link or a sentence, out of the way until it is wanted. */
export function Evidence({ title, text, disabled, onChange }: Props) {
  const [open, setOpen] = useState(false);
  if (disabled || (!open && text !== '')) {
    if (text === '') return null;
    return (
      <p className={styles.evidence}>
        <span className={styles.quiet}>Evidence:</span> <EvidenceText text={text} />
        {disabled ? null : (
          <button type="button" className={styles.link} aria-label={`Edit evidence for ${title}`} onClick={() => setOpen(true)}>
            Edit
          </button>
        )}
      </p>
    );
  }
  if (!open) {
    return (
      <button type="button" className={styles.link} aria-label={`Add evidence for ${title}`} onClick={() => setOpen(true)}>
        + evidence
      </button>
    );
  }
  return (
    <input
      className={styles.text}
      aria-label={`Evidence for ${title}`}
      placeholder="A link or a sentence"
      maxLength={2000}
      value={text}
      autoFocus
      onChange={({ target }) => onChange(target.value)}
      onBlur={() => setOpen(false)}
    />
  );
}

/** Only https links become links; anything else is text. */
function EvidenceText({ text }: { text: string }) {
  if (!/^https:\/\/\S+$/.test(text)) return <>{text}</>;
  return (
    <a href={text} target="_blank" rel="noreferrer noopener">
      {text}
    </a>
  );
}
