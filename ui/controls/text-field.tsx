import { useId } from 'preact/hooks';
import { strings } from '../words/strings.ts';
import { useFocusOnArrival } from './focus-on-arrival.ts';

export interface TextFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  hint?: string;
  fault?: string | undefined;
  required?: boolean;
  /** Says "optional" beside the label. */
  optional?: boolean;
  type?: 'text' | 'date';
  /** Several lines; grows with what is typed. */
  multiline?: boolean;
  /** Words that are often meant; of one line only. */
  proposals?: readonly string[];
  /** It came because a person asked for it: they go on in it. A field of one line only. */
  takesFocus?: boolean;
}

/** A label above, one field, a hint or what is wrong below; tied together for screen readers. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    onChange,
    placeholder,
    hint,
    fault,
    required,
    optional,
    type = 'text',
    multiline,
    proposals = [],
    takesFocus = false,
  } = props;
  const line = useFocusOnArrival<HTMLInputElement>(takesFocus);
  const id = useId();
  const below = fault ?? hint;
  const common = {
    id,
    class: 'input',
    value,
    placeholder,
    required,
    'aria-invalid': fault === undefined ? undefined : ('true' as const),
    'aria-describedby': below === undefined ? undefined : `${id}-below`,
    onInput: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  return (
    <div class={fault === undefined ? 'field' : 'field faulty'}>
      <label for={id}>
        {label}
        {optional && <span class="quiet-text"> {strings.optional}</span>}
      </label>
      {multiline ? (
        <textarea rows={1} {...common} />
      ) : (
        <input
          type={type}
          autocomplete="off"
          ref={line}
          list={proposals.length === 0 ? undefined : `${id}-list`}
          {...common}
        />
      )}
      {proposals.length > 0 && (
        <datalist id={`${id}-list`}>
          {proposals.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      {below !== undefined && (
        <p id={`${id}-below`} class={fault === undefined ? 'hint' : 'fault'}>
          {below}
        </p>
      )}
    </div>
  );
}
