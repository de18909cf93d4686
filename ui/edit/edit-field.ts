import type { Field } from '../../src/journey/fields.ts';
import type { Json } from '../../src/journey/records.ts';

/** A field as it is edited: words of a table in the model, or a choice. */
export interface EditField extends Omit<Field, 'type'> {
  /** `line`: one line; `lines`: the words of a note; `choice`: one of `options`; `note`: another note of the map; the
   * others have a form or a picker of their own. */
  type: Field['type'] | 'line' | 'lines' | 'choice' | 'note' | 'evidence' | 'date' | 'colour' | 'emoji';
  /** Value as JSON text, and what it is called. */
  options?: { value: Json; label: string }[];
  /** Words that are often meant; others do as well. */
  proposals?: string[];
}

/** Fields that answer one question. */
export interface FieldGroup {
  /** What it asks. */
  label: string;
  fields: EditField[];
}

/** The fields that are always shown, and the others by the question that they answer. */
export interface FormFields {
  main: EditField[];
  groups: FieldGroup[];
}
