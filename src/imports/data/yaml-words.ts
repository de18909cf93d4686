import { FormatError } from '../../formats/file/format.ts';

/** What data in text holds: every value as its words, so that nothing is turned into something else. */
export type Data = string | Data[] | { [key: string]: Data };

/** A line of YAML without its indentation. */
export interface Line {
  number: number;
  indent: number;
  words: string;
  given: string;
}

/** A text in quotation marks from this place on, and where it ends; `null` where it is not closed. */
export function readQuoted(line: Line, words: string, from: number): { text: string; end: number } | null {
  const mark = words.charAt(from);
  const inside = mark === '"' ? /"((?:[^"\\]|\\[\s\S])*)"/y : /'((?:[^']|'')*)'/y;
  inside.lastIndex = from;
  const found = inside.exec(words);
  if (!found) return null;
  const text = found[1] ?? '';
  const end = inside.lastIndex;
  return { text: mark === "'" ? text.replace(/''/g, "'") : readEscapes(line, text), end };
}

function readEscapes(line: Line, text: string): string {
  return text.replace(/\\(?:x([\da-f]{2})|u([\da-f]{4})|([\s\S]))/gi, (_, hex, code, sign) => {
    if (sign === undefined) return String.fromCharCode(Number.parseInt(hex ?? code, 16));
    const meant = escapes[sign];
    return meant ?? refuse(line, `has “\\${sign}”, which stands for nothing`);
  });
}

const escapes: { [sign: string]: string } = {
  n: '\n',
  t: '\t',
  r: '\n',
  '"': '"',
  '\\': '\\',
  '/': '/',
  ' ': ' ',
  '0': '',
  e: '',
  b: '',
  _: ' ',
  N: '\n',
  L: '\n',
  P: '\n',
};

/** Blanks of YAML are these two; all others are signs of the words. */
export function trimBlanks(text: string, atEnd = true): string {
  const isBlank = (at: number) => text.charAt(at) === ' ' || text.charAt(at) === '\t';
  let [from, to] = [0, text.length];
  while (from < to && isBlank(from)) from += 1;
  while (atEnd && to > from && isBlank(to - 1)) to -= 1;
  return text.slice(from, to);
}

export function refuse(line: Line, what: string): never {
  throw new FormatError(`The YAML cannot be read: line ${line.number} ${what}.`);
}

/** A key may be called `__proto__`: it is words like all others. */
export function setOwn(map: { [key: string]: Data }, key: string, value: Data): void {
  Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
}
