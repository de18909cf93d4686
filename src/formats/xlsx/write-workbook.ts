import { zipSync } from 'fflate';
import { encodeUtf8 } from '../../journey/utf8.ts';
import { letterOf } from '../table/cell.ts';
import { escapeText, escapeWords } from './escape-text.ts';
import { writeSheet } from './write-sheet.ts';
import { collectStyles } from './write-styles.ts';
import type { WrittenSheet } from './written-sheet.ts';

/** A workbook (ECMA-376, Transitional). `at`: when it was written, as ISO 8601 says it. The same sheets give the same bytes. */
export function writeWorkbook(sheets: readonly WrittenSheet[], title: string, at: string): Uint8Array {
  const styles = collectStyles();
  const texts = new Map<string, number>();
  const numberOf = (text: string) => {
    const place = texts.get(text) ?? texts.size;
    texts.set(text, place);
    return place;
  };
  const paths = sheets.map((_, i) => `worksheets/sheet${i + 1}.xml`);
  const written = sheets.map((sheet) => writeSheet(sheet, styles, numberOf));
  const inBook = [
    ...paths.map((path): Link => ['worksheet', path]),
    ['styles', 'styles.xml'] as const,
    ['sharedStrings', 'sharedStrings.xml'] as const,
  ];
  return pack({
    '[Content_Types].xml': writeTypes(inBook),
    '_rels/.rels': writeLinks([
      ['officeDocument', 'xl/workbook.xml'],
      ['metadata/core-properties', 'docProps/core.xml'],
    ]),
    'docProps/core.xml': writeProperties(title, at),
    'xl/workbook.xml': writeBook(sheets),
    'xl/_rels/workbook.xml.rels': writeLinks(inBook),
    'xl/styles.xml': styles.write(),
    ...Object.assign({}, ...written.map((xml, i) => ({ [`xl/${paths[i]}`]: xml }))),
    'xl/sharedStrings.xml': writeTexts([...texts.keys()]),
  });
}

/** What another part is to the one that names it, and where it is. */
type Link = readonly [type: string, path: string];

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function pack(parts: { readonly [path: string]: string }): Uint8Array {
  const files = Object.keys(parts).map((path) => ({
    [path]: encodeUtf8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${parts[path]}`),
  }));
  // The first moment that an archive can name, by whatever clock it is written.
  return zipSync(Object.assign({}, ...files), { mtime: new Date(1980, 0, 1) });
}

function writeTypes(inBook: readonly Link[]): string {
  const overrides = [['sheet.main', 'workbook.xml'] as const, ...inBook].map(
    ([type, path]) => `<Override PartName="/xl/${path}" ContentType="${contentType}.${type}+xml"/>`,
  );
  return [
    `<Types xmlns="${packaged}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
    ...overrides,
    '</Types>',
  ].join('');
}

function writeLinks(links: readonly Link[]): string {
  const written = links.map(([type, path], i) => {
    const address = type.includes('/') ? `${packaged}/relationships/${type}` : `${office}/${type}`;
    return `<Relationship Id="rId${i + 1}" Type="${address}" Target="${path}"/>`;
  });
  return `<Relationships xmlns="${packaged}/relationships">${written.join('')}</Relationships>`;
}

function writeProperties(title: string, at: string): string {
  const modified = new Date(Date.parse(at) || 0).toISOString().replace(/\.\d+Z$/, 'Z');
  return [
    `<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeWords(title)}</dc:title>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${modified}</dcterms:modified></cp:coreProperties>`,
  ].join('');
}

function writeBook(sheets: readonly WrittenSheet[]): string {
  const listed = sheets.map(
    ({ name, isHidden }, i) =>
      `<sheet name="${escapeWords(name)}" sheetId="${i + 1}"${isHidden ? ' state="veryHidden"' : ''} r:id="rId${i + 1}"/>`,
  );
  return `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets>${listed.join('')}</sheets>${writeNames(sheets)}</workbook>`;
}

/** Which columns and rows are repeated on each printed page (18.2.5). */
function writeNames(sheets: readonly WrittenSheet[]): string {
  const names = sheets.flatMap(({ name, repeated }, i) =>
    repeated
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${name}'!$A:$${letterOf(repeated.columns - 1)},'${name}'!$${repeated.row + 1}:$${repeated.row + 1}</definedName>`,
        ]
      : [],
  );
  return names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
}

/** All texts, blanks and all (18.4.9). */
function writeTexts(texts: readonly string[]): string {
  const items = texts.map((text) => `<si><t xml:space="preserve">${escapeText(text)}</t></si>`);
  return `<sst xmlns="${main}" uniqueCount="${texts.length}">${items.join('')}</sst>`;
}
