import type { Json, RecordKind, Records } from '../records.ts';

/** One difference that a merge found. `before` is the base, `after` what the named side made of it. */
export interface Change {
  from: 'file' | 'board';
  op: 'add' | 'update' | 'remove';
  kind: RecordKind | 'cell';
  /** The record; for `kind: 'cell'` its `cellKey`. */
  recordId: string;
  /** With `update`: the field. The order of cards in a cell, and of stages, lanes and personas of the
   * journey, are the fields `order`, `stageOrder`, `laneOrder`, `personaOrder` with lists of ids. With `add` and `remove`: absent. */
  field?: string;
  before?: Json;
  /** With `add`: all fields of the new record. */
  after?: Json;
}

/** Both sides changed one field differently, or one deleted what the other changed (`null` = deleted). */
export interface Conflict {
  kind: RecordKind | 'cell';
  recordId: string;
  /** Absent when the whole record is at stake. */
  field?: string;
  base: Json;
  ours: Json;
  theirs: Json;
}

/** How a person decides a conflict: the file's side, the board's, both (a second card), or words of their own. */
export type Resolution = 'ours' | 'theirs' | 'both' | { write: Json };

/** What a file remembers of the state it was exported from. */
export type Base =
  /** In full (JSON, XLSX). */
  | {
      kind: 'full';
      records: Records;
      /** Nothing tells whether it was changed along with the file: that the file says the same is no proof that it was not edited. */
      doubtful?: true | undefined;
    }
  /** As one hash per field (CSV, Mermaid): enough to tell "unchanged" on either side. */
  | {
      kind: 'hashes';
      /** The hash of each field (`hashJson`); a field not named was empty. */
      fields: { [recordId: string]: { [field: string]: string } };
      /** The hash of all fields of a record together (`hashFields`), for records whose own hashes are gone. */
      whole?: { [recordId: string]: string } | undefined;
      /** The records that the file held, or `null` when that is not known any more. */
      held: string[] | null;
      /** The orders that the file held, by list: `stages`, `lanes`, `personas`, or the `cellKey` of a cell. */
      orders?: { [list: string]: string[] } | undefined;
    }
  /** None: every difference is a question. */
  | { kind: 'none' };

/** Where an export came from: read again when the file comes back. */
export interface ExportInfo {
  id: string;
  journeyId: string;
  board: string;
  map: string;
  /** ISO 8601, UTC. */
  at: string;
}

/** An edited file, parsed: what it says, what it can say at all, and what it started from. */
export interface FileEdit {
  format: string;
  exported: ExportInfo | null;
  base: Base;
  /** Only the fields that the file gives. An absent field is left alone; `null` clears it. */
  records: Records;
  /** Whether the file's order of rows or items means something. */
  carriesOrder: boolean;
  /** Records that came without an id: certainly new. Their ids are derived from the file, the same at each read. */
  fresh?: string[] | undefined;
  /** Kinds whose list the file does not have at all: nothing of them is missing, just not spoken of. */
  leftOut?: RecordKind[] | undefined;
  /** Ids and names of stages and rows that the file knows without having them as records, in order. */
  names?: { stages: [string, string][]; lanes: [string, string][] } | undefined;
  /** What a person should know about how the file was understood; one sentence each. */
  notes?: string[] | undefined;
  /** What of the file could not be understood: these records are left out, all the rest comes in. */
  problems?: FileProblem[] | undefined;
  /**
   * Of a table, the signs beyond ASCII that it can hold: all others were lost on the way. `null`: nobody knows through which
   * programs it went. Absent: no sign is lost in files of this kind.
   */
  signs?: string | null | undefined;
  /** Where in the file a record stands, as its reader would say: "Row 7". */
  places?: { [recordId: string]: string } | undefined;
}

/** Something in a file that cannot be taken as it stands. What it concerns is left out, unless a person chooses another way. */
export interface FileProblem {
  /** The same each time this file meets this board: answers go by it. */
  key: string;
  /** Where, and what is wrong, in words of the board: "Row 7: there is no stage “Loyalty”." */
  text: string;
  /** What is left out because of it; none where it is only a value or a line that means nothing. */
  recordIds: string[];
  /** The ways on, of which `leave` is taken unless one is chosen; none: it can only be mended in the file. */
  choices: { id: string; label: string }[];
}
