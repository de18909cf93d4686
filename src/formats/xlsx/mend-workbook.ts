import { recordLists } from '../../journey/journey.ts';
import { isObject } from '../../journey/own.ts';
import type { Replacement } from '../file/find-replacement.ts';
import { findWhole, listOf } from '../json/memory.ts';
import { mendKept } from '../table/mend-kept.ts';
import { mendTables } from '../table/mend-tables.ts';
import { isMemory, isWholeMemory, joinMemory, toAscii } from './memory.ts';
import type { OpenSheet } from './open-workbook.ts';

interface Mended {
  sheets: OpenSheet[];
  /** What the workbook remembers; `null`: nothing, or each of its tables for itself. */
  memory: string | null;
  replaced: Replacement | null;
}

/** A workbook as it was before a Replace All went over its headings, its ids and its memory, where that can be told. */
export function mendWorkbook(sheets: OpenSheet[]): Mended {
  const kept = sheets.find(isMemory);
  if (!kept) {
    const mended = sheets.map(mendKept);
    const replaced = mended.find((each) => each.replaced)?.replaced ?? null;
    return { sheets: mended.map(({ table }) => table), memory: null, replaced };
  }
  const [memory, asItStands] = [joinMemory(kept), joinMemory(kept, true)];
  // In some programs a Replace All does not reach sheets that are hidden.
  const isKept = isWholeMemory(memory);
  const whole = findWhole(memory) ?? findWhole(asItStands);
  const copy = whole && toAscii(JSON.stringify(whole));
  const base = isObject(whole?.base) ? whole.base : {};
  const items = recordLists.flatMap((list) => listOf(base, list));
  const ids = items.map(({ id, text, name }) => [String(id), String(text ?? name)] as const);
  const others = sheets.filter((sheet) => sheet !== kept);
  const { tables, replaced } = mendTables(others, { found: isKept ? '' : asItStands, copy, ids });
  return { sheets: tables, memory: isKept ? memory : (copy ?? memory), replaced };
}
