import { useId } from 'preact/hooks';

/** A small field for a count, with its label above. */
export function NumberField(props: {
  label: string;
  value: string;
  invalid: boolean;
  onChange: (value: string) => void;
}) {
  const { label, value, invalid, onChange } = props;
  const id = useId();
  return (
    <div class="field number">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="input"
        type="number"
        min="1"
        step="1"
        inputMode="numeric"
        value={value}
        aria-invalid={invalid ? 'true' : undefined}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
