import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { useEffect, useState } from 'react';
import type { Rule } from '../../../../../src/domain/story/define-rule';
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
        return (
          <div key={name}>
            <label htmlFor={id}>{paramWords[`${rule.id}.${name}`] ?? name}</label>
            {Array.isArray(value) ? (
              <WordList id={id} words={Array.isArray(mine) ? mine.map(String) : value} disabled={disabled} onChange={(words) => set(name, words)} />
            ) : (
              <Textfield
                id={id}
                type="number"
                min={0}
                isCompact
                isDisabled={disabled}
                placeholder={String(value)}
                value={typeof mine === 'number' ? mine : ''}
                onChange={({ currentTarget }) => set(name, currentTarget.value === '' ? null : Number(currentTarget.value))}
              />
            )}
          </div>
        );
      })}
    </details>
  );
}

interface WordListProps {
  id: string;
  words: string[];
  disabled: boolean;
  onChange: (words: string[]) => void;
}

const asWords = (text: string): string[] => text.split('\n').map((line) => line.trim().toLowerCase()).filter((line) => line !== '');

/** One word or phrase a line. */
function WordList({ id, words, disabled, onChange }: WordListProps) {
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
      maxHeight="30vh"
      isDisabled={disabled}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        onChange(asWords(currentTarget.value));
      }}
    />
  );
}
