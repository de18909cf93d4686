import { cellKey } from '../../journey/records.ts';
import type { StampOf } from '../../journey/stamp.ts';
import {
  findPlace,
  type Grid,
  type GridStage,
  isNearGrid,
  type PlaceInGrid,
} from '../../plane/interpret-grid.ts';
import { deriveId } from '../../plane/interpret-identity.ts';
import { claimNodes, type MapReader } from '../../plane/interpretation.ts';
import { sortByReading } from '../../plane/reading-order.ts';
import { localPlace, samePlace, stampOf } from '../../plane/seen-nodes.ts';
import type { SeenNode } from '../../plane/snapshot.ts';
import { askAboutPlace, askAboutRows, type PlacedNote } from './ask-about-cards.ts';
import { readSeverity } from './interpret-severity.ts';

type Bag = { [field: string]: unknown };

/** A card as read, with what ordering needs. */
interface ReadCard {
  record: Bag & { id: string; stageId: string | null; laneId: string | null };
  box: SeenNode;
  index: number;
  settled: boolean;
  coloured: boolean;
}

/** All cards: stage by stage, lane by lane, in reading order; what lies in no cell comes last. */
export function readCards(reader: MapReader, grid: Grid): Bag[] {
  const cells = new Map<string, ReadCard[]>();
  const notes: PlacedNote[] = [];
  for (const node of reader.members) {
    if (reader.used.has(node.id) || !isCard(reader, grid, node)) continue;
    const card = readCard(reader, grid, node);
    const { id, stageId, laneId } = card.record;
    notes.push({ id, node, stageId, laneId, settled: card.settled, coloured: card.coloured });
    const key = cellKey(stageId, laneId);
    const cell = cells.get(key);
    if (cell) cell.push(card);
    else cells.set(key, [card]);
  }
  askAboutRows(reader, grid, notes);
  const stages = [...grid.stages.map((stage) => stage.id), null];
  const lanes = [...grid.lanes.map((lane) => lane.id), null];
  const records: Bag[] = [];
  for (const stage of stages) {
    for (const lane of lanes) {
      for (const card of sortByReading(cells.get(cellKey(stage, lane)) ?? [])) records.push(card.record);
    }
  }
  return records;
}

/** Every note is a card; shapes and texts that people put into a cell are, too. */
function isCard(reader: MapReader, grid: Grid, node: SeenNode): boolean {
  if (node.stamp?.kind === 'decor') return false;
  if (reader.identity.recordOf.has(node.id) && stampOf(node, 'card')) return true;
  if (node.type === 'STICKY') return true;
  if (node.type !== 'SHAPE_WITH_TEXT' && node.type !== 'TEXT') return false;
  const words = (node.text ?? '').trim();
  if (words === '' || (node.stamp && reader.identity.recordOf.has(node.id))) return false;
  const place = findPlace(grid, node, parentStage(reader, grid, node)?.id ?? null);
  return place.laneId !== null && place.sure && !repeatsScaffold(grid, words);
}

/** A copied stage may have lost its stamps: its captions and bar still say what is scaffold. */
function repeatsScaffold(grid: Grid, words: string): boolean {
  return (
    grid.lanes.some((lane) => lane.label?.text?.trim() === words) ||
    grid.stages.some((stage) => stage.bar?.text?.trim() === words)
  );
}

function readCard(reader: MapReader, grid: Grid, node: SeenNode): ReadCard {
  const stamp = reader.identity.recordOf.has(node.id) ? stampOf(node, 'card') : null;
  const id = reader.identity.recordOf.get(node.id) ?? deriveId(node.id, reader.ids);
  const parent = parentStage(reader, grid, node);
  const agreed = stamp && agreedCell(reader, grid, node, stamp, parent);
  const place = agreed ?? placeByGeometry(reader, grid, node, parent);
  claimNodes(reader, id, agreed ? 1 : place.sure ? 0.9 : 0.6, [node]);
  if (!agreed) askAboutPlace(reader, grid, id, place);
  if (node.badStamp !== undefined) askAboutStamp(reader, node, id);
  const kind = grid.lanes.find((lane) => lane.id === place.laneId)?.kind;
  const severity = stamp ? readSeverity(stamp, node.fill, kind) : undefined;
  const record: ReadCard['record'] = {
    ...stamp?.details,
    id,
    stageId: place.stageId,
    laneId: place.laneId,
    text: node.text ?? '',
    ...(severity === undefined ? {} : { severity }),
  };
  const coloured = stamp === null || (stamp.fill !== '' && node.fill !== stamp.fill);
  const index = stamp?.index ?? Number.MAX_SAFE_INTEGER;
  return { record, box: node, index, settled: agreed !== null, coloured };
}

/** The stage whose section the node lies in, however deep. */
export function parentStage(reader: MapReader, grid: Grid, node: SeenNode): GridStage | null {
  const section = reader.index.ancestor(node, (candidate) =>
    grid.stages.some((stage) => stage.section?.id === candidate.id),
  );
  return grid.stages.find((stage) => stage.section !== null && stage.section.id === section?.id) ?? null;
}

/**
 * The cell that the stamp remembers, when the card still lies where it was put: in its stage, or on the page.
 * Then whatever grew or moved around it does not change what it is.
 */
function agreedCell(
  reader: MapReader,
  grid: Grid,
  node: SeenNode,
  stamp: StampOf<'card'>,
  parent: GridStage | null,
): PlaceInGrid | null {
  const atHome = parent === null || stampedStageId(parent) === stamp.stageId;
  const unmoved =
    (atHome && samePlace(localPlace(reader.index, node), stamp.local)) || samePlace(node, stamp.page);
  if (!unmoved) return null;
  const stage = parent && atHome ? parent : grid.stages.find((known) => known.id === stamp.stageId);
  const lane = grid.lanes.find((known) => known.id === stamp.laneId);
  if ((stamp.stageId !== null && !stage) || (stamp.laneId !== null && !lane)) return null;
  return { stageId: stage?.id ?? null, laneId: lane?.id ?? null, otherLanes: [], sure: true };
}

/** In a copied stage, cards remember the stage that it was copied from. */
export function stampedStageId(stage: GridStage): string | null {
  return (stage.section && stampOf(stage.section, 'stage')?.recordId) ?? stage.id;
}

function placeByGeometry(
  reader: MapReader,
  grid: Grid,
  node: SeenNode,
  parent: GridStage | null,
): PlaceInGrid {
  if (!isNearGrid(grid, node)) return { stageId: null, laneId: null, otherLanes: [], sure: true };
  const inOtherSection = reader.index.ancestor(node, (candidate) => candidate.stamp?.kind === 'decor');
  if (inOtherSection && !parent) return { stageId: null, laneId: null, otherLanes: [], sure: true };
  return findPlace(grid, node, parent?.id ?? null);
}

function askAboutStamp(reader: MapReader, node: SeenNode, id: string): void {
  const reason =
    node.badStamp === 'newer'
      ? 'A newer version of Throughline wrote this note; it is read as new here.'
      : 'What Throughline remembered of this note is damaged; it is read as a new note.';
  reader.doubts.push({ recordId: id, reason, choices: [] });
  reader.confidence.set(id, Math.min(0.6, reader.confidence.get(id) ?? 1));
}
