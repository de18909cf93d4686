import type { ConnectorEnd, NodeRecord, Transform2 } from '../document/records.ts';
import {
  absoluteTransform,
  apply,
  containerOf,
  identity,
  invert,
  isTransparent,
  multiply,
  type Point,
} from '../geometry/transform.ts';
import { absoluteBoundsOf, absoluteTransformOf } from '../nodes/base/box.ts';
import { type ActWorld, needNode } from './act.ts';

/** Moves a node, with all in it, by so many px in page space. Attached ends of connectors stay where they are. */
export function shiftNode(world: ActWorld, id: string, dx: number, dy: number): void {
  const record = needNode(world, id);
  if (isTransparent(record.type))
    for (const child of [...world.document.children(id)]) shiftNode(world, child.id, dx, dy);
  const container = containerOf(world.document, record);
  const back = invert(container === undefined ? identity : absoluteTransform(world.document, container.id));
  const [zero, step] = [apply(back, { x: 0, y: 0 }), apply(back, { x: dx, y: dy })];
  const delta = { x: step.x - zero.x, y: step.y - zero.y };
  mapPlace(world, record, [
    [1, 0, delta.x],
    [0, 1, delta.y],
  ]);
}

/** Puts a node under another parent, on top or at an index, so that nothing moves on the board. */
export function reparentInPlace(world: ActWorld, id: string, parentId: string, index?: number): void {
  const record = needNode(world, id);
  const before = containerTransform(world, record);
  world.edit.move(id, parentId, index);
  const after = containerTransform(world, needNode(world, id));
  const change = multiply(invert(after), before);
  for (const member of transparentTree(world, needNode(world, id))) mapPlace(world, member, change);
}

/** Lets a node fall where it lies: into the section that holds its centre, or onto its page. */
export function dropNode(world: ActWorld, id: string): void {
  const record = needNode(world, id);
  const parent = record.parentId === null ? undefined : world.document.get(record.parentId);
  const center = centerOf(world, record);
  if (parent === undefined || (isHolder(parent) && holds(world, parent, center))) return;
  const target = sectionAt(world, pageOf(world, record), center, id) ?? pageOf(world, record);
  if (target.id !== record.parentId) reparentInPlace(world, id, target.id);
}

/** The page above a node. */
export function pageOf(world: ActWorld, record: NodeRecord): NodeRecord {
  let at: NodeRecord | undefined = record;
  while (at !== undefined && at.type !== 'PAGE')
    at = at.parentId === null ? undefined : world.document.get(at.parentId);
  return at ?? needNode(world, world.board.currentPageId);
}

/**
 * The section that a drop at a point (page space) falls into: of the topmost sections the deepest, or with the switch
 * `dropTarget: 'topLevelOnly'` only one that lies on the page itself. A node never falls into itself or what is in it.
 */
export function sectionAt(
  world: ActWorld,
  within: NodeRecord,
  point: Point,
  except?: string,
): NodeRecord | undefined {
  const children = world.document.children(within.id);
  for (let i = children.length - 1; i >= 0; i--) {
    const child = children[i];
    if (child === undefined || child.id === except || child.props.visible === false) continue;
    if (child.type !== 'SECTION' || !holds(world, child, point)) continue;
    if (world.board.settings.dropTarget === 'topLevelOnly') return child;
    return sectionAt(world, child, point, except) ?? child;
  }
  return undefined;
}

/** The middle of a node's hull in page space. */
export function centerOf(world: ActWorld, record: NodeRecord): Point {
  const { x, y, width, height } = absoluteBoundsOf(world.document, record);
  return { x: x + width / 2, y: y + height / 2 };
}

/** Does the node's box hold a point of page space? */
export function holds(world: ActWorld, record: NodeRecord, point: Point): boolean {
  const local = apply(invert(absoluteTransformOf(world.document, record)), point);
  const { width = 0, height = 0 } = record.props;
  return local.x >= 0 && local.y >= 0 && local.x <= width && local.y <= height;
}

/** The given nodes without those that lie in another of them, in document order within each parent. */
export function topmostOf(world: ActWorld, ids: readonly string[]): string[] {
  const wanted = new Set(ids);
  return [...wanted].filter((id) => {
    let above = needNode(world, id).parentId;
    while (above !== null && !wanted.has(above)) above = world.document.get(above)?.parentId ?? null;
    return above === null;
  });
}

/** Ids of a node and of all below it. */
export function subtreeOf(world: ActWorld, id: string): Set<string> {
  const found = new Set([id]);
  for (const member of found) for (const child of world.document.children(member)) found.add(child.id);
  return found;
}

/** A node that is in a frame or a group is dropped out of it only by leaving its box. */
function isHolder({ type }: NodeRecord): boolean {
  return type !== 'PAGE' && type !== 'SECTION' && type !== 'DOCUMENT';
}

function containerTransform(world: ActWorld, record: NodeRecord): Transform2 {
  const container = containerOf(world.document, record);
  return container === undefined ? identity : absoluteTransform(world.document, container.id);
}

/** The node and, through groups, all that live in the same coordinate space. */
function transparentTree(world: ActWorld, record: NodeRecord): NodeRecord[] {
  if (!isTransparent(record.type)) return [record];
  return [record, ...world.document.children(record.id).flatMap((child) => transparentTree(world, child))];
}

/** Applies a change of the container's space to a node's own place, and to a connector's free ends. */
function mapPlace(world: ActWorld, record: NodeRecord, change: Transform2): void {
  const [[a, c, x], [b, d, y]] = change;
  if (a === 1 && b === 0 && c === 0 && d === 1 && x === 0 && y === 0) return;
  const { transform = identity } = record.props;
  world.edit.set(record.id, 'transform', multiply(change, transform));
  for (const property of ['connectorStart', 'connectorEnd'] as const) {
    const end = record.props[property];
    if (isFree(end)) world.edit.set(record.id, property, { position: apply(change, end.position) });
  }
}

function isFree(end: ConnectorEnd | undefined): end is { position: Point } {
  return end !== undefined && 'position' in end && !('endpointNodeId' in end);
}
