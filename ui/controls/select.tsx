import type { ComponentProps } from 'preact';
import { useMemo } from 'preact/hooks';

export interface SelectOption {
  value: string;
  label: string;
}

type Passed = 'id' | 'class' | 'title' | 'children' | 'aria-label' | 'aria-invalid' | 'aria-describedby';

export interface SelectProps extends Pick<ComponentProps<'select'>, Passed> {
  value: string;
  /** Behind the children, if there are any. */
  options?: readonly SelectOption[];
  onChange: (value: string) => void;
}

/** A native list to choose from. Its name is `aria-label`, or a label for its `id`. */
export function Select({ value, options = [], onChange, children, ...more }: SelectProps) {
  return (
    <select class="input" {...more} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {children}
      <Options options={options} />
    </select>
  );
}

/** What can be chosen, in a list or in a group of one. */
export function Options({ options }: { options: readonly SelectOption[] }) {
  // As long as the options are the same there is nothing to compare: a map may have hundreds.
  const lines = useMemo(
    () =>
      options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      )),
    [options],
  );
  return <>{lines}</>;
}
