/** Stands for a text without any sign, which Mermaid has no way to write. */
const nothing = '#8203;';

/**
 * Text as it may stand in a title, a section or a task: signs of the grammar, words of it at the beginning, blanks
 * that would be cut off and what no file can hold, as `#code;`; line ends as `<br>`, which Mermaid draws as such. Each
 * sign is looked at once, so that none is written as the code of a code.
 */
export function encodeText(text: string): string {
  if (text === '') return nothing;
  return text
    .replace(special, (sign) => Array.from(sign, (each) => (each === '\n' ? each : codeOf(each))).join(''))
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

/**
 * A first letter that would begin a statement of another kind; signs of the grammar, and of Mermaid's own code for
 * codes; blanks other than plain ones within a line; control characters; half of a pair.
 */
const special = new RegExp(
  [
    '^(?=title|section|journey|acctitle|accdescr).',
    '[#;:,%"&<>\\u00b6\\ufb02]',
    '^\\s+|\\s+$|[^\\S\\n ]',
    '[\\u0000-\\u0009\\u000b-\\u001f\\u007f]',
    // Under `u`, whole pairs are one sign: only halves are left to match.
    '[\\ud800-\\udfff]',
  ].join('|'),
  'giu',
);

const entity = /#(\w+);/g;
/** The names of HTML for U+00A0 to U+00FF, in order, and for the other signs that people write by name. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const names: { [name: string]: string } = {
  quot: '"',
  apos: "'",
  amp: '&',
  lt: '<',
  gt: '>',
  colon: ':',
  semi: ';',
  comma: ',',
  num: '#',
  percnt: '%',
  lpar: '(',
  rpar: ')',
  lsqb: '[',
  rsqb: ']',
  lbrace: '{',
  rbrace: '}',
  excl: '!',
  quest: '?',
  sol: '/',
  bsol: '\\',
  vert: '|',
  ast: '*',
  plus: '+',
  equals: '=',
  dollar: '$',
  commat: '@',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  bull: '•',
  euro: '€',
  trade: '™',
  larr: '←',
  uarr: '↑',
  rarr: '→',
  darr: '↓',
  check: '✓',
  cross: '✗',
  star: '☆',
  starf: '★',
  hearts: '♥',
  infin: '∞',
  ne: '≠',
  le: '≤',
  ge: '≥',
};

/** The sign that a name or number of HTML stands for. */
export function decodeEntity(name: string): string | undefined {
  if (/^\d+$/.test(name)) {
    const code = Number(name);
    // HTML, which Mermaid's codes become, takes these for the signs of Windows-1252.
    if (code >= 0x80 && code <= 0x9f) return windows.charAt(code - 0x80);
    return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  }
  const at = latin.indexOf(name);
  if (at >= 0) return String.fromCharCode(0xa0 + at);
  return Object.keys(names).includes(name) ? names[name] : undefined;
}

function codeOf(sign: string): string {
  return `#${sign.codePointAt(0) ?? 0};`;
}
