import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { useEffect, useState } from 'react';
import type { Rule } from '../../../../../src/domain/story/define-rule';
import { paramProblem } from '../../../../../src/domain/rule-params';
import { paramWords } from '../../../../../src/domain/story/param-words';
import styles from './settings.module.css';

type Params = Record<string, unknown>;

interface Props {
  rule: Rule;
  /** What the project has changed; undefined where it keeps the defaults. */
  own: Params | undefined;
  disabled: boolean;
  /** Undefined when nothing differs from the defaults any more. */
  onChange: (own: Params | undefined) => void;
}

/** The numbers and word lists of a rule. What equals the default is not stored, so that better defaults still arrive. */
export function RuleParams({ rule, own = {}, disabled, onChange }: Props) {
  const standard = Object.entries(rule.params ?? {});
  if (standard.length === 0) return null;

  const set = (name: string, value: number | string[] | null) => {
    const { [name]: _, ...others } = own;
    const isDefault = value === null || JSON.stringify(value) === JSON.stringify(rule.params?.[name]);
    const next = isDefault ? others : { ...others, [name]: value };
    onChange(Object.keys(next).length === 0 ? undefined : next);
  };

  return (
    <details className={styles.params}>
      <summary>{Object.keys(own).length === 0 ? 'Adjust' : 'Adjusted'}</summary>
      {standard.map(([name, value]) => {
        const id = `${rule.id}-${name}`;
        const mine = own[name];
        const problem = mine === undefined ? null : paramProblem(mine, value);
        const field = { id, disabled, invalid: problem !== null };
        return (
          <div key={name}>
            <label htmlFor={id}>{paramWords[`${rule.id}.${name}`] ?? name}</label>
            {Array.isArray(value) ? (
              <WordList {...field} words={Array.isArray(mine) ? mine.map(String) : value} onChange={(words) => set(name, words)} />
            ) : (
              <Count {...field} standard={value} count={typeof mine === 'number' ? mine : null} onChange={(count) => set(name, count)} />
            )}
            <p id={`${id}-help`} role="status" className={problem === null ? styles.help : styles.problem}>
              {problem ?? (Array.isArray(value) ? 'One word or phrase a line.' : `Empty: ${value}.`)}
            </p>
          </div>
        );
      })}
    </details>
  );
}

interface FieldProps {
  id: string;
  disabled: boolean;
  invalid: boolean;
}

interface CountProps extends FieldProps {
  standard: number;
  /** Null for the default, NaN for what is typed and no number. */
  count: number | null;
  onChange: (count: number | null) => void;
}

const asCount = (text: string): number | null => (text.trim() === '' ? null : Number(text.trim()));

function Count({ id, standard, count, disabled, invalid, onChange }: CountProps) {
  const [text, setText] = useState(count === null ? '' : String(count));

  useEffect(() => {
    // Changed from outside; "1." and what is no number stay as they are typed.
    setText((typed) => (Object.is(asCount(typed), count) ? typed : count === null ? '' : String(count)));
  }, [count]);

  return (
    <Textfield
      id={id}
      inputMode="numeric"
      isCompact
      isDisabled={disabled}
      isInvalid={invalid}
      aria-describedby={`${id}-help`}
      placeholder={String(standard)}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        onChange(asCount(currentTarget.value));
      }}
    />
  );
}

interface WordListProps extends FieldProps {
  words: string[];
  onChange: (words: string[]) => void;
}

const asWords = (text: string): string[] => text.split('\n').map((line) => line.trim().toLowerCase()).filter((line) => line !== '');

/** One word or phrase a line. */
function WordList({ id, words, disabled, invalid, onChange }: WordListProps) {
  const [text, setText] = useState(words.join('\n'));
  const shown = words.join('\n');

  useEffect(() => {
    // Changed from outside, by "Discard changes" for one; an empty line that is being typed is no such change.
    setText((typed) => (asWords(typed).join('\n') === shown ? typed : shown));
  }, [shown]);

  return (
    <TextArea
      id={id}
      isCompact
      minimumRows={3}
      maxHeight="240px"
      isDisabled={disabled}
      isInvalid={invalid}
      aria-describedby={`${id}-help`}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        onChange(asWords(currentTarget.value));
      }}
    />
  );
}
