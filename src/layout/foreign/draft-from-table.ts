import { oneLineOf } from '../interpretation.ts';
import type { SeenNode } from '../snapshot.ts';
import type { SnapshotIndex } from '../snapshot-index.ts';
import { type GridWords, judgeGrid } from './judge-grid.ts';
import type { DraftCard, DraftName, MapDraft } from './map-draft.ts';
import type { NameBook } from './name-book.ts';
import { namesTheAxis, promisesJourney } from './stage-words.ts';
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
}

/** The journey that a table shows: names in its first row and column, one card in each cell that has words. */
export function draftFromTable(
  table: SeenNode,
  index: SnapshotIndex,
  surroundings: Surroundings,
  book: NameBook,
): MapDraft | null {
  const cells = cellsOf(table);
  if (!cells || cells.columns.length < 2 || cells.rows.length < 1) return null;
  const words = wordsOf(cells);
  const promise = promisesJourney(cells.corner) ? cells.corner : promiseNear(surroundings, table);
  const verdict = judgeGrid(words, promise !== null, book);
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
  });
  const [stages, lanes] = transposed ? [cells.rows, cells.columns] : [cells.columns, cells.rows];
  return {
    root: table,
    title: titleOf(cells, index, promise),
    titleNode: null,
    stages: stages.map((text, at) => name(text, at, 'stage')),
    lanes: lanes.map((text, at) => name(text, at, 'row')),
    cards: words.cards.map((card) => cardOf(card, table, transposed)),
    scaffold: [],
    box: table,
    confidence: verdict.confidence,
    reason: verdict.reason,
    transposed,
  };
}

/** Above the header row there may be one that only holds a title. */
function cellsOf(table: SeenNode): Cells | null {
  const all = (table.table?.cells ?? []).map((row) => row.map((cell) => cell.trim()));
  const start = all.findIndex((row) => row.filter((cell) => cell !== '').length >= 2);
  const [header, ...body] = all.slice(Math.max(0, start));
  if (!header || start < 0) return null;
  const filled = body
    .map((row, at) => ({ row, at: start + 1 + at }))
    .filter(({ row }) => row.some((cell) => cell !== ''));
  const rows = filled.map(({ row }) => row);
  const used = header.map((cell, at) => cell !== '' || rows.some((row) => (row[at] ?? '') !== ''));
  const pick = (row: readonly string[]) => row.filter((_, at) => at > 0 && used[at]);
  return {
    corner: [all[start - 1]?.[0], header[0]].filter(Boolean).join(' '),
    columns: pick(header),
    rows: rows.map((row) => row[0] ?? ''),
    texts: rows.map(pick),
    rowsAt: filled.map(({ at }) => at),
    columnsAt: header.map((_, at) => at).filter((at) => at > 0 && used[at]),
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

function titleOf(cells: Cells, index: SnapshotIndex, promise: string | null): string {
  const promised = promise !== null && promise.length < 80 ? promise : null;
  const corner = namesTheAxis(cells.corner) ? '' : cells.corner;
  const { pageName, boardName } = index.snapshot;
  const page = /^page \d+$/i.test(pageName.trim()) ? boardName : pageName;
  return oneLineOf(promised ?? corner) || oneLineOf(page) || 'Map without a title';
}
