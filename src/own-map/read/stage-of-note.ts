import type { Point } from '../../plane/boxes.ts';
import { findPlace, type Grid, type GridStage, holdsCentre } from '../../plane/interpret-grid.ts';
import type { MapReader } from '../../plane/map-reader.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { localPlace, samePlace, stampOf } from '../../plane/seen-nodes.ts';

/**
 * The stage that a stamp remembers, and whether the node still lies where it was put: in that stage, or on the page. Then
 * whatever grew or moved around it does not change what it is; but in another stage's section it counts as that stage's,
 * also where it lies at its old place on the page, unless the stage that it remembers is shown there, too.
 */
export function recallStage(
  { index }: Pick<MapReader, 'index'>,
  { stages }: Grid,
  node: SeenNode,
  { local, page }: { local?: Point | undefined; page?: Point | undefined },
  stageId: unknown,
  parent: GridStage | null,
): { stage: GridStage | undefined; isUnmoved: boolean } {
  // In a copied stage, notes remember the stage that it was copied from.
  const isHome =
    parent === null ||
    ((parent.section && stampOf(parent.section, 'stage')?.recordId) ?? parent.id) === stageId;
  const stage = (isHome ? parent : null) ?? stages.find(({ id }) => id === stageId);
  const isInPlace = isHome && local !== undefined && samePlace(localPlace(index, node), local);
  const isOnPage = page !== undefined && samePlace(node, page);
  const isShown = isHome || (stage !== undefined && holdsCentre(stage.box, node));
  return { stage, isUnmoved: isInPlace || (isOnPage && isShown) };
}

/** The stage whose section the node lies in, however deep. */
export function parentStage(reader: Pick<MapReader, 'index'>, grid: Grid, node: SeenNode): GridStage | null {
  const section = reader.index.ancestor(node, (candidate) =>
    grid.stages.some((stage) => stage.section?.id === candidate.id),
  );
  return grid.stages.find((stage) => stage.section !== null && stage.section.id === section?.id) ?? null;
}

/** The stage that a node is shown in; else the one whose section it lies in. */
export function stageShown(grid: Grid, node: SeenNode, parent: GridStage | null): GridStage | null {
  const place = findPlace(grid, node, parent?.id ?? null);
  return grid.stages.find((stage) => stage.id === place.stageId) ?? parent;
}
