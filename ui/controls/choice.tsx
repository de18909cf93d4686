export interface ChoiceProps {
  label: string;
  showLabel?: boolean;
  value: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}

/** One choice of a list, as a native select with a name of its own. */
export function Choice({ label, showLabel = false, value, options, onChange }: ChoiceProps) {
  return (
    <label class="field">
      <span class={showLabel ? '' : 'unseen'}>{label}</span>
      <select class="input" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
