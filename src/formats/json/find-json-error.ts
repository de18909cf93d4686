type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';

/**
 * The offset at which a text stops being JSON (RFC 8259), its length when it is only too short, or `null` when
 * it is JSON. Engines agree on what is wrong but not on saying where; this does not depend on any.
 */
export function findJsonError(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = skipBlanks(text, 0);
  while (at < text.length) {
    const token = readToken(text, at);
    if (token === null) return startsUnclosedText(text, at) ? text.length : at;
    const next = step(expected, token, open);
    if (next === null) return at;
    expected = next;
    at = skipBlanks(text, at + token.length);
  }
  return expected === 'nothing' ? null : text.length;
}

/** What may follow this token, or `null` when it was not expected. */
function step(expected: Expected, token: string, open: ('{' | '[')[]): Expected | null {
  const sign = token.charAt(0);
  const afterValue = (): Expected => (open.length > 0 ? 'commaOrEnd' : 'nothing');
  if (sign === '}' || sign === ']') {
    const opening = sign === '}' ? '{' : '[';
    const mayEnd = expected === 'commaOrEnd' || expected === (sign === '}' ? 'keyOrEnd' : 'valueOrEnd');
    if (!mayEnd || open.pop() !== opening) return null;
    return afterValue();
  }
  if (sign === ',') {
    if (expected !== 'commaOrEnd') return null;
    return open[open.length - 1] === '{' ? 'key' : 'value';
  }
  if (sign === ':') return expected === 'colon' ? 'value' : null;
  if (expected === 'key' || expected === 'keyOrEnd') return sign === '"' ? 'colon' : null;
  if (expected !== 'value' && expected !== 'valueOrEnd') return null;
  if (sign !== '{' && sign !== '[') return afterValue();
  open.push(sign);
  return sign === '{' ? 'keyOrEnd' : 'valueOrEnd';
}

/** Within quotation marks: anything but control characters, quotation marks and backslashes. */
const plain = '[^"\\\\\\u0000-\\u001f]*';
const escaped = '\\\\(?:["\\\\/bfnrt]|u[\\da-fA-F]{4})';
const tokenPattern = [
  '[{}[\\],:]',
  `"${plain}(?:${escaped}${plain})*"`,
  '-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?',
  'true|false|null',
].join('|');

function readToken(text: string, at: number): string | null {
  const tokens = new RegExp(tokenPattern, 'y');
  tokens.lastIndex = at;
  return tokens.exec(text)?.[0] ?? null;
}

/** A text that was opened and whose end is simply not there any more. */
function startsUnclosedText(text: string, at: number): boolean {
  return /^"(?:[^"\\\n]|\\.)*\\?$/.test(text.slice(at, at + 100_000));
}

function skipBlanks(text: string, from: number): number {
  const blanks = /[ \t\r\n]*/y;
  blanks.lastIndex = from;
  return from + (blanks.exec(text)?.[0].length ?? 0);
}
