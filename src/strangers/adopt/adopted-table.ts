import type { HeldCell, HeldName, StampOf } from '../../journey/stamp.ts';
import type { DraftCard, DraftName, MapDraft } from '../../plane/map-draft.ts';
import { oneLineOf } from '../../plane/name-shown.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { headerRow } from '../../plane/table-header.ts';
import { alignLines, type Line } from './align-lines.ts';

type Adopted = NonNullable<StampOf<'journey'>['adopted']>;

/** A row or column of the table as it is now. */
interface LineNow extends Line {
  at: number;
  word: 'Row' | 'Column';
}

/** A cell with words, and what was remembered of its place. */
interface Spot {
  card: DraftCard;
  home: HeldCell | undefined;
}

/**
 * The names and cards of a table that was taken into use. Rows and columns are known again by their names and words,
 * wherever people moved them; a cell that changed keeps its record, and a record whose words went to another cell
 * goes there.
 */
export function tableDraft(
  table: SeenNode,
  { axis, cells, stages: heldStages, lanes: heldLanes }: Adopted,
): Pick<MapDraft, 'stages' | 'lanes' | 'cards'> {
  const rows = (table.table?.cells ?? []).map((row) => row.map((cell) => cell.trim()));
  const header = headerRow(rows);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, at) => rows.map((row) => row[at] ?? ''));
  const byRow = linesOf(rows, header + 1, 0, 'Row');
  const byColumn = linesOf(columns, 1, header, 'Column');
  const isUpright = axis === 'x';
  const stages = known(table, heldStages, cells, isUpright ? byColumn : byRow);
  const lanes = known(table, heldLanes, cells, isUpright ? byRow : byColumn);
  const texts = isUpright ? columns : rows;
  const spots: Spot[] = [];
  for (const [stage, { key: stageKey, from: x }] of stages.entries())
    for (const [lane, { key: laneKey, from: y }] of lanes.entries()) {
      const text = texts[x]?.[y] ?? '';
      const box = { x: stage, y: lane, width: 1, height: 1 };
      const key = `${table.id} ${stageKey} ${laneKey}`;
      const home = cells.find(({ stageId, laneId }) => stageId === stageKey && laneId === laneKey);
      if (text !== '') spots.push({ card: { key, nodes: [table], text, stage, lane, box }, home });
    }
  knowAgain(spots, cells);
  return { stages, lanes, cards: spots.map(({ card }) => card) };
}

/** All lines from the first on; their names stand before their words. */
const linesOf = (
  lines: readonly string[][],
  first: number,
  nameAt: number,
  word: LineNow['word'],
): LineNow[] =>
  lines.slice(first).map((line, turn) => ({
    at: first + turn,
    word,
    name: line[nameAt] ?? '',
    words: line.slice(nameAt + 1).filter((cell) => cell !== ''),
  }));

/** The names on these lines: who is not known again is called by its place. */
function known(
  table: SeenNode,
  held: readonly HeldName[],
  cells: readonly HeldCell[],
  lines: readonly LineNow[],
): DraftName[] {
  const before = held.map(({ name, recordId }) => ({
    name,
    words: cells.flatMap(({ stageId, laneId, text }) =>
      stageId === recordId || laneId === recordId ? text : [],
    ),
  }));
  const matches = alignLines(before, lines);
  return lines.flatMap(({ at, word, name, words }, turn) => {
    const was = held[matches[turn] ?? -1];
    if (!was && name === '' && words.length === 0) return [];
    return {
      key: was?.recordId ?? `${table.id} ${word.toLowerCase()} ${at + 1} new`,
      // A name that the board never showed is remembered; one that was shown and is gone is, too, for want of another.
      name: oneLineOf(name) || was?.name || `${word} ${at + 1}`,
      nodes: [table],
      from: at,
      to: at + 1,
      line: at,
      agreed: was && { id: was.recordId, details: was.details, laneKind: was.laneKind },
    };
  });
}

/** What is as it was in its place; then what went to another place; then what was written anew in its own. */
function knowAgain(spots: readonly Spot[], cells: readonly HeldCell[]): void {
  const free = new Set(cells);
  const ways: ((spot: Spot) => HeldCell | undefined)[] = [
    ({ card, home }) => (home?.text === card.text ? home : undefined),
    ({ card }) => [...free].find(({ text }) => text === card.text),
    ({ home }) => home,
  ];
  for (const find of ways)
    for (const spot of spots) {
      const { card } = spot;
      const cell = card.agreed ? undefined : find(spot);
      if (!cell || !free.delete(cell)) continue;
      const { recordId: id, details, text, value } = cell;
      card.agreed = { id, details, value: text === card.text ? value : undefined };
    }
}
