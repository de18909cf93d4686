import { useId } from 'preact/hooks';
import { fieldLabel } from '../../../src/journey/field-names.ts';
import { personaFields } from '../../../src/journey/fields.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { ColourField } from '../../controls/colour-field.tsx';
import { EmojiField } from '../../controls/emoji-field.tsx';
import { Select } from '../../controls/select.tsx';
import { TextField } from '../../controls/text-field.tsx';
import type { EditField } from '../../edit/edit-field.ts';
import { withChoices } from '../../edit/field-choices.ts';
import { isListField, type PersonaField } from '../../words/persona-fields.ts';

export interface PersonaFieldProps {
  field: PersonaField;
  value: string;
  fault: string | undefined;
  onChange: (value: string) => void;
}

/** One field of somebody who is not on the board yet: the same choice, by the same name, as when they are. */
export function PersonaFieldRow({ field, value, fault, onChange }: PersonaFieldProps) {
  const id = useId();
  const edited = editedAs(field);
  const { label, type, options = [], proposals = [] } = edited;
  if (type === 'emoji') return <EmojiField label={label} value={value} onChange={onChange} />;
  if (type === 'colour') return <ColourField label={label} value={value} onChange={onChange} />;
  const given = options.map((option) => ({ label: option.label, value: String(option.value ?? '') }));
  if (type === 'choice' && (value === '' || given.some((option) => option.value === value)))
    return (
      <div class="field">
        <label for={id}>{label}</label>
        <Select id={id} value={value} options={given} onChange={onChange} />
      </div>
    );
  if (type === 'date' && /^(\d{4}-\d{2}-\d{2})?$/.test(value))
    return (
      <div class="field">
        <label for={id}>{label}</label>
        <input
          id={id}
          type="date"
          class="input"
          value={value}
          onInput={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </div>
    );
  return (
    <TextField
      label={label}
      value={value}
      multiline={isListField(field)}
      proposals={isListField(field) ? [] : proposals}
      required={field === 'name'}
      fault={fault}
      onChange={onChange}
    />
  );
}

const nowhere = journeyFrom({ id: 'new', title: 'New' });
const nobody = { kind: 'persona' as const, id: 'new', fields: {} };

function editedAs(field: PersonaField): EditField {
  const type = personaFields.find((each) => each.field === field)?.type ?? 'text';
  return withChoices({ field, label: fieldLabel('persona', field) ?? field, type }, nobody, nowhere);
}
