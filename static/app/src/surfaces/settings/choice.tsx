import Select from '@atlaskit/select';

interface Option<V extends string> {
  label: string;
  value: V;
}

interface Props<V extends string> {
  id: string;
  label: string;
  options: readonly Option<V>[];
  value: V;
  disabled: boolean;
  onChange: (value: V) => void;
  /** The label is elsewhere on the screen and only read aloud here. */
  hideLabel?: boolean;
}

/** One of a few values, labelled. */
export function Choice<V extends string>({ id, label, options, value, disabled, onChange, hideLabel = false }: Props<V>) {
  return (
    <>
      {hideLabel ? null : <label htmlFor={id}>{label}</label>}
      <Select<Option<V>>
        inputId={id}
        aria-label={hideLabel ? label : undefined}
        label={label}
        options={options}
        value={options.find((option) => option.value === value)}
        isDisabled={disabled}
        isSearchable={false}
        spacing="compact"
        menuPosition="fixed"
        onChange={(option) => {
          if (option !== null) onChange(option.value);
        }}
      />
    </>
  );
}
