import { readXlsx } from 'hucre/xlsx';
import papaparse from 'papaparse';
import { expect, test } from 'vitest';
import { noteFormats } from '../../src/formats/notes/registry.ts';
import type { NoteSection } from '../../src/journey/loose-notes.ts';

const sections: NoteSection[] = [
  {
    nodeId: '1:1',
    name: 'Calls',
    clusters: [
      {
        id: 'c1',
        name: 'Waiting',
        namedBy: 'heading',
        headingIds: ['1:9'],
        notes: [
          {
            nodeId: '1:2',
            type: 'STICKY',
            text: '=SUM(1)\n# *late*',
            color: 'yellow',
            votes: { Heart: 2 },
            lyingVotes: { Star: 1 },
          },
          {
            nodeId: '1:3',
            type: 'TEXT',
            text: 'Says “no”, twice',
            links: [{ text: 'no', url: 'https://example.org' }],
          },
        ],
      },
    ],
  },
];
const input = { board: 'Research', at: '2026-01-01T09:00:00.000Z', sections };
const write = async (id: string) => {
  const format = noteFormats.find((candidate) => candidate.id === id);
  if (!format) throw new Error(`no ${id}`);
  return await format.write(input);
};

test('JSON has all of it and says that it is no journey', async () => {
  const value = JSON.parse(String(await write('json')));
  expect(value).toEqual({ kind: 'notes', ...input });
  expect(value).not.toHaveProperty('stages');
});

test('CSV has one row a note; no text becomes a formula', async () => {
  const csv = String(await write('csv'));
  const { data } = papaparse.parse<{ [column: string]: string }>(csv.slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data).toMatchObject([
    { section: 'Calls', cluster: 'Waiting', text: "'=SUM(1)\n# *late*", color: 'yellow', votes: '3' },
    { text: 'Says “no”, twice', links: 'https://example.org', votes: '0' },
  ]);
});

test('Excel has the notes and the clusters, texts as texts', async () => {
  const bytes = await write('xlsx');
  if (typeof bytes === 'string') throw new Error('no workbook');
  const { sheets } = await readXlsx(bytes);
  expect(sheets.map(({ name }) => name)).toEqual(['Notes', 'Clusters']);
  expect(sheets[0]?.rows[1]?.slice(0, 5)).toEqual(['Calls', 'Waiting', '=SUM(1)\n# *late*', 'yellow', 3]);
  expect(sheets[1]?.rows[1]).toEqual(['Calls', 'Waiting', 2, 3]);
  expect(await write('xlsx')).toEqual(bytes);
});

test('Markdown has a heading a cluster and an item a note, and no sign of its own from a text', async () => {
  expect(await write('markdown')).toBe(`# Research

## Calls

### Waiting

- =SUM(1)
  \\# \\*late\\* *(yellow; Heart 2, Star 1 (lying on it))*
- Says “no”, twice
`);
});
