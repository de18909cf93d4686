import type { Point } from './boxes.ts';
import { panelGap, panelWidth } from './measures.ts';

/** Sorts what stands in the side panel as it is read: column by column, each from top to bottom. Page space. */
export function inPanelOrder<T extends Point>(items: readonly T[], root: Point): T[] {
  return [...items].sort((a, b) => panelColumn(a.x, root) - panelColumn(b.x, root) || a.y - b.y || a.x - b.x);
}

/** A side panel with much to say goes on in a second column. */
export function panelColumn(x: number, root: Point): number {
  return Math.floor((x - root.x) / (panelWidth + panelGap));
}
