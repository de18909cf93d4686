import type { Stamp } from '../../../journey/stamp.ts';
import { bottom, intersects } from '../../../plane/boxes.ts';
import type { FoundMap } from '../../../plane/map-draft.ts';
import { stampOf } from '../../../plane/seen-nodes.ts';
import { type AdoptedNote, notesWanted } from '../../adopted/adopted-notes.ts';
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
import { obstaclesIn } from './obstacles.ts';
import { placeNote } from './place-adopted.ts';

/**
 * Lays out what changed on a board that people drew, now that real sizes are known: notes that grew push those below
 * them in their cell; new ones that grew over something look for another place. Then stamps say what is shown.
 */
export function settleAdopted(draft: Draft, found: FoundMap): void {
  const notes = notesWanted(draft.map, draft.target);
  for (const note of notes) {
    const node = mainNode(draft, note.id);
    const was = draft.seen.get(node?.id ?? '');
    if (node?.plan) {
      const met = obstaclesIn(draft, node, node, new Set([node.id]));
      if (met.some(({ type }) => type === 'STICKY')) placeNote(draft, note);
    } else if (node && was && node.type !== 'TABLE' && node.height > was.height)
      pushDown(
        draft,
        node,
        bottom(was),
        notes.filter(({ stageId, laneId }) => stageId === note.stageId && laneId === note.laneId),
      );
  }
  const carrier = nodeOf(draft, draft.map.rootId);
  if (carrier)
    renewStamps(
      draft,
      {
        journey: draft.target,
        found: { ...found, ...draft.names },
        carrier,
        nodes: draft.nodes,
      },
      notes,
    );
}

/** What lay clear below a note in its cell lies clear below it again. */
function pushDown(draft: Draft, grown: DraftNode, from: number, cell: readonly AdoptedNote[]): void {
  const below = cell
    .flatMap(({ id }) => {
      const node = mainNode(draft, id);
      return node && node.id !== grown.id && node.y >= from - 1 ? { id, node } : [];
    })
    .sort((a, b) => a.node.y - b.node.y);
  let above = grown;
  for (const { id, node } of below) {
    if (!intersects(node, above)) continue;
    const by = { x: 0, y: bottom(above) + 8 - node.y };
    for (const nodeId of idsOf(draft, id)) moveBy(draft, nodeId, by);
    draft.restamp.add(id);
    above = mainNode(draft, id) ?? above;
  }
}

/** Once something is written, every node of the map says what it shows now, and which map it is of. */
function renewStamps(draft: Draft, work: AdoptedWork, notes: readonly AdoptedNote[]): void {
  const { map, target, nodesOf, restamp } = draft;
  for (const [recordId, [id]] of nodesOf) {
    const node = nodeOf(draft, id);
    if (!node || node.type === 'TABLE' || node.id === map.rootId || node.badStamp === 'newer') continue;
    const { stamp } = node;
    const isIts = stamp?.nodeId === node.id && stamp.journeyId === target.id && stamp.recordId === recordId;
    const fresh = isIts && !restamp.has(recordId) ? null : stampOfRecord(work, recordId, node);
    if (fresh) setStamp(draft, node, fresh);
  }
  // In a map that was copied, what says names again remembers the map it was copied from.
  for (const id of map.memberIds) {
    const node = nodeOf(draft, id);
    const { stamp } = node ?? {};
    if (stamp?.kind === 'decor' && stamp.journeyId !== target.id)
      setStamp(draft, node, { ...stamp, journeyId: target.id, recordId: target.id });
  }
  const { carrier } = work;
  const stamp = stampOf(carrier, 'journey');
  if (!stamp?.adopted) return;
  const fresh = withMemory(carrierStamp(work, stamp.adopted.title, notes), stamp.brought);
  if (JSON.stringify(fresh) !== JSON.stringify(stamp)) setStamp(draft, carrier, fresh);
}

function stampOfRecord(work: AdoptedWork, recordId: string, node: DraftNode): Stamp | null {
  const { journey, found } = work;
  const isIts = ({ id }: { id: string }) => id === recordId;
  const isFirst = ({ nodes: [first] }: { nodes: readonly { id: string }[] }) => first?.id === node.id;
  for (const list of ['stages', 'lanes'] as const) {
    const record = journey[list].find(isIts);
    const name = found[list].find(isFirst);
    if (record) return name && name.line === undefined ? nameStamp(work, list, name, record, node) : null;
  }
  const at = journey.personas.findIndex(isIts);
  const [person, persona] = [found.people?.[at], journey.personas[at]];
  if (person && persona) return isFirst(person) ? personStamp(work, person, persona, node) : null;
  return noteStamp(work, recordId, node) ?? linkStamp(work, recordId, node);
}
