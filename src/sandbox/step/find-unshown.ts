import { sameJson } from '../../journey/equal.ts';
import type { Journey } from '../../journey/journey.ts';
import type { Change, Hindrance } from '../../journey/merge/change.ts';
import { fieldOf, recordOf } from '../../journey/merge/field-values.ts';
import { hindranceOf } from '../../journey/merge/hindrances.ts';
import { isOrder } from '../../journey/merge/order-fields.ts';
import type { Records } from '../../journey/records.ts';
import { toRecords } from '../../journey/records-of.ts';
import { sayTooLong, stampLimit } from '../../journey/too-long.ts';
import { utf8Length } from '../../journey/utf8.ts';
import { foresee } from '../../own-map/change/foresee.ts';
import type { Work } from '../../own-map/change/work.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { Scene } from '../../plane/scene.ts';

/**
 * Of these changes those of which the board would show or keep nothing, because what shows them was deleted there, or because they are
 * longer than FigJam keeps: nobody may be told that they are done. Found by reading the map as it would be; a note always
 * carries its own words, so changes of notes alone need no such look. `work`: laid out ahead.
 */
export function findUnshown(
  work: Work,
  { scene, map, theirs, after: wanted, target: journey, changes }: Wanted,
): Hindrance[] {
  const isDoubtful = changes.some((change) => change.kind !== 'card' && !isOrder(change));
  const isLong = changes.some(({ recordId }) => isLongRecord(wanted, recordId));
  if (!isDoubtful && !isLong) return [];
  const target = toRecords(journey);
  const tooLong = findTooLong(work, target);
  if (tooLong.length > 0) return tooLong;
  // What people drew shows what is written on it.
  const foreseen = isDoubtful && !map.found ? foresee(scene, work) : null;
  if (foreseen === null) return [];
  const after = toRecords(foreseen.journey);
  return changes
    .filter((change) => !isOrder(change) && isUnshown(change, theirs, target, after))
    .map((change) => hindranceOf(change, reasons[change.kind] ?? elsewhere));
}

/** What is to be written: the map as it was read, its records now, and as they shall be. */
interface Wanted {
  scene: Scene;
  map: ReadMap;
  target: Journey;
  theirs: Records;
  after: Records;
  changes: readonly Change[];
}

/** Long enough to be looked at: far below what FigJam keeps, far beyond what people write. */
const longBytes = 20_000;

function isLongRecord(records: Records, id: string): boolean {
  return utf8Length(JSON.stringify(recordOf(records, id)?.fields ?? {})) > longBytes;
}

/** Records of which FigJam would not keep what a node must remember. */
function findTooLong({ added, changed }: Work, target: Records): Hindrance[] {
  const found: Hindrance[] = [];
  for (const { stamp } of [...added, ...changed.map(({ now }) => now)]) {
    if (!stamp || utf8Length(JSON.stringify(stamp)) <= stampLimit) continue;
    const fields = recordOf(target, stamp.recordId)?.fields ?? {};
    found.push({ recordId: stamp.recordId, reason: sayTooLong(fields) });
  }
  return found;
}

/** Whether the board would say what it says now although it should say something else. */
function isUnshown(
  { op, kind, recordId, field }: Change,
  now: Records,
  target: Records,
  after: Records,
): boolean {
  const shown = recordOf(after, kind === 'journey' ? after.journeyId : recordId);
  if (op === 'add') return shown === undefined;
  if (op === 'remove') return shown !== undefined && recordOf(target, recordId) === undefined;
  if (field === undefined) return false;
  const [wanted, is] = [fieldOf(recordOf(target, recordId), field), fieldOf(shown, field)];
  return !sameJson(wanted, is) && sameJson(is, fieldOf(recordOf(now, recordId), field));
}

const again = '“Tidy up” draws it again; then this can be written.';
const elsewhere = `What shows it was deleted on the board. ${again}`;
const reasons: { [kind: string]: string } = {
  stage: `A part of this stage (its section or its name) was deleted on the board. ${again}`,
  lane: `The label of this row was deleted on the board. ${again}`,
  persona: `A part of this persona’s card was deleted on the board. ${again}`,
};
