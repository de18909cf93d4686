import type { Json, NodeRecord } from '../document/records.ts';
import { stickyScale, stickySize } from '../geometry/sticky.ts';
import { cellProperty, tableCell } from '../geometry/table.ts';
import { styleRange } from '../text/text-value.ts';
import { type ActWorld, defineAct, fields, needNode } from './act.ts';
import { findSwatch, type Swatch, solidPaint } from './palettes.ts';
import { resizeByHand, setSize } from './resize-by-hand.ts';

/** Acts that change how a node looks, not where it is. */
export const lookActs = {
  recolor: defineAct({ node: fields.id, color: fields.text }, (world, { node, color }) => {
    recolorNode(world, needNode(world, node), color);
    return [];
  }),
  rename: defineAct({ node: fields.id, name: fields.text }, (world, { node, name }) => {
    const record = needNode(world, node);
    world.edit.set(node, 'name', name);
    if (record.type === 'TEXT') world.edit.set(node, 'autoRename', false);
    return [];
  }),
  resize: defineAct(
    { node: fields.id, width: fields.size, height: fields.size },
    (world, { node, width, height }) => {
      resizeByHand(world, needNode(world, node), width, height);
      return [];
    },
  ),
  wide: defineAct({ node: fields.id }, (world, { node }) => {
    const sticky = needNode(world, node);
    if (sticky.type !== 'STICKY')
      throw new Error(`node: ${node} is a ${sticky.type}; only a STICKY can be wide`);
    const wide = sticky.props.isWideWidth !== true;
    const size = stickySize(sticky, world.board.settings.textMetrics, { wide, scale: stickyScale(sticky) });
    world.edit.set(node, 'isWideWidth', wide);
    setSize(world, node, size.width, size.height);
    return [];
  }),
  lock: switchAct('locked', true),
  unlock: switchAct('locked', false),
  hide: switchAct('visible', false),
  show: switchAct('visible', true),
};

function switchAct(property: 'locked' | 'visible', value: boolean) {
  return defineAct({ node: fields.nodesOrAlias, nodes: fields.nodesOrAlias }, (world, act) => {
    const ids = [...(act.node ?? []), ...(act.nodes ?? [])];
    if (ids.length === 0) throw new Error('nodes: missing; say which node or nodes');
    for (const id of ids) needNode(world, id);
    for (const id of ids) world.edit.set(id, property, value);
    return [];
  });
}

function recolorNode(world: ActWorld, record: NodeRecord, color: string): void {
  const swatch = findSwatch(record.type, color);
  const paint = [solidPaint(swatch.color)];
  switch (record.type) {
    case 'CONNECTOR':
    case 'LINE':
      world.edit.set(record.id, 'strokes', paint);
      break;
    case 'TEXT':
      recolorText(world, record, paint);
      break;
    case 'TABLE':
      recolorCells(world, record, swatch);
      break;
    default:
      world.edit.set(record.id, 'fills', paint);
      if (swatch.stroke !== undefined) world.edit.set(record.id, 'strokes', [solidPaint(swatch.stroke)]);
      if (swatch.text !== undefined) recolorText(world, record, swatch.text);
  }
}

function recolorText(world: ActWorld, record: NodeRecord, fills: Json[]): void {
  const { text } = record.props;
  if (text === undefined) return;
  world.edit.set(record.id, 'text', styleRange(text, 0, text.characters.length, { fills }));
}

function recolorCells(world: ActWorld, table: NodeRecord, swatch: Swatch): void {
  const fills = [solidPaint(swatch.color)];
  world.edit.set(table.id, 'fills', fills);
  for (const row of table.props.rows ?? []) {
    for (const column of table.props.columns ?? []) {
      const cell = tableCell(table, row.id, column.id);
      if (cell !== undefined) world.edit.set(table.id, cellProperty(row.id, column.id), { ...cell, fills });
    }
  }
}
