import type { LinePlan, RectanglePlan, ShapePlan, StickyPlan, TextPlan } from '../../plane/plan.ts';
import { bold, medium } from './fonts.ts';
import { paintOf, paintsOf } from './palette.ts';
import type { Keep } from './stencil.ts';

/** How each kind of leaf is drawn for the first time. */

export function drawSticky(host: PluginAPI, keep: Keep, plan: StickyPlan): StickyNode {
  const node = keep(host.createSticky());
  if (plan.wide) node.isWideWidth = true;
  node.fills = [paintOf(plan.fill)];
  node.authorVisible = false;
  writeText(node.text, plan);
  return node;
}

export function drawShape(host: PluginAPI, keep: Keep, plan: ShapePlan): ShapeWithTextNode {
  const node = keep(host.createShapeWithText());
  node.shapeType = plan.shape;
  node.resize(plan.width, plan.height);
  node.fills = [paintOf(plan.fill)];
  node.strokes = paintsOf(plan.stroke);
  if (plan.name !== undefined) node.name = plan.name;
  if (plan.strokeWeight !== undefined) node.strokeWeight = plan.strokeWeight;
  writeText(node.text, plan);
  if (plan.locked) node.locked = true;
  return node;
}

export function drawText(host: PluginAPI, keep: Keep, plan: TextPlan): TextNode {
  const node = keep(host.createText());
  writeText(node, plan);
  if (plan.width !== undefined) {
    // First the mode: a text that follows its content would take the width for a fixed box.
    node.textAutoResize = 'HEIGHT';
    node.resize(plan.width, plan.fontSize * 1.25);
  }
  if (plan.align !== undefined) node.textAlignHorizontal = plan.align;
  if (plan.locked) node.locked = true;
  return node;
}

export function drawRectangle(host: PluginAPI, keep: Keep, plan: RectanglePlan): RectangleNode {
  const node = keep(host.createRectangle());
  node.resize(plan.width, plan.height);
  node.fills = paintsOf(plan.fill, plan.opacity);
  if (plan.stroke !== undefined) node.strokes = [paintOf(plan.stroke)];
  if (plan.cornerRadius !== undefined) node.cornerRadius = plan.cornerRadius;
  if (plan.locked) node.locked = true;
  return node;
}

export function drawLine(host: PluginAPI, keep: Keep, plan: LinePlan): LineNode {
  const node = keep(host.createLine());
  node.resize(plan.width, 0);
  node.strokes = [paintOf(plan.stroke)];
  node.strokeWeight = plan.weight;
  if (plan.dash !== undefined) node.dashPattern = plan.dash;
  if (plan.locked) node.locked = true;
  return node;
}

/** The size comes after the characters: on some texts FigJam sets it back when they are written. */
function writeText(
  text: TextNode | TextSublayerNode,
  plan: { text: string; fontSize: number; bold?: boolean },
): void {
  text.fontName = plan.bold ? bold : medium;
  text.characters = plan.text;
  text.fontSize = plan.fontSize;
}
