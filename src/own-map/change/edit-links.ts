import type { Link } from '../../journey/journey.ts';
import { type StampOf, stampVersion } from '../../journey/stamp.ts';
import { grey } from '../../plane/lane-look.ts';
import type { ConnectorPlan } from '../../plane/plan.ts';
import { compareLists } from './compare-records.ts';
import { type Draft, editNode, hinder, mainNode, nodeOf } from './draft.ts';
import { addNode, removeNode, setText } from './draft-nodes.ts';

/** Carries links over: new ends, new words, new connectors, and those that go. */
export function editLinks(draft: Draft): void {
  const { added, removed, updated } = compareLists('links', draft.current, draft.target);
  for (const link of removed) for (const id of draft.nodesOf.get(link.id) ?? []) removeNode(draft, id);
  for (const { after, fields } of updated) updateLink(draft, after, fields);
  for (const link of added) addLink(draft, link);
}

function updateLink(draft: Draft, link: Link, fields: readonly string[]): void {
  const node = mainNode(draft, link.id);
  if (!node) return;
  draft.restamp.add(link.id);
  if (fields.includes('label')) setText(draft, node, link.label ?? '');
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
  const stamp: StampOf<'link'> = {
    v: stampVersion,
    journeyId: draft.map.journey.id,
    recordId: link.id,
    nodeId: '',
    kind: 'link',
    from: link.from,
    to: link.to,
    details: {},
  };
  const { v: _v, journeyId: _j, nodeId: _n, ...draftStamp } = stamp;
  const plan: ConnectorPlan = {
    type: 'CONNECTOR',
    key: `link:${link.id}`,
    line: 'ELBOWED',
    from: { key: from.id, magnet: 'AUTO' },
    to: { key: to.id, magnet: 'AUTO' },
    endCap: 'ARROW_LINES',
    stroke: grey.line,
    weight: 2,
    below: true,
    ...(link.label === undefined || link.label === '' ? {} : { label: link.label }),
    stamp: draftStamp,
  };
  const shared = from.parentId === to.parentId ? nodeOf(draft, from.parentId ?? undefined) : null;
  const root = nodeOf(draft, draft.map.rootId);
  const home = shared?.type === 'SECTION' ? shared.id : root?.type === 'SECTION' ? root.id : null;
  addNode(draft, plan, home, { x: 0, y: 0, width: 0, height: 0 }, stamp);
  draft.restamp.add(link.id);
}

/** The arrow of this link, where FigJam left it hanging when one of its notes was deleted: drawn anew, there would be two. */
function findLoose(draft: Draft, linkId: string): string | undefined {
  for (const { id, type, stamp } of draft.seen.values()) {
    const isIts = stamp?.kind === 'link' && stamp.recordId === linkId && stamp.nodeId === id;
    if (isIts && type === 'CONNECTOR' && draft.map.memberIds.has(id) && nodeOf(draft, id)) return id;
  }
  return undefined;
}
