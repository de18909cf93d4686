import { createMover, originOf } from './mover.ts';

/**
 * Takes a node off the board, and of what lies in it only what `goes`: everything else is somebody's, however it came
 * there and whether or not we can read it. It is hung into what held the node, where it lies on the page: taken to that place
 * only when the node is gone, which could catch it again on the way (the simulator's switch `apiGeometry`).
 */
export function removeAlone(node: SceneNode, goes: (id: string) => boolean): void {
  const { parent } = node;
  const placings = parent && 'appendChild' in parent ? spareContents(node, parent, goes) : [];
  try {
    if (!node.removed) node.remove();
  } finally {
    for (const place of placings) place();
  }
}

function spareContents(
  node: SceneNode,
  home: BaseNode & ChildrenMixin,
  goes: (id: string) => boolean,
): (() => void)[] {
  if (!('children' in node)) return [];
  return [...node.children].flatMap((child) =>
    goes(child.id) ? spareContents(child, home, goes) : [hangInto(home, child)],
  );
}

/** Gives what takes it to where it lay. */
function hangInto(home: BaseNode & ChildrenMixin, node: SceneNode): () => void {
  const [[, , x], [, , y]] = node.absoluteTransform;
  home.appendChild(node);
  return () => {
    // A line that hangs on something follows that.
    if (node.type === 'CONNECTOR' && [node.connectorStart, node.connectorEnd].some(isHung)) return;
    if (!('relativeTransform' in node)) return;
    const { x: left, y: top } = originOf(home);
    createMover()(node, node.type, { x: x - left, y: y - top });
  };
}

const isHung = (end: ConnectorEndpoint): boolean => 'endpointNodeId' in end;
