import { decodeText, describePlace } from './decode-text.ts';
import { FormatError } from './format.ts';

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
  } catch (error) {
    throw new FormatError(describeFailure(text, error instanceof Error ? error.message : String(error)));
  }
}

/** Engines say where it went wrong in different words; V8 names the offset, or the end of the input. */
function describeFailure(text: string, message: string): string {
  const offset = /position (\d+)/.exec(message)?.[1];
  const end = text.replace(/\s+$/, '');
  const at = offset === undefined ? null : Number(offset);
  if (/end of (JSON|data|input)|unterminated/i.test(message) || (at !== null && at >= end.length)) {
    const place = describePlace(end, end.length);
    return `The JSON breaks off at ${place}: the file is not complete. Copy or export it again.`;
  }
  const place = at === null ? '' : ` at ${describePlace(text, at)}`;
  const found = at === null ? '' : `: ${JSON.stringify(text.slice(at, at + 20))} was not expected there`;
  return `The file is not valid JSON${place}${found}. A missing comma or quotation mark just before it is the usual cause.`;
}
