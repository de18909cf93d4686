import { findById } from '../../../journey/find-by-id.ts';
import { type Box, centreOf, type Point, right } from '../../../plane/boxes.ts';
import { type Grid, holdsCentre, laneSpan } from '../../../plane/interpret-grid.ts';
import { isSection } from '../../../plane/is-section.ts';
import { hasStamp } from '../../../plane/seen-nodes.ts';
import { type Cell, type Draft, type DraftNode, mainNode, pathOf, sectionsAround } from '../draft.ts';
import { findParkingLot, stageById } from '../draft-cells.ts';
import { sectionsIn } from '../draft-grid.ts';
import type { LeftAlone } from './tidy.ts';

/** A note of ours that may not be arranged: the node that would have to move, and why it stays. */
export interface FixedNote extends LeftAlone {
  recordId: string;
  unitId: string;
}

/** What has to be told of it. */
export const leftAlone = (fixed: FixedNote | undefined): LeftAlone[] =>
  fixed ? [{ nodeId: fixed.nodeId, recordId: fixed.recordId, reason: fixed.reason }] : [];

/** Sections in which notes are ours to arrange: the map itself, those around it, its stages, its parking lot. */
export function homesOf(draft: Draft): Set<string | null> {
  const homes = new Set([null, draft.map.rootId, ...sectionsAround(draft), ...sectionsIn(draft.grid)]);
  const lot = findParkingLot(draft);
  return lot ? homes.add(lot.id) : homes;
}

/** Notes that people locked, grouped, turned or put into a section of their own, by record id. */
export function findFixed(draft: Draft): Map<string, FixedNote> {
  const homes = homesOf(draft);
  const fixed = new Map<string, FixedNote>();
  for (const { id: recordId } of [...draft.target.cards, ...draft.target.metrics, ...draft.target.emotions]) {
    const node = mainNode(draft, recordId);
    const found = node && whyFixed(draft, node, homes);
    // A marker keeps its place in its row anyway.
    const isOwnMarker = hasStamp(node, 'emotion') && found?.unitId === node.id;
    if (node && found && !isOwnMarker) fixed.set(recordId, { nodeId: node.id, recordId, ...found });
  }
  return fixed;
}

function whyFixed(
  draft: Draft,
  node: DraftNode,
  homes: ReadonlySet<string | null>,
): { unitId: string; reason: string } | null {
  const path = pathOf(draft, node.id);
  // What moves as one with it: itself, or the outermost group or section around it that is not ours.
  const unit = path.find(({ parentId }) => homes.has(parentId)) || path[path.length - 1] || node;
  const fixed = (reason: string) => ({ unitId: unit.id, reason });
  if (unit.id !== node.id)
    return fixed(
      isSection(unit)
        ? `It lies in the section “${unit.name}”, which is not part of the map.`
        : 'It is in a group: take it out of the group first.',
    );
  // Locking a section locks what is in it.
  if (path.some(({ locked }) => locked)) return fixed('It is locked: unlock it first.');
  return node.rotation === 0 ? null : fixed('It is turned: straighten it first.');
}

/** The cell that something lies in by its middle; `null` between and beside the rows. */
export function cellAt(draft: Draft, box: Box): { stageId: string; laneId: string } | null {
  const { x, y } = centreOf(box);
  const stage = draft.grid.stages.find((candidate) => x >= candidate.box.x && x <= right(candidate.box));
  if (!stage || !holdsCentre(stage.box, box)) return null;
  const lane = draft.grid.lanes.find((candidate) => {
    const span = laneSpan(candidate, stage);
    return y >= span.top && y <= span.bottom;
  });
  return lane ? { stageId: stage.id, laneId: lane.id } : null;
}

/** The upper left corner of a cell of this grid. */
export function cellCorner(grid: Grid, cell: Cell): Point | null {
  const stage = stageById(grid, cell.stageId);
  const lane = findById(grid.lanes, cell.laneId);
  return stage && lane ? { x: stage.box.x, y: laneSpan(lane, stage).top } : null;
}
