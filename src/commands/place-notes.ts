import { applyDraft } from '../board/apply-draft.ts';
import { readAgain } from '../board/read-again.ts';
import { draftEdits } from '../layout/draft/draft-edits.ts';
import { workOf } from '../layout/draft/draft-work.ts';
import { settleDraft } from '../layout/draft/settle-draft.ts';
import { type WithLoose, withLooseNotes } from '../layout/interpret/with-loose-notes.ts';
import type { Edit } from '../merge/merge-edits.ts';
import { mergeEdits } from '../merge/merge-edits.ts';
import { Cancelled } from '../model/cancelled.ts';
import type { JourneyRecord } from '../model/records.ts';
import { toRecords } from '../model/records-of.ts';
import type { Params, Result } from '../rpc/contract.ts';
import type { Task } from '../rpc/handler.ts';
import { findFeasible } from './find-hindrances.ts';
import { findMapToWrite } from './find-map.ts';
import type { LastStep } from './last-step.ts';
import { leftByDraft } from './left-board.ts';
import { writeStep } from './write-step.ts';

/** How often the board is read again when somebody works on the very notes that are about to move. */
const attempts = 3;

/**
 * Puts notes that lie in no map into cells of one. They are edited like cards of the map that lay outside of its cells: the
 * same engine finds their room and moves them, and their words, author and colour stay. What is locked, gone or no
 * note stays where it lies, and is told. One undo step.
 */
export async function placeNotes(
  host: PluginAPI,
  { rootId, notes, dryRun = false }: Params<'placeNotes'>,
  task: Task,
  step: LastStep,
): Promise<Result<'placeNotes'>> {
  for (let attempt = 1; ; attempt += 1) {
    const { read, map } = await findMapToWrite(host, rootId, task);
    const ids = notes.map(({ nodeId }) => nodeId);
    const loose = withLooseNotes(read.snapshot, map, ids, read.maps);
    const theirs = toRecords(loose.map.journey);
    const seen: { [recordId: string]: JourneyRecord } = {};
    for (const [id, record] of Object.entries(theirs.byId)) if (isLoose(loose, id)) seen[id] = record;
    const { changes } = mergeEdits(editsFor(notes, loose), seen, theirs);
    const { target, hindrances } = await findFeasible(host, read, loose.map, changes);
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
    const wanted = { ...target, cards: target.cards.filter(isPlaced) };
    const { journey } = loose.map;
    const from = { ...loose.map, journey: { ...journey, cards: journey.cards.filter(isPlaced) } };
    const draft = draftEdits(read.snapshot, from, wanted);
    if (task.isCancelled()) throw new Cancelled('Stopped, as you asked. Nothing was changed.');
    if (readAgain(workOf(draft), read.handles, read.page.id, draft.seen).length > 0) {
      if (attempt < attempts) continue;
      throw new Error('Somebody is moving these very notes. Nothing was changed. Try again in a moment.');
    }
    let nodes: SceneNode[] = [];
    const writes = writeStep(host, 'The notes could not be put into the map', (wrote) => {
      nodes = applyDraft(host, draft, read.handles, wrote, settleDraft);
    });
    if (writes > 0) step.remember(() => leftByDraft(read, draft, nodes));
    return answer(writes);
  }
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
