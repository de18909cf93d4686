import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/formats/csv/read-csv.ts';
import { writeCsv } from '../../src/formats/csv/write-csv.ts';
import { readJson } from '../../src/formats/json/read-json.ts';
import { writeJson } from '../../src/formats/json/write-json.ts';
import { readMarkdown } from '../../src/formats/markdown/read-markdown.ts';
import { writeMarkdown } from '../../src/formats/markdown/write-markdown.ts';
import type { FileEdit } from '../../src/journey/merge/file-edit.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { bytesOf, inputOf } from './export-input.ts';

const shop = journeyFrom({
  id: 'shop',
  title: 'Buying',
  stages: [{ id: 's1', name: 'Search' }],
  lanes: [{ id: 'l1', name: 'Actions', kind: 'actions' }],
  cards: [
    {
      id: 'c1',
      stageId: 's1',
      laneId: 'l1',
      text: 'Looks',
      tags: ['a', 'b'],
      due: '2026-12-01',
      span: '2-3',
    },
    { id: 'c2', stageId: 's1', laneId: 'l1', text: 'Zahlt für zwei', parts: { a: 1, b: 'x' } },
  ],
});
const exported = writeCsv(inputOf(shop));
const merged = (bytes: Uint8Array) => mergeFile(readCsv(bytes), toRecords(shop));

test('a Replace All of commas damages lists in cells: they are left out, and said', () => {
  const { changes, conflicts, problems } = merged(bytesOf(exported.replaceAll(',', ';')));
  expect([changes, conflicts]).toEqual([[], []]);
  expect(problems.map(({ text }) => text)).toEqual([
    'Row 2: tags looks like a list, but a sign of it is missing or was replaced.',
    'Row 3: parts looks like a list, but a sign of it is missing or was replaced.',
  ]);
});

test('days and numbers in longer dashes are what they were', () => {
  for (const dash of ['–', '—', '−'])
    expect(merged(bytesOf(exported.replaceAll('-', dash)))).toMatchObject({ changes: [], conflicts: [] });
});

test('what a program made of the mark before the first heading is no part of it', () => {
  // So many that the table cannot list their ids: its headings alone tell which column they are in.
  const many = Array.from({ length: 1500 }, (_, i) => ({
    id: `n${i}`,
    stageId: 's1',
    laneId: 'l1',
    text: 'für',
  }));
  const large = journeyFrom({ ...shop, cards: many });
  const [text, mark] = [writeCsv(inputOf(large)).slice(1), '\ufeff'];
  const inPage = (before: string, words: string) =>
    Buffer.concat([Buffer.from(before, 'latin1'), iconv.encode(words, 'win1252')]);
  for (const bytes of [
    inPage('?', text),
    inPage('\xef\xbb\xbf', text),
    bytesOf(`${mark}${mark}${text}`),
    bytesOf(`ï»¿${text}`),
  ])
    expect(mergeFile(readCsv(new Uint8Array(bytes)), toRecords(large))).toMatchObject({
      changes: [],
      conflicts: [],
      missing: [],
    });
});

test('a Replace All of letters over headings: none of them is a new detail, and what words became is an edit', () => {
  const { changes, conflicts } = merged(bytesOf(exported.replaceAll('a', 'o')));
  expect(changes.map(({ recordId, field }) => `${recordId}.${field}`).sort()).toEqual([
    'c1.tags',
    'c2.parts',
    'c2.text',
    's1.name',
  ]);
  expect(conflicts).toEqual([]);
});

describe.each<[string, (change: (text: string) => string) => FileEdit]>([
  ['a CSV', (change) => readCsv(bytesOf(change(exported)))],
  ['a JSON file', (change) => readJson(bytesOf(change(writeJson(inputOf(shop)))))],
  [
    'a Markdown text',
    (change) => readMarkdown(bytesOf(change(String(writeMarkdown(inputOf(shop))))), 'm.md'),
  ],
])('days and numbers of %s', (_, bring) => {
  const merge = (change: (text: string) => string) => {
    const { changes, conflicts } = mergeFile(bring(change), toRecords(shop));
    return { ticked: changes.filter(({ from }) => from === 'file'), conflicts };
  };

  test.each(['–', '—', '−'])('in longer dashes (%s) are never ticked', (dash) => {
    const { ticked } = merge((text) => text.replaceAll('2026-12-01', `2026${dash}12${dash}01`));
    expect(ticked).toEqual([]);
  });

  test('that are none any more are a question; another day is an edit', () => {
    const odd = merge((text) => text.replaceAll('2026-12-01', '2026/13/01x'));
    expect(odd.ticked).toEqual([]);
    expect(odd.conflicts).toMatchObject([{ recordId: 'c1', field: 'due' }]);
  });
});
