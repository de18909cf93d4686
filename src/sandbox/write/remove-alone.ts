import { createMover } from './mover.ts';

/**
 * Takes a node off the board, and of what lies in it only what `goes`: everything else is somebody's, however it came
 * there and whether or not we can read it. It is hung into what held the node, where it lies on the page.
 */
export function removeAlone(node: SceneNode, goes: (id: string) => boolean): void {
  const { parent } = node;
  if (parent && 'appendChild' in parent) spareContents(node, parent, goes);
  if (!node.removed) node.remove();
}

function spareContents(node: SceneNode, home: BaseNode & ChildrenMixin, goes: (id: string) => boolean): void {
  if (!('children' in node)) return;
  for (const child of [...node.children]) {
    if (goes(child.id)) spareContents(child, home, goes);
    else moveInto(home, child);
  }
}

function moveInto(home: BaseNode & ChildrenMixin, node: SceneNode): void {
  const [[, , x], [, , y]] = node.absoluteTransform;
  home.appendChild(node);
  // A line that hangs on something follows that.
  if (node.type === 'CONNECTOR' && [node.connectorStart, node.connectorEnd].some(isHung)) return;
  if (!('relativeTransform' in node)) return;
  const [[, , left], [, , top]] = 'absoluteTransform' in home ? home.absoluteTransform : origin;
  createMover()(node, node.type, { x: x - left, y: y - top });
}

const origin: Transform = [
  [1, 0, 0],
  [0, 1, 0],
];

const isHung = (end: ConnectorEndpoint): boolean => 'endpointNodeId' in end;
