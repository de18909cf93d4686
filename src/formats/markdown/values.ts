import { parseJson } from '../../journey/clean-json.ts';
import { sameJson } from '../../journey/equal.ts';
import { evidenceText, parseEvidence } from '../../journey/evidence-text.ts';
import type { Field } from '../../journey/fields.ts';
import type { Json } from '../../journey/records.ts';
import { readInline, writeInline } from './inline.ts';

/** A value as it stands behind its label, and as items of a list below it. */
export interface WrittenValue {
  line: string;
  items: string[];
}

type FieldType = Pick<Field, 'field' | 'type'>;

/** A value in words, such that `readValue` gives it back; what no words can say is JSON in a code span. */
export function writeValue(value: Json, field: FieldType): WrittenValue {
  const plain = sayPlainly(value, field);
  return plain && sameJson(readValue(plain.line, plain.items, field), value)
    ? plain
    : { line: `\`${JSON.stringify(value).replace(/`/g, '\\u0060')}\``, items: [] };
}

/** What a line says of a field; an empty one clears it. */
export function readValue(line: string, items: readonly string[], { field, type }: FieldType): Json {
  const code = /^`([^`]+)`$/.exec(line)?.[1];
  const json = code === undefined ? undefined : parseJson(code);
  if (json !== undefined) return json;
  if (line === '' && items.length > 0)
    return items.map((item) => (field === 'evidence' ? readEvidence(item) : readInline(item)));
  const words = readInline(line);
  if (words === '') return null;
  if (field === 'evidence') return readEvidence(line);
  const number = /^-?\d{1,15}(\.\d{1,12})?$/.test(words) ? Number(words) : null;
  if (type === 'amount' || type === 'count' || type === 'data') {
    if (number !== null && (type === 'count' || String(number) === words)) return number;
    if (type === 'count' && /^-?\d+,\d+$/.test(words)) return Number(words.replace(',', '.'));
  }
  if (type === 'flag' || type === 'data') {
    if (/^(yes|true)$/i.test(words)) return true;
    if (/^(no|false)$/i.test(words)) return false;
  }
  return words;
}

function sayPlainly(value: Json, { field }: FieldType): WrittenValue | null {
  if (typeof value === 'string') return { line: writeInline(value), items: [] };
  if (typeof value === 'number') return { line: String(value), items: [] };
  if (typeof value === 'boolean') return { line: value ? 'yes' : 'no', items: [] };
  if (!Array.isArray(value))
    return field === 'evidence' ? { line: writeInline(evidenceText(value)), items: [] } : null;
  const items = value.map((item) =>
    field === 'evidence' ? evidenceText(item) : typeof item === 'string' ? item : null,
  );
  return items.every((item) => item !== null && item !== '')
    ? { line: '', items: items.map((item) => writeInline(item ?? '')) }
    : null;
}

const readEvidence = (line: string): Json => parseEvidence(readInline(line));
