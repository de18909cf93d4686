/** Stands for a text without any sign, which Mermaid has no way to write. */
const nothing = '#8203;';

/**
 * Text as it may stand in a title, a section or a task: signs of the grammar, and blanks that would be cut off,
 * as `#code;`; line ends as `<br>`, which Mermaid draws as such.
 */
export function encodeText(text: string): string {
  if (text === '') return nothing;
  return text
    .replace(/^(?=title|section|journey|acctitle|accdescr)./i, encodeSign)
    .replace(/[#;:,%"&<>\uFB02]/g, encodeSign)
    .replace(/^[^\S\n]+|[^\S\n]+$|[^\S\n ]/g, (blanks) => blanks.split('').map(encodeSign).join(''))
    .split('')
    .map((unit) => (isControl(unit) ? encodeSign(unit) : unit))
    .join('')
    .replace(/^\n+|\n+$/g, (ends) => ends.replace(/\n/g, '<br>'))
    .replace(/\n/g, '<br>');
}

/** What was written so, by us or by others. */
export function decodeText(source: string): string {
  const trimmed = source.trim();
  if (trimmed === nothing) return '';
  return trimmed
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(entity, (code, name: string) => decodeEntity(name) ?? code);
}

/** Where a comment begins in a statement (a `#` that is no code), or its length. */
export function endOfStatement(source: string): number {
  const at = source.search(/#(?!\w+;)/);
  return at < 0 ? source.length : at;
}

/** A `;` ends a statement for Mermaid, unless it ends a code. */
export function hasBareSemicolon(source: string): boolean {
  return source.replace(entity, '').includes(';');
}

const entity = /#(\w+);/g;
const names: { [name: string]: string } = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  colon: ':',
  semi: ';',
  comma: ',',
  num: '#',
  percnt: '%',
};

function decodeEntity(name: string): string | undefined {
  if (!/^\d+$/.test(name)) return Object.keys(names).includes(name) ? names[name] : undefined;
  const code = Number(name);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

function encodeSign(sign: string): string {
  return `#${sign.codePointAt(0) ?? 0};`;
}

function isControl(unit: string): boolean {
  return unit !== '\n' && (unit < ' ' || (unit >= '\u007f' && unit < '\u00a0'));
}
