import { type Box, bottom, intersects, right, unionOf } from '../../../plane/boxes.ts';
import type { DraftName } from '../../../plane/map-draft.ts';
import type { SeenNode } from '../../../plane/scene.ts';
import { middleOfSpan } from '../../adopted/divide-axis.ts';
import { type Draft, idsOf, nodeOf, pathOf } from '../draft.ts';
import { isGround, solid } from './obstacles.ts';

/** Air around what we draw beside a grid of others, in px. */
const air = 24;

/** A column or row to be drawn after the last one of a map that people drew. */
export interface NewName {
  list: 'stages' | 'lanes';
  record: { id: string; name: string; kind?: string };
  /** The axis along which these names follow one another. */
  axis: 'x' | 'y';
  /** The names that stay and those drawn before this one. */
  names: readonly DraftName[];
  /** Those of the other axis. */
  others: readonly DraftName[];
}

/** How far from the last name the new one stands, and the area that is its own. */
export interface Zone {
  shift: number;
  box: Box;
}

/** How far from the last name the new one stands, and the free area that it asks for. */
export function zoneAfter(
  draft: Draft,
  { axis, list, names, others }: NewName,
  ordered: readonly DraftName[],
  last: DraftName,
): Zone | null {
  const { found } = draft.map;
  if (!found) return null;
  const [start, end] = extentOf(draft, last, list, axis);
  const before = ordered[ordered.length - 2];
  const pitch = before ? middleOfSpan(last) - middleOfSpan(before) : 0;
  const shift = Math.max(pitch, end - start + air);
  const all = [...names, ...others].reduce<Box[]>((boxes, { nodes }) => boxes.concat(nodes), [found.box]);
  const across = unionOf(all) ?? found.box;
  const length = Math.max(end - start, pitch - air);
  const box =
    axis === 'x'
      ? { x: start + shift, y: across.y, width: length, height: across.height }
      : { x: across.x, y: start + shift, width: across.width, height: length };
  return { shift, box };
}

/** From where to where a column or row reaches along its axis: its names and the notes that are its own. */
function extentOf(
  draft: Draft,
  name: DraftName,
  list: 'stages' | 'lanes',
  axis: 'x' | 'y',
): [number, number] {
  const id = draft.current[list].find((_, at) => draft.map.found?.[list][at] === name)?.id;
  const field = list === 'stages' ? 'stageId' : 'laneId';
  const boxes: Box[] = [...name.nodes];
  for (const card of draft.current.cards) {
    for (const nodeId of id !== undefined && card[field] === id ? idsOf(draft, card.id) : []) {
      const node = nodeOf(draft, nodeId);
      if (node) boxes.push(node);
    }
  }
  const ends = boxes.map((box) => (axis === 'x' ? [box.x, right(box)] : [box.y, bottom(box)]));
  return [
    Math.min(name.from, ...ends.map(([from = name.from]) => from)),
    Math.max(name.to, ...ends.map(([, to = name.to]) => to)),
  ];
}

/** Sections that hold the last name, those of the other axis, and all around them: they grow with the grid. */
export function holdersOf(draft: Draft, { names, others }: NewName, last: DraftName): Set<string> {
  const holders = new Set<string>();
  const own = new Set<string>();
  for (const { nodes } of names) for (const { id } of nodes) own.add(id);
  const climb = (node: SeenNode) => {
    const around = pathOf(draft, node.parentId);
    // What lies in one column only does not stretch over all of them.
    if (around.some(({ id }) => own.has(id))) return;
    for (const { id } of around) holders.add(id);
    if (node.type === 'SECTION' && !own.has(node.id)) holders.add(node.id);
  };
  for (const { nodes } of [last, ...others]) nodes.forEach(climb);
  return holders;
}

/** The sections that must grow, and how large they become; `null` where something is in the way. */
export function planGrowth(
  draft: Draft,
  { axis }: NewName,
  holders: ReadonlySet<string>,
  zone: Zone,
): { id: string; width: number; height: number }[] | null {
  const farOf = (box: Box) => (axis === 'x' ? right(box) : bottom(box));
  const growth: { id: string; width: number; height: number }[] = [];
  for (const id of holders) {
    const node = nodeOf(draft, id);
    if (!node || node.type === 'GROUP') continue;
    const end = farOf(zone.box) + air;
    if (farOf(node) >= end) continue;
    if (node.type !== 'SECTION') return null;
    const by = Math.max(zone.shift, end - farOf(node));
    const strip =
      axis === 'x'
        ? { x: right(node), y: node.y, width: by, height: node.height }
        : { x: node.x, y: bottom(node), width: node.width, height: by };
    if (!isFree(draft, strip, holders)) return null;
    growth.push({
      id,
      width: node.width + (axis === 'x' ? by : 0),
      height: node.height + (axis === 'y' ? by : 0),
    });
  }
  return growth;
}

/** Nothing lies there but the sections that grow, and empty ground. */
export function isFree(draft: Draft, area: Box, holders: ReadonlySet<string>): boolean {
  for (const node of draft.nodes.values()) {
    if (draft.removed.has(node.id) || holders.has(node.id) || !node.visible || !intersects(node, area))
      continue;
    if (node.type === 'SECTION' || node.type === 'FRAME') return false;
    if (solid.includes(node.type) && !isGround(node, { width: 240, height: 240 })) return false;
  }
  return true;
}
