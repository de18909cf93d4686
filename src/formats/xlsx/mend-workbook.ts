import { type Replaced, undoReplaced } from '../file/undo-replaced.ts';
import { hasWholeMarks, hasWholeMemory } from '../json/memory.ts';
import { headingsOf, normalise } from '../table/columns.ts';
import { choosePlan, findHeadings } from '../table/find-header.ts';
import { mendReplaced } from '../table/mend-replaced.ts';
import { sheetPlans } from '../table/sheets.ts';
import { isMemory, isWholeMemory, joinMemory } from './memory.ts';
import type { OpenSheet } from './open-workbook.ts';

interface Mended {
  sheets: OpenSheet[];
  /** What the workbook remembers; `null`: nothing, or each of its tables for itself. */
  memory: string | null;
  replaced: Pick<Replaced, 'from' | 'to'> | null;
}

/** A workbook as it was before a Replace All went over its headings and its memory, where that can be told. */
export function mendWorkbook(sheets: OpenSheet[]): Mended {
  const kept = sheets.find(isMemory);
  if (!kept) {
    const mended = sheets.map((sheet) => ({ sheet, ...mendReplaced(sheet) }));
    return {
      sheets: mended.map(({ sheet, table }) => ({ ...sheet, rows: table.rows })),
      memory: null,
      replaced: mended.find(({ replaced }) => replaced)?.replaced ?? null,
    };
  }
  const memory = joinMemory(kept);
  if (isWholeMemory(memory)) return { sheets, memory, replaced: null };
  const heads = sheets
    .filter((sheet) => sheet !== kept)
    .map((sheet) => {
      const at = findHeadings(sheet);
      const said = (sheet.rows[at] ?? []).flatMap((cell) => (typeof cell === 'string' ? [cell] : []));
      return { sheet, at, said, known: headingsOf(choosePlan(sheet)) };
    });
  const there = heads.flatMap(({ said }) => said);
  const theirs = heads.flatMap(({ said, known }) => said.filter((heading) => !known.has(normalise(heading))));
  const undo = (isWhole: typeof hasWholeMemory) =>
    undoReplaced(memory, namesBut(there), [...new Set(theirs)], (text) => isWholeMemory(text, isWhole));
  const replaced =
    undo(hasWholeMemory) ?? (isWholeMemory(memory, hasWholeMarks) ? null : undo(hasWholeMarks));
  if (!replaced) return { sheets, memory, replaced };
  const mended = sheets.map((sheet) => {
    const at = heads.find((each) => each.sheet === sheet)?.at;
    const rows = sheet.rows.map((row, i) =>
      i === at ? row.map((cell) => (typeof cell === 'string' ? replaced.undoName(cell) : cell)) : row,
    );
    return { ...sheet, rows };
  });
  return { sheets: mended, memory: replaced.undo(memory), replaced };
}

/** All that our headings, and what they stand for, are called, but for what is there. */
function namesBut(there: readonly string[]): string[] {
  const names = sheetPlans.flatMap(({ references, fields, details }) => [
    ...references.flatMap(({ header }) => [header.toLowerCase(), header]),
    ...[...fields, ...details].flatMap(({ field, label }) => [field, label]),
  ]);
  return [...new Set(['id', ...names])].filter((name) => !there.includes(name));
}
