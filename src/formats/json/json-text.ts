import { decodeText, describePlace } from '../encodings/decode-text.ts';
import { FormatError } from '../file/format.ts';
import { findJsonError } from './find-json-error.ts';

/**
 * What a JSON file says. Throws `FormatError` with line and column when it is not JSON, or says that it breaks
 * off when it is only the beginning of it.
 */
export function readJsonText(bytes: Uint8Array): unknown {
  const text = decodeText(bytes);
  if (text.trim() === '') throw new FormatError('The file is empty: export the map again.');
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    throw new FormatError(describeFailure(text));
  }
}

function describeFailure(text: string): string {
  const end = text.replace(/\s+$/, '').length;
  const at = findJsonError(text) ?? end;
  if (at >= end) {
    return `The JSON breaks off at ${describePlace(text, end)}: the file is not complete. Copy or export it again.`;
  }
  const found = JSON.stringify(text.slice(at, at + 20));
  return `The file is not valid JSON at ${describePlace(text, at)}: ${found} was not expected there. A missing comma or quotation mark just before it is the usual cause.`;
}
