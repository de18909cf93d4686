import type { Document } from './document.ts';
import type { NodeRecord } from './records.ts';

const layoutProperties = new Set([
  'children',
  'width',
  'height',
  'text',
  'visible',
  'fontSize',
  'layoutMode',
  'paddingLeft',
  'paddingRight',
  'paddingTop',
  'paddingBottom',
  'itemSpacing',
  'primaryAxisSizingMode',
  'counterAxisSizingMode',
  'primaryAxisAlignItems',
  'counterAxisAlignItems',
  'layoutAlign',
  'layoutGrow',
  'layoutPositioning',
]);

/**
 * Lays out the frames that a change touches: the node itself and its ancestors, as far as they have auto layout. Rows
 * and columns with padding, spacing, alignment, hugging and stretching; wrapping and grids are not simulated.
 */
export function layoutAround(document: Document, id: string, property: string): void {
  if (!layoutProperties.has(property)) return;
  let at = document.get(id);
  while (at !== undefined) {
    if (hasLayout(at)) layoutFrame(document, at);
    at = at.parentId === null ? undefined : document.get(at.parentId);
  }
}

interface Axis {
  size: 'width' | 'height';
  before: 'paddingLeft' | 'paddingTop';
  after: 'paddingRight' | 'paddingBottom';
}

const across: Axis = { size: 'width', before: 'paddingLeft', after: 'paddingRight' };
const down: Axis = { size: 'height', before: 'paddingTop', after: 'paddingBottom' };

function hasLayout(record: NodeRecord): boolean {
  return record.props.layoutMode === 'HORIZONTAL' || record.props.layoutMode === 'VERTICAL';
}

function layoutFrame(document: Document, frame: NodeRecord): void {
  const [primary, counter] = frame.props.layoutMode === 'HORIZONTAL' ? [across, down] : [down, across];
  const children = document
    .children(frame.id)
    .filter((child) => child.props.visible !== false && child.props.layoutPositioning !== 'ABSOLUTE');
  const spacing = numberOf(frame, 'itemSpacing');
  const gaps = spacing * Math.max(0, children.length - 1);
  const content = children.reduce((sum, child) => sum + sizeOf(child, primary), 0) + gaps;
  const widest = children.reduce((most, child) => Math.max(most, sizeOf(child, counter)), 0);
  if (frame.props.primaryAxisSizingMode !== 'FIXED')
    setSize(document, frame.id, primary, content + around(frame, primary));
  if (frame.props.counterAxisSizingMode !== 'FIXED')
    setSize(document, frame.id, counter, widest + around(frame, counter));
  const laid = document.get(frame.id) ?? frame;
  const free = sizeOf(laid, primary) - around(laid, primary) - content;
  const inner = sizeOf(laid, counter) - around(laid, counter);
  const between = frame.props.primaryAxisAlignItems === 'SPACE_BETWEEN' && children.length > 1;
  const gap = between ? spacing + free / (children.length - 1) : spacing;
  let at =
    numberOf(frame, primary.before) + (between ? 0 : free * shareOf(frame.props.primaryAxisAlignItems));
  for (const child of children) {
    if (child.props.layoutAlign === 'STRETCH') setSize(document, child.id, counter, inner);
    const size = sizeOf(document.get(child.id) ?? child, counter);
    const shift = (inner - size) * shareOf(frame.props.counterAxisAlignItems);
    place(document, child, primary, at, numberOf(frame, counter.before) + shift);
    at += sizeOf(child, primary) + gap;
  }
}

function place(document: Document, child: NodeRecord, primary: Axis, along: number, aside: number): void {
  const [[a, c, oldX], [b, d, oldY]] = child.props.transform ?? [
    [1, 0, 0],
    [0, 1, 0],
  ];
  const [x, y] = primary === across ? [along, aside] : [aside, along];
  if (x === oldX && y === oldY) return;
  document.set(child.id, 'transform', [
    [a, c, x],
    [b, d, y],
  ]);
}

function setSize(document: Document, id: string, axis: Axis, size: number): void {
  const value = Math.max(0.01, size);
  if (document.get(id)?.props[axis.size] !== value) document.set(id, axis.size, value);
}

function sizeOf(record: NodeRecord, axis: Axis): number {
  return record.props[axis.size] ?? 0;
}

function around(frame: NodeRecord, axis: Axis): number {
  return numberOf(frame, axis.before) + numberOf(frame, axis.after);
}

function numberOf(record: NodeRecord, property: string): number {
  const value = record.props[property];
  return typeof value === 'number' ? value : 0;
}

function shareOf(alignment: unknown): number {
  return alignment === 'CENTER' ? 0.5 : alignment === 'MAX' ? 1 : 0;
}
