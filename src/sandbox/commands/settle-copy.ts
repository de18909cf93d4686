import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import type { Draft } from '../../own-map/change/draft.ts';
import { renewStamps } from '../../own-map/change/draft-stamps.ts';
import { workOf } from '../../own-map/change/draft-work.ts';
import { idInSeparateMap } from '../../own-map/twins/agree-on-copies.ts';
import { renameStamp } from '../../own-map/twins/rename-stamp.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import { draftChange, settleChange } from '../../strangers/adopt/draft-change.ts';
import { readAgain } from '../read/read-again.ts';
import type { ReadPage } from '../read/read-maps.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { writeOwnStamp } from '../read/stamps.ts';
import { findSnapshots } from '../saved/find-snapshots.ts';
import { keepSnapshot, type PreparedSnapshot, prepareSnapshot } from '../saved/keep-snapshot.ts';
import { sayDay } from '../saved/say-day.ts';
import { findMap } from '../step/find-map.ts';
import type { LastStep } from '../step/last-step.ts';
import { leftAsItIs } from '../step/left-board.ts';
import { writeStep } from '../step/write-step.ts';
import { applyDraft, type Written } from '../write/apply-draft.ts';
import { loadFonts, medium } from '../write/fonts.ts';
import { loadFontsFor } from '../write/load-fonts-for.ts';

/**
 * Decides what a copied map is, in one undo step. `quarter`: a map of its own that goes on from the original, with a
 * snapshot of how that was; `future`: the same, and its facts say that it shows the future; `separate`: a map with ids
 * of its own that has nothing to do with the original any more. Nothing of it moves.
 */
export async function settleCopy(
  board: SeenBoard,
  { rootId, as }: Params<'settleCopy'>,
  task: Task,
  step: Pick<LastStep, 'remember'>,
): Promise<Result<'settleCopy'>> {
  const { host } = board;
  const kept = (await findSnapshots(host)).filter((snapshot) => snapshot.rootId === rootId);
  await loadFonts(host, [medium]);
  const { read, map } = await findMap(board, rootId, task);
  if (!map.copyOf) {
    throw new Error(
      'This map is not a copy any more: somebody decided it, or it was changed since. Nothing was changed.',
    );
  }
  if (as === 'separate') return { journeyId: separate(board, read, map, step) };
  const basedOn = map.copyOf.journeyId;
  const future = as === 'future' ? { state: 'future' } : {};
  const draft = draftChange(read.scene, map, { ...map.journey, basedOn, ...future });
  const [font] = (await loadFontsFor(host, workOf(draft), read.handles)).values();
  if (font !== undefined) {
    throw new Error(`The font ${font} of the map’s facts is not available here. Nothing was changed.`);
  }
  const original = read.maps.find(({ journey }) => journey.id === basedOn)?.journey ?? map.journey;
  const before = prepareSnapshot(host, original, `As it was when copied, ${sayDay(new Date())}`, kept);
  if (readAgain(workOf(draft), read.handles, read.page.id, draft.seen).length > 0) {
    throw new Error('Somebody changed this map just now. Nothing was changed; try again.');
  }
  let written: Written = { made: [], changed: [] };
  writeStep(board, failed, (wrote) => {
    written = carryOn(host, read, draft, before, wrote);
  });
  step.remember(() => leftAsItIs(read.page, written));
  return { journeyId: map.journey.id };
}

const failed = 'The copy could not be given a life of its own';

function carryOn(
  host: PluginAPI,
  read: ReadPage,
  draft: Draft,
  before: PreparedSnapshot,
  wrote: () => void,
): Written {
  const { made, changed } = applyDraft(host, draft, read.handles, wrote, settleChange);
  const tab = keepSnapshot(host, read, read.handles.get(draft.map.rootId), before, draft.map.journey.id);
  return { made: [...made, tab], changed };
}

/** New ids for the map and everything in it: the same ones for everybody who answers so. */
function separate(board: SeenBoard, read: ReadPage, map: ReadMap, step: Pick<LastStep, 'remember'>): string {
  const { journey } = map;
  const draft = draftChange(read.scene, map, journey);
  renewStamps(draft);
  const rename = (id: string) => idInSeparateMap(map.rootId, id);
  const changed: SceneNode[] = [];
  writeStep(board, failed, (wrote) => {
    for (const id of draft.touched) {
      const [node, stamp] = [read.handles.get(id), draft.nodes.get(id)?.stamp];
      if (!node || node.removed || !stamp) continue;
      writeOwnStamp(node, renameStamp(stamp, rename));
      wrote();
      changed.push(node);
    }
  });
  step.remember(() => leftAsItIs(read.page, { made: [], changed }));
  return rename(journey.id);
}
