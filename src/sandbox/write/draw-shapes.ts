import type { LinePlan, RectanglePlan, ShapePlan, StickyPlan, TextPlan } from '../../plane/plan.ts';
import { bold, medium } from './fonts.ts';
import { paintOf, paintsOf } from './palette.ts';
import type { Keep, Stencil } from './stencil.ts';

/** How each kind of leaf is drawn for the first time, and what differs between it and its copies. */

export function stickyStencil(host: PluginAPI, keep: Keep): Stencil<StickyPlan, StickyNode> {
  return {
    look: ({ wide, fontSize, fill, text }) => JSON.stringify([wide, fontSize, fill, text === '']),
    create(plan) {
      const node = keep(host.createSticky());
      if (plan.wide) node.isWideWidth = true;
      node.fills = [paintOf(plan.fill)];
      node.authorVisible = false;
      writeText(node.text, plan);
      return node;
    },
    copy: (model) => keep(model.clone()),
    vary: (node, { text }) => replaceText(node.text, text),
  };
}

export function shapeStencil(host: PluginAPI, keep: Keep): Stencil<ShapePlan, ShapeWithTextNode> {
  return {
    look: ({ shape, fontSize, fill, stroke, strokeWeight, text, locked, name }) =>
      JSON.stringify([name, shape, fontSize, fill, stroke, strokeWeight, text === '', locked]),
    create(plan) {
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
    },
    copy: (model) => keep(model.clone()),
    vary(node, { width, height, text }) {
      node.resize(width, height);
      replaceText(node.text, text);
    },
  };
}

export function textStencil(host: PluginAPI, keep: Keep): Stencil<TextPlan, TextNode> {
  return {
    look: ({ width, fontSize, bold: heavy, align, locked, text }) =>
      JSON.stringify([width, fontSize, heavy, align, locked, text === '']),
    create(plan) {
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
    },
    copy: (model) => keep(model.clone()),
    vary: (node, { text }) => replaceText(node, text),
  };
}

export function rectangleStencil(host: PluginAPI, keep: Keep): Stencil<RectanglePlan, RectangleNode> {
  return {
    look: ({ fill, opacity, stroke, cornerRadius, locked }) =>
      JSON.stringify([fill, opacity, stroke, cornerRadius, locked]),
    create(plan) {
      const node = keep(host.createRectangle());
      node.resize(plan.width, plan.height);
      node.fills = paintsOf(plan.fill, plan.opacity);
      if (plan.stroke !== undefined) node.strokes = [paintOf(plan.stroke)];
      if (plan.cornerRadius !== undefined) node.cornerRadius = plan.cornerRadius;
      if (plan.locked) node.locked = true;
      return node;
    },
    copy: (model) => keep(model.clone()),
    vary: (node, { width, height }) => node.resize(width, height),
  };
}

export function lineStencil(host: PluginAPI, keep: Keep): Stencil<LinePlan, LineNode> {
  return {
    look: ({ stroke, weight, dash, locked }) => JSON.stringify([stroke, weight, dash, locked]),
    create(plan) {
      const node = keep(host.createLine());
      node.resize(plan.width, 0);
      node.strokes = [paintOf(plan.stroke)];
      node.strokeWeight = plan.weight;
      if (plan.dash !== undefined) node.dashPattern = plan.dash;
      if (plan.locked) node.locked = true;
      return node;
    },
    copy: (model) => keep(model.clone()),
    vary: (node, { width }) => node.resize(width, 0),
  };
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

function replaceText(text: TextNode | TextSublayerNode, characters: string): void {
  text.characters = characters;
}
