import { isObject } from './own.ts';
import type { Json } from './records.ts';

/**
 * Evidence in words, one line a piece: `interview (n: 12; date: 2026-03): 9 of 12 looked for the button`. A list has a bullet
 * before each. What is no evidence of such form is said as well as it can be.
 */
export function evidenceText(value: Json): string {
  return Array.isArray(value) ? value.map((piece) => `• ${sayPiece(piece)}`).join('\n') : sayPiece(value);
}

/** Evidence that people typed as words. What `evidenceText` says of a value may be read as another one: compare. */
export function parseEvidence(text: string): Json {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (!lines.some((line) => bullet.test(line))) return lines.length === 1 ? readPiece(lines[0] ?? '') : text;
  return lines.map((line) => readPiece(line.replace(bullet, '')));
}

const bullet = /^\s*[•*-]\s+/;

function sayPiece(piece: Json): string {
  if (typeof piece === 'string') return piece;
  if (!isObject(piece)) return JSON.stringify(piece);
  const { type, note, ...rest }: { [field: string]: Json } = piece;
  const parts = Object.keys(rest).map((key) => {
    const part = rest[key];
    return `${key}: ${typeof part === 'string' ? part : JSON.stringify(part)}`;
  });
  const head =
    `${typeof type === 'string' ? type : ''}${parts.length > 0 ? ` (${parts.join('; ')})` : ''}`.trim();
  const words = typeof note === 'string' && note !== '' ? note : '';
  return head === '' ? words : words === '' ? head : `${head}: ${words}`;
}

/** `type (key: value; key: value): note`; a text without such a head (of one word, where nothing stands in brackets) is nothing but words. */
function readPiece(line: string): Json {
  const match =
    /^([^():]*?) ?\(([^()]*)\)(?:: (.*))?$/.exec(line) ?? /^([\p{L}-]{1,24})()(?:: (.*))$/u.exec(line);
  if (!match) return line;
  const [, type = '', inside = '', note] = match;
  const piece: { [field: string]: Json } = type === '' ? {} : { type };
  for (const part of inside === '' ? [] : inside.split('; ')) {
    const [key, ...words] = part.split(': ');
    if (key === undefined || words.length === 0 || key === '__proto__') return line;
    piece[key] = readValue(words.join(': '));
  }
  return note === undefined ? piece : { ...piece, note };
}

function readValue(words: string): Json {
  if (!/^(-?\d+(\.\d+)?|true|false|null)$/.test(words)) return words;
  const value: unknown = JSON.parse(words.replace(/^(-?)0+(?=\d)/, '$1'));
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
