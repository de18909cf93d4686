import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import { change } from '../../own-map/change/change.ts';
import { idInSeparateMap } from '../../own-map/twins/agree-on-copies.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { drawState } from '../saved/states.ts';
import { findMap } from '../step/find-map.ts';
import type { LastStep } from '../step/last-step.ts';
import { writeWork } from '../step/write-work.ts';
import { loadFonts, medium } from '../write/fonts.ts';
import { loadFontsFor } from '../write/load-fonts-for.ts';

/**
 * Decides what a copied map is, in one undo step. `quarter`: a map of its own that goes on from the original, with a
 * snapshot of how that was; `future`: the same, and its facts say that it shows the future; `separate`: a map with ids
 * of its own that has nothing to do with the original any more. Nothing of it moves.
 */
export async function settleCopy(
  board: SeenBoard,
  { rootId, as, original }: Params<'settleCopy'>,
  task: Task,
  step: Pick<LastStep, 'remember'>,
): Promise<Result<'settleCopy'>> {
  const { host } = board;
  await loadFonts(host, [medium]);
  const { read, map } = await findMap(board, rootId, task);
  if (!map.copyOf) {
    throw new Error(
      'This map is not a copy any more: somebody decided it, or it was changed since. Nothing was changed.',
    );
  }
  const basedOn = map.copyOf.journeyId;
  const future = as === 'future' ? { state: 'future' } : {};
  const isSeparate = as === 'separate';
  const target = isSeparate
    ? ({ separate: true } as const)
    : { journey: { ...map.journey, basedOn, ...future } };
  const first = change({ scene: read.scene }, map, target);
  const [font] = (await loadFontsFor(host, first, read.handles)).values();
  if (font !== undefined) {
    throw new Error(`The font ${font} of the map’s facts is not available here. Nothing was changed.`);
  }
  if (!isSeparate && !original) throw new Error(changed);
  const also = original && { also: () => [drawState(host, read, map, original)] };
  if (writeWork(board, { read, map, target, first, step, failed, ...also }) === null)
    throw new Error(changed);
  return { journeyId: isSeparate ? idInSeparateMap(rootId, map.journey.id) : map.journey.id };
}

const changed = 'Somebody changed this map just now. Nothing was changed; try again.';
const failed = 'The copy could not be given a life of its own';
