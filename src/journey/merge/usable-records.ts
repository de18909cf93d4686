import { checkRecord } from '../check-record.ts';
import { type JourneyRecord, kindWords, type Records } from '../records.ts';
import type { BaseView } from './base-view.ts';
import { type Fields, filledFields, recordOf } from './field-values.ts';
import type { FileProblem } from './file-edit.ts';
import { problemOf } from './file-problems.ts';
import { leaveDependents } from './prepare-ours.ts';
import { recallFields } from './recall-fields.ts';

/** A merge's two sides and what they started from. */
export interface Sides {
  ours: Records;
  theirs: Records;
  base: BaseView;
  fresh: ReadonlySet<string>;
  places: { readonly [id: string]: string };
}
/** Takes out of the file what can be no record of this board; what hangs on it goes along. */
export function leaveUnusable({ ours, theirs, base, places }: Sides, problems: FileProblem[]): void {
  const leave = (record: JourneyRecord, what: string) => {
    const problem = problemOf(record, what, places);
    delete ours.byId[record.id];
    leaveDependents(ours, theirs, problem);
    problems.push(problem);
  };
  for (const record of Object.values(ours.byId)) {
    const onBoard = recordOf(theirs, record.id);
    if (onBoard && onBoard.kind !== record.kind) {
      const is = kindWords[onBoard.kind];
      leave(
        record,
        `its id ${JSON.stringify(record.id)} is that of a ${is} on the board. Give it another id.`,
      );
    }
    if (onBoard) continue;
    const wasThere = base.held(record.id) === true || base.brought(record.id);
    if (wasThere && leftUnedited(base, record)) continue;
    const [problem] = checkRecord(record.kind, completeFields(base, record, [theirs, ours]), '', true);
    if (problem)
      leave(record, `it is new, but its ${problem.where} ${problem.message}. Complete it in the file.`);
  }
}

/** All that a record needs to be drawn: an edit may leave out what was exported; only a card may be without a place. */
export function completeFields(base: BaseView, record: JourneyRecord, sides: readonly Records[]): Fields {
  const isCard = record.kind === 'card';
  const places = isCard ? { stageId: null, laneId: null } : record.kind === 'lane' ? { kind: 'other' } : {};
  const complete = { ...places, ...recallFields(base, record, sides), ...record.fields };
  return filledFields(complete, isCard ? ['stageId', 'laneId'] : []);
}

/** Whether the file says of a record nothing but what was exported or brought before. */
export function leftUnedited(base: BaseView, { id, fields }: JourneyRecord): boolean {
  if (base.agreedAll(id, fields) === true) return true;
  return Object.entries(fields).every(([field, value]) => base.had(id, field, value) === true);
}
