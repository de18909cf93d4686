import type { HeldCell, HeldName, StampOf } from '../../journey/stamp.ts';
import type { DraftCard, DraftName, MapDraft } from '../../plane/map-draft.ts';
import { oneLineOf } from '../../plane/name-shown.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { headerRow } from '../../plane/table-header.ts';
import { alignLines, type Line } from './align-lines.ts';

type Adopted = NonNullable<StampOf<'journey'>['adopted']>;

/**
 * The names and cards of a table that was taken into use. Rows and columns are known again by their names and words,
 * wherever people moved them; a cell that changed keeps its record, and a record whose words went to another cell
 * goes there.
 */
export function tableDraft(
  table: SeenNode,
  adopted: Adopted,
): Pick<MapDraft, 'stages' | 'lanes' | 'cards' | 'box'> {
  const texts = (table.table?.cells ?? []).map((row) => row.map((cell) => cell.trim()));
  const header = headerRow(texts);
  const upright = adopted.axis === 'x';
  const columnsOf = upright ? adopted.stages : adopted.lanes;
  const rowsOf = upright ? adopted.lanes : adopted.stages;
  const width = texts.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = known(table, columnsOf, adopted.cells, columnLines(texts, header, width), 'column');
  const rows = known(table, rowsOf, adopted.cells, rowLines(texts, header), 'row');
  const [stages, lanes] = upright ? [columns, rows] : [rows, columns];
  const textAt = (stage: DraftName, lane: DraftName) => {
    const [row, column] = upright ? [lane.line, stage.line] : [stage.line, lane.line];
    return texts[row ?? -1]?.[column ?? -1] ?? '';
  };
  return { stages, lanes, cards: cardsOf(table, adopted.cells, stages, lanes, textAt), box: table };
}

function columnLines(texts: readonly string[][], header: number, width: number): Line[] {
  const lines: Line[] = [];
  for (let at = 1; at < width; at += 1) {
    const words = texts.slice(header + 1).map((row) => row[at] ?? '');
    lines.push({ at, name: texts[header]?.[at] ?? '', words: words.filter((word) => word !== '') });
  }
  return lines;
}

function rowLines(texts: readonly string[][], header: number): Line[] {
  return texts.slice(header + 1).map((row, turn) => ({
    at: header + 1 + turn,
    name: row[0] ?? '',
    words: row.slice(1).filter((word) => word !== ''),
  }));
}

function known(
  table: SeenNode,
  held: readonly HeldName[],
  cells: readonly HeldCell[],
  lines: readonly Line[],
  word: string,
): DraftName[] {
  const wordsOf = ({ recordId }: HeldName) =>
    cells.filter((cell) => cell.stageId === recordId || cell.laneId === recordId).map((cell) => cell.text);
  const matches = alignLines(
    held.map((name) => ({ at: name.line ?? 0, name: name.name, words: wordsOf(name) })),
    lines,
  );
  const names: DraftName[] = [];
  for (const [turn, line] of lines.entries()) {
    const match = matches[turn];
    const name = match === undefined ? undefined : held[match];
    if (!name && line.name === '' && line.words.length === 0) continue;
    const said = oneLineOf(line.name);
    names.push({
      key: `${table.id} ${word} ${line.at + 1} new`,
      // A name that the board never showed is remembered; one that was shown and is gone is, too, for want of another.
      name: said || name?.name || `${word === 'row' ? 'Row' : 'Column'} ${line.at + 1}`,
      nodes: [table],
      confidence: 1,
      reason: 'It is in the first row or column of a table that was taken into use.',
      from: line.at,
      to: line.at + 1,
      line: line.at,
      agreed: name && { id: name.recordId, details: name.details, laneKind: name.laneKind },
    });
  }
  return names;
}

interface Spot {
  stage: number;
  lane: number;
  text: string;
  home: HeldCell | undefined;
  held?: HeldCell;
}

function cardsOf(
  table: SeenNode,
  cells: readonly HeldCell[],
  stages: readonly DraftName[],
  lanes: readonly DraftName[],
  textAt: (stage: DraftName, lane: DraftName) => string,
): DraftCard[] {
  const spots: Spot[] = [];
  for (const [stage, stageName] of stages.entries()) {
    for (const [lane, laneName] of lanes.entries()) {
      const text = textAt(stageName, laneName);
      const home = cells.find(
        (cell) => cell.stageId === stageName.agreed?.id && cell.laneId === laneName.agreed?.id,
      );
      if (text !== '') spots.push({ stage, lane, text, home });
    }
  }
  const free = new Set(cells);
  const give = (spot: Spot, cell: HeldCell | undefined) => {
    if (!cell || spot.held || !free.has(cell)) return;
    spot.held = cell;
    free.delete(cell);
  };
  for (const spot of spots) if (spot.home?.text === spot.text) give(spot, spot.home);
  for (const spot of spots)
    give(
      spot,
      [...free].find((cell) => cell.text === spot.text),
    );
  for (const spot of spots) give(spot, spot.home);
  return spots.map((spot) => cardOf(table, spot, stages[spot.stage], lanes[spot.lane]));
}

function cardOf(
  table: SeenNode,
  spot: Spot,
  stage: DraftName | undefined,
  lane: DraftName | undefined,
): DraftCard {
  const { held, text } = spot;
  const own = `${table.id} ${stage?.agreed?.id ?? stage?.key} ${lane?.agreed?.id ?? lane?.key}`;
  return {
    key: held ? held.recordId.replace(/^n/, '') : own,
    nodes: [table],
    text,
    stage: spot.stage,
    lane: spot.lane,
    confidence: 1,
    reason: 'It is a cell of the table.',
    box: { x: spot.stage, y: spot.lane, width: 1, height: 1 },
    across: [],
    agreed: held && {
      id: held.recordId,
      details: held.details,
      ...(held.value !== undefined && held.text === text ? { value: held.value } : {}),
    },
  };
}
