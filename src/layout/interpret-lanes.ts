import { bottom } from './boxes.ts';
import type { GridLane, GridStage } from './interpret-grid.ts';
import { claimNodes, type MapReader, nameShown, oneLineOf } from './interpretation.ts';
import { hasStamp, type SeenWith, stampOf } from './seen-nodes.ts';

type Bag = { [field: string]: unknown };

/** The lanes from top to bottom, with what the board shows of them. */
export function readLanes(
  reader: MapReader,
  stages: readonly GridStage[],
): { records: Bag[]; grid: GridLane[] } {
  const read: { record: Bag; grid: GridLane; was: number }[] = [];
  const lines = renamedLines(reader);
  for (const node of reader.members) {
    if (!hasStamp(node, 'lane')) continue;
    const lane = readLane(reader, node);
    const lineBelow = lines.get(lane.grid.id);
    read.push(lineBelow === undefined ? lane : { ...lane, record: { ...lane.record, lineBelow } });
  }
  for (const orphan of lanesWithoutLabel(
    reader,
    stages,
    read.map((lane) => lane.grid.id),
  )) {
    read.push({ record: orphan.record, grid: orphan.grid, was: orphan.grid.top - reader.root.y });
  }
  reportReordered(reader, read);
  read.sort((a, b) => middle(a.grid) - middle(b.grid));
  return { records: read.map((lane) => lane.record), grid: read.map((lane) => lane.grid) };
}

const middle = (lane: GridLane): number => (lane.top + lane.bottom) / 2;

function readLane(reader: MapReader, label: SeenWith<'lane'>) {
  const { stamp } = label;
  const id = reader.identity.recordOf.get(label.id) ?? stamp.recordId;
  const shown = nameShown(label.text, stamp.name);
  if (shown === '') {
    const reason = `The label of this row is empty; it is read as “${stamp.name}”, its name before.`;
    reader.doubts.push({ recordId: id, reason, choices: [] });
  }
  claimNodes(reader, id, shown === '' ? 0.7 : 1, [label]);
  const copied = reader.identity.copies.has(label.id);
  const top = label.y - reader.root.y;
  const edgesMoved =
    copied || Math.abs(top - stamp.top) > 1 || Math.abs(top + label.height - stamp.bottom) > 1;
  const record: Bag = { ...stamp.details, id, name: shown || stamp.name, kind: stamp.laneKind };
  const grid: GridLane = { id, kind: stamp.laneKind, label, top: label.y, bottom: bottom(label), edgesMoved };
  return { record, grid, was: copied ? top : stamp.top };
}

/** Names that people gave to the lines between rows, by the lane above. */
function renamedLines(reader: MapReader): Map<string, string> {
  const names = new Map<string, string>();
  for (const node of reader.members) {
    const stamp = stampOf(node, 'decor');
    if (stamp?.role !== 'dividerLabel' || stamp.laneId === undefined || names.has(stamp.laneId)) continue;
    const shown = oneLineOf(node.text);
    if (shown !== '' && stamp.text !== undefined && shown !== oneLineOf(stamp.text))
      names.set(stamp.laneId, shown);
  }
  return names;
}

/** A label dragged past another reads as a new order, and is asked about. */
function reportReordered(reader: MapReader, lanes: readonly { grid: GridLane; was: number }[]): void {
  const before = [...lanes].sort((a, b) => a.was - b.was).map((lane) => lane.grid.id);
  const after = [...lanes].sort((a, b) => middle(a.grid) - middle(b.grid));
  for (const [place, lane] of after.entries()) {
    if (before[place] === lane.grid.id) continue;
    const reason =
      'The label of this row was moved past another: the rows are read in the order of their labels.';
    reader.doubts.push({ recordId: lane.grid.id, reason, choices: ['move the row', 'move the label back'] });
  }
}

/** A row whose label was deleted while notes still lie in its bands is kept: its caption names it. */
function lanesWithoutLabel(
  reader: MapReader,
  stages: readonly GridStage[],
  known: readonly string[],
): { record: Bag; grid: GridLane }[] {
  const found: { record: Bag; grid: GridLane }[] = [];
  const needed = new Set<string>();
  for (const node of reader.members) {
    const laneId = stampOf(node, 'card')?.laneId;
    if (typeof laneId === 'string') needed.add(laneId);
  }
  for (const stage of stages) {
    for (const [id, band] of stage.bands) {
      if (known.includes(id) || !needed.has(id) || found.some((lane) => lane.grid.id === id)) continue;
      const name = captionOf(reader, id) || 'Row without a label';
      reader.ids.add(id);
      reader.nodes.set(id, []);
      reader.confidence.set(id, 0.5);
      const reason = `The label of the row “${name}” was deleted, but notes lie in the row.`;
      reader.doubts.push({ recordId: id, reason, choices: ['draw the label again', 'remove the row'] });
      const kind = stampOf(band, 'decor')?.laneKind ?? 'other';
      const grid: GridLane = {
        id,
        kind,
        label: null,
        top: band.y,
        bottom: bottom(band),
        edgesMoved: false,
      };
      found.push({ record: { id, name, kind }, grid });
    }
  }
  return found;
}

function captionOf(reader: MapReader, laneId: string): string {
  for (const node of reader.members) {
    const stamp = stampOf(node, 'decor');
    if (stamp?.laneId === laneId && stamp.role === 'caption' && node.text) return oneLineOf(node.text);
  }
  return '';
}
