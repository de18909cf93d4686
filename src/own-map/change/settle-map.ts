import { hasStamp, kindOf, placeInSection, samePlace } from '../../plane/seen-nodes.ts';
import { type Draft, nodeOf } from './draft.ts';
import { renewStamps } from './draft-stamps.ts';
import { settleStageFacts } from './edit-stage-facts.ts';
import { growRows } from './move-rows.ts';
import { settleCells } from './settle-cells.ts';
import { settleHeading } from './settle-heading.ts';
import { settleLinks } from './settle-links.ts';
import { settlePanel } from './settle-panel.ts';
import { resizes } from './work.ts';

/**
 * Lays out what changed, now that the real sizes of notes are known, and renews the stamps of all that was touched.
 * Only cells whose notes changed are looked at; a row grows when one of its cells has no room left.
 */
export function settleMap(draft: Draft): void {
  const needed = settleCells(draft);
  if (needed.size > 0) growRows(draft, needed);
  settleStageFacts(draft);
  settlePanel(draft);
  settleHeading(draft);
  settleLinks(draft);
  restampMoved(draft);
  if (draft.touched.size + draft.added.length + draft.removed.size + draft.restamp.size > 0)
    renewStamps(draft);
}

/** Notes that lie elsewhere in their section remember their new place; the others keep their stamps. */
function restampMoved(draft: Draft): void {
  const { seen, touched, map } = draft;
  for (const id of touched) {
    const [node, before] = [nodeOf(draft, id), seen.get(id)];
    const recordId = map.identity.recordOf.get(id);
    if (!node || !before || recordId === undefined || !placed.includes(kindOf(node))) continue;
    const resized = hasStamp(node, 'lane') && resizes(before, node);
    const isHome =
      node.parentId === before.parentId &&
      samePlace(placeInSection(draft.nodes, node), placeInSection(seen, before));
    if (resized || !isHome) draft.restamp.add(recordId);
  }
}

const placed: readonly string[] = ['card', 'emotion', 'metric', 'lane'];
