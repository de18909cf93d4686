import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface Option<V extends string> {
  value: V;
  label: ComponentChildren;
  hint?: ComponentChildren;
  /** What a screen reader says, where the label is a picture. */
  name?: string;
}

export interface RadiosProps<V extends string> {
  /** The group's name. */
  label: string;
  /** Whether the name is also seen. */
  showLabel?: boolean;
  options: Option<V>[];
  value: V | null;
  onChange: (value: V) => void;
  /** `cards`: one below the other, with hints; `tiles`: pictures in two columns; `segments`: one line. */
  look: 'cards' | 'tiles' | 'segments';
}

/** A choice of one. Real radio buttons, so arrow keys and screen readers work as everywhere. */
export function Radios<V extends string>(props: RadiosProps<V>) {
  const { label, showLabel = false, options, value, onChange, look } = props;
  const group = useId();
  return (
    <fieldset>
      <legend class={showLabel ? 'legend' : 'unseen'}>{label}</legend>
      <div class={`options ${look}`}>
        {options.map((option) => (
          <label key={option.value} class={option.value === value ? 'option chosen' : 'option'}>
            <input
              type="radio"
              name={group}
              value={option.value}
              checked={option.value === value}
              aria-label={option.name}
              onChange={() => onChange(option.value)}
            />
            <span class="option-words">
              <span class="option-label">{option.label}</span>
              {option.hint !== undefined && <span class="hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
