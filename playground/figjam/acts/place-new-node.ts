import type { NodeProps } from '../document/records.ts';
import {
  absoluteTransform,
  apply,
  identity,
  invert,
  type Point,
  translation,
} from '../geometry/transform.ts';
import { type ActWorld, currentPage, needNode } from './act.ts';
import { holds, sectionAt } from './place-nodes.ts';
import { setSize } from './resize-by-hand.ts';

/**
 * Creates a node whose top left stands at a point of page space, in the section that holds its centre, else on the page.
 * A section that is drawn around another one never becomes a part of it.
 */
export function addNode(world: ActWorld, type: string, at: Point, props: NodeProps, index?: number): string {
  const page = needNode(world, currentPage(world));
  const { width = 0, height = 0 } = props;
  let section = sectionAt(world, page, { x: at.x + width / 2, y: at.y + height / 2 });
  const far = { x: at.x + width, y: at.y + height };
  while (
    type === 'SECTION' &&
    section?.type === 'SECTION' &&
    !(holds(world, section, at) && holds(world, section, far))
  )
    section = section.parentId === null ? undefined : world.document.get(section.parentId);
  return placeNode(world, type, at, props, section?.id ?? page.id, index);
}

/** Creates a node under a parent, its top left at a point of page space. */
export function placeNode(
  world: ActWorld,
  type: string,
  at: Point,
  props: NodeProps,
  parentId: string,
  index?: number,
): string {
  const container = containerId(world, parentId);
  const outer = container === undefined ? identity : absoluteTransform(world.document, container);
  const { x, y } = apply(invert(outer), at);
  const place = { ...props, transform: translation(x, y) };
  const { id } = world.edit.create({
    type,
    parentId,
    props: place,
    ...(index === undefined ? {} : { index }),
  });
  setSize(world, id, props.width ?? 0, props.height ?? 0);
  return id;
}

function containerId(world: ActWorld, parentId: string): string | undefined {
  const parent = needNode(world, parentId);
  if (parent.type === 'PAGE') return undefined;
  return parent.type === 'GROUP' && parent.parentId !== null
    ? containerId(world, parent.parentId)
    : parent.id;
}
