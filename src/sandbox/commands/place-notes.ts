import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import type { Edit } from '../../journey/merge/merge-edits.ts';
import { mergeEdits } from '../../journey/merge/merge-edits.ts';
import type { JourneyRecord } from '../../journey/records.ts';
import { toRecords } from '../../journey/records-of.ts';
import { change } from '../../own-map/change/change.ts';
import { type WithLoose, withLooseNotes } from '../../own-map/read/with-loose-notes.ts';
import type { Scene, SeenNode } from '../../plane/scene.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { findFeasible } from '../step/find-hindrances.ts';
import { findMapToWrite } from '../step/find-map.ts';
import type { LastStep } from '../step/last-step.ts';
import { inTurns, writeWork } from '../step/write-work.ts';

/**
 * Puts notes that lie in no map into cells of one. They are edited like cards of the map that lay outside of its cells: the
 * same engine finds their room and moves them, and their words, author and colour stay. What is locked, gone or no
 * note stays where it lies, and is told. One undo step.
 */
export async function placeNotes(
  board: SeenBoard,
  { rootId, notes, dryRun = false }: Params<'placeNotes'>,
  task: Task,
  step: LastStep,
): Promise<Result<'placeNotes'>> {
  return await inTurns(board, async () => {
    const { read, map } = await findMapToWrite(board, rootId, task);
    const ids = notes.map(({ nodeId }) => nodeId);
    const reworded = rewordedAmong(read.scene, notes);
    const loose = withLooseNotes(read.scene, map, ids, read.maps, reworded);
    const theirs = toRecords(loose.map.journey);
    const seen: { [recordId: string]: JourneyRecord } = {};
    for (const [id, record] of Object.entries(theirs.byId)) if (isLoose(loose, id)) seen[id] = record;
    const { changes } = mergeEdits(editsFor(notes, loose), seen, theirs);
    const feasible = await findFeasible(board.host, read, loose.map, changes);
    const { target, hindrances } = feasible;
    const stays = new Map(hindrances.map(({ recordId, reason }) => [recordId, reason]));
    const answer = (writes: number): Result<'placeNotes'> => {
      const [placed, left] = [[] as string[], [...loose.left]];
      for (const [nodeId, recordId] of loose.recordOf) {
        const reason = stays.get(recordId);
        if (reason === undefined) placed.push(nodeId);
        else left.push({ nodeId, reason });
      }
      return { writes, placed, left };
    };
    if (dryRun || loose.recordOf.size === stays.size) return answer(0);
    // What stays where it lies is no card of the map.
    const isPlaced = ({ id }: { id: string }) => !stays.has(id) || !isLoose(loose, id);
    const wanted = { journey: { ...target, cards: target.cards.filter(isPlaced) } };
    const { journey } = loose.map;
    const from = { ...loose.map, journey: { ...journey, cards: journey.cards.filter(isPlaced) } };
    const first = change({ scene: read.scene }, from, wanted);
    const failed = 'The notes could not be put into the map';
    const given = { read, map: from, target: wanted, first, feasible };
    const writes = writeWork(board, { ...given, step, task, failed });
    return writes === null ? null : answer(writes);
  });
}

/** Ids of the notes that say something else than when it was decided where they go. */
function rewordedAmong({ nodes }: Scene, notes: Params<'placeNotes'>['notes']): Set<string> {
  const seen = new Map(notes.map(({ nodeId, text }) => [nodeId, text]));
  const isOther = ({ id, text = '' }: SeenNode) => (seen.get(id) ?? text) !== text;
  return new Set(nodes.filter(isOther).map(({ id }) => id));
}

const isLoose = ({ recordOf }: WithLoose, id: string): boolean => [...recordOf.values()].includes(id);

function editsFor(notes: Params<'placeNotes'>['notes'], { recordOf }: WithLoose): Edit[] {
  const edits: Edit[] = [];
  for (const { nodeId, stageId, laneId } of notes) {
    const recordId = recordOf.get(nodeId);
    if (recordId !== undefined)
      edits.push({ op: 'set', kind: 'card', recordId, fields: { stageId, laneId } });
  }
  return edits;
}
