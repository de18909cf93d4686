import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import type { Format } from '../../src/formats/file/format.ts';
import { formatOf, formats } from '../../src/formats/registry.ts';
import { encodeUtf8 } from '../../src/journey/utf8.ts';
import { readMap, tellCells } from '../imports/read-map.ts';
import { exampleJourney } from '../support/sample-journeys.ts';
import { inputOf } from './export-input.ts';

/** What a person, a mail program or a chat may have called it. */
const names = ['json', 'csv', 'tsv', 'xlsx', 'xls', 'md', 'mmd', 'txt', 'html', 'yaml', 'zip']
  .map((ending) => `a.${ending}`)
  .concat('a', '', 'a.b.c');

const both = formats.filter(
  (format): format is Format & Required<Pick<Format, 'read'>> => format.read !== undefined,
);
const journey = exampleJourney();

const wide = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

test.each(both.map((format) => [format.id, format] as const))(
  'our %s is known under every name, and read as under its own',
  async (id, format) => {
    const content = await format.write(inputOf(journey));
    const bytes = typeof content === 'string' ? encodeUtf8(content) : content;
    const right = await format.read(bytes, `a.${format.extension}`);
    // Tickets come back through the reader of CSV; a list of them is no map.
    const isTickets = id.startsWith('tickets');
    const known = isTickets ? 'csv' : id;
    const map = isTickets ? null : await readMap(bytes, `a.${format.extension}`);
    for (const name of names) {
      const found = formatOf(bytes, name);
      expect([name, found?.id]).toEqual([name, known]);
      expect(await found?.read?.(bytes, name)).toEqual(right);
      if (map) expect((await readMap(bytes, name)).journey).toEqual(map.journey);
      if (typeof content === 'string')
        expect([name, formatOf(wide(content), name)?.id]).toEqual([name, known]);
    }
  },
);

const cells = [
  ['Stage', 'Search', 'Compare', 'Book'],
  ['Actions', 'types, looks', 'reads', 'pays'],
  ['Pain points', 'slow', 'many; odd', 'fees'],
];
const quoted = (text: string) => (/[,;]/.test(text) ? `"${text}"` : text);
const strangers: { [what: string]: string | Uint8Array } = {
  csv: cells.map((row) => row.map(quoted).join(',')).join('\n'),
  semicolons: cells.map((row) => row.map(quoted).join(';')).join('\r\n'),
  tsv: cells.map((row) => row.join('\t')).join('\n'),
  'code page': new Uint8Array(
    Buffer.from(
      cells
        .map((row) => row.map(quoted).join(';'))
        .join('\n')
        .replace('fees', 'Geb\u00fchr'),
      'latin1',
    ),
  ),
  workbook: await writeXlsx({ sheets: [{ name: 'Sheet1', rows: cells }] }),
  'Markdown table': cells
    .map((row) => `| ${row.join(' | ')} |`)
    .toSpliced(1, 0, '|---|---|---|---|')
    .join('\n'),
  outline:
    '# Trip\n\n## Search\n\n### Actions\n- types, looks\n\n### Pain points\n- slow\n\n## Book\n\n### Actions\n- pays\n\n### Pain points\n- fees\n',
  html: `<!doctype html><table>${cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
  json: JSON.stringify({
    stages: [
      { name: 'Search', actions: ['types'], pains: ['slow'] },
      { name: 'Book', actions: ['pays'] },
    ],
  }),
  yaml: 'stages:\n  - name: Search\n    actions: [types, looks]\n    pains: [slow]\n  - name: Book\n    actions: [pays, waits]\n',
  diagram:
    'journey\n  title Trip\n  section Search\n    Types: 3: Me\n  section Book\n    Pays: 2: Me, You\n',
};

test.each(Object.keys(strangers))('a stranger’s %s is the same map under every name', async (what) => {
  const content = strangers[what] ?? '';
  const right = await readMap(content);
  expect(right.journey.stages.length).toBeGreaterThan(1);
  expect(right.journey.cards.length).toBeGreaterThan(1);
  for (const name of names) {
    const { journey: read, mapping } = await readMap(content, name);
    expect([name, tellCells(read)]).toEqual([name, tellCells(right.journey)]);
    expect([name, mapping.rows, mapping.stages]).toEqual([name, right.mapping.rows, right.mapping.stages]);
  }
});

test('a FigJam file says so under every name', async () => {
  const jam = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(26), Buffer.from('canvas.fig')]);
  for (const name of names) await expect(readMap(new Uint8Array(jam), name)).rejects.toThrow('FigJam file');
  for (const name of names) await expect(readMap('fig-jam.e', name)).rejects.toThrow('FigJam file');
});

test('what is damaged is told by what it was called', () => {
  expect(formatOf(encodeUtf8('{"stages": [}, '), 'a.csv')?.id).toBe('json');
  expect(formatOf(encodeUtf8('stages": []'), 'a.json')?.id).toBe('json');
  expect(formatOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]), 'a.xlsx')?.id).toBe('xlsx');
  expect(formatOf(encodeUtf8('Only words.'), 'a.doc')).toBeUndefined();
});
