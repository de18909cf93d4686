import { describePlace } from '../encodings/describe-place.ts';
import { FormatError } from '../file/format.ts';
import { refuseMore } from '../file/limits.ts';
import { findJsonError } from './find-json-error.ts';

/**
 * What a JSON text says, also with comments and commas too many, and as an answer of a chat, within other words, or in curly quotation marks. Throws `FormatError`
 * with line and column when it is not JSON, or says that it breaks off when it is only the beginning of it.
 */
export function readJsonText(text: string): unknown {
  if (text.trim() === '') throw new FormatError('The file is empty: export the map again.');
  for (const [sign, most, what] of limits)
    if (text.split(sign, most + 1).length > most) refuseMore('The JSON', most, what);
  const within = () => relax(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
  for (const each of [() => text, () => relax(text), within, () => relax(text.replace(/[“”„‟«»]/g, '"'))]) {
    try {
      const value: unknown = JSON.parse(each());
      return value;
    } catch {}
  }
  throw new FormatError(describeFailure(text));
}

/** More than the largest map and its memory have, however much of it stands in words. Parsing an object of so many names alone takes its time. */
const limits = [
  ['":', 400_000, 'names'],
  [',', 2_000_000, 'values'],
] as const;

/** Without comments and commas before an end, and of a text around a block of code only the block. */
function relax(text: string): string {
  const fenced = /^[^{[]*?```(?:json[c5]?)?[ \t]*\r?\n([\s\S]*?)\r?\n```/i.exec(text)?.[1];
  return blankOut(fenced ?? text);
}

/**
 * Blanks where comments stand, and commas before an end; and the signs of JSON where a Replace All put others for them, outside of
 * words: semicolons, long dashes, decimal commas. All else stays in its place.
 */
function blankOut(text: string): string {
  const plain = text.replace(
    /("(?:[^"\\\n]|\\.)*")|;|[–—−](?=\d)|(?<=:\s*[-–—−]?\d+),(?=\d)/g,
    (sign, words: string | undefined) => words ?? (sign === ';' ? ',' : sign === ',' ? '.' : '-'),
  );
  return plain.replace(
    /("(?:[^"\\\n]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\/|,(?=(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*[}\]])/g,
    (all, words: string | undefined) => words ?? all.replace(/[^\n]/g, ' '),
  );
}

function describeFailure(text: string): string {
  const end = text.replace(/\s+$/, '').length;
  const at = findJsonError(blankOut(text)) ?? end;
  if (at >= end) {
    return `The JSON breaks off at ${describePlace(text, end)}: the file is not complete. Copy or export it again.`;
  }
  const found = JSON.stringify(text.slice(at, at + 20));
  return `The file is not valid JSON at ${describePlace(text, at)}: ${found} was not expected there. A missing comma or quotation mark just before it is the usual cause.`;
}
