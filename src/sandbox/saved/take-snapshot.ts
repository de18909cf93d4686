import type { Params, Result } from '../../contract/contract.ts';
import type { Task } from '../../contract/handler.ts';
import { cleanSnapshotName } from '../../journey/map-snapshot.ts';
import type { SeenBoard } from '../read/seen-board.ts';
import { findMap } from '../step/find-map.ts';
import type { LastStep } from '../step/last-step.ts';
import { leftAsItIs } from '../step/left-board.ts';
import { closeStep } from '../step/write-step.ts';
import { loadFonts, medium } from '../write/fonts.ts';
import { findSnapshots } from './find-snapshots.ts';
import { keepSnapshot, prepareSnapshot } from './keep-snapshot.ts';
import { sayDay } from './say-day.ts';

/** The map as it is now; of a copy that nobody decided about, its original on this page too. Writes nothing. */
export async function readState(
  board: SeenBoard,
  { rootId }: Params<'stateOf'>,
  task: Task,
): Promise<Result<'stateOf'>> {
  const { read, map } = await findMap(board, rootId, task);
  const { journey, copyOf } = map;
  if (!copyOf) return { journey };
  const original = read.maps.find((each) => each.journey.id === copyOf.journeyId);
  return { journey, original: (original ?? map).journey };
}

/** Keeps a packed state of the map under a name, on a small locked node in its margin: one undo step. */
export async function takeSnapshot(
  board: SeenBoard,
  { rootId, name, packed }: Params<'keepSnapshot'>,
  task: Task,
  step: Pick<LastStep, 'remember'>,
): Promise<Result<'keepSnapshot'>> {
  const { host } = board;
  const kept = (await findSnapshots(host)).filter((snapshot) => snapshot.rootId === rootId);
  await loadFonts(host, [medium]);
  const { read, map } = await findMap(board, rootId, task);
  const names = kept.map(({ seen }) => ('head' in seen ? seen.head.name : ''));
  const prepared = prepareSnapshot(packed, map.journey, chooseName(name, names), kept);
  host.commitUndo();
  const node = keepSnapshot(host, read, read.handles.get(rootId), prepared, map.journey.id);
  closeStep(host);
  step.remember(() => leftAsItIs(read.page, { made: [node], changed: [] }));
  return { nodeId: node.id, name: prepared.head.name, at: prepared.head.at };
}

/** The given name, or today's date; a second one of the same day is numbered. */
function chooseName(given: string | undefined, taken: readonly string[]): string {
  const name = cleanSnapshotName(given ?? '');
  if (name !== null) return name;
  const day = sayDay(new Date());
  let free = day;
  for (let count = 2; taken.includes(free); count += 1) free = `${day} (${count})`;
  return free;
}
