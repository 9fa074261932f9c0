import TextArea from '@atlaskit/textarea';
import { useState } from 'react';
import type { Criterion } from '../../../../../src/domain/scoring/criterion';
import type { Model } from '../../../../../src/domain/scoring/define-model';
import { findProjectModel } from '../../../../../src/domain/scoring/project-models';
import type { FieldMapping } from '../../../../../src/domain/scoring/sources';
import { Choice } from './choice';
import { optionLines, readOptionLines } from './option-values';
import type { SectionProps } from './settings-form';
import styles from './settings.module.css';

const TYPED = '';

/** Which fields of an issue answer the criteria of the models that the project uses. */
export function AnswerFields({ settings, change, mayEdit, view }: SectionProps) {
  const ids = [...new Set([settings.model, ...Object.values(settings.modelByType)])];
  const models = ids.flatMap((id) => findProjectModel(settings.ownModels, id) ?? []);
  const fields = view.answerFields.filter(({ id }) => id !== settings.scoreField);

  const map = (model: Model, criterion: Criterion, mapping: FieldMapping | null) => {
    const { [criterion.id]: _, ...others } = settings.inputFields[model.id] ?? {};
    const { [model.id]: __, ...otherModels } = settings.inputFields;
    const next = mapping === null ? others : { ...others, [criterion.id]: mapping };
    change({ inputFields: Object.keys(next).length === 0 ? otherModels : { ...otherModels, [model.id]: next } });
  };

  return (
    <>
      <h2 className={styles.heading}>Answers from fields</h2>
      <p className={styles.help}>
        A number or select field of the issue can answer a criterion. The panel says where the answer comes from, and who
        scores can still type another.
      </p>
      {models.map((model) => (
        <section key={model.id} aria-label={`Answers from fields for ${model.title}`}>
          {models.length > 1 ? <h3 className={styles.help}>{model.title}</h3> : null}
          {model.criteria.map((criterion) => {
            const mapping = settings.inputFields[model.id]?.[criterion.id] ?? null;
            const gone = mapping !== null && !fields.some(({ id }) => id === mapping.field);
            return (
              <div key={criterion.id}>
                <div className={styles.row}>
                  <span>{criterion.title}</span>
                  <Choice
                    id={`answer-${model.id}-${criterion.id}`}
                    label={`Field for ${criterion.title} (${model.title})`}
                    hideLabel
                    options={[
                      { label: criterion.from === 'estimate' ? 'The estimate' : 'Typed in the panel', value: TYPED },
                      ...(gone ? [{ label: `${mapping.name} (no longer there)`, value: mapping.field }] : []),
                      ...fields.map(({ id, name }) => ({ label: name, value: id })),
                    ]}
                    value={mapping?.field ?? TYPED}
                    disabled={!mayEdit}
                    onChange={(id) => {
                      const field = fields.find((one) => one.id === id);
                      map(model, criterion, field ? { field: field.id, name: field.name, values: {} } : null);
                    }}
                  />
                </div>
                {mapping && fields.some(({ id, kind }) => id === mapping.field && kind === 'select') ? (
                  <Options
                    key={mapping.field}
                    label={`What options of ${mapping.name} count as for ${criterion.title}`}
                    values={mapping.values}
                    disabled={!mayEdit}
                    onChange={(values) => map(model, criterion, { ...mapping, values })}
                  />
                ) : null}
              </div>
            );
          })}
        </section>
      ))}
    </>
  );
}

interface OptionsProps {
  label: string;
  values: Record<string, number>;
  disabled: boolean;
  onChange: (values: Record<string, number>) => void;
}

function Options({ label, values, disabled, onChange }: OptionsProps) {
  /** As typed: half a line must not vanish while it is being written. */
  const [text, setText] = useState(optionLines(values));
  const { wrong } = readOptionLines(text);
  return (
    <div>
      <TextArea
        aria-label={label}
        placeholder={'High = 3\nLow = 1'}
        minimumRows={3}
        isMonospaced
        isDisabled={disabled}
        isInvalid={wrong !== null}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          onChange(readOptionLines(currentTarget.value).values);
        }}
      />
      <p className={wrong === null ? styles.help : styles.problem} role="status">
        {wrong === null
          ? 'One option a line. Options that are numbers, or have the name of a choice of the scale, need no line.'
          : `“${wrong}” is not an option, an equals sign and a number.`}
      </p>
    </div>
  );
}
