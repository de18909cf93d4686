import type { WantedNode } from '../../own-map/change/work.ts';
import { growsWithText, type Pens } from './draw-leaf.ts';
import type { BoardWriter } from './open-writer.ts';

/** Draws a new node on the page; its place, its parent and its ends come later. */
export function drawNode(
  { made, sections, lines }: BoardWriter,
  pens: Pens,
  { id, name, plan }: WantedNode,
): void {
  if (plan?.type === 'SECTION') sections.set(id, pens.section({ name, fill: plan.fill }));
  else if (plan?.type === 'CONNECTOR') lines.set(id, pens.connector(plan));
  else if (plan) made.set(id, pens.leaf(plan));
  const node = sections.get(id) ?? lines.get(id);
  if (node) made.set(id, node);
}

/** How large it became, where its words decide: widths are ours to choose, but for texts in one line. */
export function measureNew({ made, sizes }: BoardWriter, { id, plan, width }: WantedNode): void {
  const node = made.get(id);
  if (!node || !plan) return;
  const isOneLine = plan.type === 'TEXT' && plan.width === undefined;
  if (isOneLine || growsWithText(plan))
    sizes.set(id, { width: isOneLine ? node.width : width, height: node.height });
}
