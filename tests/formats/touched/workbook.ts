import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A cell as a program wrote it: a value, or the XML of a cell of its own (`<c …>`, whose place is put in). */
export type Cell = string | number | boolean | null | { xml: string };

export interface Sheet {
  name: string;
  rows: Cell[][];
  /** `B2:B4` */
  merges?: string[];
  hidden?: boolean;
}

/** The cells of a workbook, read by as little as will do: what our export holds. */
export function openCells(bytes: Uint8Array): Sheet[] {
  const files = unzipSync(bytes);
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>([\s\S]*?)<\/si>|<si\/>/g)].map(
    ([, inside = '']) =>
      plain([...inside.matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, words]) => words).join('')),
  );
  const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"[^>]*>/g)];
  return names.map(([tag, name = ''], at) => {
    const rows: Cell[][] = [];
    const cells = text(`xl/worksheets/sheet${at + 1}.xml`).matchAll(
      /<c r="([A-Z]+)(\d+)"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g,
    );
    for (const [, column = '', row = '', about = '', inside = ''] of cells) {
      const value = /<v>([\s\S]*?)<\/v>/.exec(inside)?.[1];
      const inline = /<is>[\s\S]*?<t[^>]*>([\s\S]*?)<\/t>/.exec(inside)?.[1];
      const line = rows[Number(row) - 1] ?? [];
      rows[Number(row) - 1] = line;
      line[indexOf(column)] = about.includes('t="s"')
        ? (shared[Number(value)] ?? '')
        : about.includes('t="b"')
          ? value === '1'
          : inline !== undefined
            ? plain(inline)
            : about.includes('t="str"')
              ? plain(value ?? '')
              : value === undefined
                ? null
                : Number(value);
    }
    return {
      name: plain(name),
      rows: Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? null)),
      hidden: /state=/.test(tag),
    };
  });
}

/** Formats of numbers, and from when days are counted. */
export interface Saving {
  formats?: string[];
  is1904?: boolean;
}

/** A workbook as other programs write it. Formats of numbers by their place: `<c s="1">` is the first of `formats`. */
export function saveCells(sheets: Sheet[], { formats = [], is1904 = false }: Saving = {}): Uint8Array {
  const files: { [name: string]: string } = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${sheets.map((_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets>${sheets.map(({ name, hidden }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"${hidden ? ' state="hidden"' : ''}/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, i) => `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="${formats.length}">${formats.map((format, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escapeXml(format)}"/>`).join('')}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf/>${formats.map((_, i) => `<xf numFmtId="${164 + i}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
  };
  sheets.forEach(({ rows, merges = [] }, i) => {
    const body = rows.map(
      (row, r) =>
        `<row r="${r + 1}">${row.map((cell, c) => cellXml(cell, `${letters(c)}${r + 1}`)).join('')}</row>`,
    );
    const joined =
      merges.length > 0
        ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
        : '';
    files[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body.join('')}</sheetData>${joined}</worksheet>`;
  });
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, xml]) => [
        name,
        strToU8(`<?xml version="1.0" encoding="UTF-8"?>${xml}`),
      ]),
    ),
  );
}

function cellXml(cell: Cell, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.xml.replace('<c', `<c r="${place}"`);
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
}

const escapeXml = (words: string) =>
  words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const plain = (xml: string) =>
  xml
    .replace(/&#x?(\w+);/g, (all, code: string) =>
      String.fromCodePoint(all.startsWith('&#x') ? Number.parseInt(code, 16) : Number(code)),
    )
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
const indexOf = (column: string) =>
  [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
