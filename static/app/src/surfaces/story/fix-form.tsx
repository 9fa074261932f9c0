import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Fix } from '../../../../../src/domain/story/finding';
import type { LintInput } from '../../../../../src/domain/story/input';
import { slotLabelOf } from '../../../../../src/domain/story/messages';
import { previewOf } from '../../../../../src/domain/story/preview';
import { Changes } from './changes';
import styles from './story.module.css';

/** Stands in the preview where a word is still to come. */
const GAP = '…';

interface Props {
  fix: Fix;
  input: LintInput;
  fieldNames: Readonly<Record<string, string>>;
  busy: boolean;
  onApply: (words: Record<string, string>) => void;
  onCancel: () => void;
}

/** What a fix would change, with its gaps to be filled in, before anything is changed. */
export function FixForm({ fix, input, fieldNames, busy, onApply, onCancel }: Props) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [words, setWords] = useState<Record<string, string>>({});
  const filled = Object.fromEntries(fix.slots.map((slot) => [slot, (words[slot] ?? '').trim()]));
  const complete = Object.values(filled).every((word) => word !== '');
  const changes = useMemo(() => {
    const shown = Object.fromEntries(fix.slots.map((slot) => [slot, words[slot]?.trim() || GAP]));
    return previewOf(input, fix, shown);
  }, [input, fix, words]);

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, []);

  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (complete && !busy) onApply(filled);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      {fix.slots.map((slot) => (
        <div key={slot}>
          <label htmlFor={`${id}-${slot}`}>{slotLabelOf(slot)}</label>
          <Textfield
            id={`${id}-${slot}`}
            isCompact
            isDisabled={busy}
            value={words[slot] ?? ''}
            onChange={(event) => setWords({ ...words, [slot]: event.currentTarget.value })}
          />
        </div>
      ))}
      <Changes changes={changes} fieldNames={fieldNames} />
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" spacing="compact" isDisabled={!complete} isLoading={busy}>
          Apply
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
