import * as z from 'zod/mini';
import type { NodeProps } from '../document/records.ts';
import { stickySize } from '../geometry/sticky.ts';
import { cellProperty, defaultCell, tableLayout } from '../geometry/table.ts';
import { textNodeSize } from '../geometry/text-node.ts';
import type { Point } from '../geometry/transform.ts';
import { absoluteBoundsOf } from '../nodes/base/box.ts';
import { shapeTypes } from '../nodes/types/enums.ts';
import { defaultTextStyle, newText, paperTextStyle } from '../text/text-value.ts';
import { type ActWorld, defineAct, fields, needNode } from './act.ts';
import { captureNodes } from './capture-nodes.ts';
import { findSwatch, solidPaint } from './palettes.ts';
import { addNode, placeNode } from './place-new-node.ts';
import { emptyCell } from './text-acts.ts';

const place = { x: fields.px, y: fields.px };
const area = { ...place, width: fields.size, height: fields.size };
const color = z.optional(fields.text);

/** Acts that make something new. It lands in the section that holds its centre, else on the person's page. */
export const createActs = {
  addSticky: defineAct(
    { ...place, text: z.optional(fields.text), color, wide: z.optional(z.boolean()) },
    (world, act) => [addSticky(world, act)],
  ),
  addText: defineAct({ ...place, text: fields.text, size: z.optional(fields.size), color }, (world, act) => {
    const text = newText(defaultTextStyle(act.size ?? 24), act.text);
    text.autoResize = 'WIDTH_AND_HEIGHT';
    const paint = findSwatch('TEXT', act.color ?? 'black').color;
    text.base = { ...text.base, fills: [solidPaint(paint)] };
    text.runs = text.runs.map((run) => ({ ...run, style: text.base }));
    const props = { name: act.text, text, fills: [], strokes: [], autoRename: true };
    const size = textNodeSize({ ...blank, type: 'TEXT', props }, world.board.settings.textMetrics);
    return [addNode(world, 'TEXT', act, { ...props, ...size })];
  }),
  addShape: defineAct(
    { ...area, text: z.optional(fields.text), shape: z.optional(z.enum(shapeTypes)), color },
    (world, act) => {
      const swatch = findSwatch('SHAPE_WITH_TEXT', act.color ?? 'white');
      const style = { ...paperTextStyle(24), ...(swatch.text && { fills: swatch.text }) };
      const { width, height } = act;
      const props = {
        name: 'Shape with text',
        shapeType: act.shape ?? 'ELLIPSE',
        fills: [solidPaint(swatch.color)],
        strokes: [solidPaint(swatch.stroke ?? 'B3B3B3')],
        strokeWeight: 4,
        text: newText(style, act.text ?? ''),
      };
      return [addNode(world, 'SHAPE_WITH_TEXT', act, { ...props, width, height })];
    },
  ),
  addSection: defineAct({ ...area, name: z.optional(fields.text), color }, (world, act) => {
    const fills = [solidPaint(findSwatch('SECTION', act.color ?? 'white').color)];
    const { width, height } = act;
    const props = { name: act.name ?? 'Section', fills, strokes: [], sectionContentsHidden: false };
    const id = addNode(world, 'SECTION', act, { ...props, width, height }, 0);
    captureNodes(world, id);
    return [id];
  }),
  addTable: defineAct(
    { ...place, cells: z.array(z.array(fields.text)).check(z.minLength(1)) },
    (world, act) => [addTable(world, act, act.cells)],
  ),
  stamp: defineAct({ node: fields.id, kind: fields.text }, (world, { node, kind }) => [
    addStamp(world, node, kind),
  ]),
};

const blank = { id: '', parentId: null, order: '' };

/** A person's note shows its author (figjam-facts §6.1); yellow is the colour at hand. */
function addSticky(
  world: ActWorld,
  act: Point & { text?: string | undefined; color?: string | undefined; wide?: boolean | undefined },
): string {
  const text = newText(paperTextStyle(), act.text ?? '');
  const props: NodeProps = {
    name: act.text ?? '',
    fills: [solidPaint(findSwatch('STICKY', act.color ?? 'yellow').color)],
    text,
    isWideWidth: act.wide ?? false,
    authorName: world.board.user.name,
    authorVisible: true,
  };
  const size = stickySize({ ...blank, type: 'STICKY', props }, world.board.settings.textMetrics, {
    scale: 1,
  });
  return addNode(world, 'STICKY', act, { ...props, ...size });
}

function addTable(world: ActWorld, at: Point, cells: string[][]): string {
  const across = Math.max(1, ...cells.map((row) => row.length));
  const rows = cells.map((_, i) => ({ id: `r${i}`, height: defaultCell.height }));
  const columns = Array.from({ length: across }, (_, i) => ({ id: `c${i}`, width: defaultCell.width }));
  const props: NodeProps = { name: 'Table', fills: [solidPaint('FFFFFF')], rows, columns };
  for (const [row, texts] of cells.entries()) {
    for (let column = 0; column < across; column++)
      props[cellProperty(`r${row}`, `c${column}`)] = emptyCell(texts[column] ?? '');
  }
  const { width, height } = tableLayout({ ...blank, type: 'TABLE', props }, world.board.settings.textMetrics);
  return addNode(world, 'TABLE', at, { ...props, width, height });
}

/** A stamp sticks to its node: near its upper right corner, each further one a little to the left. */
function addStamp(world: ActWorld, hostId: string, kind: string): string {
  const host = needNode(world, hostId);
  if (host.parentId === null || host.type === 'PAGE')
    throw new Error(`node: nothing sticks to a ${host.type}`);
  // Oracle, O4.
  const side = 60;
  const before = world.document.referrers(hostId).filter(({ props }) => props.stuckTo === hostId).length;
  const bounds = absoluteBoundsOf(world.document, host);
  const room = Math.max(1, Math.floor(bounds.width / (side * 0.75)));
  const x = bounds.x + bounds.width - side * 0.75 - (before % room) * side * 0.75;
  const y = bounds.y - side * 0.25 + Math.floor(before / room) * side * 0.75;
  const parentId = host.type === 'SECTION' ? host.id : host.parentId;
  const props = {
    name: kind,
    stampName: kind,
    stuckTo: hostId,
    fills: [],
    strokes: [],
    width: side,
    height: side,
  };
  return placeNode(world, 'STAMP', { x, y }, props, parentId);
}
