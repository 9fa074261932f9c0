import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import Textfield from '@atlaskit/textfield';
import { useDeferredValue, useId, useMemo } from 'react';
import type { StoryView } from '../../../../../../src/contract/story';
import { lint } from '../../../../../../src/domain/story/lint';
import { messageOf } from '../../../../../../src/domain/story/messages';
import { writeStory } from '../../../../../../src/domain/story/write';
import type { CriterionMove } from '../write/criteria-fields';
import { StoryForm } from '../write/story-form';
import { estimateOf, type PartDraft } from './split-draft';
import styles from './split.module.css';

interface Props {
  number: number;
  part: PartDraft;
  view: StoryView;
  /** In which the story will be written. */
  language: string;
  move: CriterionMove | null;
  /** Takes the focus when it is shown. */
  autoFocus: boolean;
  disabled: boolean;
  onChange: (part: PartDraft) => void;
  onRemove: (() => void) | null;
}

export function PartCard({ number, part, view, language, move, autoFocus, disabled, onChange, onRemove }: Props) {
  const id = useId();
  const typed = useDeferredValue(part);
  const findings = useMemo(() => {
    const { input, settings } = view;
    return lint({ ...input, summary: typed.summary, description: writeStory(typed.fields, language), duplicates: [] }, settings, { fixes: false }).findings;
  }, [typed, view, language]);
  const toFix = findings.filter(({ level }) => level !== 'suggestion').length;
  const suggestions = findings.length - toFix;

  return (
    <section className={styles.part} aria-label={`Story ${number}`}>
      <header className={styles.head}>
        <h2>{`Story ${number}`}</h2>
        {onRemove === null ? null : (
          <IconButton icon={CrossIcon} label={`Remove story ${number}`} appearance="subtle" spacing="compact" onClick={onRemove} />
        )}
      </header>
      <div className={styles.top}>
        <div>
          <label htmlFor={`${id}-summary`}>Summary</label>
          <Textfield
            id={`${id}-summary`}
            autoFocus={autoFocus}
            isDisabled={disabled}
            isInvalid={part.summary.trim() === ''}
            maxLength={255}
            value={part.summary}
            onChange={(event) => onChange({ ...part, summary: event.currentTarget.value })}
          />
        </div>
        {view.estimate === null ? null : (
          <div>
            <label htmlFor={`${id}-estimate`}>{view.estimate.field}</label>
            <Textfield
              id={`${id}-estimate`}
              inputMode="decimal"
              isDisabled={disabled}
              isInvalid={estimateOf(part.estimate) === undefined}
              value={part.estimate}
              onChange={(event) => onChange({ ...part, estimate: event.currentTarget.value })}
            />
          </div>
        )}
      </div>
      <StoryForm language={language} move={move} fields={part.fields} onChange={(fields) => onChange({ ...part, fields })} disabled={disabled} />
      <div className={styles.check} aria-live="polite">
        <strong>{toFix === 0 ? '✓ Ready' : `${toFix} to fix`}</strong>
        {suggestions === 0 ? null : `, ${suggestions} ${suggestions === 1 ? 'suggestion' : 'suggestions'}`}
        <ul>
          {findings.map((finding, index) => (
            <li key={index}>{messageOf(finding)}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
