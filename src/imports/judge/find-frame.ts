import { oneLineOf } from '../../plane/name-shown.ts';
import { headerRow } from '../../plane/table-header.ts';
import { plainWords } from '../../plane/words/plain-words.ts';
import { namesTheAxis } from '../../plane/words/stage-words.ts';
import type { NameBook } from '../../strangers/find/name-book.ts';
import { aboutField } from '../data/about-data.ts';
import type { About, Cell, Grid, GridSource, Words } from '../source.ts';
import { isFigure } from './read-values.ts';

/** Where in a table the names stand, and what around them is no part of it. */
export interface Frame {
  /** The headings of the columns, and what stands over several of them. */
  head: readonly Cell[];
  over: readonly Cell[] | null;
  /** The lines below, of which each has something in it. */
  body: readonly (readonly Cell[])[];
  /** Which column names the lines; −1: none. */
  labels: number;
  /** Columns with nothing in them, and those that only count the lines. */
  unused: ReadonlySet<number>;
  /** What is said of the map over its table: `Persona: Anna`. */
  about: readonly About[];
  outside: readonly Words[];
}

export const textOf = (cell: Cell | undefined): string => oneLineOf(cell?.notes.join('\n'));

export const isSaid = (cell: Cell | undefined): boolean => (cell?.notes.length ?? 0) > 0;

/** Finds headings and labels; `null` where fewer than two columns or lines have words. */
export function findFrame(
  { grid, isLaid = false }: Pick<GridSource, 'grid' | 'isLaid'>,
  book: NameBook,
): Frame | null {
  const rows = grid.filter((row, at) => (isLaid && at === 0) || row.some(isSaid));
  const outside: Words[] = [];
  const about: About[] = [];
  const most = Math.max(0, ...rows.map((row) => row.filter(isSaid).length));
  let start = 0;
  while (!isLaid && start < rows.length - 2 && isBefore(rows, start, most, book)) {
    tellOf(rows[start] ?? [], about, outside);
    start += 1;
  }
  const table = rows.slice(start);
  const headAt = isLaid ? 0 : headAtOf(table);
  for (const row of table.slice(0, Math.max(0, headAt - 1))) tellOf(row, about, outside);
  const before = headAt > 0 ? table[headAt - 1] : undefined;
  const isOver = before !== undefined && before.slice(1).filter(isSaid).length >= 2;
  if (before && !isOver) tellOf(before, about, outside);
  const head = table[headAt];
  const all = isLaid ? table.slice(headAt + 1) : joinLabels(head, table.slice(headAt + 1));
  const body = all.filter((row, at) => {
    const isLast = at === all.length - 1 && all.length > 2;
    if (isLaid || !(isAfter(row, all.slice(at), book) || (isLast && isTotal(row)) || isHeadAgain(row, head)))
      return true;
    tellCells(row, outside);
    return false;
  });
  if (!head || body.length === 0) return null;
  const unused = new Set<number>();
  for (const [at, cell] of head.entries())
    if (!(isLaid && at === 0) && !isSaid(cell) && !cell.covered && !body.some((row) => isSaid(row[at])))
      unused.add(at);
  const used = [...head.keys()].filter((at) => !unused.has(at));
  const counting = used.find(
    (at) =>
      !isLaid &&
      isCount(
        head[at],
        body.map((row) => row[at]),
      ),
  );
  if (counting !== undefined && used.length > 2) {
    unused.add(counting);
    tellCells([head[counting], ...body.map((row) => row[counting])], outside);
  }
  const labels = [...head.keys()].find((at) => !unused.has(at));
  // `Persona | Stage | Actions`; over labels there is often nothing.
  const isNamed = labels !== undefined && textOf(head[labels]) !== '';
  const named = [...head.keys()].filter(
    (at) => !isLaid && isNamed && !unused.has(at) && namesAxis(head[at], book),
  );
  // `Journey | Step | …`, where all is of one journey.
  const divides = (at: number) => new Set(body.map((row) => textOf(row[at]))).size > 1;
  for (const at of named.some(divides) ? named.filter((each) => !divides(each)) : []) {
    unused.add(at);
    tellCells([head[at], ...body.map((row) => row[at])], outside);
  }
  if (labels === undefined || head.length - unused.size < 2) return null;
  return {
    head,
    over: isOver ? (before ?? null) : null,
    body,
    labels:
      !isLaid && startsWithStage(head, body, labels, book) ? -1 : (named.find(divides) ?? named[0] ?? labels),
    unused,
    about,
    outside,
  };
}

/** Two columns without a heading before the first that has one: the second divides what the first names. */
function joinLabels(head: readonly Cell[] = [], body: Grid): Grid {
  const isOpen = (at: number) => head[at] !== undefined && !isSaid(head[at]) && !head[at]?.covered;
  const isSecond = isOpen(0) && isOpen(1) && !isOpen(2) && body.filter((row) => isSaid(row[1])).length > 1;
  if (!isSecond || body.every((row) => !isSaid(row[0]))) return body;
  let above = '';
  return body.map((row) => {
    const [first, second, ...cells] = row;
    if (!first || !second) return row;
    above = textOf(first) || above;
    const name = [above, textOf(second)].filter((words) => words !== '').join(' – ');
    return [{ ...first, notes: [name] }, { ...second, notes: [] }, ...cells];
  });
}

/** Nothing names the lines: the first column has a stage over it like all others. */
function startsWithStage(head: readonly Cell[], body: Grid, labels: number, book: NameBook): boolean {
  const names = head.map(textOf).filter((name) => name !== '');
  const first = textOf(head[labels]);
  return (
    isStage(first, book) &&
    !book(first).namesAxis &&
    names.filter((name) => isStage(name, book)).length * 2 > names.length &&
    !body.some((row) => book(textOf(row[labels])).kind !== null)
  );
}

/** … or is numbered as stages are. */
const isStage = (name: string, book: NameBook) =>
  book(name).isStage || /^\W*(?:phase|stage|step|etapa|étape|fase|schritt)\W*\d{1,2}\b/i.test(name);

const namesAxis = (cell: Cell | undefined, book: NameBook) =>
  book(textOf(cell)).namesAxis && book(textOf(cell)).kind === null;

/** The line of headings; where it has merged or blank ones, and the next has one below each and none before them, that is the next. */
function headAtOf(table: Grid): number {
  const at = headerRow(table.map((row) => row.map(textOf)));
  const [upper = [], lower = []] = [table[at], table[at + 1]];
  const isMerged = upper
    .slice(1)
    .some((cell, c) => !isSaid(cell) && isSaid(upper[c + 1 - 1]) && isSaid(lower[c + 1]));
  const isBelow =
    !isSaid(upper[0]) &&
    !isSaid(lower[0]) &&
    lower.length > 1 &&
    lower.slice(1).every((cell, c) => isSaid(cell) || !isSaid(upper[c + 1]));
  const isAxis = !isSaid(upper[0]) && namesTheAxis(textOf(lower[0]));
  const isShort = lower.every((cell) => textOf(cell).length <= 64 && cell.notes.length <= 1);
  return isMerged && (isBelow || isAxis) && isShort ? at + 1 : at;
}

/** A line over the table that is none of its own: a title, `Persona | Anna`. */
function isBefore(rows: Grid, at: number, most: number, book: NameBook): boolean {
  const said = (rows[at] ?? []).filter(isSaid);
  if (said.length <= 1) return most > 1;
  const [first] = said;
  const word = textOf(first);
  return (
    said.length === 2 &&
    most >= 4 &&
    book(word).kind !== 'emotions' &&
    (aboutField(word) !== null || /:\s*$/.test(word))
  );
}

/** A line below the table that is none of its own: a sentence in one cell, with nothing but such lines after it. */
function isAfter(row: readonly Cell[], rest: Grid, book: NameBook): boolean {
  const isAlone = (cells: readonly Cell[]) =>
    cells.filter(isSaid).length === 1 && cells.slice(1).filter(isSaid).length === 0;
  const text = textOf(row[0]);
  return (
    isAlone(row) &&
    rest.every(isAlone) &&
    (book(text).isSentence || text.length > 60 || /^(?:source|note|legend|quelle|fuente)\b/i.test(text))
  );
}

/** The headings once more, as on the next sheet of paper. */
const isHeadAgain = (row: readonly Cell[], head: readonly Cell[] = []) =>
  row.filter(isSaid).length > 1 && row.every((cell, at) => textOf(cell) === textOf(head[at]));

/** What only sums up the lines above it: figures, and nothing where there are none. */
function isTotal(row: readonly Cell[]): boolean {
  const [first, ...rest] = row;
  const said = rest.filter(isSaid);
  return (
    /^(?:(?:grand |sub)?totals?|sum|summe|gesamt|insgesamt|suma|somme|totale|totaal|totalt|итого|всего|razem|celkem|toplam|合計|合计|总计|總計|합계)$/.test(
      plainWords(textOf(first)),
    ) &&
    said.length < rest.length &&
    said.every((cell) => isFigure(textOf(cell)))
  );
}

/** `1`, `2`, `3` … below `#`. */
function isCount(head: Cell | undefined, cells: readonly (Cell | undefined)[]): boolean {
  const said = cells.filter(isSaid);
  return (
    /^(?:#|no|nr|nº|n°|id|(?:step|phase|stage) (?:#|no|nr|number)|step ?#?|index|order|pos)?\.?$/i.test(
      textOf(head),
    ) &&
    said.length >= 2 &&
    said.every((cell, at) => Number(textOf(cell).replace(/[.)]$/, '')) === at + 1)
  );
}

function tellCells(cells: readonly (Cell | undefined)[], outside: Words[]): void {
  for (const cell of cells)
    for (const text of cell?.notes ?? []) outside.push({ where: cell?.where ?? '', text });
}

function tellOf(row: readonly Cell[], about: About[], outside: Words[]): void {
  const said = row.filter(isSaid);
  const [first, second] = said;
  const as = first && second && said.length === 2 ? aboutField(textOf(first)) : null;
  if (first && second && as !== null) {
    outside.push({ where: first.where, text: textOf(first) });
    about.push({
      as,
      where: second.where,
      text: second.notes.join('\n'),
      value: second.notes.join('\n'),
    });
    return;
  }
  const inOne =
    said.length === 1 && first ? /^([^:]{2,30}):\s+(\S[\s\S]*)$/.exec(first.notes.join('\n')) : null;
  const named = inOne?.[1] === undefined ? null : aboutField(inOne[1]);
  if (first && inOne?.[2] !== undefined && named !== null) {
    about.push({
      as: named,
      where: first.where,
      text: first.notes.join('\n'),
      value: inOne[2],
      label: inOne[1] ?? '',
    });
  } else if (
    first &&
    said.length === 1 &&
    !about.some(({ as: field }) => field === 'title') &&
    textOf(first).length <= 120
  )
    about.push({ as: 'title', where: first.where, text: textOf(first), value: textOf(first) });
  else tellCells(said, outside);
}
