import { Select, type SelectOption } from './select.tsx';

export interface ChoiceProps {
  label: string;
  showLabel?: boolean;
  value: string;
  options: readonly SelectOption[];
  onChange: (value: string) => void;
}

/** One choice of a list, as a native select with a name of its own. */
export function Choice({ label, showLabel = false, value, options, onChange }: ChoiceProps) {
  return (
    <label class="field">
      <span class={showLabel ? '' : 'unseen'}>{label}</span>
      <Select value={value} options={options} onChange={onChange} />
    </label>
  );
}
