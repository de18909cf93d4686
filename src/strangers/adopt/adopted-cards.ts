import { snapEmotion } from '../../journey/emotion.ts';
import type { StampOf } from '../../journey/stamp.ts';
import { type AdoptedCells, cellsOfMap, placeOfPiece } from '../../own-map/adopted/adopted-cells.ts';
import { placeInMap } from '../../own-map/adopted/adopted-stamps.ts';
import { centreOf } from '../../plane/boxes.ts';
import { isAside } from '../../plane/decor.ts';
import type { DraftName, MapDraft } from '../../plane/map-draft.ts';
import { collectPieces, type Piece } from '../../plane/piece.ts';
import type { SeenNode } from '../../plane/scene.ts';
import type { SceneIndex } from '../../plane/scene-index.ts';
import { samePlace, stampOf } from '../../plane/seen-nodes.ts';
import { withStampOf } from './find-adopted.ts';

/** Something with words, or a dot. */
type Thing = Omit<Piece, 'size' | 'type'>;

/** Where a note belongs, by the order of stages and lanes; −1 outside of all. */
interface Place {
  stage: number;
  lane: number;
}

/**
 * Gives the map the notes that lie in it, and the dots of a curve that were taken into use. What lies where it was agreed to
 * belong keeps its cell, whatever changed around it; what moved, or came since, is where it lies.
 */
export function addCards(
  draft: MapDraft,
  material: readonly SeenNode[],
  carrier: SeenNode | null,
  index: SceneIndex,
): void {
  const at = ({ id }: Piece) => index.position.get(id) ?? 0;
  const pieces = collectPieces(material, index).sort((a, b) => at(a) - at(b));
  const moved = pieces.filter((piece) => !addAgreed(draft, piece, carrier, index));
  const cells = cellsOfMap(draft);
  for (const piece of moved) addMoved(draft, cells, piece);
  for (const node of withStampOf('card', material).filter(isDot)) {
    const { id, fill, x, y, width, height } = node;
    const box = { x, y, width, height };
    const dot = { id, nodes: [node], text: '', fill, box, at: centreOf(box), holders: [] };
    if (!addAgreed(draft, dot, carrier, index)) addMovedDot(draft, cells, dot, node.stamp);
  }
}

/** A point of a curve, or an icon: it says a value, and no word. */
const isDot = ({ type, text = '', stamp }: SeenNode): boolean =>
  stamp?.kind === 'card' &&
  stamp.value !== undefined &&
  text.trim() === '' &&
  ['ELLIPSE', 'SHAPE_WITH_TEXT', 'INSTANCE', 'COMPONENT'].includes(type);

const placeOf = (names: readonly DraftName[], id: string | null): number =>
  names.findIndex(({ agreed }) => id !== null && agreed?.id === id);

function addAgreed(draft: MapDraft, piece: Thing, carrier: SeenNode | null, index: SceneIndex): boolean {
  const [node] = piece.nodes;
  const stamp = node && stampOf(node, 'card');
  if (!node || !stamp || draft.agreed?.identity.copies.has(node.id)) return false;
  const { stageId, laneId } = stamp;
  const place = { stage: placeOf(draft.stages, stageId), lane: placeOf(draft.lanes, laneId) };
  if ((place.stage < 0 && stageId !== null) || (place.lane < 0 && laneId !== null)) return false;
  if (!isUnmoved(draft, node, piece, stamp, carrier, index)) return false;
  addCard(draft, piece, place);
  return true;
}

function isUnmoved(
  { stages, lanes }: MapDraft,
  node: SeenNode,
  { fill, holders }: Thing,
  { stageId, laneId, fill: agreed, page, local }: StampOf<'card'>,
  carrier: SeenNode | null,
  index: SceneIndex,
): boolean {
  if (fill !== agreed && lanes.some((lane) => lane.agreed?.id === laneId && lane.fill !== undefined))
    return false;
  if (samePlace(node, page)) return true;
  const isElsewhere = [...stages, ...lanes].some(
    ({ nodes, agreed }) =>
      agreed?.id !== stageId && agreed?.id !== laneId && nodes.some(({ id }) => holders.includes(id)),
  );
  return !isElsewhere && samePlace(placeInMap(node, carrier, index.byId), local);
}

function addMoved(draft: MapDraft, cells: AdoptedCells, piece: Thing): void {
  const [node] = piece.nodes;
  if (!node || (isAside(node) && samePlace(node, stampOf(node, 'decor')?.page ?? { x: 0, y: 0 }))) return;
  const place = placeOfPiece(draft, cells, piece);
  if (place || stampOf(node, 'card')) addCard(draft, piece, place ?? { stage: -1, lane: -1 }, 0.9);
}

/** It stays in its row: it has the column that it lies in now, and the value of its height in the row. */
function addMovedDot(
  draft: MapDraft,
  cells: AdoptedCells,
  dot: Thing,
  { stageId, laneId, value }: StampOf<'card'>,
): void {
  const place = placeOfPiece(draft, cells, dot);
  const lane = placeOf(draft.lanes, laneId);
  const stage = place ? place.stage : placeOf(draft.stages, stageId);
  const span = cells.lanes[lane];
  if (!span || stage < 0) return;
  const height = (centreOf(dot.box).y - span.from) / (span.to - span.from);
  addCard(draft, dot, { stage, lane }, 0.5, place?.lane === lane ? snapEmotion(2 - 4 * height) : value);
}

function addCard(
  draft: MapDraft,
  { id: key, nodes, box, text }: Thing,
  place: Place,
  confidence?: number,
  value?: number,
): void {
  const [node] = nodes;
  if (!node) return;
  const stamp = stampOf(node, 'card');
  const id = draft.agreed?.identity.recordOf.get(node.id);
  const isDrawn = isDot(node);
  const said = isDrawn ? '' : (node.text ?? text);
  draft.cards.push({
    key,
    nodes,
    text: said,
    ...place,
    confidence,
    box,
    value: isDrawn ? (value ?? stamp?.value) : undefined,
    agreed:
      stamp && id !== undefined
        ? { id, details: detailsOf(stamp), value: !isDrawn && stamp.text === said ? stamp.value : undefined }
        : undefined,
  });
}

function detailsOf({ details, severity }: StampOf<'card'>): { [field: string]: unknown } {
  return severity === undefined ? details : { ...details, severity };
}
