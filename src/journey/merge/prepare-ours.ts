import { own } from '../own.ts';
import type { RecordKind, Records } from '../records.ts';
import { canName, references } from '../references.ts';
import type { BaseView } from './base-view.ts';
import { recordOf } from './field-values.ts';
import type { FileEdit, FileProblem } from './file-edit.ts';
import { type Answers, askAboutName, recordForName, type Unknown } from './file-problems.ts';

export interface Prepared {
  ours: Records;
  problems: FileProblem[];
  /** Records that a person had added to answer a problem. */
  added: string[];
}

/** How the file was understood so far. */
interface Understood {
  /** What its reader could not read. */
  unread: readonly FileProblem[];
  answers: Answers;
  /** Where in the file records stand. */
  places: { readonly [id: string]: string };
  /** What it calls stages and rows. */
  called: NonNullable<FileEdit['called']>;
}

/**
 * The file's records, ready to be compared with this board: its journey goes by the board's id, and where it
 * names a stage or a lane instead of giving its id, the id stands there. A name that nobody knows is a problem; what names it is
 * left out of `ours`, unless the answer says where it goes.
 */
export function prepareOurs(
  given: Records,
  theirs: Records,
  base: BaseView,
  { unread, answers, places, called }: Understood,
): Prepared {
  const ours = withBoardId(given, theirs.journeyId);
  const problems = unread.map((problem) => ({ ...problem, recordIds: [...problem.recordIds] }));
  const prepared: Prepared = { ours, problems, added: [] };
  for (const problem of problems) {
    for (const id of problem.recordIds) delete ours.byId[id];
    leaveDependents(ours, theirs, problem);
  }
  addCalled(ours, theirs, called);
  for (const unknown of resolveNames(ours, theirs, base, called)) {
    const problem = askAboutName(unknown, [theirs, ours], places);
    problems.push(problem);
    const target = targetOf(prepared, theirs, unknown, own(answers, problem.key));
    for (const { record, field } of unknown.found) {
      if (target === null) delete ours.byId[record.id];
      else record.fields[field] = target;
    }
    if (target === null) leaveDependents(ours, theirs, problem);
    else problem.recordIds = [];
  }
  return prepared;
}

/** A copy whose records may be changed. */
function withBoardId(ours: Records, journeyId: string): Records {
  const byId: Records['byId'] = {};
  for (const record of Object.values(ours.byId)) {
    const id = record.kind === 'journey' ? journeyId : record.id;
    byId[id] = { ...record, id, fields: { ...record.fields } };
  }
  return { journeyId, byId, orders: { ...ours.orders } };
}

/** Another name of what the board has is asked about: nothing remembers who gave it. */
function addCalled(ours: Records, theirs: Records, called: Understood['called']): void {
  for (const { kind, id, name } of called) {
    const [mine, onBoard] = [own(ours.byId, id), recordOf(theirs, id)];
    // Cells are read without the blanks around them.
    const isSaid = onBoard?.kind === kind && String(onBoard.fields.name).trim() !== name;
    if (isSaid && (mine === undefined || mine.kind === kind))
      ours.byId[id] = { kind, id, fields: { ...mine?.fields, name } };
  }
}

/** Puts ids where names stand; gives the names that nobody knows. */
function resolveNames(
  ours: Records,
  theirs: Records,
  base: BaseView,
  called: Understood['called'],
): Unknown[] {
  const unknown = new Map<string, Unknown>();
  for (const record of Object.values(ours.byId)) {
    for (const reference of references) {
      const { kind, field, to } = reference;
      const target = own(record.fields, field);
      if (kind !== record.kind || typeof target !== 'string') continue;
      if ([theirs, ours].some((side) => canName(reference, recordOf(side, target)?.kind))) continue;
      // What the file was exported with is gone from the board by now: the merge says what becomes of it.
      if (base.held(target) === true || wasKnown(target, field, ours, base)) continue;
      const name = called.find(({ kind: its, id }) => its === to && id === target)?.name;
      const id = findByName(to, target, ours, theirs) ?? (name && findByName(to, name, ours, theirs));
      if (id !== undefined) record.fields[field] = id;
      else {
        const key = `${to} ${target}`;
        const same = unknown.get(key) ?? { to, name: target, found: [] };
        same.found.push({ record, field });
        unknown.set(key, same);
      }
    }
  }
  return [...unknown.values()];
}

/** Where a person wants what names something unknown to go; `null`: it is left out. */
function targetOf(
  { ours, added }: Prepared,
  theirs: Records,
  { to, name }: Unknown,
  answer: string | undefined,
): string | null {
  const into = answer?.startsWith('into:') ? answer.slice('into:'.length) : null;
  if (into !== null) return (recordOf(theirs, into) ?? recordOf(ours, into))?.kind === to ? into : null;
  if (answer !== 'add' || to === 'journey' || to === 'card') return null;
  const record = recordForName(to, name);
  ours.byId[record.id] = record;
  added.push(record.id);
  return record.id;
}

/** What hangs on something that is left out, and is on no board either, is left out with it. */
export function leaveDependents(ours: Records, theirs: Records, problem: FileProblem): void {
  // What is found is looked at in its turn.
  for (const gone of problem.recordIds) {
    if (recordOf(theirs, gone) || recordOf(ours, gone)) continue;
    for (const record of Object.values(ours.byId)) {
      const hangs = references.some(
        ({ kind, field }) => kind === record.kind && own(record.fields, field) === gone,
      );
      if (!hangs) continue;
      delete ours.byId[record.id];
      problem.recordIds.push(record.id);
    }
  }
}

/** Whether something in the file was there when it was exported: then it was on the board, though it is gone by now. */
function wasKnown(target: string, field: string, ours: Records, base: BaseView): boolean {
  return Object.keys(ours.byId).some((id) => base.had(id, field, target) === true);
}

function findByName(kind: RecordKind, name: string, ours: Records, theirs: Records): string | undefined {
  const key = name.trim().toLowerCase();
  const everywhere = [...Object.values(theirs.byId), ...Object.values(ours.byId)];
  return everywhere.find(
    (record) =>
      record.kind === kind &&
      typeof record.fields.name === 'string' &&
      record.fields.name.trim().toLowerCase() === key,
  )?.id;
}
