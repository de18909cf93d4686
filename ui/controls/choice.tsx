import { useMemo } from 'preact/hooks';

export interface ChoiceProps {
  label: string;
  showLabel?: boolean;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** One choice of a list, as a native select with a name of its own. */
export function Choice({ label, showLabel = false, value, options, onChange }: ChoiceProps) {
  // As long as the options are the same there is nothing to compare: a map may have hundreds.
  const lines = useMemo(
    () =>
      options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      )),
    [options],
  );
  return (
    <label class="field">
      <span class={showLabel ? '' : 'unseen'}>{label}</span>
      <select class="input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {lines}
      </select>
    </label>
  );
}
