import type { NodeRecord } from '../document/records.ts';
import { connectorBounds } from '../geometry/connector.ts';
import type { NodeSource } from '../geometry/node-source.ts';
import {
  absoluteBounds,
  absoluteTransform,
  containerOf,
  identity,
  type Rect,
} from '../geometry/transform.ts';
import type { DrawOptions } from './draw.ts';
import { drawTree } from './draw-node.ts';
import { format, matrix, tag } from './svg.ts';

export interface DrawSvgOptions extends DrawOptions {
  /** Free space around, px. */
  padding?: number;
  /** A colour behind everything, `#rrggbb`; none is transparent. */
  background?: string;
  /** Longest side of the picture in px of the screen; the board's own size when absent. */
  maxSize?: number;
}

/** A picture of some nodes (a page: of all on it) as a whole SVG document, in page space. */
export function drawSvg(source: NodeSource, ids: readonly string[], options: DrawSvgOptions): string {
  const nodes = ids.flatMap((id) => source.get(id) ?? []);
  const padding = options.padding ?? 0;
  const { x, y, width, height } = grow(
    boundsOfNodes(source, nodes) ?? { x: 0, y: 0, width: 1, height: 1 },
    padding,
  );
  const scale = Math.min(1, (options.maxSize ?? Number.POSITIVE_INFINITY) / Math.max(width, height, 1));
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: width * scale,
    height: height * scale,
    viewBox: [x, y, width, height].map(format).join(' '),
    fill: 'none',
  };
  const ground =
    options.background === undefined ? '' : tag('rect', { x, y, width, height, fill: options.background });
  return tag('svg', attributes, ground, ...nodes.map((node) => drawInPlace(source, node, options)));
}

/** The hull of nodes and of all visible below them, in page space; null when there is nothing. */
export function boundsOfNodes(source: NodeSource, nodes: readonly NodeRecord[]): Rect | null {
  let hull: Rect | null = null;
  for (const node of nodes) {
    if (node.props.visible === false) continue;
    const isSpace = node.type === 'PAGE' || node.type === 'DOCUMENT';
    if (node.type === 'CONNECTOR') hull = unite(hull, connectorBounds(source, node));
    else if (!isSpace && node.type !== 'GROUP') hull = unite(hull, absoluteBounds(source, node.id));
    const hidesContents = node.type === 'SECTION' && node.props.sectionContentsHidden === true;
    if (!hidesContents) hull = unite(hull, boundsOfNodes(source, source.children(node.id)));
  }
  return hull;
}

function drawInPlace(source: NodeSource, node: NodeRecord, options: DrawOptions): string {
  const container = containerOf(source, node);
  const outer = container === undefined ? identity : absoluteTransform(source, container.id);
  const tree = drawTree(source, node, options);
  const transform = matrix(outer);
  return transform === undefined ? tree : tag('g', { transform }, tree);
}

function unite(a: Rect | null, b: Rect | null): Rect | null {
  if (a === null || b === null) return a ?? b;
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  const [right, bottom] = [Math.max(a.x + a.width, b.x + b.width), Math.max(a.y + a.height, b.y + b.height)];
  return { x, y, width: right - x, height: bottom - y };
}

function grow({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
