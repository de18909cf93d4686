import type { NodeRecord } from '../document/records.ts';
import { absoluteBoundsOf } from '../nodes/base/box.ts';
import { type ActWorld, needNode } from './act.ts';
import { centerOf, dropNode, holds, reparentInPlace } from './place-nodes.ts';

/**
 * A section drawn or resized over nodes takes in its siblings that lie inside: sections when wholly inside, other
 * nodes by their centre; locked ones stay (figjam-facts §5.1: membership is geometric for a person's changes).
 */
export function captureNodes(world: ActWorld, sectionId: string): void {
  const section = needNode(world, sectionId);
  if (section.parentId === null) return;
  for (const sibling of [...world.document.children(section.parentId)]) {
    if (sibling.id === sectionId || sibling.props.locked === true) continue;
    const inside =
      sibling.type === 'SECTION'
        ? enclosed(world, section, sibling)
        : holds(world, section, centerOf(world, sibling));
    if (inside) reparentInPlace(world, sibling.id, sectionId);
  }
}

/** Children whose centre lies outside the section now fall out of it. */
export function releaseNodes(world: ActWorld, sectionId: string): void {
  const section = needNode(world, sectionId);
  for (const child of [...world.document.children(sectionId)]) {
    if (!holds(world, section, centerOf(world, child))) dropNode(world, child.id);
  }
}

function enclosed(world: ActWorld, outer: NodeRecord, inner: NodeRecord): boolean {
  const { x, y, width, height } = absoluteBoundsOf(world.document, inner);
  return holds(world, outer, { x, y }) && holds(world, outer, { x: x + width, y: y + height });
}
