import type { Journey } from '../../journey/journey.ts';
import type { Memory } from '../../journey/memory.ts';
import { doAtOnce, type Stretches } from '../../journey/stretches.ts';
import type { ReadMap } from '../../plane/interpretation.ts';
import type { Marking } from '../plan/plan-mark.ts';
import { idInSeparateMap } from '../twins/agree-on-copies.ts';
import { renameStamp } from '../twins/rename-stamp.ts';
import { editAdopted } from './adopted/edit-adopted.ts';
import { settleAdopted } from './adopted/settle-adopted.ts';
import type { JourneyDifference } from './compare-records.ts';
import { type Draft, hasWork, nodeOf } from './draft.ts';
import { setText } from './draft-nodes.ts';
import { renewStamps } from './draft-stamps.ts';
import { drawMap, type FreeSpace } from './draw-map.ts';
import { drawMarks, followMarks } from './draw-marks.ts';
import { drawMatrix } from './draw-matrix.ts';
import { editMap } from './edit-map.ts';
import { followFeelings } from './follow-feelings.ts';
import { followMatrix } from './follow-matrix.ts';
import { joinTwins } from './join-twins.ts';
import { keepMemory } from './keep-memory.ts';
import { openDraft, type Seen } from './open-draft.ts';
import { makeWay } from './room/make-way.ts';
import { settleMap } from './settle-map.ts';
import { beginTidy } from './tidy/begin-tidy.ts';
import { makeRoom, type RoomFor } from './tidy/make-room.ts';
import { reportTidy } from './tidy/report-tidy.ts';
import type { TidyScope } from './tidy/tidy.ts';
import type { Sizes, Work } from './work.ts';
import { workOf } from './work-of.ts';

/** What a map shall be, or what of it shall be otherwise while its journey stays what it is. */
export type Target =
  /** It shows this journey (`difference`: compared with it before), and remembers what files have `brought`, where that is said. */
  | { journey: Journey; difference?: JourneyDifference; brought?: readonly Memory[] | undefined }
  /** It is tidy, or a part of it; the words on these nodes cannot be written. */
  | { tidy: TidyScope; unwritable?: Iterable<string> }
  /** One row, or one stage, has room for one more note. */
  | { room: RoomFor }
  /** These notes are marked, by card id, and no others. */
  | { marks: { readonly [cardId: string]: Marking } }
  /** The matrix stands beside it. */
  | { matrix: true }
  /** These faces say what their height says, and their curve runs through them. */
  | { faces: ReadonlySet<string> }
  /** All of this is drawn where there is nothing yet (`mapWithout`), in free `space`, with room for `capacity` notes a cell. */
  | { drawn: Journey; capacity?: number; space?: FreeSpace }
  /** A copy has nothing to do with what it was copied from: it and all in it have ids of their own. */
  | { separate: true };

/**
 * What there is to do on the board so that this map becomes what it shall be, whoever drew it: the one way to change a map.
 * Without `sizes` it says which words are to be written and what is to be drawn; with the sizes that these took, where
 * everything goes, what makes way, and what is to be remembered. Nothing to do gives an empty work.
 */
export function change(seen: Seen, map: ReadMap, target: Target, sizes?: Sizes): Work {
  return doAtOnce(changeInStretches(seen, map, target, sizes));
}

/** As `change`, in stretches: a whole map takes long. */
export function* changeInStretches(seen: Seen, map: ReadMap, target: Target, sizes?: Sizes): Stretches<Work> {
  if ('drawn' in target) {
    const draft = openDraft(seen, map, map.journey);
    yield* drawMap(draft, target, sizes);
    yield draft.added.length / 10;
    return workOf(draft);
  }
  const draft =
    'journey' in target
      ? openDraft(seen, map, target.journey, target.difference)
      : openDraft(seen, map, map.journey);
  const { settle = settleChange, told } = begin(draft, target, sizes);
  if (sizes) {
    takeSizes(draft, sizes);
    settle(draft);
    makeWay(draft);
  }
  return workOf(draft, told?.());
}

/** A change under way: how it is laid out once sizes are known, if not as usual, and what has to be told of it. */
interface Way {
  settle?(draft: Draft): void;
  told?(): Pick<Work, 'drawnId' | 'tidied'>;
}

function begin(draft: Draft, target: Exclude<Target, { drawn: Journey }>, sizes?: Sizes): Way {
  if ('journey' in target) {
    edit(draft);
    if (target.brought) keepMemory(draft, target.brought);
  } else if ('tidy' in target) {
    const { settle, told } = beginTidy(draft, target.tidy, sizes);
    for (const id of target.unwritable || []) {
      const { text } = draft.seen.get(id) || {};
      if (text !== undefined) setText(draft, nodeOf(draft, id), text);
    }
    return { settle, told: () => ({ tidied: { ...told, report: reportTidy(draft) } }) };
  } else if ('room' in target) {
    makeRoom(draft, target.room);
    joinTwins(draft);
    return { settle: layNothingOut };
  } else if ('marks' in target) drawMarks(draft, target.marks);
  else if ('matrix' in target) {
    const drawnId = drawMatrix(draft);
    joinTwins(draft);
    return { told: () => ({ drawnId }) };
  } else if ('faces' in target) {
    if (!draft.map.found) followFeelings(draft, target.faces);
  } else {
    edit(draft);
    renewStamps(draft);
    renameStamps(draft);
    return { settle: layNothingOut };
  }
  return {};
}

const layNothingOut = (): void => undefined;

/** What the board must become so that reading it gives the target. */
function edit(draft: Draft): void {
  const { found } = draft.map;
  if (found) {
    // A map that is taken into use now: what it is to remember is there, and not on the board yet.
    const isNew = draft.scene.apart?.some((one) => one.isNew && one.rootId === draft.map.rootId);
    if (isNew) joinTwins(draft);
    editAdopted(draft, found);
    followMatrix(draft);
  } else editMap(draft);
  if (hasWork(draft)) followMarks(draft);
}

/** Lays out what changed, now that sizes are known, and renews the stamps of all that was touched. */
function settleChange(draft: Draft): void {
  const { found } = draft.map;
  if (found) settleAdopted(draft, found);
  else settleMap(draft);
  followMarks(draft);
}

function takeSizes({ nodes, touched }: Draft, sizes: Sizes): void {
  for (const [id, { width, height }] of sizes) {
    const node = nodes.get(id);
    if (node && (node.plan || touched.has(id))) Object.assign(node, { width, height });
  }
}

/** The same new ids for everybody who answers so. */
function renameStamps({ touched, nodes, map }: Draft): void {
  for (const id of touched) {
    const node = nodes.get(id);
    if (node?.stamp) node.stamp = renameStamp(node.stamp, (known) => idInSeparateMap(map.rootId, known));
  }
}
