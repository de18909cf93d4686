import type { DraftCard, DraftName, MapDraft } from '../../plane/map-draft.ts';
import { oneLineOf } from '../../plane/name-shown.ts';
import type { Piece } from '../../plane/piece.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { headerRow } from '../../plane/table-header.ts';
import { namesTheAxis, promisesJourney } from '../../plane/words/stage-words.ts';
import { type GridWords, judgeJourney } from './judge-journey.ts';
import { labelsBesideTable } from './labels-beside-table.ts';
import type { NameBook } from './name-book.ts';
import { promiseNear, type Surroundings } from './surroundings.ts';

interface Cells {
  columns: string[];
  rows: string[];
  /** By row, then column, without the names. */
  texts: string[][];
  /** Which row and column of the table each of them is. */
  rowsAt: number[];
  columnsAt: number[];
  corner: string;
  /** What stands over each column, said once for all that it heads; undefined where there is nothing. */
  phases: (string | undefined)[];
  /** What stands left of the table and names its rows, when the table does not. */
  labels: Piece[] | null;
}

/** The journey that a table shows: names in its first row and column, one card in each cell that has words. */
export function draftFromTable(
  table: SeenNode,
  surroundings: Surroundings,
  book: NameBook,
  pieces: readonly Piece[],
): MapDraft | null {
  const cells = cellsOf(table, pieces);
  if (!cells || cells.columns.length < 2 || cells.rows.length < 1) return null;
  const words = wordsOf(cells);
  const promise = promisesJourney(cells.corner) ? cells.corner : promiseNear(surroundings, table);
  const verdict = judgeJourney(words, promise !== null, book);
  if (!verdict.isJourney) return null;
  const { transposed } = verdict;
  const places = (word: string) => ((word === 'row') === transposed ? cells.columnsAt : cells.rowsAt);
  const name = (text: string, at: number, word: string): DraftName => ({
    key: `${table.id} ${word} ${at + 1}`,
    name: oneLineOf(text) || `${word === 'row' ? 'Row' : 'Stage'} ${at + 1}`,
    nodes: [table],
    confidence: verdict.confidence,
    reason: `It is in the first row or column of a table; ${verdict.reason}.`,
    from: at,
    to: at + 1,
    line: places(word)[at],
    ...(word === 'stage' && !transposed && cells.phases[at] !== undefined
      ? { said: { phase: cells.phases[at] } }
      : {}),
  });
  const beside = (text: string, at: number, word: string): DraftName => {
    const label = (word === 'row') === transposed ? undefined : cells.labels?.[at];
    if (!label) return name(text, at, word);
    const { line: _, ...own } = name(text, at, word);
    return {
      ...own,
      key: label.id,
      nodes: label.nodes,
      reason: `It stands beside its row of a table; ${verdict.reason}.`,
    };
  };
  const [stages, lanes] = transposed ? [cells.rows, cells.columns] : [cells.columns, cells.rows];
  return {
    root: table,
    title: titleSaid(cells, promise),
    titleNode: null,
    stages: stages.map((text, at) => beside(text, at, 'stage')),
    lanes: lanes.map((text, at) => beside(text, at, 'row')),
    cards: words.cards.map((card) => cardOf(card, table, transposed)),
    scaffold: [],
    box: table,
    confidence: verdict.confidence,
    reason: verdict.reason,
    transposed,
  };
}

/** Headings over several columns stand in the first of them. */
function phasesOver(row: readonly string[] | undefined, header: readonly string[]): (string | undefined)[] {
  const said = (row ?? []).slice(1).filter((cell) => cell !== '').length;
  let phase: string | undefined;
  return header.map((_, at) => {
    if (at > 0 && row?.[at]) phase = row[at];
    return said >= 2 ? phase : undefined;
  });
}

/** Above the header row there may be one that only holds a title. */
function cellsOf(table: SeenNode, pieces: readonly Piece[]): Cells | null {
  const all = (table.table?.cells ?? []).map((row) => row.map((cell) => cell.trim()));
  const start = headerRow(all);
  const [header, ...body] = all.slice(start);
  if (!header || header.filter((cell) => cell !== '').length < 2) return null;
  const filled = body
    .map((row, at) => ({ row, at: start + 1 + at }))
    .filter(({ row }) => row.some((cell) => cell !== ''));
  const rows = filled.map(({ row }) => row);
  const rowsAt = filled.map(({ at }) => at);
  const startsWithStage = (header[0] ?? '') !== '' && !namesTheAxis(header[0] ?? '');
  const labels = startsWithStage ? labelsBesideTable(table, rowsAt, pieces) : null;
  const least = labels ? 0 : 1;
  const used = header.map(
    (cell, at) => at >= least && (cell !== '' || rows.some((row) => (row[at] ?? '') !== '')),
  );
  const pick = <T>(row: readonly T[]) => row.filter((_, at) => used[at]);
  return {
    corner: labels ? '' : [all[start - 1]?.[0], header[0]].filter(Boolean).join(' '),
    phases: pick(phasesOver(all[start - 1], header)),
    columns: pick(header),
    rows: rows.map((row, at) => labels?.[at]?.text ?? row[0] ?? ''),
    texts: rows.map((row) => pick(header.map((_, at) => row[at] ?? ''))),
    rowsAt,
    columnsAt: pick(header.map((_, at) => at)),
    labels,
  };
}

function wordsOf(cells: Cells): GridWords {
  const cards: GridWords['cards'] = [];
  for (const [row, texts] of cells.texts.entries()) {
    for (const [column, text] of texts.entries()) {
      if (text !== '') cards.push({ text, column, row, isNote: true });
    }
  }
  const named = (names: readonly string[]) => names.some((name) => name !== '');
  return {
    columns: cells.columns,
    rows: cells.rows,
    columnsNamed: named(cells.columns),
    rowsNamed: named(cells.rows),
    cards,
    distinct: true,
    strays: [],
    corner: cells.corner,
  };
}

function cardOf(card: GridWords['cards'][number], table: SeenNode, transposed: boolean): DraftCard {
  return {
    key: `${table.id} r${card.row + 1} c${card.column + 1}`,
    nodes: [table],
    text: card.text,
    stage: transposed ? card.row : card.column,
    lane: transposed ? card.column : card.row,
    confidence: 0.95,
    reason: 'It is a cell of the table.',
    box: { x: card.column, y: card.row, width: 1, height: 1 },
    across: [],
  };
}

/** What promises a journey beside it, or what stands in its corner; nothing where neither does. */
function titleSaid(cells: Cells, promise: string | null): string {
  const promised = promise !== null && promise.length < 80 ? promise : null;
  const corner = namesTheAxis(cells.corner) ? '' : cells.corner;
  return oneLineOf(promised ?? corner);
}
