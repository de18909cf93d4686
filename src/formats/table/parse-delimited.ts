/** Rows of cells as they stand, and the row (from 0) where a quotation mark opens a cell and is not closed properly. */
export interface Delimited {
  rows: string[][];
  fault: number | null;
}

/**
 * Takes text apart into rows and cells as RFC 4180 has it, no more than `most` rows and `mostCells` cells. A row ends with LF or CRLF, also both in one
 * file; with CR where no LF ends one. A mark inside a cell that does not begin with one is a sign like others; blanks may
 * follow a closing one. Text that ends with a row's end has an empty row last; no text has none.
 */
export function parseDelimited(
  text: string,
  delimiter: string,
  most = Infinity,
  mostCells = Infinity,
): Delimited {
  const rows: string[][] = [];
  let fault: number | null = null;
  let row: string[] = [];
  const escaped = delimiter.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const rowEnd = hasLineFeed(text) ? '\r?\n' : '\r';
  const ending = new RegExp(`${escaped}|${rowEnd}|$`, 'g');
  const closing = new RegExp(`"[^\\S\\r\\n]*?(${escaped}|${rowEnd}|$)`, 'y');
  let at = 0;
  for (let left = mostCells; left > 0 && text !== '' && rows.length < most; left -= 1) {
    const cell = text[at] === '"' ? readQuoted(text, at, closing) : readPlain(text, at, ending);
    if (cell.isFaulty) fault ??= rows.length;
    row.push(cell.words);
    at = cell.end + cell.divider.length;
    if (cell.divider === delimiter) continue;
    rows.push(row);
    row = [];
    if (cell.divider === '') break;
  }
  if (row.length > 0) rows.push(row);
  return { rows, fault };
}

/** Whether a line feed stands outside of all quotation marks that are closed. */
function hasLineFeed(text: string): boolean {
  return text
    .split('"', 2e6)
    .some((piece, at, all) => (at % 2 === 0 || at === all.length - 1) && piece.includes('\n'));
}

/** The sign that Excel's line `sep=;` names, what stands below it, and in which row that begins. */
export function cutSeparator(text: string): [sign: string | undefined, body: string, firstRow: number] {
  const named = /^"?sep=(.)"?\r?\n/i.exec(text);
  return [named?.[1], text.slice(named?.[0].length ?? 0), named ? 2 : 1];
}

/** A cell's words, what divides it from the next (nothing at the end of the text), and where that begins. */
interface ReadCell {
  words: string;
  divider: string;
  end: number;
  isFaulty: boolean;
}

function readPlain(text: string, from: number, ending: RegExp): ReadCell {
  ending.lastIndex = from;
  const found = ending.exec(text);
  const end = found?.index ?? text.length;
  return { words: text.slice(from, end), divider: found?.[0] ?? '', end, isFaulty: false };
}

/** From its opening mark. A single mark that closes nothing is taken for a sign of the cell. */
function readQuoted(text: string, from: number, closing: RegExp): ReadCell {
  let isFaulty = false;
  const words = (end: number) => {
    const inner = text.slice(from + 1, end);
    // Beyond, it is no cell that anybody wrote, and millions of marks take their time.
    return inner.length > 1e6 ? inner : inner.replace(/""/g, '"');
  };
  for (let mark = text.indexOf('"', from + 1); mark !== -1; mark = text.indexOf('"', mark + 1)) {
    closing.lastIndex = mark;
    const closed = text[mark + 1] === '"' ? null : closing.exec(text);
    if (closed) {
      const divider = closed[1] ?? '';
      return { words: words(mark), divider, end: mark + closed[0].length - divider.length, isFaulty };
    }
    if (text[mark + 1] === '"') mark += 1;
    else isFaulty = true;
  }
  return { words: words(text.length), divider: '', end: text.length, isFaulty: true };
}
