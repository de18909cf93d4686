import { namesTheAxis } from '../../plane/words/stage-words.ts';
import type { NameBook } from '../../strangers/find/name-book.ts';
import type { About, Cell, Grid, GridSource, Words } from '../source.ts';
import { namesAxis } from '../words/axis-in-tables.ts';
import { kindOfRow } from '../words/kind-of-row.ts';
import { isBefore, isHeadAgain, isLegend, linesAfter, tellCells, tellOf } from './around-table.ts';
import { isSaid, textOf } from './cell-words.ts';
import { headAtOf, isCount, leadOf } from './find-headings.ts';

/** Where in a table the names stand, and what around them is no part of it. */
export interface Frame {
  /** The headings of the columns, and what stands over several of them. */
  head: readonly Cell[];
  over: readonly Cell[] | null;
  /** The lines below, of which each has something in it. */
  body: readonly (readonly Cell[])[];
  /** Which column names the lines; −1: none. */
  labels: number;
  /** Which one names several lines at once: `Before`, `Customer`; −1: none. */
  groups: number;
  /** Columns with nothing in them, and those that only count the lines. */
  unused: ReadonlySet<number>;
  /** What is said of the map over its table: `Persona: Anna`. */
  about: readonly About[];
  outside: readonly Words[];
}

/** Finds headings and labels; `null` where fewer than two columns or lines have words. */
export function findFrame(
  { grid, isLaid = false, over = [] }: Pick<GridSource, 'grid' | 'isLaid' | 'over'>,
  book: NameBook,
): Frame | null {
  const rows = grid.filter((row, at) => (isLaid && at === 0) || row.some(isSaid));
  const outside: Words[] = [];
  const about: About[] = [];
  const most = Math.max(0, ...rows.map((row) => row.filter(isSaid).length));
  let start = 0;
  while (!isLaid && start < rows.length - 2 && isBefore(rows[start] ?? [], most, book)) {
    tellOf(rows[start] ?? [], about, outside);
    start += 1;
  }
  const table = rows.slice(start);
  const lead = isLaid ? 0 : leadOf(table);
  const headAt = isLaid ? 0 : headAtOf(table.map((row) => row.slice(lead)));
  for (const row of table.slice(0, Math.max(0, headAt - 1))) tellOf(row, about, outside);
  const before = headAt > 0 ? table[headAt - 1] : undefined;
  const isOver =
    before !== undefined &&
    before.slice(1).filter(isSaid).length >= 2 &&
    !isCount(before[0], before.slice(1));
  if (before && !isOver) tellOf(before, about, outside);
  const head = table[headAt];
  if (!head) return null;
  const all = table.slice(headAt + 1);
  const end = all.length - (isLaid ? 0 : linesAfter(head, all, lead, book));
  const body = all.slice(0, end).filter((row) => isLaid || !isHeadAgain(row, head));
  for (const row of all) if (!body.includes(row)) tellCells(row, outside);
  if (body.length === 0 && !isLaid) return null;
  const unused = unusedOf(head, body, isLaid, outside);
  const column = (at: number) => body.map((row) => row[at]);
  const places = () => [...head.keys()].filter((at) => !unused.has(at));
  const [first] = places();
  // `Persona | Stage | Actions`; over labels there is often nothing.
  const isNamed = first !== undefined && textOf(head[first]) !== '';
  const named = places().filter((at) => !isLaid && isNamed && namesOnlyAxis(head[at], book));
  // `Journey | Step | …`, where all is of one journey.
  const divides = (at: number) => new Set(column(at).map(textOf)).size > 1;
  for (const at of named.some(divides) ? named.filter((each) => !divides(each)) : []) {
    unused.add(at);
    tellCells([head[at], ...column(at)], outside);
  }
  if (first === undefined || places().length < 2) return null;
  const labels = named.find(divides) ?? named[0] ?? first;
  const second = places().find((at) => at > labels);
  const isGroup = !isLaid && second !== undefined && groupsLines(head, body, [labels, second], places());
  if (isGroup) unused.add(labels);
  const isBare = !isLaid && !isGroup && startsWithStage(head, body, first, book);
  return {
    head,
    over: isOver ? (before ?? null) : over.length > 0 ? over : null,
    body,
    labels: isBare ? -1 : isGroup ? second : labels,
    groups: isGroup ? labels : -1,
    unused,
    about,
    outside,
  };
}

/** Columns with nothing in them, one that only counts the lines, and a legend beside the table. */
function unusedOf(head: readonly Cell[], body: Grid, isLaid: boolean, outside: Words[]): Set<number> {
  const column = (at: number) => body.map((row) => row[at]);
  const unused = new Set(
    [...head.keys()].filter(
      (at) => !(isLaid && at === 0) && !isSaid(head[at]) && !head[at]?.covered && !column(at).some(isSaid),
    ),
  );
  const used = [...head.keys()].filter((at) => !unused.has(at));
  if (isLaid || used.length < 3) return unused;
  const counting = used.find((at) => isCount(head[at], column(at)));
  const next = used.find((at) => counting !== undefined && at > counting);
  // `Step | Actor | …`: where names come again, the counts are the names.
  const isName =
    next !== undefined &&
    namesTheAxis(textOf(head[counting ?? -1])) &&
    !used.some((at) => at !== counting && namesTheAxis(textOf(head[at]))) &&
    new Set(column(next).map(textOf)).size < body.length;
  const none = used.filter((at) => (at === counting && !isName) || isLegend(column(at)));
  for (const at of none) {
    unused.add(at);
    tellCells([head[at], ...column(at)], outside);
  }
  return unused;
}

/**
 * Of two columns of names, the first names several lines at once: both stand under no heading; or the first goes on over lines that the second one
 * names, as the rows of a map, or as the steps of phases where another column says what is done.
 */
function groupsLines(
  head: readonly Cell[],
  body: Grid,
  [first, second]: readonly [number, number],
  places: readonly number[],
): boolean {
  const names = body.map((row) => textOf(row[second])).filter((name) => name !== '');
  const groups = body.map((row) => textOf(row[first]));
  const isOpen = (at: number) => head[at] !== undefined && !isSaid(head[at]) && !head[at]?.covered;
  if (isOpen(first) && isOpen(second))
    return !isOpen(second + 1) && names.length > 1 && groups.some((name) => name !== '');
  const isDistinct = new Set(names).size === names.length && names.length === body.length;
  const said = groups.filter((name) => name !== '');
  const goesOn = groups[0] !== '' && said.length > 1 && new Set(said).size < body.length;
  if (!isDistinct || !goesOn || places.length < 4) return false;
  const [over, own] = [textOf(head[first]), textOf(head[second])];
  if (namesAxis(over))
    return namesAxis(own) && places.some((at) => at !== second && kindOfRow(textOf(head[at])) === 'actions');
  return names.filter((name) => kindOfRow(name) !== null).length * 2 >= names.length;
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

const namesOnlyAxis = (cell: Cell | undefined, book: NameBook) =>
  book(textOf(cell)).namesAxis && book(textOf(cell)).kind === null;
