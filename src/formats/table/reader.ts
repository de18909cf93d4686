import type { FileEdit, FileProblem } from '../../journey/merge/file-edit.ts';
import type { RecordKind, Records } from '../../journey/records.ts';
import type { Replacement } from '../file/find-replacement.ts';
import type { ReadCell } from './cell.ts';
import type { Column } from './columns.ts';
import type { Manner } from './decode-cell.ts';
import type { Labels } from './labels.ts';
import type { Memory } from './memory.ts';
import type { RowMemory } from './row-memory.ts';
import type { SheetPlan } from './sheets.ts';

/** What reading tables gathers, sheet by sheet. */
export interface Reader {
  memory: Memory;
  /** What things are called in the file now, as far as their sheets have been read. */
  current: Map<RecordKind, Labels>;
  byId: Records['byId'];
  /** Where each id was found: `Items, row 4`. */
  placeOf: Map<string, string>;
  fresh: string[];
  /** Stages and rows that the file calls otherwise than anything remembers. */
  called: NonNullable<FileEdit['called']>;
  /** What cannot be read, and is left out. */
  problems: FileProblem[];
  notes: string[];
  /** What rows of a CSV remember, by the id of their record. */
  rows: { [recordId: string]: RowMemory };
  /** Signs beyond ASCII that the file can hold; absent: all. */
  signs?: string | undefined;
  /** What a Replace All went over all of the file with, as far as it is known. */
  replaced: Replacement | null;
  /** What stages and rows were called before that, by id. */
  renamed: { [id: string]: string };
}

/** One row of a table, and what it is read with. */
export interface Row {
  reader: Reader;
  plan: SheetPlan;
  columns: readonly (Column | null)[];
  /** The headings, as they stand there. */
  headers: readonly string[];
  manner: Manner;
  cells: readonly ReadCell[];
  place: string;
  /** Columns in which this row's cell lies under a merged one. */
  merged: (column: number) => boolean;
  /** Counted cells that a spreadsheet wrote its own way, and names that were emptied beside an untouched id. */
  tally: Tally;
}

/** What is said once for a whole table: the places where it occurred. */
export interface Tally {
  rewritten: string[];
  emptied: string[];
  covered: string[];
  shown: string[];
}
