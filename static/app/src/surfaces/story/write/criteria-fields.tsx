import Button, { IconButton } from '@atlaskit/button/new';
import ArrowRightIcon from '@atlaskit/icon/core/arrow-right';
import CrossIcon from '@atlaskit/icon/core/cross';
import TextArea from '@atlaskit/textarea';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { packOf } from '../../../../../../src/domain/story/packs';
import { moved, withAdded, withChanged, without } from './list-edits';
import styles from './write.module.css';

/** Takes a criterion to another story; the label says to which. */
export interface CriterionMove {
  to: string;
  take: (index: number) => void;
}

interface Props {
  criteria: string[];
  onChange: (criteria: string[]) => void;
  disabled: boolean;
  move?: CriterionMove | null;
  /** A language pack's id: that of a scenario's first words. */
  language: string;
}

function emptyScenario(language: string): string {
  const { given, when, then } = packOf(language)?.skeleton ?? { given: 'Given', when: 'When', then: 'Then' };
  return `${given} \n${when} \n${then} `;
}

/** One field a criterion. Enter goes on with the next, Backspace in an empty one takes it away, Alt and an arrow moves it. */
export function CriteriaFields({ criteria, onChange, disabled, language, move = null }: Props) {
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  /** Which field is to have the focus once it is there. */
  const [focus, setFocus] = useState<number | null>(null);

  useEffect(() => {
    if (focus === null) return;
    const field = list.current?.querySelectorAll('textarea')[focus];
    // Where the last one went, there is only the way to another.
    if (field === undefined) adder.current?.focus();
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
    setFocus(null);
  }, [focus]);

  const change = (next: string[], focused: number) => {
    onChange(next);
    setFocus(focused);
  };

  const onKeyDown = (index: number) => (event: KeyboardEvent) => {
    const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
    const step = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
    if (key === 'Enter' && !shiftKey && !ctrlKey && !metaKey) change(withAdded(criteria, index + 1, ''), index + 1);
    else if (key === 'Backspace' && criteria[index] === '') change(without(criteria, index), Math.max(0, index - 1));
    else if (altKey && step !== 0 && criteria[index + step] !== undefined) change(moved(criteria, index, index + step), index + step);
    else return;
    event.preventDefault();
  };

  return (
    <fieldset className={styles.criteria} disabled={disabled}>
      <legend>Acceptance criteria</legend>
      <ol ref={list}>
        {criteria.map((text, index) => (
          <li key={index}>
            <TextArea
              id={`${id}-${index}`}
              aria-label={`Criterion ${index + 1}`}
              minimumRows={1}
              resize="smart"
              isCompact
              isDisabled={disabled}
              value={text}
              onKeyDown={onKeyDown(index)}
              onChange={(event) => onChange(withChanged(criteria, index, event.currentTarget.value))}
            />
            {move === null ? null : (
              <IconButton
                icon={ArrowRightIcon}
                label={`Move criterion ${index + 1} to ${move.to}`}
                appearance="subtle"
                spacing="compact"
                isDisabled={disabled || text.trim() === ''}
                onClick={() => {
                  move.take(index);
                  setFocus(Math.max(0, index - 1));
                }}
              />
            )}
            <IconButton
              icon={CrossIcon}
              label={`Remove criterion ${index + 1}`}
              appearance="subtle"
              spacing="compact"
              isDisabled={disabled}
              onClick={() => change(without(criteria, index), Math.max(0, index - 1))}
            />
          </li>
        ))}
      </ol>
      <div className={styles.adders}>
        <Button ref={adder} spacing="compact" isDisabled={disabled} onClick={() => change([...criteria, ''], criteria.length)}>
          Add a criterion
        </Button>
        <Button spacing="compact" isDisabled={disabled} onClick={() => change([...criteria, emptyScenario(language)], criteria.length)}>
          Add a scenario
        </Button>
      </div>
      <p className={styles.hint}>Enter: the next one. Shift and Enter: a new line. Alt and an arrow key: move it.</p>
    </fieldset>
  );
}
