import type { NodeRecord } from '../document/records.ts';
import type { NodeSource } from '../geometry/node-source.ts';
import { identity, isTransparent } from '../geometry/transform.ts';
import type { Draw, DrawOptions } from './draw.ts';
import { drawBox } from './draw-box.ts';
import { drawCodeBlock } from './draw-code-block.ts';
import { drawConnector } from './draw-connector.ts';
import { drawFrame, drawGeometry } from './draw-geometry.ts';
import { drawSection } from './draw-section.ts';
import { drawShape } from './draw-shape.ts';
import { drawStamp } from './draw-stamp.ts';
import { drawSticky } from './draw-sticky.ts';
import { drawTable } from './draw-table.ts';
import { drawTape } from './draw-tape.ts';
import { drawTextNode } from './draw-text-node.ts';
import { matrix, tag } from './svg.ts';

/**
 * One node as `<g data-id data-type transform opacity>` in the space of its container, so that moving a container
 * moves all inside. It holds `<g data-part="own">` and, for what can have children, an empty `<g
 * data-part="children">`: put the children's elements there, in order. Groups and booleans pass their container's
 * space on. A hidden node is there with `display="none"`, as are the children of a section whose contents are hidden.
 */
export function drawNode(source: NodeSource, record: NodeRecord, options: DrawOptions): string {
  return wrapNode(record, ownPart(source, record, options), '');
}

/** The node with its whole subtree. A page or the document has no look of its own: its children stand in a plain `<g>`. */
export function drawTree(source: NodeSource, record: NodeRecord, options: DrawOptions): string {
  const children = source.children(record.id).map((child) => drawTree(source, child, options));
  return wrapNode(record, ownPart(source, record, options), children.join(''));
}

/** Whether a node of this type has a children part. */
export function hasChildrenPart(type: string): boolean {
  return !leaves.has(type);
}

function wrapNode(record: NodeRecord, own: string, children: string): string {
  const { props, type } = record;
  const hidesContents = type === 'SECTION' && props.sectionContentsHidden === true;
  const below = hasChildrenPart(type)
    ? [emptyable('children', children, { display: hidesContents ? 'none' : undefined, ...clip(record) })]
    : [];
  const attributes = {
    'data-id': record.id,
    'data-type': type,
    transform: placesItself(type) ? undefined : matrix(props.transform ?? identity),
    opacity: props.opacity === undefined || props.opacity >= 1 ? undefined : Math.max(0, props.opacity),
    display: props.visible === false ? 'none' : undefined,
    style: blend(props.blendMode),
  };
  return tag('g', attributes, own, ...below);
}

function ownPart(source: NodeSource, record: NodeRecord, options: DrawOptions): string {
  const draw = drawings[record.type] ?? drawBox;
  const placed = isTransparent(record.type) ? matrix(record.props.transform ?? identity) : undefined;
  return emptyable('own', draw(record, source, options), { transform: placed });
}

/** Both parts are always there, so that the page can refill them. */
function emptyable(
  part: 'own' | 'children',
  inside: string,
  attributes: { [name: string]: string | undefined },
): string {
  return tag('g', { 'data-part': part, ...attributes }, inside);
}

function placesItself(type: string): boolean {
  return type === 'CONNECTOR' || type === 'PAGE' || type === 'DOCUMENT' || isTransparent(type);
}

function clip(record: NodeRecord): { style?: string } {
  const clips = record.props.clipsContent ?? record.props.raw?.clipsContent;
  const { width = 0, height = 0 } = record.props;
  if (record.type !== 'FRAME' || clips !== true) return {};
  return { style: `clip-path:path("M0 0H${Number(width)}V${Number(height)}H0Z")` };
}

function blend(mode: string | undefined): string | undefined {
  if (mode === undefined || mode === 'NORMAL' || mode === 'PASS_THROUGH') return undefined;
  const name = mode.toLowerCase().replaceAll('_', '-');
  return /^[a-z-]+$/.test(name) ? `mix-blend-mode:${name}` : undefined;
}

const nothing: Draw = () => '';
const drawings: { [type: string]: Draw } = {
  DOCUMENT: nothing,
  PAGE: nothing,
  GROUP: nothing,
  TRANSFORM_GROUP: nothing,
  SLICE: nothing,
  STICKY: drawSticky,
  SECTION: drawSection,
  SHAPE_WITH_TEXT: drawShape,
  CONNECTOR: drawConnector,
  TEXT: drawTextNode,
  TABLE: drawTable,
  CODE_BLOCK: drawCodeBlock,
  STAMP: drawStamp,
  HIGHLIGHT: drawTape,
  WASHI_TAPE: drawTape,
  FRAME: drawFrame,
  COMPONENT: drawFrame,
  COMPONENT_SET: drawFrame,
  INSTANCE: drawFrame,
  RECTANGLE: drawGeometry,
  ELLIPSE: drawGeometry,
  LINE: drawGeometry,
  POLYGON: drawGeometry,
  REGULAR_POLYGON: drawGeometry,
  STAR: drawGeometry,
  VECTOR: drawGeometry,
  BOOLEAN_OPERATION: drawGeometry,
};
const leaves = new Set([
  ...[
    'STICKY',
    'SHAPE_WITH_TEXT',
    'CONNECTOR',
    'TEXT',
    'TABLE',
    'CODE_BLOCK',
    'STAMP',
    'HIGHLIGHT',
    'WASHI_TAPE',
  ],
  ...['RECTANGLE', 'ELLIPSE', 'LINE', 'POLYGON', 'REGULAR_POLYGON', 'STAR', 'VECTOR', 'SLICE'],
]);
