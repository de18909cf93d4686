import { evidenceText } from '../../journey/evidence-text.ts';
import { isObject } from '../../journey/own.ts';
import type { Json } from '../../journey/records.ts';

/** A value in words for people, whatever it is; for files that only go out. */
export function sayValue(value: Json | undefined, field: string): string {
  if (value === undefined || value === null) return '';
  if (field === 'evidence') return evidenceText(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map((item) => sayValue(item, '')).join(', ');
  if (!isObject(value)) return String(value);
  return Object.entries(value)
    .map(([key, part]) => `${key}: ${sayValue(part, '')}`)
    .join('; ');
}
