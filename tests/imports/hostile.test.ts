import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { encodeUtf8 } from '../../src/journey/utf8.ts';
import { makeWorkbook, sheet, strings } from '../formats/make-workbook.ts';
import { readMap } from './read-map.ts';

const megabyte = 1024 * 1024;
/** Of the processor, whatever else runs on it. */
const secondsSince = (began: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1e6;
};
const aliases = [
  'a0: &a0 [x, x]',
  ...Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`),
].join('\n');
const entities = `<!DOCTYPE t [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 12 }, (_, at) => `<!ENTITY ${'b'.repeat(at + 1)} "&${at === 0 ? 'a' : 'b'.repeat(at)};&${at === 0 ? 'a' : 'b'.repeat(at)};">`).join('')}]>`;

const refused: [string, string, () => string | Uint8Array, RegExp][] = [
  [
    'a table of a million columns',
    'a.csv',
    () => `Stage${',x'.repeat(1_000_000)}\nA${',y'.repeat(1_000_000)}`,
    /columns/,
  ],
  [
    'cells of a million columns from the clipboard',
    '',
    () => `Stage${'\tx'.repeat(1_000_000)}\nA${'\ty'.repeat(1_000_000)}`,
    /columns/,
  ],
  ['HTML of a million columns', 'a.html', () => `<table><tr>${'<td>x'.repeat(1_000_000)}</table>`, /columns/],
  [
    'cells that reach over everything',
    'a.html',
    () => `<table>${'<tr><td colspan=1000 rowspan=9999>x'.repeat(2000)}</table>`,
    /merged cells/,
  ],
  ['a file of 200 MB', 'a.md', () => new Uint8Array(200 * megabyte).fill(120), /200 MB/],
  [
    'a workbook that unpacks to more than it says',
    'a.xlsx',
    () => zipSync({ 'xl/workbook.xml': new Uint8Array(300 * megabyte) }, { level: 6 }),
    /MB|damaged|unpacks/,
  ],
  [
    'a workbook with entities that grow',
    'a.xlsx',
    () =>
      makeWorkbook({
        'xl/sharedStrings.xml': `${entities}${strings('<t>&bbbbbbbbbbbb;</t>')}`,
        'xl/worksheets/sheet1.xml': sheet('<row><c t="s"><v>0</v></c></row>'),
      }),
    /./,
  ],
  ['half a workbook', 'a.xlsx', () => makeWorkbook({}).slice(0, 400), /not complete|damaged/],
  [
    'half of a JSON file',
    'a.json',
    () => '{"phases": [{"name": "A", "actions": ["x"',
    /breaks off at line 1/,
  ],
  ['aliases that grow', 'a.yaml', () => aliases, /line 1 uses “&a0/],
  [
    'JSON nested 100,000 deep',
    'a.json',
    () => '['.repeat(100_000) + ']'.repeat(100_000),
    /nested|not valid|breaks off/,
  ],
  [
    'YAML nested 5,000 deep',
    'a.yaml',
    () => Array.from({ length: 5000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
    /nested more than|more than 2000000 letters/,
  ],
  [
    'an outline of a hundred thousand bullets',
    'a.md',
    () => `# A\n${'- x\n'.repeat(100_000)}`,
    /more than 20000 paragraphs/,
  ],
  [
    'an outline of a million bullets',
    'a.md',
    () => `# A\n${'- x\n'.repeat(1_000_000)}`,
    /more than 200000 lines/,
  ],
  ['a Word file', 'a.docx', () => zipSync({ 'word/document.xml': strToU8('<w:p/>') }), /./],
  ['a picture', 'a.png', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), /not a text file/],
];

test.each(refused)('%s is refused in words, soon', async (_, name, make, message) => {
  const content = make();
  const began = process.cpuUsage();
  await expect(readMap(content, name)).rejects.toThrow(message);
  expect(secondsSince(began)).toBeLessThan(5);
});

const slow: [string, string, string][] = [
  ['tags that never end', 'a.html', `<table>${'<a '.repeat(2_000_000)}`],
  ['quotation marks that never close', 'a.html', `<table><tr><td>${'<a b="'.repeat(1_000_000)}`],
  ['scripts that never end', 'a.html', '<table><tr><td>x<script>'.repeat(200_000)],
  [
    'a line of blanks',
    'a.md',
    `# a${' '.repeat(4_000_000)}b\n|${' '.repeat(1_000_000)}|\n|-${' '.repeat(1_000_000)}x|`,
  ],
  ['a line of bars', 'a.md', `${'|'.repeat(3_000_000)}\n|-|`],
  ['stars', 'a.md', `${'**'.repeat(1_000_000)}\n${'*a'.repeat(1_000_000)}`],
  ['blanks between bullets', '', `| a | b |\n|--|--|\n| Actions | • x${' '.repeat(1_000_000)}y |`],
  ['colons', 'a.yaml', `a: ${'b: '.repeat(500_000)}`],
  ['open brackets over lines', 'a.yaml', `a: [${'x,\n'.repeat(100_000)}`],
  ['open quotation marks over lines', 'a.yaml', `a: "${'x\n'.repeat(100_000)}`],
  [
    'deep bullets',
    'a.md',
    `## A\n${Array.from({ length: 5000 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n')}\n## B\n- y`,
  ],
  ['ampersands', 'a.md', `## A\n- ${'&'.repeat(1_000_000)}\n## B\n- ${'&#'.repeat(1_000_000)}`],
];

test.each(slow)('%s are read or refused in no time', async (_, name, content) => {
  const began = process.cpuUsage();
  await readMap(content, name).catch((error: unknown) =>
    expect(String(error)).toMatch(/FormatError|nothing in it|JourneyError/),
  );
  expect(secondsSince(began)).toBeLessThan(5);
});

test('keys and names that reach for a prototype are words like others', async () => {
  const { journey, left } = await readMap(
    '{"__proto__": {"polluted": "yes"}, "phases": [{"name": "__proto__", "constructor": ["a"], "__proto__": ["b"]}, {"name": "constructor", "toString": "c"}]}',
    'a.json',
  );
  expect(journey.stages.map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
  expect(journey.cards.map(({ text }) => text)).toEqual(['a', 'b', 'c']);
  expect(left.map(({ text }) => text)).toContain('yes');
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  const table = await readMap('Stage,Type,Note,__proto__\nA,Action,x,y\nA,Pain,z,w\nB,Action,q,r', 'a.csv');
  expect(table.journey.cards.map((card) => card['given __proto__'])).toEqual(['y', 'w', 'r']);
});

test('what a browser would run or fetch is words, or nothing', async () => {
  const { journey } = await readMap(
    '<table><tr><td></td><td>One</td><td>Two<script>alert(1)</script></td></tr><tr><td>Actions</td><td><img src=x onerror=alert(1)>looks <a href="javascript:alert(1)">here</a></td><td>&lt;script&gt;alert(2)&lt;/script&gt;</td></tr></table>',
  );
  expect(journey.stages.map(({ name }) => name)).toEqual(['One', 'Two']);
  expect(journey.cards.map(({ text }) => text)).toEqual(['looks here', '<script>alert(2)</script>']);
});

test('a file that is not UTF-8 is read in its code page, which is said', async () => {
  const bytes = Uint8Array.from([
    ...encodeUtf8('Stage;Actions\nCaf'),
    0xe9,
    ...encodeUtf8(';looks\nBar;pays\n'),
  ]);
  const { journey, notes } = await readMap(bytes, 'a.csv');
  expect(journey.stages.map(({ name }) => name)).toEqual(['Café', 'Bar']);
  expect(notes.join()).toMatch(/not Unicode/);
});
