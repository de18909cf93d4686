import type { Json } from '../../src/journey/records.ts';
import { strings } from '../words/strings.ts';
import type { EditField } from './edit-field.ts';
import { parseItems, writeEvidence } from './evidence-items.ts';

/** A value as it is typed: lists one a line, numbers as written, anything else as data. */
export function textOf(value: Json | undefined, type: EditField['type']): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? strings.edit.yes : strings.edit.no;
  if (typeof value === 'number') return String(value);
  const isList =
    Array.isArray(value) && value.every((item) => typeof item === 'string' && !item.includes('\n'));
  if (type === 'words' && isList) return value.join('\n');
  return JSON.stringify(value, null, 1);
}

/**
 * What a typed text means for a field that held `was`; empty clears. It stays what it was, a list or a number or
 * words, wherever it can be. Throws with words for a person when it cannot be read.
 */
export function readTyped(text: string, type: EditField['type'], was: Json | undefined): Json {
  if (type === 'evidence') return writeEvidence(parseItems(text), was);
  if (type === 'lines') return text.replace(/\r\n?/g, '\n');
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (type === 'words') return readWords(trimmed, was);
  if (type === 'amount') return isNumber(trimmed) && !isNumber(was) ? Number(trimmed) : trimmed;
  if (type === 'count') return readCount(trimmed);
  if (type === 'data') return readData(trimmed, was);
  return trimmed;
}

const isNumber = (value: Json | undefined): boolean =>
  typeof value === 'string' && /^-?\d{1,15}(\.\d+)?$/.test(value);

function readWords(text: string, was: Json | undefined): Json {
  const lines = text
    .split(/\r\n?|\n/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const isOneText = typeof was === 'string' && was.includes('\n');
  if (isOneText) return text;
  return lines.length > 1 || Array.isArray(was) ? lines : text;
}

function readCount(text: string): number {
  if (!isNumber(text)) throw new Error(strings.edit.notNumber);
  return Number(text);
}

function readData(text: string, was: Json | undefined): Json {
  if (typeof was === 'boolean' || was === undefined || was === null) {
    const word = text.toLowerCase();
    if (word === strings.edit.yes.toLowerCase() || word === 'true') return true;
    if (word === strings.edit.no.toLowerCase() || word === 'false') return false;
  }
  if (isNumber(text) && typeof was !== 'string') return Number(text);
  if (!/^[[{]/.test(text)) return text;
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    throw new Error(strings.edit.notData);
  }
}
