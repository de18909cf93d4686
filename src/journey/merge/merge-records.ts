import type { Memory } from '../memory.ts';
import { isObject, own } from '../own.ts';
import type { JourneyRecord, RecordKind, Records } from '../records.ts';
import { cellOf } from '../records-of.ts';
import { doAtOnce, type Stretches, visitEach } from '../stretches.ts';
import { applyChanges } from './apply-changes.ts';
import { askAboutReferences } from './ask-about-references.ts';
import { type BaseView, viewBase } from './base-view.ts';
import type { Change, Conflict } from './change.ts';
import { recordOf } from './field-values.ts';
import type { Base, FileEdit, FileProblem } from './file-edit.ts';
import type { Answers } from './file-problems.ts';
import { findNews, type News } from './find-news.ts';
import { mergeFields } from './merge-fields.ts';
import { mergeOrders } from './merge-orders.ts';
import { prepareOurs } from './prepare-ours.ts';
import { viewRemembering } from './remembering-view.ts';
import { reuniteLost } from './reunite-lost.ts';
import { joinDoubts, noDoubts, settleWords, viewDoubting } from './settle-words.ts';
import { completeFields, leaveUnusable, leftUnedited, type Sides } from './usable-records.ts';

export interface MergeInput {
  base: Base;
  /** The file: only the fields it gives. An absent field is left alone, `null` clears. */
  ours: Records;
  /** The board: whole. */
  theirs: Records;
  /** Whether the order of the file's items means something. Default: yes. */
  carriesOrder?: boolean | undefined;
  /** Records that came without an id: certainly new. */
  fresh?: readonly string[] | undefined;
  /** Kinds that the file does not speak of: nothing of them is missing. */
  leftOut?: readonly RecordKind[] | undefined;
  /** Those of `missing` that a person wants deleted. */
  remove?: readonly string[];
  /** What files of the same export have brought to this board before. */
  memory?: Memory | null;
  /** What the file's reader could not understand, and where in the file records stand. */
  problems?: readonly FileProblem[] | undefined;
  places?: { readonly [id: string]: string } | undefined;
  /** What the file calls stages and rows (`FileEdit.called`). */
  called?: FileEdit['called'];
  /** How a person answered problems; what is not answered is left out. */
  answers?: Answers;
  /** Of a table: the signs beyond ASCII that it can hold, as far as anybody knows (`FileEdit.signs`). */
  signs?: string | null | undefined;
}

export interface Merge {
  theirs: Records;
  /** The board with the file's changes; where there is a conflict, as the board has it. */
  merged: Records;
  /** First what the file changed (to be applied to the board, in this order), then what the board did. */
  changes: Change[];
  conflicts: Conflict[];
  /** On the board and once in the file, but not in it any more. Never deleted by itself. */
  missing: string[];
  /** What of the file cannot be taken as it stands, and the ways on. */
  problems: FileProblem[];
  /** Of notes that the board deleted: the order of the cell in which the file had each. */
  homes: { [cardId: string]: string[] };
  /** What the file gives that it neither had when it was exported nor brought before. */
  news: News;
}

/**
 * Three-way merge of a file into a board, per record and field. One side changed: take it. Both the same: fine.
 * Both differ, or one deleted what the other changed: a conflict. Absence deletes nothing, a stale file reverts
 * nothing, what the file brought before is no change of it, and nothing is left pointing at what is gone. What cannot
 * be taken as it stands is a problem, and left out; the rest comes in. In stretches: each record is looked at by itself.
 */
export function* mergeInStretches(input: MergeInput): Stretches<Merge> {
  const { theirs } = input;
  const exported = viewBase(rebase(input.base, input.ours.journeyId, theirs.journeyId));
  const base = viewRemembering(exported, input.memory ?? null);
  const places = input.places ?? {};
  const { problems: unread = [], answers = {}, called = [] } = input;
  const understood = { unread, answers, places, called };
  const { ours, added, problems } = prepareOurs(input.ours, theirs, base, understood);
  const found: Found = { file: [], board: [], conflicts: [], missing: [], problems };
  const fresh = new Set([...(input.fresh ?? []), ...added]);
  const reunited = reuniteLost(ours, theirs, base, fresh);
  const side: Sides = { ours, theirs, base, fresh, places };
  leaveUnusable(side, problems);
  const poor = input.signs === undefined ? noDoubts : settleWords(ours, theirs, input.signs ?? undefined);
  // Nobody said that these have another name: their notes only say that they are in it.
  const renamed = new Map(called.map(({ id }) => [id, new Set(['name'])] as const));
  const doubts = joinDoubts(poor, reunited, renamed);
  const doubting = viewDoubting(base, doubts);
  const left = new Set(problems.flatMap(({ recordIds }) => recordIds));
  const removals = new Set(input.remove ?? []);
  const leftOut = new Set<RecordKind>(input.leftOut ?? []);
  yield Object.keys(ours.byId).length / 2;
  yield* visitEach(Object.values(theirs.byId), (record) => {
    const mine = recordOf(ours, record.id);
    if (mine) mergeBoth({ ...side, base: doubting }, mine, record, found);
    else if (!left.has(record.id)) mergeAbsent(side, record, found, removals, leftOut);
  });
  yield* visitEach(Object.values(ours.byId), (record) => {
    if (!recordOf(theirs, record.id)) mergeNew(side, record, found);
  });
  const settled = askAboutReferences(theirs, found.file);
  const placed = applyChanges(theirs, settled.changes);
  const orders =
    input.carriesOrder === false
      ? { changes: [], conflicts: [], news: {} }
      : mergeOrders(base, ours, theirs, placed);
  yield Object.keys(theirs.byId).length / 2;
  return {
    theirs,
    merged: applyChanges(placed, orders.changes),
    changes: [...settled.changes, ...orders.changes, ...found.board],
    conflicts: [...found.conflicts, ...settled.conflicts, ...orders.conflicts],
    missing: found.missing,
    problems,
    homes: homesOf(found.conflicts, ours, base),
    news: { fields: findNews(base, ours, theirs), orders: orders.news },
  };
}

/** Where notes that were deleted on the board stood among others, so that they can be drawn there again. */
function homesOf(conflicts: readonly Conflict[], ours: Records, base: BaseView): Merge['homes'] {
  const homes: Merge['homes'] = {};
  for (const { kind, recordId, ours: fields, theirs } of conflicts) {
    if (kind === 'cell' || theirs !== null || !isObject(fields)) continue;
    const cell = cellOf({ kind, id: recordId, fields });
    const lists = [base.order(cell) ?? [], own(ours.orders.cells, cell) ?? []];
    const home = lists.find((ids) => ids.includes(recordId));
    if (home) homes[recordId] = home;
  }
  return homes;
}

/** The merge of a parsed file into a board's records. */
export function mergeFile(
  file: FileEdit,
  theirs: Records,
  remove: readonly string[] = [],
  memory: Memory | null = null,
  answers: Answers = {},
): Merge {
  return doAtOnce(mergeFileInStretches(file, theirs, remove, memory, answers));
}

/** As `mergeFile`, in stretches. */
export function* mergeFileInStretches(
  ...[file, theirs, remove = [], memory = null, answers = {}]: Parameters<typeof mergeFile>
): Stretches<Merge> {
  const { base, records: ours, carriesOrder, fresh, leftOut, problems, places, called, signs } = file;
  const given = { carriesOrder, fresh, leftOut, problems, places, called, signs };
  return yield* mergeInStretches({ base, ours, theirs, ...given, remove, memory, answers });
}

interface Found {
  file: Change[];
  board: Change[];
  conflicts: Conflict[];
  missing: string[];
  problems: FileProblem[];
}

function mergeBoth({ base, fresh }: Sides, ours: JourneyRecord, theirs: JourneyRecord, found: Found): void {
  // Its id comes from the row it was read from: it was brought in before, and the board has had it since.
  if (fresh.has(ours.id)) return;
  const merged = mergeFields(base, ours, theirs);
  found.file.push(...merged.file);
  found.board.push(...merged.board);
  found.conflicts.push(...merged.conflicts);
}

/** On the board, not in the file. */
function mergeAbsent(
  { base }: Sides,
  record: JourneyRecord,
  found: Found,
  removals: ReadonlySet<string>,
  leftOut: ReadonlySet<RecordKind>,
): void {
  const { kind, id, fields } = record;
  if (kind === 'journey') return;
  const held = base.isLost || base.held(id);
  if (held === false && base.covers(kind)) {
    found.board.push({ from: 'board', op: 'add', kind, recordId: id, after: fields });
  }
  if (held !== true) return;
  found.board.push(...mergeFields(base, { kind, id, fields: {} }, record).board);
  if (leftOut.has(kind) || base.removed(id)) return;
  found.missing.push(id);
  if (!removals.has(id)) return;
  if (base.agreedAll(id, fields) === true) {
    found.file.push({ from: 'file', op: 'remove', kind, recordId: id, before: fields });
  } else {
    found.conflicts.push({ kind, recordId: id, base: base.fields(id), ours: null, theirs: fields });
  }
}

/** In the file, not on the board: new, or deleted on the board since. */
function mergeNew({ base, fresh, ours, theirs }: Sides, record: JourneyRecord, found: Found): void {
  const { kind, id, fields } = record;
  if (kind === 'journey') return;
  const held = base.held(id);
  const before = base.fields(id);
  const isLeft = held === true || base.brought(id);
  if (isLeft) found.board.push({ from: 'board', op: 'remove', kind, recordId: id, before: before ?? fields });
  if (isLeft && leftUnedited(base, record)) return;
  const after = completeFields(base, record, [theirs, ours]);
  // Without a base a new record and one that the board deleted look the same: a person knows.
  const isAsked = isLeft || (held === null && base.covers(kind) === false && !fresh.has(id));
  if (isAsked) found.conflicts.push({ kind, recordId: id, base: before, ours: after, theirs: null });
  else found.file.push({ from: 'file', op: 'add', kind, recordId: id, after });
}

/** The journey itself may go by another id on this board: a copy, or a choice of the person. */
function rebase(base: Base, from: string, to: string): Base {
  if (base.kind === 'none') return base;
  if (base.kind === 'full') {
    return { ...base, records: renameJourney(base.records, to) };
  }
  const hashes = own(base.fields, from);
  if (!hashes) return base;
  return { ...base, fields: { ...base.fields, [to]: hashes } };
}

function renameJourney(records: Records, to: string): Records {
  const record = recordOf(records, records.journeyId);
  if (!record) return records;
  const { [records.journeyId]: _, ...others } = records.byId;
  return { ...records, journeyId: to, byId: { ...others, [to]: { ...record, id: to } } };
}
