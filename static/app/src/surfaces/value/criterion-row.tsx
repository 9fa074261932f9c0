import { useId, useState } from 'react';
import { allowsRange, clickableValues, rubricAt, type Criterion } from '../../../../../src/domain/scoring/criterion';
import { formatChoice } from '../../../../../src/domain/scoring/messages';
import { middleOf } from '../../../../../src/domain/scoring/inputs';
import type { Input } from '../../../../../src/domain/scoring/record';
import type { Source } from '../../../../../src/domain/scoring/sources';
import type { Typed } from './draft';
import { Evidence } from './evidence';
import styles from './value.module.css';

interface Props {
  criterion: Criterion;
  typed: Typed;
  input: Input | undefined;
  /** Said under the row; null when there is nothing wrong. */
  problem: string | null;
  disabled: boolean;
  /** What a field of the issue says; null where only typing answers. */
  source: Source | null;
  usesSource: boolean;
  evidence?: { text: string; onChange: (text: string) => void };
  onType: (typed: Typed) => void;
  onSource?: (use: boolean) => void;
}

/** One question of the model: what is asked, the answer, and what the answer means. */
export function CriterionRow(props: Props) {
  const { criterion, input, problem, disabled, evidence } = props;
  const id = useId();
  const rubric = input === undefined ? null : rubricAt(criterion, middleOf(input));
  return (
    <div className={styles.row} role="group" aria-labelledby={`${id}-title`} aria-describedby={`${id}-help`}>
      <div className={styles.title} id={`${id}-title`}>
        {criterion.title}
      </div>
      <div className={styles.answer}>
        <Answer {...props} id={id} />
        <div className={styles.meaning}>
          <p className={problem ? styles.problem : styles.help} id={`${id}-help`}>
            {problem ?? rubric ?? criterion.help}
          </p>
          {evidence ? <Evidence title={criterion.title} {...evidence} disabled={disabled} /> : null}
        </div>
      </div>
    </div>
  );
}

function Answer(props: Props & { id: string }) {
  const { criterion, typed, source, usesSource, disabled, onSource } = props;
  const [ranging, setRanging] = useState(typed.high !== '');
  const values = clickableValues(criterion);
  if (usesSource && source?.value != null) {
    return (
      <div className={styles.line}>
        <strong>{formatChoice(criterion, source.value)}</strong> from {source.name}
        {source.text !== null && source.text !== formatChoice(criterion, source.value) ? ` (${source.text})` : ''}
        {disabled || !onSource ? null : (
          <button type="button" className={styles.link} onClick={() => onSource(false)}>
            Override
          </button>
        )}
      </div>
    );
  }
  const listed = typed.high === '' && (typed.low === '' || values?.some(({ value }) => String(value) === typed.low));
  return (
    <div className={styles.line}>
      {values && !ranging && listed ? <Choices {...props} values={values} /> : <Numbers {...props} />}
      {source && !disabled && onSource ? <Offer criterion={criterion} source={source} onUse={() => onSource(true)} /> : null}
      {values && allowsRange(criterion) && !disabled ? (
        <button
          type="button"
          className={styles.link}
          aria-pressed={ranging || !listed}
          onClick={() => {
            if (ranging || !listed) props.onType({ low: '', high: '' });
            setRanging(!ranging && listed === true);
          }}
        >
          {ranging || !listed ? 'One value' : 'Range'}
        </button>
      ) : null}
    </div>
  );
}

/** The field's answer, to be taken with a click, or why it has none. */
function Offer({ criterion, source: { name, value, text }, onUse }: { criterion: Criterion; source: Source; onUse: () => void }) {
  if (value === null) {
    return <span className={styles.quiet}>{text === null ? `${name} is empty` : `${name} is ${text}, which is not on this scale`}</span>;
  }
  return (
    <button type="button" className={styles.link} onClick={onUse}>
      Use {name} ({formatChoice(criterion, value)})
    </button>
  );
}

function Choices({
  id,
  criterion,
  typed,
  disabled,
  values,
  onType,
}: Props & { id: string; values: NonNullable<ReturnType<typeof clickableValues>> }) {
  return (
    <div className={styles.choices} role="radiogroup" aria-labelledby={`${id}-title`}>
      {values.map(({ value, label, rubric }) => (
        <label key={value} className={styles.choice} title={rubric}>
          <input
            type="radio"
            name={`${id}-${criterion.id}`}
            value={String(value)}
            checked={typed.low === String(value)}
            disabled={disabled}
            onChange={() => onType({ low: String(value), high: '' })}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

function Numbers({ criterion, typed, disabled, problem, onType }: Props) {
  const labels = criterion.scale.kind === 'choice' ? criterion.scale.choices.map((choice) => choice.label) : [];
  const field = (which: keyof Typed, label: string) => (
    <input
      className={styles.number}
      inputMode="decimal"
      autoComplete="off"
      placeholder={which === 'low' ? labels[0] : labels.at(-1)}
      aria-label={label}
      aria-invalid={problem !== null}
      value={typed[which]}
      disabled={disabled}
      onChange={({ target }) => onType({ ...typed, [which]: target.value })}
    />
  );
  return (
    <span className={styles.numbers}>
      {field('low', criterion.title)}
      {allowsRange(criterion) ? (
        <>
          <span className={styles.quiet}>to</span>
          {field('high', `${criterion.title}, at most`)}
        </>
      ) : null}
      {criterion.unit ? <span className={styles.quiet}>{criterion.unit}</span> : null}
    </span>
  );
}
