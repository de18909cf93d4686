import { findById } from '../../journey/find-by-id.ts';
import { laneOfFeelings } from '../../journey/lane-kinds.ts';
import { captionZone, emotionLane } from '../../plane/measures.ts';
import { isHomeless } from '../plan/plan-grid.ts';
import { type Draft, mainNode } from './draft.ts';
import { feelingsIn } from './draft-grid.ts';
import { moveBy } from './draft-nodes.ts';

/** Feelings of a journey without a lane for them need a row that belongs to no lane; not where a person took it away. */
export function lacksFeelings({ current, target, difference, grid }: Draft): boolean {
  const isNew = () => difference.emotions.added.length > 0;
  return isHomeless(target) && !feelingsIn(grid) && (isNew() || laneOfFeelings(current) !== null);
}

/** By how much lower notes begin in the row that carries the markers. */
const facesRoom = emotionLane.height - captionZone;

/** How high a row of this height must be to carry the markers too. */
export function roomForFaces({ current, target }: Draft, height: number): number {
  const carrier = laneOfFeelings(target);
  const hasNotes = current.cards.some(({ laneId }) => laneId === carrier);
  return Math.max(height + (hasNotes ? facesRoom : 0), emotionLane.height);
}

/** The notes of a row that carries the markers from now on make room for them. */
export function clearForFaces(draft: Draft): void {
  const carrier = laneOfFeelings(draft.target);
  for (const { id, laneId, stageId } of carrier === null ? [] : draft.current.cards) {
    const node = laneId === carrier && findById(draft.grid.stages, stageId) ? mainNode(draft, id) : null;
    if (node) moveBy(draft, node.id, { x: 0, y: facesRoom });
  }
}
