import { own } from '../own.ts';
import type { JourneyRecord, Json, Records } from '../records.ts';
import { canName, references } from '../references.ts';
import type { BaseView } from './base-view.ts';
import type { Fields } from './field-values.ts';

/**
 * The fields of a record that is gone from the board as they were exported: in full where the file remembers them so; else those whose
 * hash fits something that is known (a stage, a row, what other notes have in that field, a number of a scale).
 */
export function recallFields(base: BaseView, record: JourneyRecord, sides: readonly Records[]): Fields {
  const known = base.fields(record.id);
  if (known !== null) return known;
  const recalled: Fields = {};
  for (const field of base.filled(record.id)) {
    const value = candidatesFor(record.kind, field, sides).find(
      (each) => base.had(record.id, field, each) === true,
    );
    if (value !== undefined) recalled[field] = value;
  }
  return recalled;
}

/** What a field of this kind of record may have held. */
function candidatesFor(kind: JourneyRecord['kind'], field: string, sides: readonly Records[]): Json[] {
  const reference = references.find((each) => each.kind === kind && each.field === field);
  const found: Json[] = [...scale, true, false];
  for (const { byId } of sides) {
    for (const other of Object.values(byId)) {
      if (reference && canName(reference, other.kind)) found.push(other.id);
      const value = other.kind === kind ? own(other.fields, field) : undefined;
      if (value !== undefined) found.push(value);
    }
  }
  return found;
}

/** The numbers of all our scales: feelings and severity. */
const scale = [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3, 4, 5];
