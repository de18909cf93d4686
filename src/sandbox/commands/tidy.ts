import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import { hashText } from '../../journey/hash.ts';
import { change } from '../../own-map/change/change.ts';
import { fingerprintOf } from '../../own-map/change/fingerprint.ts';
import type { TidyScope } from '../../own-map/change/tidy/tidy.ts';
import type { Work } from '../../own-map/change/work.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { ReadPage } from '../read/read-maps.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { findWithPictures } from '../step/find-map.ts';
import type { LastStep } from '../step/last-step.ts';
import { whyNotArranged } from '../step/why-not-arranged.ts';
import { writeWork } from '../step/write-work.ts';
import { medium } from '../write/fonts.ts';
import { loadFontsFor } from '../write/load-fonts-for.ts';

type Report = Result<'previewTidy'>;

/** What tidying this map, or a part of it, would do. Writes nothing. Throws when the map is gone, or locked. */
export async function previewTidy(
  board: SeenBoard,
  { rootId, scope }: Params<'previewTidy'>,
  task: Task,
): Promise<Report> {
  const { read, map } = await findTidyMap(board, rootId, task);
  return reportOf(foreseen(read, map, scope));
}

/**
 * Tidies as previewed, in one undo step. The board is read again first: where that would do something else than was
 * shown, nothing is written and the new preview comes back. A tidy map is left alone: no write, no undo step.
 */
export async function applyTidy(
  board: SeenBoard,
  { rootId, scope, fingerprint }: Params<'applyTidy'>,
  task: Task,
  step: Pick<LastStep, 'remember'>,
): Promise<Result<'applyTidy'>> {
  const { read, map } = await findTidyMap(board, rootId, task);
  const planned = foreseen(read, map, scope);
  const report = reportOf(planned);
  if (report.fingerprint !== fingerprint) return { outcome: 'changedMeanwhile', writes: 0, report };
  if (report.tidy) return { outcome: 'done', writes: 0, report };
  const unwritable = await loadFontsFor(board.host, planned, read.handles);
  await board.host.loadFontAsync(medium);
  const target = { tidy: scope, unwritable: [...unwritable.keys()] };
  const writes = writeWork(board, {
    read,
    map,
    target,
    first: change({ scene: read.scene }, map, target),
    feasible: { ahead: planned },
    step,
    failed: 'The map could not be tidied',
  });
  if (writes !== null) return { outcome: 'done', writes, report };
  return {
    outcome: 'changedMeanwhile',
    writes: 0,
    report: await previewTidy(board, { rootId, scope }, task),
  };
}

/** The map, with all that lies around it. Throws where it is locked as a whole. */
export async function findTidyMap(
  board: SeenBoard,
  rootId: string,
  task: Task,
): Promise<{ read: ReadPage; map: ReadMap }> {
  const found = await findWithPictures(board, rootId, task);
  const { read, map } = found;
  const held = whyNotArranged(read.scene, map);
  if (held === 'people')
    throw new Error(
      `“${map.journey.title}” was drawn without Throughline: its notes stay where people put them. Nothing was changed.`,
    );
  if (held === 'locked')
    throw new Error(
      `“${map.journey.title}” is locked on the board. Nothing was changed. Unlock it, and try again.`,
    );
  return found;
}

/** With the sizes that its parts have on the board. */
function foreseen({ scene }: ReadPage, map: ReadMap, scope: TidyScope): Work {
  return change({ scene, around: [] }, map, { tidy: scope }, new Map());
}

function reportOf(work: Work): Report {
  const { changed, added, removed, rerouted, tidied } = work;
  const hindered = work.hindrances[0]?.reason ?? work.blocked;
  if (hindered !== null || !tidied) throw new Error(`${hindered} Nothing was changed.`);
  const { report, ...told } = tidied;
  return {
    ...report,
    ...told,
    redrawn: rerouted.size,
    tidy: changed.length + added.length + removed.length + rerouted.size === 0,
    fingerprint: hashText(fingerprintOf(work)),
  };
}
