import type { Transform2 } from '../../../figjam/document/records.ts';
import { boundsOf, identity, multiply } from '../../../figjam/geometry/transform.ts';
import { isRecord, type RawNode, readNumber } from '../../base/json.ts';
import { rotationOf } from '../../base/read-geometry.ts';
import { writeFields } from '../../node-fields.ts';
import { placeCells } from '../../save-geometry.ts';
import { JamError } from '../base/jam-error.ts';
import { restType } from '../base/names.ts';
import { readColor, readMatrix } from '../base/paints.ts';
import { growTree, type JamNode } from './expand-instance.ts';
import { idOf } from './guid.ts';
import { buildTree } from './node-tree.ts';
import { readJamEnds, readJamProps } from './read-node.ts';
import { readJamTable } from './read-table.ts';
import { stickStamps } from './stick-stamps.ts';

export interface BuiltBoard {
  /** A board file's `document`. */
  document: RawNode;
  /** Nodes that lie in nothing that is there, and were left out. */
  lost: string[];
}

/** The nodes of a decoded message as a board file has them. Throws `JamError` where they cannot be a board. */
export function buildBoard(message: RawNode): BuiltBoard {
  const tree = buildTree(message);
  const grow = growTree(tree);
  const pages = tree.children(tree.documentId).filter(({ type }) => type === 'CANVAS');
  const pageIds = new Set(pages.map(({ guid }) => idOf(guid)));
  const shown = pages.filter(({ internalOnly }) => internalOnly !== true);
  if (shown.length === 0) throw new JamError('it has no page.');
  const write = nodeWriter((id) => pageIds.has(id));
  const root = { id: tree.documentId, node: tree.get(tree.documentId) ?? {}, children: [] };
  const children = shown.map((page) => write(grow(page), identity));
  const document = { ...write(root, identity), children };
  stickStamps(document);
  return { document, lost: tree.lost };
}

/** Writes a node and all in it; places are in the parent's space in both kinds of file, boxes in the page's. */
function nodeWriter(isPage: (id: string) => boolean): (tree: JamNode, parent: Transform2) => RawNode {
  const everything = { has: () => true };
  const write = ({ id, node, children }: JamNode, parent: Transform2): RawNode => {
    const type = restType(typeof node.type === 'string' ? node.type : 'FRAME', node.resizeToFit === true);
    const fields = writeFields(readJamProps(node, type), { id, name: '', type }, everything);
    if (type === 'DOCUMENT') return fields;
    if (type === 'CANVAS')
      return {
        ...fields,
        ...(isRecord(node.backgroundColor) && {
          backgroundColor: { ...readColor(node.backgroundColor), a: 1 },
        }),
        children: lift(children).map((child) => write(child, identity)),
      };
    const ends = type === 'CONNECTOR' ? readJamEnds(node, isPage) : {};
    const { onPage, ...place } = placeOf(node, parent);
    const placed = { ...fields, ...ends, ...place };
    if (type === 'TABLE') return placeCells(placed, readJamTable(node), place.absoluteBoundingBox);
    return holdsNothing.has(type) || (children.length === 0 && !holdsNodes.has(type))
      ? placed
      : { ...placed, children: lift(children).map((child) => write(child, onPage)) };
  };
  return write;
}

const holdsNodes = new Set(['SECTION', 'FRAME', 'GROUP', 'BOOLEAN_OPERATION', 'COMPONENT', 'INSTANCE']);

const holdsNothing = new Set([
  'STICKY',
  'SHAPE_WITH_TEXT',
  'TEXT',
  'CONNECTOR',
  'CODE_BLOCK',
  'TABLE',
  'STAMP',
]);

/** For plugins nothing lies in a note or a shape: what a file puts there (a stamp) stands before it, in the same place. */
function lift(children: readonly JamNode[]): JamNode[] {
  return children.flatMap((child) => {
    if (!holdsNothing.has(String(child.node.type)) || child.children.length === 0) return [child];
    const inner = child.children.map((one) => {
      const transform = multiply(readMatrix(child.node.transform), readMatrix(one.node.transform));
      return { ...one, node: { ...one.node, transform: { ...matrixOf(transform) } } };
    });
    return [child, ...lift(inner)];
  });
}

const matrixOf = ([[m00, m01, m02], [m10, m11, m12]]: Transform2) => ({ m00, m01, m02, m10, m11, m12 });

function placeOf(node: RawNode, parent: Transform2) {
  const relativeTransform = readMatrix(node.transform);
  const onPage = multiply(parent, relativeTransform);
  const size = isRecord(node.size) ? node.size : {};
  const [width, height] = [readNumber(size.x) ?? 0, readNumber(size.y) ?? 0];
  const rotation = rotationOf(relativeTransform);
  return {
    onPage,
    absoluteBoundingBox: { ...boundsOf(onPage, width, height) },
    relativeTransform,
    size: { x: width, y: height },
    ...(Math.abs(rotation) > 1e-9 && { rotation }),
  };
}
