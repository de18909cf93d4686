import * as z from 'zod/mini';
import type { ConnectorEnd, NodeProps } from '../document/records.ts';
import {
  absoluteTransform,
  apply,
  containerOf,
  identity,
  invert,
  type Point,
} from '../geometry/transform.ts';
import { defaultTextStyle, newText } from '../text/text-value.ts';
import { type ActWorld, currentPage, defineAct, fields, needNode } from './act.ts';
import { commonAncestor } from './common-ancestor.ts';
import { solidPaint } from './palettes.ts';

const target = z.union([fields.id, z.strictObject({ x: fields.px, y: fields.px })]);
type Target = z.output<typeof target>;

/** Acts that draw connectors. An end is a node's id, or a free place `{x, y}` on the page. */
export const connectActs = {
  connect: defineAct(
    { from: target, to: target, label: z.optional(fields.text) },
    (world, { from, to, label = '' }) => {
      const parentId = commonAncestor(world, [from, to].filter(isId)) ?? currentPage(world);
      const props: NodeProps = {
        name: 'Connector line',
        strokes: [solidPaint('B3B3B3')],
        strokeWeight: 4,
        connectorLineType: 'ELBOWED',
        connectorStartStrokeCap: 'NONE',
        connectorEndStrokeCap: 'ARROW_LINES',
        text: newText(defaultTextStyle(16), label),
        textBackgroundFills: [solidPaint('FFFFFF')],
      };
      const { id } = world.edit.create({ type: 'CONNECTOR', parentId, props });
      world.edit.set(id, 'connectorStart', endAt(world, id, from));
      world.edit.set(id, 'connectorEnd', endAt(world, id, to));
      return [id];
    },
  ),
  reconnect: defineAct(
    { node: fields.id, from: z.optional(target), to: z.optional(target) },
    (world, { node, from, to }) => {
      const connector = needNode(world, node);
      if (connector.type !== 'CONNECTOR')
        throw new Error(`node: ${node} is a ${connector.type}, not a CONNECTOR`);
      if (from === undefined && to === undefined)
        throw new Error('from: say which end goes where: from, to or both');
      if (from !== undefined) world.edit.set(node, 'connectorStart', endAt(world, node, from));
      if (to !== undefined) world.edit.set(node, 'connectorEnd', endAt(world, node, to));
      return [];
    },
  ),
};

/** ELBOWED and CURVED snap to the best side, STRAIGHT to the middle (figjam-facts §6.3). */
function endAt(world: ActWorld, connectorId: string, end: Target): ConnectorEnd {
  const connector = needNode(world, connectorId);
  if (!isId(end)) return { position: toContainer(world, connectorId, end) };
  if (needNode(world, end).type === 'PAGE')
    throw new Error(`${end} is a page; a connector needs a node or a place`);
  const magnet = connector.props.connectorLineType === 'STRAIGHT' ? 'CENTER' : 'AUTO';
  return { endpointNodeId: end, magnet };
}

function toContainer(world: ActWorld, connectorId: string, point: Point): Point {
  const container = containerOf(world.document, needNode(world, connectorId));
  return apply(
    invert(container === undefined ? identity : absoluteTransform(world.document, container.id)),
    point,
  );
}

function isId(end: Target): end is string {
  return typeof end === 'string';
}
