import type { Document } from '../../document/document.ts';
import type { NodeRecord, Transform2 } from '../../document/records.ts';
import { connectorBox } from '../../geometry/connector.ts';
import {
  absoluteTransform,
  boundsOf,
  containerOf,
  identity,
  multiply,
  type Rect,
  translation,
} from '../../geometry/transform.ts';

/** Where a node lies in its container, and how large it is. */
export interface Box {
  transform: Transform2;
  width: number;
  height: number;
}

/**
 * The box as the Plugin API shows it. Two kinds have none of their own: a group is the hull of its children, a
 * connector that of its line, unless a plugin pinned it by writing x or y (figjam-facts §6.3).
 */
export function boxOf(document: Document, record: NodeRecord): Box {
  if (record.type === 'CONNECTOR' && record.props.boxPinned !== true) return connectorBox(document, record);
  if (record.type === 'GROUP' && document.children(record.id).length > 0) return groupBox(document, record);
  const { transform = identity, width = 0, height = 0 } = record.props;
  return { transform, width, height };
}

/** The node's transform in page space, groups and connectors included. */
export function absoluteTransformOf(document: Document, record: NodeRecord): Transform2 {
  const container = containerOf(document, record);
  const { transform } = boxOf(document, record);
  return container === undefined ? transform : multiply(absoluteTransform(document, container.id), transform);
}

/** The axis-parallel hull in page space. */
export function absoluteBoundsOf(document: Document, record: NodeRecord): Rect {
  const { width, height } = boxOf(document, record);
  return boundsOf(absoluteTransformOf(document, record), width, height);
}

function groupBox(document: Document, record: NodeRecord): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const child of document.children(record.id)) {
    const { transform, width, height } = boxOf(document, child);
    const hull = boundsOf(transform, width, height);
    left = Math.min(left, hull.x);
    top = Math.min(top, hull.y);
    right = Math.max(right, hull.x + hull.width);
    bottom = Math.max(bottom, hull.y + hull.height);
  }
  return { transform: translation(left, top), width: right - left, height: bottom - top };
}
