import Select from '@atlaskit/select';
import styles from './settings.module.css';

/** Each field is read with every issue, and Jira reads no more than a handful quickly. */
const MOST = 5;

interface Props {
  /** Text fields of the site that this project can have. */
  fields: readonly { id: string; name: string }[];
  /** Ids of those that hold criteria. */
  chosen: readonly string[];
  disabled: boolean;
  onChange: (chosen: string[]) => void;
}

/** Where criteria stand beside the description; a site may have hundreds of fields, so they are searched. */
export function CriteriaFieldsChoice({ fields, chosen, disabled, onChange }: Props) {
  if (fields.length === 0 && chosen.length === 0) return <p className={styles.help}>This project has no text field of its own.</p>;
  const isNamesake = ({ name }: { name: string }) => fields.filter((other) => other.name === name).length > 1;
  const options = fields.map((field) => ({ label: isNamesake(field) ? `${field.name} (${field.id})` : field.name, value: field.id }));
  const optionOf = (id: string) => options.find(({ value }) => value === id) ?? { label: `${id}, which is gone`, value: id };
  const full = chosen.length >= MOST;
  return (
    <>
      <Select<{ label: string; value: string }, true>
        inputId="criteria-fields"
        aria-label="Fields that hold acceptance criteria"
        label="Fields that hold acceptance criteria"
        isMulti
        placeholder="None: criteria stand in the description alone"
        options={options}
        isOptionDisabled={() => full}
        value={chosen.map(optionOf)}
        isDisabled={disabled}
        spacing="compact"
        menuPosition="fixed"
        onChange={(next) => onChange(next.map(({ value }) => value))}
      />
      {full ? <p className={styles.help}>{`No more than ${MOST} fields can be read.`}</p> : null}
    </>
  );
}
