/** What has a place of its own in its parent's space. */
export type Placed = SceneNode &
  Pick<DimensionAndPositionMixin, 'relativeTransform' | 'absoluteTransform' | 'x' | 'y'>;

/**
 * Puts a node at a place in its parent's space, px. `type` is the node's, known without asking for it; a `fresh` node is not
 * turned, any other stays as it is turned.
 */
export type Mover = (node: Placed, type: string, at: Vector, fresh?: 'fresh') => void;

/**
 * One write of `relativeTransform` moves a node both ways at once, so that it passes over nothing on its way. The typings
 * allow it, but nobody has been seen to do it in FigJam: so the first of each type is looked at again, and where the write
 * throws or is not taken, `x` and `y` are written instead.
 */
export function createMover(): Mover {
  const ways = new Map<string, Way>();
  return (node, type, at, fresh) => {
    const known = ways.get(type);
    const way = known ?? tryMatrix(node, at);
    if (way !== 'unknown') ways.set(type, way);
    if (way === 'coordinates') writeCoordinates(node, at);
    else if (known === 'matrix') writeMatrix(node, fresh ? unturned : node.relativeTransform, at);
  };
}

type Way = 'matrix' | 'coordinates' | 'unknown';

const unturned: Transform = [
  [1, 0, 0],
  [0, 1, 0],
];

function tryMatrix(node: Placed, at: Vector): Way {
  const before = node.relativeTransform;
  const from = node.absoluteTransform;
  try {
    writeMatrix(node, before, at);
  } catch {
    return 'coordinates';
  }
  // Where it was there already, nothing can be seen.
  if (
    isNear(before, [
      [0, 0, at.x],
      [0, 0, at.y],
    ])
  )
    return 'unknown';
  // On the page, for a section may have taken it there, in whose space its place is another.
  return isNear(from, node.absoluteTransform) ? 'coordinates' : 'matrix';
}

function writeMatrix(node: Placed, [[a, b], [c, d]]: Transform, { x, y }: Vector): void {
  node.relativeTransform = [
    [a, b, x],
    [c, d, y],
  ];
}

/** Half way a section may have caught the node, in whose space the way on has other numbers: it is seen where it shall be. */
function writeCoordinates(node: Placed, { x, y }: Vector): void {
  const { parent } = node;
  node.x = x;
  const isCaught = node.parent?.id !== parent?.id;
  node.y = isCaught ? y + originOf(parent).y - originOf(node.parent).y : y;
}

/** Where the space of a parent begins on the page; a group has none of its own. */
export function originOf(parent: BaseNode | null): Vector {
  let home = parent;
  while (home?.type === 'GROUP') home = home.parent;
  if (!home || !('absoluteTransform' in home)) return { x: 0, y: 0 };
  const [[, , x], [, , y]] = home.absoluteTransform;
  return { x, y };
}

/** Less than anybody sees, more than floats lose. */
const isNear = ([[, , x], [, , y]]: Transform, [[, , left], [, , top]]: Transform): boolean =>
  Math.abs(x - left) < 0.01 && Math.abs(y - top) < 0.01;
