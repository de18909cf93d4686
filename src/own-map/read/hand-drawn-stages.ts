import { type Box, bottom, centreOf, gapBetween, overlap, right, unionOf } from '../../plane/boxes.ts';
import { isDefaultName } from '../../plane/default-name.ts';
import { type GridStage, gridReach } from '../../plane/interpret-grid.ts';
import { deriveId } from '../../plane/interpret-identity.ts';
import { claimNodes, type MapReader, tellDoubt } from '../../plane/map-reader.ts';
import { column, slot } from '../../plane/measures.ts';
import { oneLineOf } from '../../plane/name-shown.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { stampOf } from '../../plane/seen-nodes.ts';

type Bag = { [field: string]: unknown };

/**
 * How far from its neighbour a stage that somebody drew may stand inside the map, in px: another one, one note wide, would have
 * room between the two, with its gaps. Further away it stands by itself.
 */
const neighbourReach = slot + 2 * (column.padding + column.gap);

/**
 * Stages that people drew themselves: sections without a stamp of this map that stand beside its stages and are about
 * as high. So does the copy of a stage that lost its stamps. Read as stages, and asked about.
 */
export function readHandDrawnStages(
  reader: MapReader,
  known: readonly GridStage[],
): { record: Bag; grid: GridStage }[] {
  const boxes = known.map(({ box }) => box);
  const grid = unionOf(boxes);
  if (!grid) return [];
  const labels = unionOf(reader.members.filter((node) => stampOf(node, 'lane') !== null));
  const found: { record: Bag; grid: GridStage }[] = [];
  const candidates = reader.members
    .filter((node) => standsLikeStage(node, grid) && isBesideStages(reader, node))
    .sort((a, b) => gapBetween(grid, a) - gapBetween(grid, b));
  for (const node of candidates) {
    const { x } = centreOf(node);
    const near = unionOf([...boxes, ...found.map((stage) => stage.grid.box)]) ?? grid;
    const isTaken = [...boxes, ...found.map((stage) => stage.grid.box)].some(
      (box) => x >= box.x && x <= right(box),
    );
    if (isTaken || (labels && x <= right(labels)) || gapBetween(near, node) > neighbourReach) continue;
    found.push(readOne(reader, node, labels?.y ?? grid.y));
  }
  return found;
}

/** As wide as a note at least, and side by side with the grid for most of both heights. */
export function standsLikeStage(node: SeenNode, grid: Box): boolean {
  if (node.type !== 'SECTION' || node.stamp || node.width < slot) return false;
  const shared = overlap(node.y, bottom(node), grid.y, bottom(grid));
  return shared >= grid.height / 2 && shared >= node.height / 2;
}

/** Beside the edge of the root section, where whoever adds a stage at the end drops it. */
export function isBesideRoot(node: SeenNode, root: Box): boolean {
  const { x } = centreOf(node);
  return (x < root.x || x > right(root)) && gapBetween(root, node) <= gridReach;
}

/** In the root itself or beside it, not within another section of the map. */
function isBesideStages({ index, root }: MapReader, node: SeenNode): boolean {
  const around = index.ancestor(node, (candidate) => candidate.type === 'SECTION');
  return around === null || around.id === root.id || around.stamp === undefined;
}

function readOne(reader: MapReader, section: SeenNode, top: number): { record: Bag; grid: GridStage } {
  const id = deriveId(section.id, reader.ids);
  const bar = headerIn(reader, section, top);
  const [onBar, onSection] = [
    oneLineOf(bar?.text),
    isDefaultName(section.name) ? '' : oneLineOf(section.name),
  ];
  const name = onBar || onSection || oneLineOf(section.name) || 'Stage without a name';
  claimNodes(reader, id, 0.7, [section, bar]);
  if (onBar !== '' && onSection !== '' && onBar !== onSection)
    tellDoubt(
      reader,
      id,
      `The stage’s header says “${onBar}”, its section “${onSection}”. The header is taken.`,
      [onBar, onSection],
    );
  else
    tellDoubt(reader, id, `Somebody drew the section “${name}” beside the stages: it is read as a stage.`, [
      'it is a stage',
      'it is no part of the map: move it away from the stages',
    ]);
  const { x, y, width, height } = section;
  return {
    record: { id, name },
    grid: { id, section, bar, box: { x, y, width, height }, bands: new Map(), feelings: null },
  };
}

/** The words that stand in the section above all rows, as our bars do. */
function headerIn({ index, members }: MapReader, section: SeenNode, top: number): SeenNode | null {
  const headers = members.filter(
    (node) =>
      (node.type === 'TEXT' || node.type === 'SHAPE_WITH_TEXT') &&
      !node.stamp &&
      (node.text ?? '').trim() !== '' &&
      centreOf(node).y < top &&
      index.ancestor(node, (candidate) => candidate.id === section.id) !== null,
  );
  return headers.sort((a, b) => b.width * b.height - a.width * a.height)[0] ?? null;
}
