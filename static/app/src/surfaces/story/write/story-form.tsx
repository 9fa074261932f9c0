import Textfield from '@atlaskit/textfield';
import { useId } from 'react';
import type { StoryFields } from '../../../../../../src/domain/story/write';
import { CriteriaFields } from './criteria-fields';
import styles from './write.module.css';

const parts = [
  { name: 'role', label: 'For whom', opening: 'As a', example: 'season-ticket holder' },
  { name: 'means', label: 'What they want to do', opening: 'I want to', example: 'renew my ticket from my phone' },
  { name: 'benefit', label: 'Why', opening: 'so that', example: 'I need not queue at the counter' },
] as const;

interface Props {
  fields: StoryFields;
  onChange: (fields: StoryFields) => void;
  disabled: boolean;
  autoFocus?: boolean;
}

/** Role, means, benefit and criteria, each in a field of its own. */
export function StoryForm({ fields, onChange, disabled, autoFocus = false }: Props) {
  const id = useId();
  return (
    <div className={styles.form}>
      {parts.map(({ name, label, opening, example }, index) => (
        <div key={name}>
          <label htmlFor={`${id}-${name}`}>{label}</label>
          <Textfield
            id={`${id}-${name}`}
            autoFocus={autoFocus && index === 0}
            isDisabled={disabled}
            placeholder={example}
            elemBeforeInput={<span className={styles.opening}>{opening}</span>}
            value={fields[name]}
            onChange={(event) => onChange({ ...fields, [name]: event.currentTarget.value })}
          />
        </div>
      ))}
      <CriteriaFields criteria={fields.criteria} disabled={disabled} onChange={(criteria) => onChange({ ...fields, criteria })} />
    </div>
  );
}
