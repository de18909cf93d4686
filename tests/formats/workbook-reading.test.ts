import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { readXlsx as openByOther, writeXlsx as saveByOther } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { plainCell } from '../../src/formats/table/cell.ts';
import { dropUnwritable } from '../../src/formats/xlsx/escape-text.ts';
import { openWorkbook } from '../../src/formats/xlsx/open-workbook.ts';
import { writeWorkbook } from '../../src/formats/xlsx/write-workbook.ts';
import { book, links, makeWorkbook, type Parts, sheet, strings, styles } from './make-workbook.ts';

const open = (parts: Parts) => openWorkbook(makeWorkbook(parts));
const rowsOf = (parts: Parts) => open(parts)[0]?.rows;
const inSheet = (rows: string, more: Parts = {}) =>
  rowsOf({ 'xl/worksheets/sheet1.xml': sheet(rows), ...more });

describe('another library says the same', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 });
  const cell = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom(
      ' leading',
      'trailing ',
      '\ttab',
      'two\nlines',
      '_x0041_',
      '=1+1',
      '<&>"\'',
      ']]>',
      '👩‍👩‍👧',
    ),
  );
  const table = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 });

  test('of every cell that it wrote', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const [read] = openWorkbook(await saveByOther({ sheets: [{ name: 'A', rows }] }));
        const { sheets } = await openByOther(await saveByOther({ sheets: [{ name: 'A', rows }] }));
        expect(read?.rows).toEqual(sheets[0]?.rows);
      }),
      { numRuns: 100 },
    );
  });

  test('of every cell that we wrote, and every text comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const bytes = writeWorkbook([{ name: 'A', rows }], 'Title', '2026-11-03T09:00:00Z');
        const { sheets } = await openByOther(bytes);
        const [read] = openWorkbook(bytes);
        expect(read?.rows).toEqual(sheets[0]?.rows);
        const filled = (all: readonly (readonly unknown[])[] = []) =>
          all.map((row) => row.filter((one) => one !== null)).filter((row) => row.length > 0);
        const kept = rows.map((row) =>
          row.map((one) => (typeof one === 'string' ? dropUnwritable(one) : one)),
        );
        expect(filled(read?.rows)).toEqual(filled(kept));
      }),
      { numRuns: 100 },
    );
  });

  test('and programs that cut blanks off are told to keep them', () => {
    const bytes = writeWorkbook([{ name: 'A', rows: [[' a ']] }], '', '');
    const part = unzipSync(bytes)['xl/sharedStrings.xml'] ?? new Uint8Array();
    expect(new TextDecoder().decode(part)).toContain('<t xml:space="preserve"> a </t>');
  });

  test('of days, times, shares and money in every format that is known by number, from 1900 and from 1904', async () => {
    const formats = [
      1, 2, 3, 4, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 37, 38, 39, 40, 45, 46, 47, 48, 49,
    ];
    const numbers = [0, 0.25, 1, 1.5, 59, 60, 61, 1234.5678, 46357, 46357.75];
    for (const days of ['0', '1']) {
      const bytes = makeWorkbook({
        'xl/workbook.xml': book('<sheet name="A" r:id="rId1"/>', `<workbookPr date1904="${days}"/>`),
        'xl/styles.xml': styles(...formats),
        'xl/worksheets/sheet1.xml': sheet(
          formats
            .map((_, s) => `<row>${numbers.map((n) => `<c s="${s}"><v>${n}</v></c>`).join('')}</row>`)
            .join(''),
        ),
      });
      const { sheets } = await openByOther(bytes, { readStyles: true });
      const ours = openWorkbook(bytes)[0]?.rows ?? [];
      for (const [r, row] of (sheets[0]?.rows ?? []).entries())
        for (const [c, value] of row.entries()) {
          const read = ours[r]?.[c];
          if (!(value instanceof Date)) expect(plainCell(read)).toBe(value);
          else if (typeof read === 'string') expect(read.slice(0, 10)).toBe(value.toISOString().slice(0, 10));
          // The 29th of February 1900, which never was, has no number that comes back.
          else if (numbers[c] !== 60) expect(plainCell(read)).toBeCloseTo(numbers[c] ?? Number.NaN, 6);
        }
    }
  });
});

describe('however a program writes it', () => {
  test('texts in pieces, how they are pronounced, what XML cannot hold, signs by their number', () => {
    const items = strings(
      '<t xml:space="preserve">  two blanks</t>',
      '<r><rPr><b/></rPr><t>bold</t></r><r><t xml:space="preserve"> and not</t></r>',
      '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>',
      '<t>a_x000D_b_x005F_x0041_</t>',
      '<t>&#x1F600;&#128512;&#65;&amp;lt;</t>',
      '<t><![CDATA[<raw> & ]]>then</t>',
      '<t/>',
    );
    const cells = Array.from({ length: 8 }, (_, i) => `<c t="s"><v>${i}</v></c>`).join('');
    const inline =
      '<c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r><rPh><t>x</t></rPh></is></c><c t="str"><f>A1</f><v> by formula</v></c>';
    expect(inSheet(`<row>${cells}${inline}</row>`, { 'xl/sharedStrings.xml': items })).toEqual([
      [
        '  two blanks',
        'bold and not',
        '東京',
        'a\rb_x0041_',
        '😀😀A&lt;',
        '<raw> & then',
        '',
        null,
        'inline',
        ' by formula',
      ],
    ]);
  });

  test('under any prefix, in the namespace of “Strict”, at any address, in any letters, beside its marks of order', () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const [one] = open({
      '_rels/.rels': links([['officeDocument', '/XL/book.xml']], strict),
      'xl/workbook.xml': null,
      'xl/book.xml':
        '\uFEFF<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:q="y"><x:sheets><x:sheet name="Ä &amp; B" q:id="rId1"/></x:sheets></x:workbook>',
      'xl\\_rels\\book.xml.rels': links([['worksheet', '.\\sheets\\..\\One.xml']], strict),
      'xl/one.xml':
        '<x:worksheet xmlns:x="y"><x:sheetData><x:row r="2"><x:c r="B2"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    });
    expect([one?.name, one?.rows]).toEqual([
      'Ä & B',
      [
        [null, null],
        [null, 1],
      ].map((row, i) => (i === 0 ? [null, null] : row)),
    ]);
  });

  test('cells without names follow one another; empty ones hold their place', () => {
    expect(
      inSheet(
        '<row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row><row r="3"><c t="b"><v>1</v></c></row><row><c/></row>',
      ),
    ).toEqual([
      [1, null, null, 4, 5],
      [null, null, null, null, null],
      [true, null, null, null, null],
      [null, null, null, null, null],
    ]);
  });

  test('days by any kind of number and as ISO writes them; shares; durations; by the format of the cell itself', () => {
    const formats = styles(14, '0.0%', '[h]:mm', 31, 'yyyy\\-mm\\-dd', 0, '0&quot; min&quot;');
    const cells = [46357, 0.125, 1.5, 46357, 46357.5, 46357, 5]
      .map((n, s) => `<c s="${s}"><v>${n}</v></c>`)
      .join('');
    const iso =
      '<c t="d"><v>2026-12-01T12:30:00</v></c><c t="d"><v>2026-12-01</v></c><c t="d"><v>soon</v></c>';
    expect(inSheet(`<row>${cells}${iso}</row>`, { 'xl/styles.xml': formats })).toEqual([
      [
        '2026-12-01',
        { number: 0.125, shown: '12.5%' },
        { number: 1.5, shown: '36:00' },
        '2026-12-01',
        '2026-12-01 12:00',
        46357,
        { number: 5, shown: '5 min' },
        '2026-12-01 12:30',
        '2026-12-01',
        'soon',
      ],
    ]);
  });

  test.each<[id: number, share: unknown, large: unknown]>([
    [0, 0.25, 46357.75],
    [4, 0.25, 46357.75],
    [5, '$0', '$46,358'],
    [6, '$0', '$46,358'],
    [7, '$0.25', '$46,357.75'],
    [8, '$0.25', '$46,357.75'],
    [9, '25%', '4635775%'],
    [10, '25%', '4635775%'],
    [11, '2.50E-01', '4.64E+04'],
    [12, '1/4', '46357 3/4'],
    [13, '1/ 4', '46357  3/ 4'],
    [14, '1899-12-31 06:00', '2026-12-01 18:00'],
    [15, '1899-12-31 06:00', '2026-12-01 18:00'],
    [16, '1899-12-31 06:00', '2026-12-01 18:00'],
    [17, '1899-12-31 06:00', '2026-12-01 18:00'],
    [18, '6:00 AM', '6:00 PM'],
    [20, '6:00', '18:00'],
    [21, '6:00', '18:00'],
    [22, '1899-12-31 06:00', '2026-12-01 18:00'],
    [23, 0.25, 46357.75],
    [26, 0.25, 46357.75],
    [27, '1899-12-31 06:00', '2026-12-01 18:00'],
    [36, '1899-12-31 06:00', '2026-12-01 18:00'],
    [38, 0.25, 46357.75],
    [45, '00:00', '00:00'],
    [46, '6:00', '1112586:00'],
    [47, '00:00.0', '00:00.0'],
    [48, '2.5E-1', '4.6E+4'],
    [49, 0.25, 46357.75],
    [50, '1899-12-31 06:00', '2026-12-01 18:00'],
    [58, '1899-12-31 06:00', '2026-12-01 18:00'],
    [59, 0.25, 46357.75],
  ])('the format that every program knows as number %s, as it shows numbers', (id, share, large) => {
    const cells = inSheet('<row><c s="0"><v>0.25</v></c><c s="0"><v>46357.75</v></c></row>', {
      'xl/styles.xml': styles(id),
    });
    const shown = (cells?.[0] ?? []).map((cell) =>
      typeof cell === 'object' && cell !== null && 'shown' in cell ? cell.shown : cell,
    );
    expect(shown).toEqual([share, large]);
  });

  test('a minute and seconds with their tenths are shown so, and not as letters', () => {
    const [row] = inSheet('<row><c s="0"><v>0.00142</v></c></row>', { 'xl/styles.xml': styles(47) }) ?? [];
    expect(row).toEqual([{ number: expect.closeTo(0.00142), shown: expect.stringMatching(/^02:02\.[67]$/) }]);
  });

  test('errors, and formulas without a result, also of those that share theirs', () => {
    const [row = []] =
      inSheet(
        '<row><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f>A1</f></c><c><f t="shared" si="0"/></c><c t="str"><f>B1</f><v/></c><c><f t="shared" si="0"/><v>7</v></c></row>',
      ) ?? [];
    expect(
      row.slice(0, 4).every((cell) => typeof cell === 'object' && cell !== null && 'fault' in cell),
    ).toBe(true);
    expect(row[0]).toMatchObject({ shown: '#DIV/0!' });
    expect(row[4]).toBe(7);
  });

  test('hidden sheets are read, those that are one chart are not; what else it holds is never looked at', () => {
    const nonsense = new Uint8Array([1, 2, 3]);
    const sheets = open({
      'xl/workbook.xml': book(
        '<sheet name="Chart" r:id="rId2"/><sheet name="A" state="veryHidden" r:id="rId1"/><sheet name="Gone" r:id="rId9"/>',
      ),
      'xl/_rels/workbook.xml.rels': links([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['chartsheet', 'chartsheets/sheet1.xml'],
        ['pivotCacheDefinition', 'pivotCache/one.xml'],
        ['theme', 'theme/theme1.xml'],
        ['externalLink', 'externalLinks/one.xml'],
      ]),
      'xl/worksheets/sheet1.xml': sheet('<row><c><v>1</v></c></row>', '<drawing r:id="rId1" xmlns:r="r"/>'),
      'xl/worksheets/_rels/sheet1.xml.rels': links([
        ['drawing', '../drawings/drawing1.xml'],
        ['pivotTable', '../pivotTables/one.xml'],
      ]),
      'xl/chartsheets/sheet1.xml': nonsense,
      'xl/drawings/drawing1.xml': nonsense,
      'xl/charts/chart1.xml': nonsense,
      'xl/pivotTables/one.xml': nonsense,
      'xl/pivotCache/one.xml': nonsense,
      'xl/theme/theme1.xml': nonsense,
      'xl/vbaProject.bin': nonsense,
    });
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([['A', [[1]]]]);
  });

  test('notes and comments, of today and of before, once for each cell, in the order of cells', () => {
    const [one] = open({
      'xl/worksheets/_rels/sheet1.xml.rels': links([
        ['comments', '../comments1.xml'],
        ['threadedComment', '../threadedComments/one.xml'],
      ]),
      'xl/comments1.xml':
        '<comments><authors><author>Ana</author></authors><commentList><comment ref="B3"><text><r><t>Still </t></r><r><t>true?</t></r></text></comment><comment ref="A3"><text><t> </t></text></comment></commentList></comments>',
      'xl/threadedComments/one.xml':
        '<ThreadedComments><threadedComment ref="B3" id="1" personId="2"><text>Still true? (answered)</text></threadedComment><threadedComment ref="A1"><text>First</text></threadedComment></ThreadedComments>',
    });
    expect(one?.comments).toEqual([
      { row: 0, column: 0, text: 'First' },
      { row: 2, column: 1, text: 'Still true?' },
    ]);
  });
});

describe('hostile files', () => {
  const refusal = (parts: Parts | Uint8Array): string => {
    try {
      if (parts instanceof Uint8Array) openWorkbook(parts);
      else open(parts);
      return 'read';
    } catch (error) {
      return error instanceof Error ? `${error.name}: ${error.message}` : 'no error';
    }
  };

  test('entities that a document declares are not spelt out', () => {
    const laughs = Array.from({ length: 30 }, (_, i) => `<!ENTITY l${i + 1} "&l${i};&l${i};">`).join('');
    const xml = `<!DOCTYPE sst [<!ENTITY l0 "ha"><!ENTITY file SYSTEM "file:///etc/passwd">${laughs}]>`;
    const rows = inSheet('<row><c t="s"><v>0</v></c></row>', {
      'xl/sharedStrings.xml': `${xml}${strings('<t>&l30;&file;</t>')}`,
    });
    expect(rows).toEqual([['&l30;&file;']]);
  });

  test('what unpacks to more than it says, and what is cut off, longer, shorter, changed or locked', () => {
    const bomb = makeWorkbook({ 'xl/worksheets/sheet1.xml': sheet('<row/>'.repeat(5_000_000)) });
    const started = Date.now();
    expect(refusal(lie(bomb, 'sheet1.xml', 24, 1000))).toMatch(/FormatError: .*unpacks to more than it says/);
    expect(Date.now() - started).toBeLessThan(1000);
    const good = makeWorkbook({ 'xl/worksheets/sheet1.xml': sheet('<row><c><v>1</v></c></row>') });
    expect(refusal(good)).toBe('read');
    expect(refusal(lie(good, 'sheet1.xml', 24, 10_000))).toMatch(/FormatError: .*not as long as it says/);
    expect(refusal(lie(good, 'sheet1.xml', 20, 20))).toMatch(/^FormatError/);
    expect(refusal(lie(good, 'sheet1.xml', 20, 1_000_000))).toMatch(/FormatError: .*is cut off/);
    expect(refusal(lie(good, 'sheet1.xml', 16, 7))).toMatch(/FormatError: .*another checksum/);
    expect(refusal(lie(good, 'sheet1.xml', 8, 0x80001))).toMatch(/FormatError: .*has a password/);
    expect(refusal(lie(good, 'sheet1.xml', 10, 12))).toMatch(/FormatError: .*unknown way/);
    expect(refusal(lie(good, 'sheet1.xml', 42, 0x7ffffff0))).toMatch(/FormatError: .*not where it should be/);
  });

  test.each<[string, Parts]>([
    ['half a sheet', { 'xl/worksheets/sheet1.xml': sheet('<row><c><v>1</v></c></row>').slice(0, -30) }],
    ['a sheet that is closed wrongly', { 'xl/worksheets/sheet1.xml': sheet('<row><c></row></c>') }],
    ['an empty sheet', { 'xl/worksheets/sheet1.xml': '' }],
    ['no sheet', { 'xl/worksheets/sheet1.xml': null }],
    ['no list of sheets', { 'xl/workbook.xml': null }],
    ['a cell that is none', { 'xl/worksheets/sheet1.xml': sheet('<row><c r="A0"><v>1</v></c></row>') }],
    ['a merged range that is none', { 'xl/worksheets/sheet1.xml': sheet('', '<mergeCell ref="A1:ZZZZ9"/>') }],
  ])('%s is refused', (_, parts) => {
    expect(refusal(parts)).toMatch(/^FormatError: The workbook is damaged and cannot be opened \(/);
  });

  test('elements in one another, however deep, and merged ranges on one another', () => {
    const deep = `${'<a>'.repeat(300_000)}${'</a>'.repeat(300_000)}`;
    expect(refusal({ 'xl/worksheets/sheet1.xml': sheet(deep) })).toBe('read');
    const rows = Array.from({ length: 100 }, (_, r) => `<row><c r="ALM${r + 1}"/></row>`).join('');
    const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(100_000);
    const started = Date.now();
    expect(
      refusal({ 'xl/worksheets/sheet1.xml': sheet(rows, `<mergeCells>${merges}</mergeCells>`) }),
    ).toMatch(/lie on one another/);
    expect(Date.now() - started).toBeLessThan(3000);
  });

  test('far cells, and one sheet under many names, take no room', () => {
    const [one] = open({
      'xl/workbook.xml': book('<sheet name="A" r:id="rId1"/>'.repeat(50_000)),
      'xl/worksheets/sheet1.xml': sheet(
        '<row r="1048576"><c r="A1048576"><v>1</v></c><c r="XFD2"><v>2</v></c></row>',
      ),
    });
    expect(one?.rows).toHaveLength(5002);
    expect(one?.rows[0]).toEqual([null]);
  });

  test('names of JavaScript’s own objects mean nothing', () => {
    const rows = inSheet(
      '<row><c t="__proto__" s="constructor"><v>1</v></c><c t="s"><v>constructor</v></c></row>',
    );
    expect(rows).toEqual([[1, null]]);
  });
});

/** Says something else of a part in the list at the archive's end, at this place of its entry (APPNOTE 6.3.10, 4.3.12). */
function lie(zip: Uint8Array, name: string, at: number, value: number): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < bytes.length - 46; i++) {
    if (view.getUint32(i, true) !== 0x02014b50) continue;
    const length = view.getUint16(i + 28, true);
    if (!new TextDecoder().decode(bytes.subarray(i + 46, i + 46 + length)).endsWith(name)) continue;
    if (at === 8 || at === 10) view.setUint16(i + at, value & 0xffff, true);
    else view.setUint32(i + at, value, true);
  }
  return bytes;
}
