import { describe, expect, test } from 'vitest';
import { proveReplacement } from '../../../src/formats/file/prove-replacement.ts';
import { toRecords } from '../../../src/journey/records-of.ts';
import { exampleJourney } from '../../support/sample-journeys.ts';
import { exported, judge, visit } from './judge.ts';
import { openCells, saveCells } from './workbook.ts';

/** A Replace All over a whole file, in a workbook over its hidden sheet as well, or not. */
async function replaceAll(name: string, from: string, to: string, overHidden = true) {
  const file = await exported(name);
  if (!name.endsWith('.xlsx')) return await judge(file.replaceAll(from, to), name);
  const sheets = openCells(Uint8Array.from(file, (sign) => sign.charCodeAt(0)));
  const edit = <T>(cell: T) => (typeof cell === 'string' ? cell.replaceAll(from, to) : cell);
  const edited = sheets.map((sheet) =>
    sheet.hidden && !overHidden ? sheet : { ...sheet, rows: sheet.rows.map((row) => row.map(edit)) },
  );
  return await judge(saveCells(edited as typeof sheets), name);
}

/** All that a person wrote and that the replacement changed. */
const words = ['text', 'name', 'title', 'owner', 'quote', 'label', 'waitTime', 'channel'];
const editsOf = (from: string, to: string) =>
  Object.values(toRecords(visit).byId)
    .flatMap(({ id, fields }) => words.map((field) => [`${id}.${field}`, JSON.stringify(fields[field] ?? 0)]))
    .filter(([, said]) => said?.includes(from))
    .map(([field, said]) => `${field} = ${said?.replaceAll(from, to)}`)
    .sort();

const pairs: [string, string][] = [
  ['clinic', 'surgery'],
  ['Waiting', 'Queueing'],
  ['Pain points', 'Pains'],
  ['Zoë', 'Chloé'],
  ['a', 'o'],
  ['i', 'j'],
  ['s', ''],
  ['id', 'key'],
  ['stage', 'phase'],
  ['c1', 'c10'],
  ['map', 'plan'],
  ['kind', 'sort'],
];

describe.each(['visit.json', 'visit.xlsx'])('%s', (name) => {
  test.each(pairs)('%s → %s: an edit of each word that holds it, and of nothing else', async (from, to) => {
    const { brings, asks, missing } = await replaceAll(name, from, to);
    expect([brings.sort(), asks, missing]).toEqual([editsOf(from, to), [], []]);
  });
});

test.each(pairs)('a workbook whose hidden sheet was not reached: %s → %s', async (from, to) => {
  const { brings, asks, missing } = await replaceAll('visit.xlsx', from, to, false);
  expect(asks.concat(missing)).toEqual([]);
  for (const each of brings) expect(editsOf(from, to)).toContain(each);
});

describe.each(['visit.csv', 'visit.md', 'visit.mmd'])('%s', (name) => {
  test.each(pairs)('%s → %s: nothing is new, nothing is missing, and words are edits', async (from, to) => {
    const { brings, asks, missing, said } = await replaceAll(name, from, to);
    // Of a diagram the words of the grammar may be hit: then it is none.
    if (said.some((each) => /^Refused: .*(journey|is no step)/.test(each))) return;
    expect(missing).toEqual([]);
    // Which kind a row is stands in a Markdown text in words for people.
    expect(asks.filter((field) => !field.endsWith('.kind'))).toEqual([]);
    const expected = [...editsOf(from, to), expect.stringMatching(/^c\d\.actors/)];
    for (const each of brings) expect(expected).toContainEqual(each);
  });
});

test('digits over a CSV: a row whose id is another’s now is the one that it was', async () => {
  const { brings, asks, missing } = await replaceAll('visit.csv', '1', '7');
  expect(brings).toEqual([
    'c3.waitTime = 7.5',
    'c4.due = "2026-72-07"',
    'c9.text = "7/2"',
    'c9.reach = 7000',
  ]);
  expect([asks, missing]).toEqual([[], []]);
});

const digits = ['5 → 55', '0 → 5', '1 → x', '2 → '];
const letters = ['f → x', 'n → oo', 'note → ', '1a → q9'];
test.each([...digits.map((each) => ['visit', each]), ...letters.map((each) => ['a blueprint', each])])(
  'Markdown of %s, %s: each line is of the record that it was',
  async (name, said) => {
    const [from = '', to = ''] = said.split(' → ');
    const map = name === 'visit' ? visit : exampleJourney('service-blueprint');
    const file = (await exported('visit.md', map)).replaceAll(from, to);
    const { brings, missing } = await judge(file, 'visit.md', map);
    expect([missing, brings.filter((change) => change.startsWith('+'))]).toEqual([[], []]);
  },
);

describe('which replacement it was', () => {
  const prove = (written: string, found: string, lines: string[] = []) => {
    const isWhole = (line: string) => line === 'note c1 text';
    return proveReplacement({ written, found, lines, names: ['note', 'text', 'c1', 'c2'], isWhole });
  };
  test('is told by a text of which it makes exactly what stands there', () => {
    expect(prove('{"name":"tea","id":1', '{"nome":"teo","id":1')).toMatchObject({ from: 'a', to: 'o' });
    expect(prove('{"a":"Pain points"', '{"a":"Pains"')).toMatchObject({ from: 'Pain points', to: 'Pains' });
    expect(prove('{"a":"one two"', '{"a":"one tw"')).toMatchObject({ from: 'two', to: 'tw' });
    expect(prove('{"a":"x"', '{"a":"x"')).toBeNull();
    expect(prove('{"a":"one two","b":"three"', '{"a":"two two","b":"four"')).toBeNull();
  });
  test('is told by lines that are whole again without it', () => {
    expect(prove('', '', ['card c1 text'])).toMatchObject({ from: 'note', to: 'card' });
    expect(prove('', '', ['note c2 text', 'card c1 text'])).toBeNull();
    // The same line time and again tells no more than once.
    expect(prove('', '', [...Array.from({ length: 5 }, () => 'card c1 text'), 'card c1 text c2'])).toBeNull();
    expect(prove('', '', [])).toBeNull();
  });
});
