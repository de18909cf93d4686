import type { Stamp } from '../../../journey/stamp.ts';
import { bottom, intersects } from '../../../plane/boxes.ts';
import { stampOf } from '../../../plane/seen-nodes.ts';
import { notesWanted } from '../../adopted/adopted-notes.ts';
import {
  type AdoptedWork,
  carrierStamp,
  linkStamp,
  nameStamp,
  noteStamp,
  personStamp,
} from '../../adopted/adopted-stamps.ts';
import { type Draft, type DraftNode, idsOf, mainNode, nodeOf } from '../draft.ts';
import { moveBy, setStamp } from '../draft-nodes.ts';
import { withMemory } from '../keep-memory.ts';
import { placeNote } from './place-adopted.ts';

/**
 * Lays out what changed on a board that people drew, now that real sizes are known: notes that grew push those below
 * them in their cell; new ones that grew over something look for another place. Then stamps say what is shown.
 */
export function settleAdopted(draft: Draft): void {
  const notes = notesWanted(draft.map, draft.target);
  for (const note of notes) {
    const node = mainNode(draft, note.id);
    if (!node || node.type === 'TABLE') continue;
    if (node.plan) {
      if (isCovering(draft, node)) placeNote(draft, note);
      continue;
    }
    const was = draft.seen.get(node.id);
    if (!was || node.height <= was.height) continue;
    const cell = notes.filter((other) => other.stageId === note.stageId && other.laneId === note.laneId);
    pushDown(
      draft,
      node,
      bottom(was),
      cell.map(({ id }) => idsOf(draft, id)),
    );
  }
  renewStamps(draft);
}

function isCovering(draft: Draft, node: DraftNode): boolean {
  for (const other of draft.nodes.values()) {
    if (other.id === node.id || draft.removed.has(other.id) || other.type !== 'STICKY') continue;
    if (intersects(other, node)) return true;
  }
  return false;
}

/** What lay clear below a note in its cell lies clear below it again. */
function pushDown(draft: Draft, grown: DraftNode, from: number, cell: readonly (readonly string[])[]): void {
  let above = grown;
  const below = cell
    .map((ids) => ({ ids, node: nodeOf(draft, ids[0]) }))
    .filter(({ node }) => node && node.id !== grown.id && node.y >= from - 1)
    .sort((a, b) => (a.node?.y ?? 0) - (b.node?.y ?? 0));
  for (const { ids } of below) {
    const node = nodeOf(draft, ids[0]);
    if (!node || !intersects(node, above)) continue;
    const by = bottom(above) + 8 - node.y;
    for (const id of ids) moveBy(draft, id, { x: 0, y: by });
    draft.restamp.add(node.stamp?.recordId ?? '');
    above = nodeOf(draft, ids[0]) ?? above;
  }
}

/** Once something is written, every node of the map says what it shows now, and which map it is of. */
function renewStamps(draft: Draft): void {
  const { map, target, nodesOf } = draft;
  const work = workOn(draft);
  if (!work) return;
  for (const [recordId, [id]] of nodesOf) {
    const node = nodeOf(draft, id);
    if (!node || node.type === 'TABLE' || node.id === map.rootId || node.badStamp === 'newer') continue;
    const { stamp } = node;
    const owned = stamp?.nodeId === node.id && stamp.journeyId === target.id && stamp.recordId === recordId;
    if (owned && !draft.restamp.has(recordId)) continue;
    const fresh = stampOfRecord(work, recordId, node);
    if (fresh) setStamp(draft, node, fresh);
  }
  renewScaffold(draft);
  const carrier = nodeOf(draft, map.rootId);
  const stamp = carrier && stampOf(carrier, 'journey');
  if (!carrier || !stamp?.adopted) return;
  const fresh = withMemory(carrierStamp(work, stamp.adopted.title, notesWanted(map, target)), stamp.brought);
  if (JSON.stringify(fresh) !== JSON.stringify(stamp)) setStamp(draft, carrier, fresh);
}

function stampOfRecord(work: AdoptedWork, recordId: string, node: DraftNode): Stamp | null {
  const { journey, found } = work;
  for (const kind of ['stage', 'lane'] as const) {
    const [records, names] = kind === 'stage' ? [journey.stages, found.stages] : [journey.lanes, found.lanes];
    const record = records.find(({ id }) => id === recordId);
    const name = names.find(({ nodes }) => nodes[0]?.id === node.id);
    if (record) return name && name.line === undefined ? nameStamp(work, kind, name, record, node) : null;
  }
  const at = journey.personas.findIndex(({ id }) => id === recordId);
  const [person, persona] = [found.people?.[at], journey.personas[at]];
  if (person && persona)
    return person.nodes[0]?.id === node.id ? personStamp(work, person, persona, node) : null;
  return noteStamp(work, recordId, node) ?? linkStamp(work, recordId, node);
}

/** In a map that was copied, what says names again remembers the map it was copied from. */
function renewScaffold({ map, target, ...rest }: Draft): void {
  const draft = { map, target, ...rest };
  for (const id of map.memberIds) {
    const node = nodeOf(draft, id);
    const stamp = node?.stamp;
    if (stamp?.kind === 'decor' && stamp.journeyId !== target.id)
      setStamp(draft, node, { ...stamp, journeyId: target.id, recordId: target.id });
  }
}

function workOn(draft: Draft): AdoptedWork | null {
  const { found } = draft.map;
  const carrier = nodeOf(draft, draft.map.rootId);
  if (!found || !carrier) return null;
  return {
    journey: draft.target,
    found: { ...found, ...draft.names },
    carrier,
    nodes: draft.nodes,
  };
}
