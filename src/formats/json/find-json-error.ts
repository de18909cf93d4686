/** A sign, a text, or another value of JSON (RFC 8259, 2 to 7), with the blanks before it. */
const token =
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-]))/y;

/**
 * The offset at which a text stops being JSON, its length when it is only too short, or `null` when it is JSON or has texts too
 * long to say. Engines agree on what is wrong but not on saying where; this does not depend on any.
 */
export function findJsonError(text: string): number | null {
  const open: string[] = [];
  // What may come next; `end` is that of a list or an object.
  let next = 'value';
  const sought = new RegExp(token);
  try {
    for (let at = 0; ; at = sought.lastIndex) {
      sought.lastIndex = at;
      const [all, sign, words] = sought.exec(text) ?? [];
      if (all === undefined) {
        const start = at + (/^[ \t\n\r]*/.exec(text.slice(at))?.[0].length ?? 0);
        const isCut = /^"(?:[^"\\\n]|\\.)*\\?$/.test(text.slice(start));
        return start === text.length && next === 'nothing' ? null : isCut ? text.length : start;
      }
      const isFit = fits(sign ?? (words === undefined ? 'value' : 'text'), next, open[open.length - 1]);
      if (!isFit) return sought.lastIndex - all.trimStart().length;
      if (sign === '{' || sign === '[') {
        open.push(sign);
        next = sign === '{' ? 'key or end' : 'value or end';
      } else if (sign === ',') next = open[open.length - 1] === '{' ? 'key' : 'value';
      else if (sign === ':') next = 'value';
      else if (next.startsWith('key') && words !== undefined) next = ':';
      else {
        if (sign !== undefined) open.pop();
        next = open.length > 0 ? ', or end' : 'nothing';
      }
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return null;
  }
}

function fits(what: string, next: string, open: string | undefined): boolean {
  if (what === ':' || what === ',') return next.startsWith(what);
  if (what === '}' || what === ']') return next.endsWith('end') && open === (what === '}' ? '{' : '[');
  return next.startsWith('value') || (what === 'text' && next.startsWith('key'));
}
