import type { WantedNode } from '../../own-map/change/work.ts';
import { growsWithText, type Pens } from './draw-leaf.ts';
import type { BoardWriter } from './open-writer.ts';
import { measureNode } from './write-words.ts';

/** Draws a new node on the page; its place, its parent and its ends come later. Measures what grows with its text. */
export function drawNode(writer: BoardWriter, pens: Pens, { id, name, plan, width }: WantedNode): void {
  if (!plan) return;
  if (plan.type === 'SECTION') {
    const section = pens.section({ name, fill: plan.fill });
    writer.made.set(id, section);
    writer.sections.set(id, section);
  } else if (plan.type === 'CONNECTOR') writer.made.set(id, pens.connector(plan));
  else {
    const node = pens.leaf(plan);
    writer.made.set(id, node);
    // Widths are ours to choose: FigJam only decides heights.
    if (plan.type === 'TEXT' && plan.width === undefined) measureNode(writer, node, id);
    else if (growsWithText(plan)) writer.sizes.set(id, { width, height: node.height });
  }
}
