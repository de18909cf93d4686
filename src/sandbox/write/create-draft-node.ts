import type { DraftNode } from '../../own-map/change/draft.ts';
import type { DraftWriter } from './draft-writer.ts';
import type { Pens } from './draw-leaf.ts';
import { paintsOf } from './palette.ts';
import { measureNode } from './write-words.ts';

/** Draws a new node on the page; its place, its parent and its ends come later. Measures what grows with its text. */
export function createDraftNode(writer: DraftWriter, pens: Pens, draftNode: DraftNode): void {
  const { plan } = draftNode;
  if (!plan) return;
  if (plan.type === 'SECTION') writer.made.set(draftNode.id, createSection(writer, draftNode, plan.fill));
  else if (plan.type === 'CONNECTOR') writer.made.set(draftNode.id, pens.connector(plan));
  else {
    const node = pens.leaf(plan);
    writer.made.set(draftNode.id, node);
    measureNode(node, draftNode);
  }
}

function createSection({ host, wrote }: DraftWriter, draftNode: DraftNode, fill: string | null): SectionNode {
  const section = host.createSection();
  wrote(section);
  section.name = draftNode.name;
  section.fills = paintsOf(fill);
  return section;
}
