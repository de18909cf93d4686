import type { Base, FileEdit } from '../../merge/change.ts';
import type { RecordKind, Records } from '../../model/records.ts';
import { toRecords } from '../../model/records-of.ts';
import { FormatError } from '../format.ts';
import { cellText } from './cell-values.ts';
import { memorySheet, readMemory, type WorkbookMemory } from './memory.ts';
import { type OpenSheet, openWorkbook } from './open-workbook.ts';
import { readSheet } from './read-sheet.ts';
import type { Reader } from './reader.ts';
import { type SheetPlan, sheetPlans } from './sheets.ts';
import { labelKinds, recordsOf, withFacts } from './write-xlsx.ts';

/**
 * Reads a workbook that came back. Sheets, columns and rows may stand in any order; a sheet or column that is not
 * there says nothing, an empty cell clears. Throws `FormatError` with sheet, row and reason.
 */
export async function readXlsx(bytes: Uint8Array): Promise<FileEdit> {
  const sheets = await openWorkbook(bytes);
  const memory = readMemory(sheets.find(({ name }) => name === memorySheet)?.rows ?? []);
  const reader = startReader(memory);
  const found = findSheets(sheets, reader);
  refuseOthers(sheets, found);
  // What others refer to by name comes first.
  const order: RecordKind[] = ['journey', 'persona', 'stage', 'lane', 'card', 'link', 'emotion', 'metric'];
  for (const kind of order) {
    const match = found.find(({ plan }) => plan.kind === kind);
    if (match) readSheet(reader, match.plan, match.sheet);
  }
  const spoken = new Set(found.map(({ plan }) => plan.kind));
  const journeyId = reader.before?.journeyId ?? '';
  const records: Records = { journeyId, byId: reader.byId, orders: { stages: [], lanes: [], cells: {} } };
  const base: Base = reader.before ? { kind: 'full', records: reader.before } : { kind: 'none' };
  return {
    format: 'xlsx',
    exported: memory?.info ?? null,
    base,
    records,
    // Rows get sorted; a sheet has no other order.
    carriesOrder: false,
    fresh: reader.fresh,
    leftOut: order.filter((kind) => kind !== 'journey' && !spoken.has(kind)),
    notes: reader.notes,
  };
}

function startReader(memory: WorkbookMemory | null): Reader {
  const before = memory && toRecords(memory.journey);
  const labels = before && labelKinds(before);
  const notes = memory
    ? []
    : [
        'The workbook does not remember which map it came from (its hidden sheet is gone): every difference is a question.',
      ];
  return {
    before,
    exported: ({ kind }) =>
      before && labels ? { records: withFacts(recordsOf(before, kind), memory?.onBoard), labels } : null,
    current: new Map(),
    byId: {},
    placeOf: new Map(),
    fresh: [],
    notes,
    salt: memory?.info.id ?? '',
  };
}

interface FoundSheet {
  plan: SheetPlan;
  sheet: OpenSheet;
}

/** By name; a sheet that was renamed is known by the ids in its first column. */
function findSheets(sheets: readonly OpenSheet[], reader: Reader): FoundSheet[] {
  const key = (name: string) => name.trim().toLowerCase();
  const found: FoundSheet[] = [];
  for (const plan of sheetPlans) {
    const sheet = sheets.find(({ name }) => key(name) === key(plan.name));
    if (sheet) found.push({ plan, sheet });
  }
  const others = sheets.filter(
    (sheet) => !found.some((each) => each.sheet === sheet) && sheet.name !== memorySheet,
  );
  for (const plan of sheetPlans.filter((each) => !found.some(({ plan: known }) => known === each))) {
    const ids = new Set((reader.exported(plan)?.records ?? []).map(({ id }) => id));
    const sheet = others.find(({ rows }) => {
      const cells = rows.map(([cell]) => cellText(cell)).filter((cell) => cell !== '');
      return cells.filter((cell) => ids.has(cell)).length * 2 > cells.length;
    });
    if (sheet) found.push({ plan, sheet });
  }
  return found;
}

function refuseOthers(sheets: readonly OpenSheet[], found: readonly FoundSheet[]): void {
  if (found.some(({ plan }) => plan.kind !== 'journey')) return;
  const names = sheets
    .filter(({ name }) => name !== memorySheet)
    .slice(0, 8)
    .map(({ name }) => JSON.stringify(name));
  throw new FormatError(
    `There is no journey in this workbook: it needs a sheet "Items" with the columns id and Text, but has ${names.join(', ') || 'no sheets'}.`,
  );
}
