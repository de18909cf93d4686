import { demand, isString } from '../document/check.ts';
import type { NodeRecord } from '../document/records.ts';
import { createNode } from '../nodes/base/create-node.ts';
import type { PluginRun } from '../run/plugin-run.ts';

/** `createNodeFromSvg`, in outline only: a frame of the drawing's size with one vector that keeps the source. */
export function nodeFromSvg(run: PluginRun, svg: unknown): NodeRecord {
  demand(isString, svg, 'createNodeFromSvg');
  const root = /<svg\b([^>]*)>/.exec(String(svg))?.[1];
  if (root === undefined) throw new Error('in createNodeFromSvg: Failed to convert SVG: no <svg> element');
  const box = /viewBox\s*=\s*["']\s*[\d.e+-]+[\s,]+[\d.e+-]+[\s,]+([\d.e+-]+)[\s,]+([\d.e+-]+)/.exec(root);
  const width = lengthOf(root, 'width') ?? Number(box?.[1] ?? 100);
  const height = lengthOf(root, 'height') ?? Number(box?.[2] ?? 100);
  const frame = createNode(run, 'FRAME', { width, height, fills: [] });
  run.edit.create({
    type: 'VECTOR',
    parentId: frame.id,
    props: { name: 'Vector', width, height, svg: String(svg) },
  });
  return frame;
}

function lengthOf(attributes: string, name: string): number | undefined {
  const value = new RegExp(`\\b${name}\\s*=\\s*["']([\\d.]+)(px)?["']`).exec(attributes)?.[1];
  return value === undefined ? undefined : Number(value);
}
