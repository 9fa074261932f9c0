import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { idFromTitle, type OwnCriterion } from '../../../../../src/domain/scoring/project-models';
import { Choice } from './choice';
import styles from './settings.module.css';

type Row = OwnCriterion & { weight?: number };

interface Props<R extends Row> {
  criteria: R[];
  disabled: boolean;
  /** A new row, still without a title. */
  blank: R;
  /** Formulas name criteria; weighted ones have a weight instead. */
  shows: 'weight' | 'name';
  onChange: (criteria: R[]) => void;
}

const directions = [
  { label: 'Benefit', value: 'benefit' as const },
  { label: 'Cost', value: 'cost' as const },
];

/** The criteria of a project's own model: what they are called, which way they count, and their scale. */
export function OwnCriteria<R extends Row>({ criteria, disabled, blank, shows, onChange }: Props<R>) {
  const change = (id: string, part: Partial<Row>) =>
    onChange(criteria.map((criterion) => (criterion.id === id ? { ...criterion, ...part } : criterion)));

  const add = () => {
    const title = `Criterion ${criteria.length + 1}`;
    const id = idFromTitle(title, criteria.map((criterion) => criterion.id));
    onChange([...criteria, { ...blank, id, title }]);
  };

  return (
    <>
      {criteria.map((criterion) => (
        <fieldset key={criterion.id} className={styles.criterion}>
          <legend className={styles.legend}>{shows === 'name' ? criterion.id : criterion.title}</legend>
          <Labelled label="Title" wide>
            <Textfield
              isCompact
              isDisabled={disabled}
              value={criterion.title}
              maxLength={60}
              onChange={({ currentTarget }) => change(criterion.id, { title: currentTarget.value })}
            />
          </Labelled>
          <div className={styles.cell}>
            <Choice
              id={`${shows}-${criterion.id}-direction`}
              label="Counts as"
              options={directions}
              value={criterion.direction}
              disabled={disabled}
              onChange={(direction) => change(criterion.id, { direction })}
            />
          </div>
          <Numeric label="From" value={criterion.min} disabled={disabled} onChange={(min) => change(criterion.id, { min })} />
          <Numeric label="To" value={criterion.max} disabled={disabled} onChange={(max) => change(criterion.id, { max })} />
          {shows === 'weight' ? (
            <Numeric
              label="Weight"
              value={criterion.weight ?? 0}
              disabled={disabled}
              onChange={(weight) => change(criterion.id, { weight: Math.max(0, weight) })}
            />
          ) : (
            <Labelled label="Unit">
              <Textfield
                isCompact
                isDisabled={disabled}
                value={criterion.unit}
                maxLength={60}
                onChange={({ currentTarget }) => change(criterion.id, { unit: currentTarget.value })}
              />
            </Labelled>
          )}
          <Button
            appearance="subtle"
            spacing="compact"
            isDisabled={disabled || criteria.length === 1}
            aria-label={`Remove ${criterion.title}`}
            onClick={() => onChange(criteria.filter(({ id }) => id !== criterion.id))}
          >
            Remove
          </Button>
        </fieldset>
      ))}
      <div>
        <Button spacing="compact" isDisabled={disabled || criteria.length >= 20} onClick={add}>
          Add a criterion
        </Button>
      </div>
    </>
  );
}

function Labelled({ label, wide = false, children }: { label: string; wide?: boolean; children: React.ReactNode }) {
  return (
    <label className={wide ? styles.wideCell : styles.cell}>
      {label}
      {children}
    </label>
  );
}

function Numeric(props: { label: string; value: number; disabled: boolean; onChange: (value: number) => void }) {
  const { label, value, disabled, onChange } = props;
  return (
    <Labelled label={label}>
      <Textfield
        isCompact
        type="number"
        isDisabled={disabled}
        value={value}
        onChange={({ currentTarget }) => {
          const next = currentTarget.valueAsNumber;
          if (Number.isFinite(next)) onChange(next);
        }}
      />
    </Labelled>
  );
}
