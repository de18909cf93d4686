import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import { hashText } from '../../journey/hash.ts';
import type { Draft } from '../../own-map/change/draft.ts';
import { workOf } from '../../own-map/change/draft-work.ts';
import { makeWay } from '../../own-map/change/room/make-way.ts';
import { sayInTheWay } from '../../own-map/change/room/say-in-the-way.ts';
import { openTidy } from '../../own-map/change/tidy/open-tidy.ts';
import { fingerprintOf, reportTidy } from '../../own-map/change/tidy/report-tidy.ts';
import type { Tidy, TidyScope } from '../../own-map/change/tidy/tidy.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { ReadPage } from '../read/read-maps.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { findMapToWrite, withPictures } from '../step/find-map.ts';
import type { LastStep } from '../step/last-step.ts';
import { whyNotArranged } from '../step/why-not-arranged.ts';
import { writeDraft } from '../step/write-draft.ts';
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
  const tidy = settled(read, map, scope);
  return reportOf(tidy);
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
  const planned = settled(read, map, scope);
  const report = reportOf(planned);
  if (report.fingerprint !== fingerprint) return { outcome: 'changedMeanwhile', writes: 0, report };
  if (report.tidy) return { outcome: 'done', writes: 0, report };
  const missing = await loadFontsFor(board.host, workOf(planned.draft), read.handles);
  await board.host.loadFontAsync(medium);
  const ahead = workOf(planned.draft).changed.map(({ was }) => was);
  const tidy = openTidy(read.scene, map, scope);
  for (const id of missing.keys()) keepWords(tidy.draft, id);
  const writes = writeDraft(board, {
    read,
    draft: tidy.draft,
    feasible: { locks: [], mayUnlock: false, ahead },
    step,
    failed: 'The map could not be tidied',
    settle: () => tidy.settle(),
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
  const { read, map } = await findMapToWrite(board, rootId, task);
  const held = whyNotArranged(read.scene, map);
  if (held === 'people')
    throw new Error(
      `“${map.journey.title}” was drawn without Throughline: its notes stay where people put them. Nothing was changed.`,
    );
  if (held === 'locked')
    throw new Error(
      `“${map.journey.title}” is locked on the board. Nothing was changed. Unlock it, and try again.`,
    );
  return { read: withPictures(read, map), map };
}

function settled(read: ReadPage, map: ReadMap, scope: TidyScope): Tidy {
  const tidy = openTidy(read.scene, map, scope);
  tidy.settle();
  makeWay(tidy.draft);
  return tidy;
}

function reportOf({ draft, left, beside, restored, cleared }: Tidy): Report {
  const { changed, added, removed } = workOf(draft);
  const hindered = draft.hindrances[0]?.reason ?? sayInTheWay(draft);
  if (hindered !== null) throw new Error(`${hindered} Nothing was changed.`);
  return {
    ...reportTidy(draft),
    restored,
    cleared,
    redrawn: draft.rerouted.size,
    left,
    beside,
    tidy: changed.length + added.length + removed.length + draft.rerouted.size === 0,
    fingerprint: hashText(fingerprintOf(draft)),
  };
}

function keepWords(draft: Draft, id: string): void {
  const [was, now] = [draft.seen.get(id), draft.nodes.get(id)];
  if (was && now && was.text !== undefined) now.text = was.text;
}
