import type { Json, NodeProps } from '../../../figjam/document/records.ts';
import { isRecord, type RawNode, readList, readNumber, readString } from '../../base/json.ts';
import { JamError } from '../base/jam-error.ts';
import { readJamPaints } from '../base/paints.ts';
import { idOf } from './guid.ts';
import { readJamText } from './read-text.ts';

interface Line {
  id: string;
  size: number | undefined;
}

interface Part {
  path: string[];
  part: RawNode;
}

const mostCells = 100_000;

/**
 * Rows, columns and cells of a table. A cell is a part whose path names a row and a column; a row that nobody made higher has no height in
 * the file but that of the cells as FigJam laid them out.
 */
export function readJamTable(node: RawNode): NodeProps {
  const laidOut = pathsOf(node.derivedImmutableFrameData);
  const cells = pathsOf(node.nodeGenerationData);
  const rows = linesOf(node.tableRowPositions, node.tableRowHeights);
  const columns = linesOf(node.tableColumnPositions, node.tableColumnWidths);
  if (rows.length * columns.length > mostCells)
    throw new JamError(
      `table ${idOf(node.guid)} has ${rows.length} × ${columns.length} cells, more than any table of FigJam.`,
    );
  const size = isRecord(node.size) ? node.size : {};
  const heights = sizesOf(rows, laidOut, 'y', readNumber(size.y) ?? 0);
  const widths = sizesOf(columns, laidOut, 'x', readNumber(size.x) ?? 0);
  const props: NodeProps = {
    name: readString(node.name) ?? '',
    rows: rows.map(({ id }, index) => ({ id, height: heights[index] ?? 0 })),
    columns: columns.map(({ id }, index) => ({ id, width: widths[index] ?? 0 })),
  };
  const found = new Map<string, { words?: RawNode; look?: RawNode }>();
  const [rowIds, columnIds] = [new Set(rows.map(({ id }) => id)), new Set(columns.map(({ id }) => id))];
  for (const { path, part } of cells) {
    const row = path.find((id) => rowIds.has(id));
    const column = path.find((id) => columnIds.has(id));
    if (row === undefined || column === undefined) continue;
    const name = `cell:${row}:${column}`;
    found.set(name, { ...found.get(name), [isRecord(part.textData) ? 'words' : 'look']: part });
  }
  for (const row of rows)
    for (const column of columns) {
      const name = `cell:${row.id}:${column.id}`;
      const { words = {}, look = {} } = found.get(name) ?? {};
      props[name] = { text: readJamText(words), fills: readJamPaints(look.fillPaints) ?? [] };
    }
  return props;
}

/** Sizes of rows or columns: as they were set, as cells were laid out, or what is left of the table in equal parts. */
function sizesOf(lines: readonly Line[], laidOut: readonly Part[], axis: 'x' | 'y', whole: number): number[] {
  const ids = new Map(lines.map(({ id }, index) => [id, index]));
  const sizes = lines.map(({ size }) => size);
  for (const { path, part } of laidOut) {
    const index = path.map((id) => ids.get(id)).find((at) => at !== undefined);
    const length = isRecord(part.size) ? readNumber(part.size[axis]) : undefined;
    // A part of a cell may be smaller than the cell, never larger.
    if (index !== undefined && lines[index]?.size === undefined && length !== undefined)
      sizes[index] = Math.max(sizes[index] ?? 0, length);
  }
  const known = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0);
  const open = sizes.filter((size) => size === undefined).length;
  return sizes.map((size) => size ?? Math.max(0, whole - known) / open);
}

/** The parts of a node with the ids on their paths. */
function pathsOf(data: unknown): Part[] {
  const list = isRecord(data) ? (readList(data.overrides) ?? []) : [];
  return list.filter(isRecord).map((part) => {
    const guids = isRecord(part.guidPath) ? (readList(part.guidPath.guids) ?? []) : [];
    return { path: guids.map(lineId), part };
  });
}

function linesOf(positions: unknown, sizes: unknown): Line[] {
  const entries = (value: unknown) =>
    isRecord(value) ? (readList(value.entries) ?? []).filter(isRecord) : [];
  const sizeOf = new Map(entries(sizes).map((entry) => [lineId(entry.id), readNumber(entry.size)]));
  return entries(positions)
    .map((entry) => ({ id: lineId(entry.id), position: readString(entry.position) ?? '' }))
    .sort((a, b) => (a.position < b.position ? -1 : a.position > b.position ? 1 : 0))
    .map(({ id }) => ({ id, size: sizeOf.get(id) }));
}

/** Rows and columns are named with a full stop: a cell's name has colons between. */
const lineId = (guid: Json | undefined): string => (idOf(guid) ?? '').replace(':', '.');
