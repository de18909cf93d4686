import { recordLists } from '../model/journey.ts';
import { cellKey, type Json } from '../model/records.ts';
import { type Stamp, stampVersion } from '../model/stamp.ts';
import type { Point } from './boxes.ts';
import { type Draft, type DraftNode, editNode, nodeOf, setStamp } from './draft.ts';
import { withMemory } from './keep-memory.ts';
import { detailsOf } from './record-details.ts';

/**
 * Gives every node of the records in `draft.restamp` the stamp that says what it shows now: then reading the board
 * again gives exactly the target. Notes that never had a stamp of their own get one, once something is written.
 */
export function renewStamps(draft: Draft): void {
  adoptNodes(draft);
  const lookUp = indexTarget(draft);
  for (const recordId of draft.restamp) {
    for (const id of draft.nodesOf.get(recordId) ?? []) {
      const node = nodeOf(draft, id);
      const stamp = node && stampFor(draft, node, recordId, lookUp);
      if (node && stamp) setStamp(draft, node, stamp);
    }
  }
  renewCopiedScaffold(draft);
}

/** Notes, copies and whole copied maps that do not carry their own stamp yet. */
function adoptNodes(draft: Draft): void {
  for (const [recordId, ids] of draft.nodesOf) {
    for (const id of ids) {
      const node = nodeOf(draft, id);
      if (!node || node.badStamp === 'newer') continue;
      const { stamp } = node;
      const owned =
        stamp?.nodeId === id && stamp.journeyId === draft.map.journey.id && stamp.recordId === recordId;
      if (!owned) draft.restamp.add(recordId);
    }
  }
}

/** In a map that is a copy, scaffold too remembers the journey it was copied from. */
function renewCopiedScaffold(draft: Draft): void {
  const root = draft.map.rootId;
  const journeyId = draft.map.journey.id;
  if (draft.seen.get(root)?.stamp?.journeyId === journeyId) return;
  const walk = (id: string): void => {
    const node = nodeOf(draft, id);
    if (!node) return;
    if (node.stamp?.kind === 'decor')
      setStamp(draft, node, { ...node.stamp, journeyId, recordId: journeyId });
    for (const child of draft.children.get(id) ?? []) walk(child);
  };
  walk(root);
}

type Bag = { [field: string]: unknown };
interface Found {
  list: string;
  record: Bag;
}

function indexTarget(draft: Draft): { records: Map<string, Found>; index: Map<string, number> } {
  const records = new Map<string, Found>();
  for (const list of recordLists) {
    for (const record of draft.target[list]) records.set(record.id, { list, record });
  }
  records.set(draft.target.id, { list: 'journey', record: draft.target });
  const counts = new Map<string, number>();
  const index = new Map<string, number>();
  for (const card of draft.target.cards) {
    const cell = cellKey(card.stageId, card.laneId);
    const at = counts.get(cell) ?? 0;
    index.set(card.id, at);
    counts.set(cell, at + 1);
  }
  return { records, index };
}

/** The node's place in its parent section (page space when it lies on the page). */
export function localOf(draft: Draft, node: DraftNode): Point {
  let parent = node.parentId === null ? undefined : draft.nodes.get(node.parentId);
  while (parent && parent.type !== 'SECTION') {
    parent = parent.parentId === null ? undefined : draft.nodes.get(parent.parentId);
  }
  return { x: node.x - (parent?.x ?? 0), y: node.y - (parent?.y ?? 0) };
}

function stampFor(
  draft: Draft,
  node: DraftNode,
  recordId: string,
  { records, index }: ReturnType<typeof indexTarget>,
): Stamp | null {
  const found = records.get(recordId);
  if (!found) return null;
  const { list, record } = found;
  const head = { v: stampVersion, journeyId: draft.map.journey.id, recordId, nodeId: node.id } as const;
  const text = node.text ?? '';
  const at = () => ({ local: localOf(draft, node), page: { x: node.x, y: node.y } });
  const was = node.stamp;
  if (list === 'cards') {
    const card = draft.target.cards.find((candidate) => candidate.id === recordId);
    if (!card) return null;
    const { stageId, laneId, severity } = card;
    const byPerson = was?.kind === 'card' ? was.byPerson === true : !node.plan;
    return {
      ...head,
      kind: 'card',
      stageId,
      laneId,
      ...at(),
      index: index.get(recordId) ?? 0,
      text,
      fill: node.fill ?? '',
      ...(severity === undefined ? {} : { severity }),
      ...(byPerson ? { byPerson } : {}),
      details: detailsOf(card, ['stageId', 'laneId', 'text', 'severity']),
    };
  }
  if (list === 'emotions') {
    const emotion = draft.target.emotions.find((candidate) => candidate.id === recordId);
    if (!emotion) return null;
    const { stageId, personaId, value, label } = emotion;
    return {
      ...head,
      kind: 'emotion',
      stageId,
      ...(personaId === undefined ? {} : { personaId }),
      ...at(),
      value,
      text,
      ...(label === undefined ? {} : { label }),
      details: detailsOf(emotion, ['stageId', 'personaId', 'value', 'label']),
    };
  }
  if (list === 'links') {
    const link = draft.target.links.find((candidate) => candidate.id === recordId);
    if (!link) return null;
    const { from, to, label } = link;
    const details = detailsOf(link, ['from', 'to', 'label']);
    return { ...head, kind: 'link', from, to, ...(label === undefined ? {} : { label }), details };
  }
  if (list === 'metrics') return { ...head, kind: 'metric', text, ...at(), details: detailsOf(record, []) };
  if (list === 'lanes') return laneStamp(draft, node, head, record);
  if (list === 'stages') {
    const name = String(record.name);
    if (was?.kind === 'bar') return { ...head, kind: 'bar', name };
    return was?.kind === 'stage'
      ? { ...head, kind: 'stage', name, details: detailsOf(record, ['name']) }
      : null;
  }
  if (list === 'personas') return personaStamp(draft, node, head, record);
  return journeyStamp(draft, node, head, record);
}

type Head = Pick<Stamp, 'v' | 'journeyId' | 'recordId' | 'nodeId'>;

function laneStamp(draft: Draft, node: DraftNode, head: Head, record: Bag): Stamp | null {
  if (node.stamp?.kind !== 'lane') return null;
  const top = node.y - (nodeOf(draft, draft.map.rootId)?.y ?? 0);
  return {
    ...head,
    kind: 'lane',
    name: String(record.name),
    laneKind: String(record.kind),
    top,
    bottom: top + node.height,
    details: detailsOf(record, ['name', 'kind']),
  };
}

function personaStamp(draft: Draft, node: DraftNode, head: Head, record: Bag): Stamp | null {
  const { stamp } = node;
  const text = node.text ?? '';
  if (stamp?.kind === 'quote') return { ...head, kind: 'quote', text };
  if (stamp?.kind === 'emoji') {
    return { ...head, kind: 'emoji', text, given: record.emoji === text && text !== '' };
  }
  if (stamp?.kind === 'personaFacts') return { ...head, kind: 'personaFacts', rows: stamp.rows };
  if (stamp?.kind !== 'persona') return null;
  return { ...head, kind: 'persona', name: text, details: hiddenDetails(draft, record, ['name']) };
}

function journeyStamp(draft: Draft, node: DraftNode, head: Head, record: Bag): Stamp | null {
  const { stamp } = node;
  if (stamp?.kind === 'title') return { ...head, kind: 'title', text: node.text ?? '' };
  if (stamp?.kind === 'facts') return { ...head, kind: 'facts', rows: stamp.rows };
  if (stamp?.kind !== 'journey') return null;
  const details = hiddenDetails(draft, record, ['title', ...recordLists]);
  return withMemory({ ...head, kind: 'journey', name: node.name, details }, stamp.brought);
}

/** The fields of a persona or of the journey that neither its table nor a node of its own shows. */
function hiddenDetails(draft: Draft, record: Bag, shown: readonly string[]): { [field: string]: Json } {
  const fields = [...shown];
  for (const id of draft.nodesOf.get(String(record.id)) ?? []) {
    const node = nodeOf(draft, id);
    const stamp = node?.stamp;
    if (stamp?.kind === 'facts' || stamp?.kind === 'personaFacts') {
      fields.push(...stamp.rows.filter((row) => row.value !== '').map((row) => row.field));
    }
    if (stamp?.kind === 'quote' && node?.text !== '') fields.push('quote');
    if (stamp?.kind === 'emoji' && node?.text !== '' && record.emoji === node?.text) fields.push('emoji');
  }
  return detailsOf(record, fields);
}

/** Marks a record's nodes as touched, so that their stamps are written again. */
export function touchRecord(draft: Draft, recordId: string): void {
  draft.restamp.add(recordId);
  for (const id of draft.nodesOf.get(recordId) ?? []) editNode(draft, id);
}
