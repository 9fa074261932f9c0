import Textfield from '@atlaskit/textfield';
import { useId } from 'react';
import type { StoryFields } from '../../../../../../src/domain/story/write';
import { CriteriaFields, type CriterionMove } from './criteria-fields';
import { openingOf } from './openings';
import styles from './write.module.css';

const parts = [
  { name: 'role', label: 'For whom', example: 'season-ticket holder' },
  { name: 'means', label: 'What they want to do', example: 'renew my ticket from my phone' },
  { name: 'benefit', label: 'Why', example: 'I need not queue at the counter' },
] as const;

interface Props {
  fields: StoryFields;
  onChange: (fields: StoryFields) => void;
  disabled: boolean;
  autoFocus?: boolean;
  /** A language pack's id: the words that will stand before the fields in the text. */
  language: string;
  /** Where else a criterion may go. */
  move?: CriterionMove | null;
}

/** Role, means, benefit and criteria, each in a field of its own. */
export function StoryForm({ fields, onChange, disabled, autoFocus = false, language, move = null }: Props) {
  const id = useId();
  return (
    <div className={styles.form}>
      {parts.map(({ name, label, example }, index) => (
        <div key={name}>
          <label htmlFor={`${id}-${name}`}>{label}</label>
          <Textfield
            id={`${id}-${name}`}
            autoFocus={autoFocus && index === 0}
            isDisabled={disabled}
            placeholder={language === 'en' ? example : ''}
            elemBeforeInput={<span className={styles.opening}>{openingOf(name, language)}</span>}
            value={fields[name]}
            onChange={(event) => onChange({ ...fields, [name]: event.currentTarget.value })}
          />
        </div>
      ))}
      <CriteriaFields language={language} criteria={fields.criteria} disabled={disabled} move={move} onChange={(criteria) => onChange({ ...fields, criteria })} />
    </div>
  );
}
