import { type Cell, letterOf } from '../table/cell.ts';
import { escapeWords } from './escape-text.ts';
import type { Styles } from './write-styles.ts';
import type { WrittenSheet } from './written-sheet.ts';

/** The part of a sheet (ECMA-376-1, 18.3.1.99), its elements in the order in which programs want them. */
export function writeSheet(sheet: WrittenSheet, styles: Styles, numberOf: (text: string) => number): string {
  const { rows, columns = [], rowLooks, heights, titles, frozen, isFiltered, choices = [] } = sheet;
  const width = Math.max(1, ...rows.map((row) => row.length));
  const range = `A1:${letterOf(width - 1)}${Math.max(1, rows.length)}`;
  const looks = columns.map(({ look }) => styles.numberOf(look));
  const cols = columns.map(
    ({ width, isHidden }, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"${isHidden ? ' hidden="1"' : ''}/>`,
  );
  const across = columns.reduce((sum, { width, isHidden }) => sum + (isHidden ? 0 : width), 0);
  const lines = rows.map((row, r) => {
    const own = rowLooks?.get(r);
    const cells = row.map((cell, c) =>
      writeCell(cell, `${letterOf(c)}${r + 1}`, own ? styles.numberOf(own) : (looks[c] ?? 0), numberOf),
    );
    const height = heights?.get(r);
    return `<row r="${r + 1}"${height ? ` ht="${height}" customHeight="1"` : ''}>${cells.join('')}</row>`;
  });
  const merges = (titles?.rows ?? []).map(
    (row) => `<mergeCell ref="A${row + 1}:${letterOf(titles?.over ?? 0)}${row + 1}"/>`,
  );
  const lists = choices.map(
    ({ column, rows, from }) =>
      `<dataValidation type="list" allowBlank="1" sqref="${letterOf(column)}2:${letterOf(column)}${rows}"><formula1>${escapeWords(typeof from === 'string' ? from : `"${from.join(',')}"`)}</formula1></dataValidation>`,
  );
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="${range}"/>`,
    `<sheetViews><sheetView workbookViewId="0">${writePane(frozen)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    cols.length > 0 ? `<cols>${cols.join('')}</cols>` : '',
    `<sheetData>${lines.join('')}</sheetData>`,
    isFiltered ? `<autoFilter ref="${range}"/>` : '',
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '',
    lists.length > 0 ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>` : '',
    // A4, landscape: so many sheets across that words are legible, and as long as it takes.
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${Math.max(1, Math.round(across / lettersAcross))}" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
    '</worksheet>',
  ].join('');
}

/** So many letters of the usual size make an A4 page across that can still be read, at about 60 %. */
const lettersAcross = 230;

/** An empty cell is written for its look. */
function writeCell(cell: Cell, place: string, look: number, numberOf: (text: string) => number): string {
  const begin = `<c r="${place}"${look ? ` s="${look}"` : ''}`;
  if (typeof cell === 'string') return `${begin} t="s"><v>${numberOf(cell)}</v></c>`;
  if (typeof cell === 'boolean') return `${begin} t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number' && Number.isFinite(cell)) return `${begin}><v>${cell}</v></c>`;
  return look ? `${begin}/>` : '';
}

/** The part of the window that stays where it is (18.3.1.66). */
function writePane({ rows, columns } = { rows: 0, columns: 0 }): string {
  if (rows + columns === 0) return '';
  const splits = `${columns ? ` xSplit="${columns}"` : ''}${rows ? ` ySplit="${rows}"` : ''}`;
  const active = rows && columns ? 'bottomRight' : rows ? 'bottomLeft' : 'topRight';
  return `<pane${splits} topLeftCell="${letterOf(columns)}${rows + 1}" activePane="${active}" state="frozen"/>`;
}
