import { normaliseLines } from '../../model/clean-json.ts';
import { hashJson } from '../../model/hash.ts';
import { own } from '../../model/own.ts';
import { boardColumns } from '../board-columns.ts';
import { readField, unguard } from './cell-values.ts';
import { type Column, typeOf } from './columns.ts';
import { type RowMemory, readRowMemory, readTableMemory, type TableMemory } from './row-memory.ts';

/**
 * The columns of a table whose headings somebody translated: a heading that we do not know names one of our columns
 * when at least half of the cells that the export filled still say what was exported (`_rev` remembers that as hashes);
 * a severity that nobody had given is known by its place. All other columns stay what they are.
 */
export function findTranslated(columns: readonly Column[], rows: readonly (readonly string[])[]): Column[] {
  const found = [...columns];
  const remembered = rememberRows(columns, rows);
  if (remembered.length === 0) return found;
  const exported = new Set<string>();
  for (const { memory } of remembered) for (const field of Object.keys(memory.fields)) exported.add(field);
  const isStrange = (column: Column) =>
    column.role === 'field' && column.type === 'data' && !exported.has(column.field);
  const free = new Set([...columns.keys()].filter((i) => isStrange(columns[i] ?? { role: 'ignored' })));
  if (free.size === 0) return found;
  const memory = findTableMemory(columns, rows);
  const idAt = columns.some(({ role }) => role === 'id') ? undefined : findIds([...free], rows, memory);
  if (idAt !== undefined) {
    found[idAt] = { role: 'id' };
    free.delete(idAt);
  }
  for (const wanted of missingColumns(columns, exported, memory)) {
    const at = [...free].find((i) => isHeld(wanted, i, remembered));
    if (at === undefined) continue;
    free.delete(at);
    found[at] = wanted.column;
  }
  if (free.has(4) && isSeverityByPlace(found)) found[4] = severity;
  return found;
}

interface RememberedRow {
  cells: readonly string[];
  memory: RowMemory;
}
interface Wanted {
  column: Column;
  /** What the export said of this column in a row, as a hash; nothing where it left the cell empty. */
  exported: (memory: RowMemory) => string | undefined;
  /** The same of a cell as it is now. */
  hash: (cell: string) => string;
}
const severity: Column = { role: 'field', field: 'severity', type: typeOf('severity') };

function rememberRows(columns: readonly Column[], rows: readonly (readonly string[])[]): RememberedRow[] {
  const at = columns.findIndex(({ role }) => role === '_rev');
  const remembered: RememberedRow[] = [];
  for (const cells of rows) {
    const memory = readRowMemory(unguard(cells[at] ?? ''));
    if (memory) remembered.push({ cells, memory });
  }
  return remembered;
}

/** The column in which at least half of what stands there is the id of a note that was exported. */
function findIds(
  free: readonly number[],
  rows: readonly (readonly string[])[],
  memory: TableMemory | null,
): number | undefined {
  const ids = new Set((memory?.held ?? []).map(([id]) => id));
  return free.find((i) => {
    const filled = rows.map((cells) => unguard(cells[i] ?? '')).filter((cell) => cell !== '');
    return filled.length > 0 && filled.filter((cell) => ids.has(cell)).length * 2 >= filled.length;
  });
}

function findTableMemory(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): TableMemory | null {
  const at = columns.findIndex(({ role }) => role === '_export');
  for (const cells of rows) {
    const memory = readTableMemory(unguard(cells[at] ?? ''));
    if (memory) return memory;
  }
  return null;
}

/** Columns that the export wrote and that no heading names. */
function missingColumns(
  columns: readonly Column[],
  exported: ReadonlySet<string>,
  memory: TableMemory | null,
): Wanted[] {
  const wanted: Wanted[] = [];
  const hasRole = (role: Column['role']) => columns.some((column) => column.role === role);
  for (const [role, field, places] of [
    ['stage', 'stageId', memory?.stages],
    ['lane', 'laneId', memory?.lanes],
  ] as const) {
    const idOf = new Map((places ?? []).map(([id, name]) => [name, id]));
    const said = (row: RowMemory) => own(row.fields, field);
    if (!hasRole(role))
      wanted.push({ column: { role }, exported: said, hash: (cell) => hashJson(idOf.get(cell) ?? null) });
    if (!hasRole(`${role}_id`))
      wanted.push({ column: { role: `${role}_id` }, exported: said, hash: (cell) => hashJson(cell) });
  }
  for (const field of exported) {
    if (field === 'stageId' || field === 'laneId') continue;
    if (columns.some((column) => column.role === 'field' && column.field === field)) continue;
    const column = { role: 'field', field, type: typeOf(field) } as const;
    wanted.push({
      column,
      exported: (row) => own(row.fields, field),
      hash: (cell) => hashJson(readField(cell, field, column.type)),
    });
  }
  for (const { key } of boardColumns) {
    if (columns.some((column) => column.role === 'board' && column.key === key)) continue;
    wanted.push({
      column: { role: 'board', key },
      exported: (row) => own(row.shown, key),
      hash: (cell) => hashJson(normaliseLines(cell)),
    });
  }
  return wanted;
}

function isHeld({ exported, hash }: Wanted, at: number, rows: readonly RememberedRow[]): boolean {
  let [written, held] = [0, 0];
  const nothing = hashJson('');
  for (const { cells, memory } of rows) {
    const said = exported(memory);
    if (said === undefined || said === nothing) continue;
    written++;
    const raw = cells[at] ?? '';
    if (hash(raw) === said || hash(unguard(raw)) === said) held++;
  }
  return written > 0 && held * 2 >= written;
}

/** The export's first columns stand where it put them, and the one after the text is the only one without a name. */
function isSeverityByPlace(columns: readonly Column[]): boolean {
  const [id, stage, lane, text] = columns;
  const isText = text?.role === 'field' && text.field === 'text';
  const hasSeverity = columns.some((column) => column.role === 'field' && column.field === 'severity');
  return id?.role === 'id' && stage?.role === 'stage' && lane?.role === 'lane' && isText && !hasSeverity;
}
