import { sameJson } from '../../journey/equal.ts';
import type { Field } from '../../journey/fields.ts';
import { own } from '../../journey/own.ts';
import type { JourneyRecord, Json, RecordKind } from '../../journey/records.ts';
import { typeOf } from '../table/columns.ts';
import { decodeWords } from '../table/decode-cell.ts';
import { isErrorValue } from '../table/error-values.ts';
import { rememberRecord } from '../table/memory.ts';
import { saysField } from '../table/says-as-exported.ts';
import { sheetPlans } from '../table/sheets.ts';

type Fields = { [field: string]: Json };

/**
 * The values of one item by the rules of the tables: what a program wrote its own way (`"4"`, `7` for `007`) is what it was, and
 * a text in a field of numbers is the number that it says. `faults`: fields in which a program says that it had nothing to write.
 */
export function readValues(
  kind: RecordKind,
  fields: Fields,
  before: JourneyRecord | undefined,
): { fields: Fields; faults: string[] } {
  const was = before && rememberRecord(before);
  const plan = sheetPlans.find((each) => each.kind === kind);
  const read: Fields = {};
  const faults: string[] = [];
  for (const [field, value] of Object.entries(fields)) {
    const type = plan ? typeOf(plan, field) : 'data';
    const old = before && own(before.fields, field);
    const isPlain = typeof value === 'string' || typeof value === 'number';
    const same =
      was &&
      isPlain &&
      value !== '' &&
      old !== undefined &&
      (typeof old !== typeof value || longDash.test(String(value)))
        ? saysField(value, { field, type }, 'csv', was)
        : null;
    if (old !== undefined && (sameJson(old, value) || same)) read[field] = old;
    else if (typeof value === 'string' && isErrorValue(value)) faults.push(field);
    else read[field] = type === 'count' || type === 'flag' ? readText(value, type) : value;
  }
  return { fields: read, faults };
}

/** A day or a number in longer dashes. */
const longDash = /^[\d\s–—−]*[–—−]\d[\d\s–—−]*$/;

function readText(value: Json, type: Field['type']): Json {
  return typeof value === 'string' && value.trim() !== ''
    ? decodeWords(value.replace(/^(-?\d+),(\d+)$/, '$1.$2'), type)
    : value;
}
