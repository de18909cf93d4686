import { FormatError } from '../../formats/file/format.ts';
import { readJsonText } from '../../formats/json/json-text.ts';
import { type Data, setOwn } from './yaml-words.ts';

/** JSON as data in which all is words. Throws `FormatError` with line and column, or where it is nested too deeply. */
export function readJsonData(text: string): Data {
  return asData(readJsonText(text), 0);
}

const deepest = 60;

function asData(value: unknown, depth: number): Data {
  if (depth > deepest)
    throw new FormatError(`The JSON is nested more than ${deepest} levels deep. Is it the right file?`);
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map((each: unknown) => asData(each, depth + 1));
  if (typeof value !== 'object') return String(value);
  const data: { [key: string]: Data } = {};
  for (const [key, inner] of Object.entries(value)) setOwn(data, key, asData(inner, depth + 1));
  return data;
}
