import type { Doubt } from '../../journey/reading.ts';
import { cellKey } from '../../journey/records.ts';
import type { StampOf } from '../../journey/stamp.ts';
import { type Stretches, visitEach } from '../../journey/stretches.ts';
import {
  findPlace,
  type Grid,
  type GridStage,
  isNearGrid,
  type PlaceInGrid,
} from '../../plane/interpret-grid.ts';
import { deriveId } from '../../plane/interpret-identity.ts';
import type { CardsRead, ReadNote } from '../../plane/interpretation.ts';
import { claimNodes, type MapReader, tellDoubt } from '../../plane/map-reader.ts';
import { sortByReading } from '../../plane/reading-order.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { hasStamp, stampOf } from '../../plane/seen-nodes.ts';
import { withRating } from '../matrix/ratings.ts';
import { type Asked, askAboutPlace, askAboutRows, type PlacedNote } from './ask-about-cards.ts';
import { readSeverity } from './interpret-severity.ts';
import { parentStage, recallStage } from './stage-of-note.ts';

type Bag = { [field: string]: unknown };

/** What reading one note takes. */
export type CardReader = Pick<MapReader, 'index' | 'identity' | 'ids' | 'dragged'>;

/** All cards: stage by stage, lane by lane, in reading order; what lies in no cell comes last. */
export function* readCards(
  reader: MapReader,
  grid: Grid,
): Stretches<{ records: Bag[]; cards: Omit<CardsRead, 'doubts'> }> {
  const notes = new Map<string, ReadNote>();
  const inCell = new Map<string, ReadNote[]>();
  yield* visitEach(reader.members, (node) => {
    if (reader.used.has(node.id) || !isCard(reader, grid, node)) return;
    const note = readCard(reader, grid, node);
    const { id, stageId, laneId } = note.record;
    claimNodes(reader, id, note.confidence, [node]);
    notes.set(node.id, note);
    const key = cellKey(stageId, laneId);
    const cell = inCell.get(key);
    if (cell) cell.push(note);
    else inCell.set(key, [note]);
  });
  const asked = askAboutCards(grid, notes.values());
  for (const id of asked.doubtful) reader.confidence.set(id, 0.6);
  reader.doubts.push(...asked.doubts);
  yield notes.size / 2;
  const cells = new Map<string, string[]>();
  const records: Bag[] = [];
  for (const key of cellKeys(grid)) {
    const cell = sortByReading(inCell.get(key) ?? []);
    cells.set(
      key,
      cell.map(({ record }) => record.id),
    );
    for (const { record } of cell) records.push(record);
  }
  return { records, cards: { notes, cells } };
}

/** The cells of a map, stage by stage, lane by lane; what lies in none comes last. */
export function cellKeys({ stages, lanes }: Grid): string[] {
  const keys: string[] = [];
  for (const stage of [...stages.map(({ id }) => id), null])
    for (const lane of [...lanes.map(({ id }) => id), null]) keys.push(cellKey(stage, lane));
  return keys;
}

/** What is asked about cards: about each by itself, then about those that could be of another row. */
export function askAboutCards(
  grid: Grid,
  notes: Iterable<ReadNote>,
): { doubts: Doubt[]; doubtful: Set<string> } {
  const asked: Asked = { doubts: [], doubtful: new Set() };
  const placed: PlacedNote[] = [];
  for (const { record, box, settled, coloured, doubts } of notes) {
    const { id, stageId, laneId } = record;
    // Further choices may join a question.
    for (const doubt of doubts) asked.doubts.push({ ...doubt, choices: [...doubt.choices] });
    placed.push({ id, node: box, stageId, laneId, settled, coloured });
  }
  askAboutRows(asked, grid, placed);
  return asked;
}

/** Every note is a card; shapes and texts that people put into a cell are, too. */
function isCard(reader: MapReader, grid: Grid, node: SeenNode): boolean {
  if (hasStamp(node, 'decor')) return false;
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

/** Reads a note by itself as a card. */
export function readCard(reader: CardReader, grid: Grid, node: SeenNode): ReadNote {
  const stamp = reader.identity.recordOf.has(node.id) ? stampOf(node, 'card') : null;
  const id = reader.identity.recordOf.get(node.id) ?? deriveId(node.id, reader.ids);
  const parent = parentStage(reader, grid, node);
  const agreed = stamp && agreedCell(reader, grid, node, stamp, parent);
  const place = agreed ?? placeByGeometry(reader, grid, node, parent);
  const asked: Asked = { doubts: [], doubtful: new Set() };
  if (!agreed) askAboutPlace(asked, grid, id, place);
  if (node.badStamp !== undefined) askAboutStamp(asked, node, id);
  const isAsked = asked.doubtful.has(id);
  const kind = grid.lanes.find((lane) => lane.id === place.laneId)?.kind;
  const dragged = reader.dragged?.get(id);
  const severity = stamp ? readSeverity(stamp, node.fill, kind) : undefined;
  const record: ReadNote['record'] = {
    ...(dragged === undefined ? stamp?.details : withRating(stamp?.details ?? {}, dragged)),
    id,
    stageId: place.stageId,
    laneId: place.laneId,
    text: node.text ?? '',
    ...(severity === undefined ? {} : { severity }),
  };
  const coloured = stamp === null || (stamp.fill !== '' && node.fill !== stamp.fill);
  const index = stamp?.index ?? Number.MAX_SAFE_INTEGER;
  const confidence = isAsked || (!agreed && !place.sure) ? 0.6 : agreed ? 1 : 0.9;
  const { doubts } = asked;
  return { record, box: node, index, settled: agreed !== null, coloured, confidence, doubts };
}

/** The cell that the stamp remembers, when the card still lies where it was put. */
function agreedCell(
  reader: CardReader,
  grid: Grid,
  node: SeenNode,
  stamp: StampOf<'card'>,
  parent: GridStage | null,
): PlaceInGrid | null {
  const { stage, isUnmoved } = recallStage(reader, grid, node, stamp, stamp.stageId, parent);
  if (!isUnmoved) return null;
  const lane = grid.lanes.find((known) => known.id === stamp.laneId);
  if ((stamp.stageId !== null && !stage) || (stamp.laneId !== null && !lane)) return null;
  return { stageId: stage?.id ?? null, laneId: lane?.id ?? null, otherLanes: [], sure: true };
}

function placeByGeometry(
  reader: CardReader,
  grid: Grid,
  node: SeenNode,
  parent: GridStage | null,
): PlaceInGrid {
  if (!isNearGrid(grid, node)) return { stageId: null, laneId: null, otherLanes: [], sure: true };
  const inOtherSection = reader.index.ancestor(node, (candidate) => hasStamp(candidate, 'decor'));
  if (inOtherSection && !parent) return { stageId: null, laneId: null, otherLanes: [], sure: true };
  return findPlace(grid, node, parent?.id ?? null);
}

function askAboutStamp(asked: Asked, node: SeenNode, id: string): void {
  const reason =
    node.badStamp === 'newer'
      ? 'A newer version of Throughline wrote this note; it is read as new here.'
      : 'What Throughline remembered of this note is damaged; it is read as a new note.';
  tellDoubt(asked, id, reason);
  asked.doubtful.add(id);
}
