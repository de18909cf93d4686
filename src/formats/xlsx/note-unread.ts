import { fromRecords } from '../../journey/records-of.ts';
import { cellText, letterOf } from '../table/cell.ts';
import type { Memory } from '../table/memory.ts';
import { escapeText } from './escape-text.ts';
import { type FoundSheet, holdsIds } from './find-sheets.ts';
import { drawJourney, instruction } from './journey-sheet.ts';
import type { OpenSheet } from './open-workbook.ts';

/** What somebody may have written into a workbook that nobody reads: comments, copies of sheets, the picture of the map. */
export function noteUnread(
  sheets: readonly OpenSheet[],
  read: readonly FoundSheet[],
  memory: Memory | null,
): string[] {
  const others = sheets.filter((sheet) => !read.some(({ table }) => table === sheet));
  return [...sheets.flatMap(noteComments), ...others.flatMap((sheet) => noteSheet(sheet, read, memory))];
}

function noteComments({ name, comments }: OpenSheet): string[] {
  const [first] = comments;
  if (!first) return [];
  const words = first.text.replace(/\s+/g, ' ').trim();
  const more = comments.length > 1 ? ` (and ${comments.length - 1} more in this sheet)` : '';
  return [
    `${name}, cell ${letterOf(first.column)}${first.row + 1}: the comment ${JSON.stringify(words.slice(0, 120))}${more} was not read. Comments stay in the file.`,
  ];
}

function noteSheet(sheet: OpenSheet, read: readonly FoundSheet[], memory: Memory | null): string[] {
  const cells = sheet.rows.flat().filter((cell) => cellText(cell) !== '').length;
  if (cells === 0) return [];
  const picture = memory?.records && drawJourney(fromRecords(memory.records));
  if (picture && isDrawn(sheet, picture.rows ?? [])) return [];
  const isPicture = [
    sheet.name.trim().toLowerCase() === 'journey',
    cellText(sheet.rows[1]?.[0]) === instruction,
  ].includes(true);
  if (isPicture)
    return [
      `Something was changed in the sheet ${JSON.stringify(sheet.name)}, which is a picture of the map to look at: it was not read. Change it in the sheets that follow.`,
    ].slice(memory ? 0 : 1);
  const copied = read.find(({ plan }) => holdsIds(sheet, plan, memory));
  return [
    copied
      ? `The sheet ${JSON.stringify(sheet.name)} holds the same rows as ${JSON.stringify(copied.table.name)}, and was not read. Change them in ${JSON.stringify(copied.table.name)}.`
      : `The sheet ${JSON.stringify(sheet.name)} was not read: it is none of the export.`,
  ];
}

/** Whether a sheet still shows what the export drew. */
function isDrawn({ rows }: OpenSheet, drawn: readonly (readonly unknown[])[]): boolean {
  const height = Math.max(rows.length, drawn.length);
  for (let r = 0; r < height; r++) {
    const width = Math.max(rows[r]?.length ?? 0, drawn[r]?.length ?? 0);
    for (let c = 0; c < width; c++) {
      const words = drawn[r]?.[c];
      if (
        cellText(rows[r]?.[c]).trim() !==
        cellText(typeof words === 'string' ? escapeText(words) : null).trim()
      )
        return false;
    }
  }
  return true;
}
