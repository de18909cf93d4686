import { strToU8, type Zippable, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Parts of a workbook by path: of one with a sheet “A”, what is given besides or instead. `null`: not there. */
export interface Parts {
  [path: string]: string | Uint8Array | null;
}

/** The bytes of a workbook that is written part by part, as any program might. */
export function makeWorkbook(parts: Parts): Uint8Array {
  const all: Parts = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': links([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': book('<sheet name="A" sheetId="1" r:id="rId1"/>'),
    'xl/_rels/workbook.xml.rels': links([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/worksheets/sheet1.xml': sheet(''),
    ...parts,
  };
  const files: Zippable = {};
  for (const [path, part] of Object.entries(all))
    if (part !== null) files[path] = typeof part === 'string' ? strToU8(part) : part;
  return zipSync(files);
}

export const sheet = (rows: string, after = '') =>
  `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`;

export const book = (sheets: string, before = '') =>
  `<workbook xmlns="${main}" xmlns:r="${office}">${before}<sheets>${sheets}</sheets></workbook>`;

export const strings = (...items: string[]) =>
  `<sst xmlns="${main}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;

/** Number formats in the order by which cells name them: a code, or the number of one that every program knows. */
export const styles = (...formats: (string | number)[]) => {
  const own = formats.flatMap((code, i) =>
    typeof code === 'string' ? [`<numFmt numFmtId="${200 + i}" formatCode="${code}"/>`] : [],
  );
  const looks = formats.map((code, i) => `<xf numFmtId="${typeof code === 'string' ? 200 + i : code}"/>`);
  return `<styleSheet xmlns="${main}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${looks.join('')}</cellXfs><dxfs>${own.join('').replace(/formatCode="[^"]*"/g, 'formatCode="@"')}</dxfs></styleSheet>`;
};

export const links = (all: readonly (readonly [type: string, target: string])[], base = office) =>
  `<Relationships xmlns="${packaged}">${all
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${base}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
