import type { Link } from '../../journey/journey.ts';
import { planLink } from '../plan/plan-links.ts';
import { type Draft, editNode, hinder, mainNode, nodeOf } from './draft.ts';
import { addPlanned, removeRecord, setText } from './draft-nodes.ts';
import { homeOfLink } from './settle-links.ts';

/** Carries links over: new ends, new words, new connectors, and those that go. */
export function editLinks(draft: Draft): void {
  const { added, removed, updated } = draft.difference.links;
  for (const { id } of removed) removeRecord(draft, id);
  for (const { after, fields } of updated) updateLink(draft, after, fields);
  for (const link of added) addLink(draft, link);
}

function updateLink(draft: Draft, link: Link, fields: readonly string[]): void {
  const node = mainNode(draft, link.id);
  if (!node) return;
  if (fields.includes('label')) setText(draft, node, link.label || '');
  if (!fields.includes('from') && !fields.includes('to')) return;
  const [from, to] = [mainNode(draft, link.from), mainNode(draft, link.to)];
  const edited = editNode(draft, node.id);
  if (edited?.connector && from && to) edited.connector = { ...edited.connector, from: from.id, to: to.id };
}

function addLink(draft: Draft, link: Link): void {
  const [from, to] = [mainNode(draft, link.from), mainNode(draft, link.to)];
  if (!from || !to) {
    hinder(draft, link.id, 'One of the notes that this link joins is not on the board.');
    return;
  }
  const loose = findLoose(draft, link.id);
  if (loose) {
    draft.nodesOf.set(link.id, [loose]);
    updateLink(draft, link, ['from', 'to', 'label']);
    return;
  }
  const ends = { from: { key: from.id, magnet: 'AUTO' }, to: { key: to.id, magnet: 'AUTO' } } as const;
  addPlanned(draft, { ...planLink(link), ...ends }, homeOfLink(draft, from, to));
}

/** The arrow of this link, where FigJam left it hanging when one of its notes was deleted: drawn anew, there would be two. */
function findLoose(draft: Draft, linkId: string): string | undefined {
  for (const { id, type, stamp } of draft.seen.values()) {
    const isIts = stamp?.kind === 'link' && stamp.recordId === linkId && stamp.nodeId === id;
    if (isIts && type === 'CONNECTOR' && draft.map.memberIds.has(id) && nodeOf(draft, id)) return id;
  }
  return undefined;
}
