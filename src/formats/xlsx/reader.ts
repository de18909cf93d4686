import type { RecordKind, Records } from '../../model/records.ts';
import type { Cell } from './cell-values.ts';
import type { Column } from './columns.ts';
import type { Exported } from './find-columns.ts';
import type { Labels } from './labels.ts';
import type { SheetPlan } from './sheets.ts';
/** What reading a workbook gathers, sheet by sheet. */
export interface Reader {
  /** What was exported; `null` when the workbook does not remember. */
  before: Records | null;
  exported(plan: SheetPlan): Exported | null;
  /** What things are called in the file now, as far as their sheets have been read. */
  current: Map<RecordKind, Labels>;
  byId: Records['byId'];
  /** Where each id was found: `Items, row 4`. */
  placeOf: Map<string, string>;
  fresh: string[];
  notes: string[];
  salt: string;
}

/** One row of a sheet, and what it is read with. */
export interface Row {
  reader: Reader;
  plan: SheetPlan;
  exported: Exported | null;
  columns: readonly (Column | null)[];
  cells: readonly (Cell | undefined)[];
  place: string;
}
