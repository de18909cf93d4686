import { makeWorkbook, sheet, strings } from '../make-workbook.ts';
import { type HostileFile, one } from './hostile-files.ts';

const megabyte = 1024 * 1024;
const list = (count: number, each: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => each(at)).join('');
const table = (rows: string) => `<table>${rows}</table>`;
const workbook = (text: string, row: string) =>
  makeWorkbook({
    'xl/sharedStrings.xml': strings(`<t>${text}</t>`),
    'xl/worksheets/sheet1.xml': sheet(row.repeat(4900)),
  });
const shared = '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>';

/** What costs a reader more than its bytes do: parts that multiply with one another, or that are gone through again for each. */
export const hostileImports: readonly HostileFile[] = [
  one('import', 'a.csv', '1.5 million cells', () => `${'x,'.repeat(300)}\n`.repeat(4900), /cells/),
  one('csv', 'a.csv', '4.4 million cells', () => `${'x,'.repeat(900)}\n`.repeat(4900), /cells/),
  one(
    'import',
    'a.csv',
    'a quotation mark before seven million lines',
    () => `Stage,"Doing\n${'a,b\n'.repeat(7_000_000)}`,
    /quotation mark/,
  ),
  one(
    'import',
    'a.csv',
    '900 columns over 4,900 short rows',
    () => `${'A,'.repeat(900)}\n${'a,b\n'.repeat(4900)}`,
    /cells/,
  ),
  ...(['csv', 'import'] as const).flatMap((reader) => [
    one(reader, 'a.csv', '20 MB of quotation marks', () => '"'.repeat(20 * megabyte), /\S/),
    one(reader, 'a.csv', '30 MB of blanks', () => `Stage,Doing\n${' '.repeat(30 * megabyte)}a,b\n`),
  ]),
  one('import', 'a.csv', 'a word of 30 MB', () => `Stage,Doing\n${'x'.repeat(30 * megabyte)}`),
  one('import', 'a.csv', 'a note of 1 MB', () => `Stage,Doing\nBuy,${'x '.repeat(5e5)}\nPay,y\n`, /letters/),
  one('import', 'a.xlsx', '30 MB in each of 9,800 cells', () => workbook('x '.repeat(15e6), shared), /words/),
  one('xlsx', 'a.xlsx', '30 kB in each of 9,800 cells', () => workbook('x '.repeat(15e3), shared), /words/),
  one(
    'import',
    'a.xlsx',
    'a cell in column 1,000 beside 4,900 rows',
    () =>
      makeWorkbook({
        'xl/worksheets/sheet1.xml': sheet(
          `${list(4900, (at) => `<row><c><v>${at}</v></c></row>`)}<row><c r="ALK4901"><v>1</v></c></row>`,
        ),
      }),
    /cells/,
  ),
  one('import', 'a.html', 'tags 2,000,000 deep', () => '<div><ul><li>'.repeat(2_000_000)),
  one(
    'import',
    'a.html',
    '4.4 million cells',
    () => table(`<tr>${'<td>A'.repeat(900)}`.repeat(4900)),
    /cells/,
  ),
  one('import', 'a.html', 'a million rows', () => table('<tr><td>a<td>b'.repeat(1e6)), /rows/),
  one(
    'import',
    'a.html',
    'merged cells of a thousand million columns',
    () => table('<tr><td colspan=1000000000 rowspan=1000000000>A'.repeat(4900)),
    /columns|cells/,
  ),
  one('import', 'a.html', '4,900 tables', () => table('<tr><td>A<td>B<tr><td>c<td>d').repeat(4900), /tables/),
  one('import', 'a.html', '20 MB of <', () => `<p>${'<'.repeat(20 * megabyte)}`, /letters/),
  one('import', 'a.html', 'seven million entities', () => `<p>${'&lt;'.repeat(7e6)}`, /letters/),
  one('import', 'a.html', 'five million line breaks', () => `<p>${'a<br>'.repeat(5e6)}`, /letters/),
  one('import', 'a.html', '9,900 sections', () => list(9900, (at) => `<h2>Stage ${at}</h2><ul><li>x</ul>`)),
  ...(['json', 'import'] as const).map((reader) =>
    one(
      reader,
      'a.json',
      'a million names',
      () => `{"title":"t","stages":[{${list(1e6, (at) => `"k${at}":1,`)}"z":1}]}`,
      /names/,
    ),
  ),
  one('import', 'a.json', '15 million values', () => `{"stages":[${'1,'.repeat(15e6)}1]}`, /values/),
  one('import', 'a.json', '20,000 stages', () =>
    JSON.stringify({ stages: Array.from({ length: 20_000 }, (_, at) => ({ name: `s${at}`, doing: 'x' })) }),
  ),
  one(
    'import',
    'a.json',
    'a name of its own in each of 4,000 stages',
    () =>
      JSON.stringify({ stages: Array.from({ length: 4000 }, (_, at) => ({ name: 's', [`k${at}`]: 'x' })) }),
    /cells/,
  ),
  one('import', 'a.json', '300,000 lists', () => `[${'["a"],'.repeat(3e5)}["b"]]`),
  one(
    'import',
    'a.yaml',
    'brackets over 500 lines of 4 kB',
    () => `stages: [\n${`  ${'a, '.repeat(1300)}\n`.repeat(500)}]\n`,
  ),
  one(
    'import',
    'a.yaml',
    'a quotation over 500 lines of 4 kB',
    () => `stages: "\n${`  ${'a, '.repeat(1300)}\n`.repeat(500)}"\n`,
  ),
  one('import', 'a.yaml', 'a million lines', () => `stages:\n${'- a\n'.repeat(1e6)}`, /lines/),
  one(
    'import',
    'a.md',
    'a row of its own in each of 6,000 sections',
    () => list(6000, (at) => `## Step ${at}\n### Row ${at}\n- x\n`),
    /cells/,
  ),
  one(
    'import',
    'a.md',
    'emphasis in lines of 18 kB',
    () => `## A\n${`- ${'*a_'.repeat(6000)}\n`.repeat(500)}`,
  ),
  one('mermaid', 'a.mmd', '20 million empty lines', () => `journey\n${'\n'.repeat(20e6)} a: 3: b\n`, /lines/),
  one('import', 'a.mmd', '20 million empty lines', () => `journey\n${'\n'.repeat(20e6)} a: 3: b\n`, /lines/),
  one(
    'mermaid',
    'a.mmd',
    'a thousand people in each of a thousand steps',
    () => `journey\n${`a: 3: ${Array.from({ length: 1000 }, (_, at) => `p${at}`).join()}\n`.repeat(1000)}`,
    /more than 100000 names/,
  ),
  one('mermaid', 'a.mmd', 'five million codes', () => `journey\n ${'#35;'.repeat(5e6)}: 3: a\n`, /letters/),
];
