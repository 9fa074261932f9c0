import InlineEdit from '@atlaskit/inline-edit';
import Select, { CreatableSelect } from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { useId, type ReactNode } from 'react';

export interface Choice {
  value: string;
  label: string;
}

function Field({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <dt>
        <label htmlFor={id}>{label}</label>
      </dt>
      <dd>{children(id)}</dd>
    </div>
  );
}

function Plain({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="field">
      <dt>{label}</dt>
      <dd className="field-plain">{children || <span className="subtle">None</span>}</dd>
    </div>
  );
}

const selectLook = { appearance: 'subtle', spacing: 'compact', menuPosition: 'fixed' } as const;

interface ChoiceFieldProps {
  label: string;
  editable: boolean;
  value: Choice | null;
  choices: Choice[];
  /** The words for no value, which can then be chosen. */
  none?: string;
  required?: boolean;
  choose: (value: string | null) => Promise<unknown>;
}

export function ChoiceField({
  label,
  editable,
  value,
  choices,
  none = 'None',
  required = false,
  choose,
}: ChoiceFieldProps) {
  if (!editable) return <Plain label={label}>{value?.label ?? <span className="subtle">{none}</span>}</Plain>;
  return (
    <Field label={label}>
      {(id) => (
        <Select<Choice>
          {...selectLook}
          inputId={id}
          value={value}
          options={choices}
          placeholder={none}
          isClearable={!required && value !== null}
          clearControlLabel={`Clear ${label}`}
          onChange={(next) => void choose(next?.value ?? null)}
        />
      )}
    </Field>
  );
}

interface ManyFieldProps {
  label: string;
  editable: boolean;
  values: Choice[];
  choices: Choice[];
  creatable?: boolean;
  set: (values: string[]) => Promise<unknown>;
}

export function ManyField({ label, editable, values, choices, creatable = false, set }: ManyFieldProps) {
  if (!editable) return <Plain label={label}>{values.map((value) => value.label).join(', ')}</Plain>;
  const Component = creatable ? CreatableSelect : Select;
  return (
    <Field label={label}>
      {(id) => (
        <Component<Choice, true>
          {...selectLook}
          inputId={id}
          isMulti
          value={values}
          options={choices}
          placeholder="None"
          clearControlLabel={`Clear ${label}`}
          onChange={(next: readonly Choice[]) => void set(next.map((one) => one.value))}
        />
      )}
    </Field>
  );
}

interface TextFieldProps {
  label: string;
  editable: boolean;
  value: string;
  /** Shown instead of the bare value. */
  read?: ReactNode;
  validate?: (text: string) => string | undefined;
  set: (text: string) => Promise<unknown>;
}

export function TextField({ label, editable, value, read, validate, set }: TextFieldProps) {
  if (!editable) return <Plain label={label}>{read ?? value}</Plain>;
  return (
    <div className="field">
      <dt>{label}</dt>
      <dd className="field-inline">
        <InlineEdit
          defaultValue={value}
          editButtonLabel={`${label}: ${value || 'none'}`}
          readViewFitContainerWidth
          {...(validate ? { validate } : {})}
          onConfirm={(text: string) => {
            if (text !== value) void set(text);
          }}
          readView={() => (
            <div className="field-read">{read ?? (value || <span className="subtle">None</span>)}</div>
          )}
          editView={({ errorMessage, ...props }) => (
            <Textfield {...props} isCompact autoFocus aria-label={label} isInvalid={Boolean(errorMessage)} />
          )}
        />
      </dd>
    </div>
  );
}
