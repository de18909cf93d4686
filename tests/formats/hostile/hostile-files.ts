import { strToU8, zipSync } from 'fflate';
import { formatById } from '../../../src/formats/registry.ts';
import { exampleJourney } from '../../support/sample-journeys.ts';
import { inputOf } from '../export-input.ts';
import { makeWorkbook, sheet, strings } from '../make-workbook.ts';

/** Readers of files that come in: those of our formats by their ids, whatever makes a map of strangers' files, and pasted answers. */
export type Reader = 'json' | 'csv' | 'xlsx' | 'markdown' | 'mermaid' | 'import' | 'answers';

export interface HostileFile {
  name: string;
  reader: Reader;
  fileName: string;
  make: () => string | Uint8Array | Promise<string | Uint8Array>;
  /** What must be said of it; absent: it may be read as well, as the words that it is. */
  says?: RegExp;
}

const megabyte = 1024 * 1024;
const fileNames: { [reader in Reader]: string } = {
  json: 'a.json',
  csv: 'a.csv',
  xlsx: 'a.xlsx',
  markdown: 'a.md',
  mermaid: 'a.mmd',
  import: 'a.txt',
  answers: 'a.txt',
};
const readers = Object.keys(fileNames) as Reader[];
const half = (value: string | Uint8Array) => value.slice(0, Math.floor(value.length / 2));

/** Our own export, cut in its middle: it must be refused, or said that something is missing. */
async function halfOf(reader: Reader): Promise<string | Uint8Array> {
  const format = formatById(reader);
  return half((await format?.write(inputOf(exampleJourney()))) ?? 'Rating\n9\n8\n');
}

let packed: Uint8Array | undefined;
function bombs(): Uint8Array {
  packed ??= zipSync({ 'xl/workbook.xml': new Uint8Array(400 * megabyte) }, { level: 1 });
  return packed;
}
const entities = `<!DOCTYPE t [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, at) => `<!ENTITY b${at} "&${at === 0 ? 'a' : `b${at - 1}`};&${at === 0 ? 'a' : `b${at - 1}`};">`).join('')}]>`;
const deepYaml = Array.from({ length: 20_000 }, (_, at) => `${' '.repeat(at % 200)}a:`).join('\n');
const aliases = [
  'a0: &a0 [x, x]',
  ...Array.from({ length: 40 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`),
].join('\n');
const proto =
  '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":"__proto__","title":"t","stages":[{"id":"__proto__","name":"s","__proto__":{"polluted":1}}],"lanes":[{"id":"constructor","name":"l","kind":"toString"}],"cards":[{"id":"prototype","stageId":"__proto__","laneId":"constructor","text":"x"}]}';

const each = (name: string, make: (reader: Reader) => HostileFile['make'], says?: RegExp): HostileFile[] =>
  readers.map((reader) => ({
    name,
    reader,
    fileName: fileNames[reader],
    make: make(reader),
    ...(says && { says }),
  }));
/** One file, for one reader. */
export const one = (
  reader: Reader,
  fileName: string,
  name: string,
  make: HostileFile['make'],
  says?: RegExp,
): HostileFile => ({
  name,
  reader,
  fileName,
  make,
  ...(says && { says }),
});
const columns = (sign: string) => () => `id${`${sign}x`.repeat(1_000_000)}\na${`${sign}y`.repeat(1_000_000)}`;

export const hostileFiles: readonly HostileFile[] = [
  ...each('200 MB of one letter', () => () => new Uint8Array(200 * megabyte).fill(120), /\S/),
  ...each('60 MB of lines', () => () => 'abc, def: "ghi"\n'.repeat((60 * megabyte) / 16), /\S/),
  ...each('noughts', () => () => new Uint8Array(5 * megabyte), /\S/),
  ...each('half a file', (reader) => () => halfOf(reader)),
  ...each('an archive of 400 MB in 2 MB', () => bombs, /\S/),
  one('csv', 'a.csv', 'a million columns', columns(','), /columns/),
  one('csv', 'a.tsv', 'a million columns, tabs', columns('\t'), /columns/),
  one('import', 'a.tsv', 'a million columns, tabs', columns('\t'), /columns/),
  one(
    'import',
    'a.html',
    'HTML of a million columns',
    () => `<table><tr>${'<td>x'.repeat(1_000_000)}</table>`,
    /columns/,
  ),
  one(
    'import',
    'a.md',
    'a million bars',
    () => `${'|a'.repeat(1_000_000)}|\n${'|-'.repeat(1_000_000)}|\n|b|`,
  ),
  one('xlsx', 'a.xlsx', 'a cell in column 16,384 of row 1,048,576', () =>
    makeWorkbook({
      'xl/worksheets/sheet1.xml': sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    }),
  ),
  one('xlsx', 'a.xlsx', 'entities that grow', () =>
    makeWorkbook({
      'xl/sharedStrings.xml': `${entities}${strings('<t>&b19;</t>')}`,
      'xl/worksheets/sheet1.xml': sheet('<row><c t="s"><v>0</v></c></row>'),
    }),
  ),
  one('xlsx', 'a.xlsx', 'a part that is deep', () =>
    makeWorkbook({ 'xl/worksheets/sheet1.xml': sheet(`${'<row>'.repeat(300_000)}`) }),
  ),
  one('json', 'a.json', 'nested 1,000,000 deep', () => '['.repeat(1_000_000), /\S/),
  one(
    'json',
    'a.json',
    'objects 200,000 deep',
    () => `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`,
    /\S/,
  ),
  one(
    'import',
    'a.json',
    'objects 200,000 deep',
    () => `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`,
    /\S/,
  ),
  one('json', 'a.json', 'keys of a prototype', () => proto),
  one('import', 'a.json', 'keys of a prototype', () => proto),
  one('csv', 'a.csv', 'keys of a prototype', () => '__proto__,constructor,text\nid,stage,x\n'),
  one('import', 'a.yaml', 'aliases that grow', () => aliases, /&a0/),
  one('import', 'a.yaml', 'deep YAML', () => deepYaml),
  one('import', 'a.html', 'tags 500,000 deep', () => '<div><ul><li>'.repeat(500_000)),
  one(
    'import',
    'a.html',
    'a page of entities',
    () => `${entities}<table><tr><td>&b19;</td><td>x</td></tr><tr><td>a</td><td>b</td></tr></table>`,
  ),
  one('markdown', 'a.md', 'bullets 3,000 deep', () =>
    Array.from({ length: 20_000 }, (_, at) => `${' '.repeat(at % 3000)}- x <!-- note n${at} text=1 -->`).join(
      '\n',
    ),
  ),
  one('markdown', 'a.md', 'comments that never end', () => '<!-- note a\n'.repeat(500_000)),
  one('mermaid', 'a.mmd', 'a million tasks', () => `journey\n${'  a: 3: b\n'.repeat(1_000_000)}`, /\S/),
  one(
    'csv',
    'a.csv',
    'a cell of 20 MB that begins like a copy of a memory',
    () => `id,text,_rev\nc1,|${'a'.repeat(20 * megabyte)}|,y a=1\n`,
  ),
  one(
    'csv',
    'a.csv',
    'a cell of 8 MB that begins like a memory',
    () => `id,text,_rev\nc1,x${' a=1'.repeat(2 * megabyte)},y a=1\n`,
  ),
  one('mermaid', 'a.mmd', 'a line of 20 MB', () => `journey\n  ${'a'.repeat(20 * megabyte)}: 3: b\n`),
  one('import', 'a.csv', 'people with headings of a hundred thousand letters', () =>
    Array.from({ length: 5 }, () =>
      Array.from({ length: 12 }, () => `"Name ${'( & '.repeat(25_000)}"`).join(','),
    ).join('\n'),
  ),
  one(
    'import',
    'a.csv',
    'a million empty lines over people',
    () => `${' \n'.repeat(1_000_000)}Name,Age,Needs\nAnna,34,x\n`,
  ),
  one('csv', 'a.md', 'dashes without end', () => ` ${'-'.repeat(3_000_000)}\n${' - \n'.repeat(1_000_000)}`),
  one('answers', 'a.txt', 'three million numbers', () => '9\n'.repeat(3_000_000)),
  one('answers', 'a.txt', 'one number of a million digits', () => '9'.repeat(1_000_000)),
  one('xlsx', 'a.xlsx', 'a Word file', () => zipSync({ 'word/document.xml': strToU8('<w:p/>') }), /\S/),
];
