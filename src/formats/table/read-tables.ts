import { hashJson } from '../../journey/hash.ts';
import type { Base, ExportInfo, FileEdit } from '../../journey/merge/file-edit.ts';
import { type Records, recordKinds } from '../../journey/records.ts';
import type { Replacement } from '../file/find-replacement.ts';
import type { Table } from './cell.ts';
import type { KeptCells } from './find-memory.ts';
import type { Memory } from './memory.ts';
import { readTable } from './read-table.ts';
import type { Reader } from './reader.ts';
import type { TableMemory } from './row-memory.ts';
import type { SheetPlan } from './sheets.ts';

/** A table, what it lists, and what it remembers by itself. */
export interface PlannedTable {
  plan: SheetPlan;
  table: Table;
  kept: KeptCells;
}

/** What a file remembers of its export. */
export interface Remembering {
  memory: Memory;
  /** Where it came from, when the memory itself does not say. */
  info: ExportInfo | null;
  /** What it started from; `null`: what its rows remember. */
  base: Base | null;
  /** What a CSV remembers of all of it. */
  whole: TableMemory | null;
}

/** How the file was understood so far. */
interface Understanding {
  notes: readonly string[];
  signs?: string | undefined;
  replaced?: Replacement | null;
}

/**
 * Reads the tables of a file that came back, of a CSV one, of a workbook one for each kind. Tables, columns and rows may stand
 * in any order; a table or column that is not there says nothing, an empty cell clears. `signs`: the signs that the file can hold. Throws `FormatError`.
 */
export function readTables(
  format: string,
  tables: readonly PlannedTable[],
  { memory, info, base, whole }: Remembering,
  { notes, signs, replaced = null }: Understanding,
): FileEdit {
  const reader: Reader = {
    memory,
    current: new Map(),
    byId: {},
    placeOf: new Map(),
    fresh: [],
    called: [],
    problems: [],
    notes: [...notes],
    rows: {},
    signs,
    replaced,
    renamed: {},
  };
  // What others refer to by name comes first.
  for (const kind of recordKinds)
    for (const { plan, table, kept } of tables.filter((each) => each.plan.kind === kind))
      readTable(reader, plan, table, kept);
  const spoken = new Set(tables.map(({ plan }) => plan.kind));
  const { problems, byId, fresh, called } = reader;
  const journeyId = (memory.info ?? info)?.journeyId ?? '';
  const records: Records = {
    journeyId: memory.records?.journeyId ?? journeyId,
    byId,
    orders: { stages: [], lanes: [], cells: {} },
  };
  return {
    format,
    exported: memory.info ?? info,
    base: base ?? baseOf(reader, whole),
    records,
    // Rows get sorted; a table has no other order.
    carriesOrder: false,
    fresh,
    leftOut: recordKinds.filter((kind) => kind !== 'journey' && !spoken.has(kind)),
    ...(whole ? { names: { stages: whole.stages, lanes: whole.lanes } } : {}),
    notes: reader.notes,
    ...(problems.length > 0 ? { problems } : {}),
    ...(called.length > 0 ? { called } : {}),
    places: Object.fromEntries(reader.placeOf),
    signs: reader.signs ?? null,
  };
}

function baseOf({ rows, renamed }: Reader, whole: TableMemory | null): Base {
  if (!whole && Object.keys(rows).length === 0) return { kind: 'none' };
  const fields: { [recordId: string]: { [field: string]: string } } = {};
  for (const [id, row] of Object.entries(rows)) fields[id] = row.fields;
  for (const [id, name] of Object.entries(renamed)) fields[id] = { name: hashJson(name), '': '' };
  const hashes: { [recordId: string]: string } = {};
  for (const [id, hash] of whole?.held ?? []) hashes[id] = hash;
  // Stages and lanes were there at the export, though no row is one: what names them is no mistake when they are gone.
  const places = [...(whole?.stages ?? []), ...(whole?.lanes ?? [])].map(([id]) => id);
  const held = whole?.held?.map(([id]) => id);
  return { kind: 'hashes', fields, whole: hashes, held: held ? [...held, ...places] : null };
}
