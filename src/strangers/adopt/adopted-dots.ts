import { snapEmotion } from '../../journey/emotion.ts';
import { type AdoptedCells, placeOfPiece } from '../../own-map/adopted/adopted-cells.ts';
import { centreOf } from '../../plane/boxes.ts';
import type { Identity } from '../../plane/interpret-identity.ts';
import type { MapDraft } from '../../plane/map-draft.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { samePlace, stampOf } from '../../plane/seen-nodes.ts';

/**
 * The dots of a curve that were taken into use: one that nobody moved has its agreed value; one that was dragged has the
 * column that it lies in now, and the value of its height in its row.
 */
export function addDots(
  draft: MapDraft,
  members: readonly SeenNode[],
  cells: AdoptedCells,
  identity: Identity,
): void {
  for (const node of members) {
    const stamp = stampOf(node, 'card');
    const id = identity.recordOf.get(node.id);
    if (!stamp || stamp.value === undefined || id === undefined || (node.text ?? '').trim() !== '') continue;
    if (!['ELLIPSE', 'SHAPE_WITH_TEXT', 'INSTANCE', 'COMPONENT'].includes(node.type)) continue;
    const at = (names: MapDraft['stages'], of: string | null) =>
      names.findIndex(({ agreed }) => agreed?.id === of);
    const lane = at(draft.lanes, stamp.laneId);
    const isUnmoved = samePlace(node, stamp.page);
    const place = isUnmoved ? null : placeOfPiece(draft, cells, pieceOf(node));
    const span = cells.lanes[lane];
    const height =
      span && place?.lane === lane ? (centreOf(node).y - span.from) / (span.to - span.from) : null;
    const stage = place ? place.stage : at(draft.stages, stamp.stageId);
    if (stage < 0 || lane < 0) continue;
    draft.cards.push({
      key: id.replace(/^n/, ''),
      nodes: [node],
      text: '',
      stage,
      lane,
      confidence: isUnmoved ? 1 : 0.5,
      reason: isUnmoved ? 'It lies where it was agreed to belong.' : 'Its height in its row is its value.',
      box: { x: node.x, y: node.y, width: node.width, height: node.height },
      across: [],
      value: isUnmoved || height === null || !draft.agreed ? stamp.value : snapEmotion(2 - 4 * height),
      agreed: { id, details: stamp.details },
    });
  }
}

const pieceOf = (node: SeenNode) => ({
  id: node.id,
  nodes: [node],
  text: '',
  type: node.type,
  fill: node.fill,
  box: { x: node.x, y: node.y, width: node.width, height: node.height },
  size: node.height,
  at: centreOf(node),
  holders: [],
});
