import { type Stamp, stampVersion } from '../../journey/stamp.ts';
import { type Box, origin, type Point } from '../../plane/boxes.ts';
import { keptRole, stampAsDrawn } from '../../plane/decor.ts';
import { sumOf } from '../../plane/extremes.ts';
import { isConnector, isSection } from '../../plane/is-section.ts';
import { rootPadding, slot, wideNote } from '../../plane/measures.ts';
import type { Placement } from '../../plane/plan.ts';
import type { SeenNode } from '../../plane/scene.ts';
import { hasStamp } from '../../plane/seen-nodes.ts';
import {
  addChild,
  type Draft,
  type DraftNode,
  editNode,
  idsOf,
  isWrittenOn,
  nodeOf,
  rootOf,
} from './draft.ts';
import { newId } from './new-id.ts';
import { heldBy } from './work.ts';

/** Moves a node and all it holds. */
export function moveBy(draft: Draft, id: string, by: Point): void {
  if (by.x === 0 && by.y === 0) return;
  const node = editNode(draft, id);
  if (!node) return;
  node.x += by.x;
  node.y += by.y;
  for (const child of heldBy(draft, id)) moveBy(draft, child, by);
}

/** Puts a node's upper left corner here. */
export function moveTo(draft: Draft, id: string, to: Point): void {
  const node = nodeOf(draft, id);
  if (node) moveBy(draft, id, { x: to.x - node.x, y: to.y - node.y });
}

export function resizeTo(draft: Draft, id: string, size: { width: number; height: number }): void {
  const node = nodeOf(draft, id);
  if (!node || (node.width === size.width && node.height === size.height)) return;
  editNode(draft, id, size);
}

/** The root section always holds what was laid into it, with its padding; it never shrinks by itself. */
export function growRoot(
  draft: Draft,
  { right = -Infinity, bottom = -Infinity }: { right?: number; bottom?: number },
): void {
  const root = rootOf(draft);
  if (!root) return;
  resizeTo(draft, root.id, {
    width: Math.max(root.width, right + rootPadding.side - root.x),
    height: Math.max(root.height, bottom + rootPadding.bottom - root.y),
  });
}

/** Hangs a node into another parent; its place on the page stays. */
export function setParent(draft: Draft, id: string, parentId: string | null): void {
  const node = nodeOf(draft, id);
  if (!node || node.parentId === parentId) return;
  if (node.parentId !== null)
    draft.children.set(
      node.parentId,
      heldBy(draft, node.parentId).filter((sibling) => sibling !== id),
    );
  addChild(draft, parentId, id);
  editNode(draft, id, { parentId });
}

/**
 * Takes a node away. What a section holds must have found another parent before. Scaffold on which a person wrote stays,
 * as words of their own in the map.
 */
export function removeNode(draft: Draft, id: string): void {
  if (isWrittenOn(draft, id)) {
    keepWords(draft, id);
    return;
  }
  if (draft.nodes.get(id)?.plan) draft.added = draft.added.filter((added) => added !== id);
  draft.removed.add(id);
  for (const child of heldBy(draft, id)) removeNode(draft, child);
}

/** Takes all nodes of a record away. */
export function removeRecord(draft: Draft, recordId: string): void {
  for (const id of idsOf(draft, recordId)) removeNode(draft, id);
}

function keepWords(draft: Draft, id: string): void {
  setParent(draft, id, draft.map.rootId);
  const edited = editNode(draft, id);
  if (!hasStamp(edited, 'decor')) return;
  const { v, journeyId, recordId, nodeId } = edited.stamp;
  edited.stamp = { v, journeyId, recordId, nodeId, kind: 'decor', role: keptRole };
}

/** A new node in this parent (`null`: the page itself) at this place (page space); gives its provisional id. */
export function addNode(
  draft: Draft,
  plan: Placement,
  parentId: string | null,
  { x, y, width, height }: Box,
  stamp: Stamp,
): string {
  const id = newId(plan.key);
  draft.nodes.set(id, {
    id,
    type: plan.type === 'SHAPE' ? 'SHAPE_WITH_TEXT' : plan.type,
    name: isSection(plan) ? plan.name : '',
    parentId,
    x,
    y,
    width,
    height,
    rotation: 0,
    visible: true,
    locked: plan.locked === true,
    ...shownBy(plan),
    stamp: { ...stamp, nodeId: id },
    plan,
  });
  draft.added.push(id);
  if (stamp.kind !== 'decor') draft.nodesOf.set(stamp.recordId, [...idsOf(draft, stamp.recordId), id]);
  addChild(draft, parentId, id);
  return id;
}

/** Puts a planned node onto the board, with its own stamp; `at`: its corner in page space. What a section holds is put apart. */
export function addPlanned(
  draft: Draft,
  plan: Placement,
  parentId: string | null,
  { x, y }: Point = origin,
): string {
  const drawn = isSection(plan) ? { ...plan, children: [] } : plan;
  if (plan.stamp.kind !== 'decor') draft.restamp.add(plan.stamp.recordId);
  return addNode(
    draft,
    drawn,
    parentId,
    { x, y, ...sizeOf(plan) },
    { v: stampVersion, journeyId: draft.map.journey.id, nodeId: '', ...stampAsDrawn(plan) },
  );
}

/** Before anything is measured: what grows with its words is as small as it can be. */
export function sizeOf(plan: Placement): { width: number; height: number } {
  if (plan.type === 'STICKY') return { width: plan.wide ? wideNote : slot, height: slot };
  if (plan.type === 'TABLE')
    return { width: sumOf(plan.columnWidths, (width) => width), height: 64 * plan.cells.length };
  return { width: 'width' in plan ? plan.width || 0 : 0, height: 'height' in plan ? plan.height : 0 };
}

function shownBy(plan: Placement): Partial<SeenNode> {
  if (isConnector(plan)) {
    const { from, to, endCap, label = '' } = plan;
    return { text: label, connector: { from: nodeAt(from), to: nodeAt(to), startCap: 'NONE', endCap } };
  }
  if (plan.type === 'TABLE') {
    const { cells, columnWidths } = plan;
    return { table: { cells, columnWidths, rowHeights: [] } };
  }
  if (!('text' in plan)) return {};
  const shown: Partial<SeenNode> = { text: plan.text };
  if (plan.type === 'STICKY') shown.wide = plan.wide;
  if (plan.type !== 'TEXT') shown.fill = plan.fill;
  if (plan.type === 'SHAPE') shown.shape = plan.shape;
  if (plan.type === 'SHAPE' && plan.stroke) shown.stroke = plan.stroke;
  return shown;
}

/** Ends of new connectors name nodes by id: a key of the plan is the id of a node on the board or a new one. */
export function nodeAt(end: { key: string } | { x: number; y: number }): string | null {
  return 'key' in end ? end.key : null;
}

/**
 * What a node's text shall be; its size is then settled by whoever measures. What a person wrote on our scaffold is never
 * written over.
 */
export function setText(draft: Draft, node: DraftNode | null, text: string): void {
  if (!node || node.text === text || isWrittenOn(draft, node.id)) return;
  const edited = editNode(draft, node.id, { text });
  if (hasStamp(edited, 'decor')) edited.stamp = { ...edited.stamp, text };
}

export function setFill(draft: Draft, node: DraftNode | null, fill: string): void {
  if (node && node.fill !== undefined && node.fill !== fill) editNode(draft, node.id, { fill });
}

/** Replaces a node's stamp. */
export function setStamp(draft: Draft, node: DraftNode | null, stamp: Stamp): void {
  if (node) editNode(draft, node.id, { stamp: { ...stamp, nodeId: node.id } });
}
