import type { DraftNode } from '../../own-map/change/draft.ts';
import type { DraftWriter } from './draft-writer.ts';
import type { Pens } from './draw-leaf.ts';
import { measureNode } from './write-words.ts';

/** Draws a new node on the page; its place, its parent and its ends come later. Measures what grows with its text. */
export function createDraftNode(writer: DraftWriter, pens: Pens, draftNode: DraftNode): void {
  const { plan } = draftNode;
  if (!plan) return;
  const { id, name } = draftNode;
  if (plan.type === 'SECTION') writer.made.set(id, pens.section({ name, fill: plan.fill }));
  else if (plan.type === 'CONNECTOR') writer.made.set(id, pens.connector(plan));
  else {
    const node = pens.leaf(plan);
    writer.made.set(id, node);
    measureNode(node, draftNode);
  }
}
