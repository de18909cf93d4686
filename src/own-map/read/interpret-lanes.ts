import { type Box, bottom, unionOf } from '../../plane/boxes.ts';
import type { GridLane, GridStage } from '../../plane/interpret-grid.ts';
import { claimNodes, type MapReader, tellDoubt } from '../../plane/map-reader.ts';
import { nameShown, oneLineOf } from '../../plane/name-shown.ts';
import { hasStamp, localPlace, type SeenWith, samePlace, stampOf } from '../../plane/seen-nodes.ts';

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
    tellDoubt(reader, id, reason);
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
    if (shown !== '' && stamp.text !== undefined && shown !== oneLineOf(stamp.text)) {
      names.set(stamp.laneId, shown);
      reader.used.add(node.id);
    }
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
    tellDoubt(reader, lane.grid.id, reason, ['move the row', 'move the label back']);
  }
}

/**
 * A row whose label was deleted while notes still lie in it is kept: its bands say where it is, else its captions,
 * else those notes that nobody moved; its captions name it.
 */
function lanesWithoutLabel(
  reader: MapReader,
  stages: readonly GridStage[],
  known: readonly string[],
): { record: Bag; grid: GridLane }[] {
  const found: { record: Bag; grid: GridLane }[] = [];
  for (const id of lanesOfCards(reader)) {
    if (known.includes(id)) continue;
    const band = stages.find((stage) => stage.bands.has(id))?.bands.get(id);
    const area = band ?? areaOfLane(reader, id);
    if (!area) continue;
    const caption = captionOf(reader, id);
    const name = caption?.name || 'Row without a label';
    reader.ids.add(id);
    reader.nodes.set(id, []);
    reader.confidence.set(id, 0.5);
    const reason = `The label of the row “${name}” was deleted, but notes lie in the row.`;
    tellDoubt(reader, id, reason, ['draw the label again', 'remove the row']);
    const kind = (band && stampOf(band, 'decor')?.laneKind) ?? caption?.laneKind ?? 'other';
    const grid: GridLane = {
      id,
      kind,
      label: null,
      top: area.y,
      bottom: bottom(area),
      edgesMoved: false,
    };
    found.push({ record: { id, name, kind }, grid });
  }
  return found;
}

function lanesOfCards(reader: MapReader): Set<string> {
  const needed = new Set<string>();
  for (const node of reader.members) {
    const laneId = stampOf(node, 'card')?.laneId;
    if (typeof laneId === 'string') needed.add(laneId);
  }
  return needed;
}

/** Where a row was that has neither label nor bands: around its captions and the notes that lie where they were put. */
function areaOfLane(reader: MapReader, laneId: string): Box | null {
  return unionOf(
    reader.members.filter((node) => {
      const decor = stampOf(node, 'decor');
      if (decor) return decor.laneId === laneId && decor.role === 'caption';
      const card = stampOf(node, 'card');
      return card?.laneId === laneId && samePlace(localPlace(reader.index, node), card.local);
    }),
  );
}

function captionOf(
  reader: MapReader,
  laneId: string,
): { name: string; laneKind: string | undefined } | undefined {
  for (const node of reader.members) {
    const stamp = stampOf(node, 'decor');
    if (stamp?.laneId !== laneId || stamp.role !== 'caption' || !node.text) continue;
    reader.used.add(node.id);
    return { name: oneLineOf(node.text), laneKind: stamp.laneKind };
  }
  return undefined;
}
