import type { CellValue } from 'hucre/xlsx';
import { readXlsx as openXlsx, writeXlsx as saveXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { createLedger } from '../../src/formats/file/ledger.ts';
import { findLosses } from '../../src/formats/losses/find-losses.ts';
import { sayLosses } from '../../src/formats/losses/say-loss.ts';
import { formatById } from '../../src/formats/registry.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { bytesOf, inputOf, parcel } from './export-input.ts';

/** What caused a feeling, in files: an arrow from the feeling to a note. */
const map = journeyFrom({
  ...parcel,
  lanes: [...parcel.lanes, { id: 'l3', name: 'Feelings', kind: 'emotions' }],
  links: [...parcel.links, { id: 'k2', from: 'e1', to: 'c2', label: 'costs' }],
  emotions: [...parcel.emotions, { id: 'e2', stageId: 's1', value: -2, label: 'Feels cheated' }],
});
const board = toRecords(map);
const format = (id: string) => {
  const found = formatById(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const written = async (id: string) => bytesOf(await format(id).write(inputOf(map), createLedger()));
const textOf = async (id: string) => new TextDecoder().decode(await written(id));
const readAs = async (id: string, bytes: Uint8Array) => {
  const file = await format(id).read?.(bytes, `map.${id}`);
  if (!file) throw new Error(`${id} is not read`);
  return file;
};
const changesOf = async (id: string, bytes: Uint8Array) => {
  const { changes, conflicts, problems, missing } = mergeFile(await readAs(id, bytes), board);
  expect([conflicts, problems]).toEqual([[], []]);
  const gone = missing.map((id) => ['missing', id]);
  return [...gone, ...changes.map(({ op, kind, field, after }) => [op, kind, field, after])];
};
const lostIn = async (id: string) => {
  const ledger = createLedger();
  await formatById(id)?.write(inputOf(map), ledger);
  return sayLosses(findLosses(inputOf(map), ledger));
};

test.each(['json', 'xlsx', 'markdown', 'csv'])('%s: unedited it changes nothing', async (id) => {
  expect(await changesOf(id, await written(id))).toEqual([]);
});

test('those that cannot hold it say so, the others do not', async () => {
  for (const id of ['json', 'xlsx', 'markdown', 'html']) expect(await lostIn(id)).not.toContain('arrow');
  for (const id of ['csv', 'mermaid']) expect(await lostIn(id)).toContain('2 arrows');
  expect(await textOf('html')).toContain('<b>Caused by (costs):</b> =HYPERLINK(');
});

test('Markdown: below its feeling, where it is edited, removed and added', async () => {
  const text = await textOf('markdown');
  expect(text).toMatch(/ {2}- \*\*Caused by:\*\* Decide . Pain points/);
  const line = /\n {2}- \*\*Caused by:\*\*.*\n.*costs.*(?=\n)/.exec(text)?.[0] ?? '';
  expect(await changesOf('markdown', bytesOf(text.replace(line, '')))).toEqual([['missing', 'k2']]);
  const feeling = /\n- -2 .*Feels cheated.*(?=\n)/.exec(text)?.[0] ?? '';
  const more = text.replace(feeling, `${feeling}\n  - Caused by: Parked`);
  expect(await changesOf('markdown', bytesOf(more))).toEqual([
    ['add', 'link', undefined, { from: 'e2', to: 'c4' }],
  ]);
});

type Rows = CellValue[][];
const editedLinks = async (change: (rows: Rows) => void) => {
  const { sheets } = await openXlsx(await written('xlsx'));
  for (const { name, rows } of sheets) if (name === 'Links') change(rows);
  return await changesOf(
    'xlsx',
    await saveXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows })) }),
  );
};
const cell = (rows: Rows, id: string, header: string, value?: CellValue) => {
  const row = rows.find(([first]) => first === id) ?? [];
  const at = rows[0]?.indexOf(header) ?? -1;
  if (value !== undefined) row[at] = value;
  return row[at];
};

test('workbook: named by its face, and edited by name or by id', async () => {
  expect(await editedLinks((rows) => expect(cell(rows, 'k2', 'From')).toBe('🙁 Unhappy'))).toEqual([]);
  expect(await editedLinks((rows) => cell(rows, 'k2', 'From', '😡 Feels cheated'))).toEqual([
    ['update', 'link', 'from', 'e2'],
  ]);
  expect(await editedLinks((rows) => cell(rows, 'k2', 'From', 'Parked'))).toEqual([
    ['update', 'link', 'from', 'c4'],
  ]);
  expect(await editedLinks((rows) => cell(rows, 'k2', 'from_id', 'e2'))).toEqual([
    ['update', 'link', 'from', 'e2'],
  ]);
  expect(await editedLinks((rows) => cell(rows, 'k1', 'From', '🙁 Unhappy'))).toEqual([
    ['update', 'link', 'from', 'e1'],
  ]);
  const row = (rows: Rows, given: { [header: string]: string }) =>
    rows.push((rows[0] ?? []).map((header) => given[String(header)] ?? null));
  const added = [['add', 'link', undefined, { from: 'e2', to: 'c4' }]];
  expect(await editedLinks((rows) => row(rows, { From: '😡 Feels cheated', To: 'Parked' }))).toEqual(added);
  expect(await editedLinks((rows) => row(rows, { from_id: 'e2', To: 'Parked' }))).toEqual(added);
});
