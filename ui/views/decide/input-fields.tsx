import { allFields, fieldsFor } from '../../edit/edit-fields.ts';
import { seenRecord } from '../../edit/find-things.ts';
import { EditFieldRow } from '../edit/edit-field.tsx';
import type { MapProps } from '../edit/map-props.ts';

interface InputFieldsProps extends MapProps {
  recordId: string;
  names: readonly string[];
}

/** The fields of these names that a record can have, in their order. */
export function InputFields({ recordId, names, ...props }: InputFieldsProps) {
  const { state, map } = props;
  const record = seenRecord(state, map.journey, recordId);
  if (!record) return null;
  const all = allFields(fieldsFor(record, map.journey));
  const fields = names.flatMap((name) => all.filter(({ field }) => field === name));
  return (
    <div class="main-fields">
      {fields.map((field) => (
        <EditFieldRow key={field.field} {...props} record={record} field={field} />
      ))}
    </div>
  );
}
