import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readCsv } from '../../src/formats/csv/read-csv.ts';
import { writeCsv } from '../../src/formats/csv/write-csv.ts';
import { readXlsx } from '../../src/formats/xlsx/read-xlsx.ts';
import { writeXlsx } from '../../src/formats/xlsx/write-xlsx.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { inputOf } from './export-input.ts';

/** Words that spreadsheets like to take for something else, one note each. */
const texts = [
  '007',
  '1.0',
  '1,5',
  '1e5',
  '12345678901234567890',
  '50 %',
  '€ 12.50',
  '2026-11-03',
  '3/11/2026',
  '1/2',
  '1-2',
  '12:30',
  'TRUE',
  'false',
  '=SUM(A1:A3)',
  '=1+1',
  '+49 170 1234567',
  '-5 degrees',
  '- a list',
  '@mention',
  "'quoted",
  "''=twice",
  '#REF!',
  '#N/A',
  'one\ntwo\n\nfour',
  ' blanks around ',
  'a\tb;c,d"e"',
  '👩‍👩‍👧 🇳🇴 ✅',
  'مرحبا שלום',
  '\u00a0no-break\u00a0',
  'x'.repeat(31_900),
  'y'.repeat(40_000),
];
const habits = journeyFrom({
  id: 'habits',
  title: '=Habits',
  stages: [
    { id: 's1', name: '1/2' },
    { id: 's2', name: '2026' },
    { id: 's3', name: '+1' },
  ],
  lanes: [
    { id: 'l1', name: '007', kind: 'actions' },
    { id: 'l2', name: '-', kind: 'pains' },
  ],
  cards: texts.map((text, at) => ({
    id: `c${at}`,
    stageId: `s${1 + (at % 3)}`,
    laneId: `l${1 + (at % 2)}`,
    text,
    owner: texts[texts.length - 3 - at]?.slice(0, 60) ?? '',
    due: '2026-12-01',
    waitTime: at % 2 ? 5 : '05',
    channel: ['Web', '1/2', '=x'],
  })),
});

// Too slow to be asked about each mistake of `npm run mutate`.
const installed = !process.env.MUTATION_TESTS && spawnSync('soffice', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'habits-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function saveAgain(name: string, content: string | Uint8Array, filter: string, opening?: string): Uint8Array {
  writeFileSync(join(folder, name), content);
  const out = join(folder, 'saved');
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const asked = opening === undefined ? [] : [`--infilter=${opening}`];
  const args = [profile, '--headless', ...asked, '--convert-to', filter, '--outdir', out, join(folder, name)];
  execFileSync('soffice', args, { stdio: 'ignore' });
  return readFileSync(join(out, name));
}

function found(file: Parameters<typeof mergeFile>[0]) {
  const { changes, conflicts, missing } = mergeFile(file, toRecords(habits));
  const said = changes.map(({ recordId, field, before, after }) => [recordId, field, before, after]);
  return { changes: said, conflicts, missing };
}
const nothing = { changes: [], conflicts: [], missing: [] };

describe.skipIf(!installed)('what LibreOffice takes for numbers, dates and formulas', () => {
  test('in a workbook: nothing has changed', { timeout: 120_000 }, async () => {
    const saved = saveAgain('habits.xlsx', await writeXlsx(inputOf(habits)), 'xlsx');
    expect(found(await readXlsx(saved))).toEqual(nothing);
  });

  const ways: [string, string, string][] = [
    ['as texts, saved with semicolons', '44,34,76,1,,0,false,false', '59,34,76,1,,0,true'],
    ['as texts, saved with tabs', '44,34,76,1,,0,false,false', '9,34,76,1'],
    ['with numbers and dates detected', '44,34,76,1,,0,false,true', '44,34,76,1'],
    ['with numbers and dates detected, in German', '44,34,76,1,,1031,false,true', '59,34,76,1'],
    ...[1044, 1045, 1055, 1041, 1053, 1036, 1035, 1042].map((locale): [string, string, string] => [
      `with numbers and dates detected, in locale ${locale}`,
      `44,34,76,1,,${locale},false,true`,
      `59,34,76,1,,${locale}`,
    ]),
  ];
  // Each takes some seconds of a large program.
  const asked = process.env.FUZZ ? ways : ways.slice(2, 3);
  test.each(asked)('in a CSV opened %s', { timeout: 120_000 }, (_, opening, saving) => {
    const filter = `csv:Text - txt - csv (StarCalc):${saving}`;
    const saved = saveAgain('habits.csv', writeCsv(inputOf(habits)), filter, `CSV:${opening}`);
    expect(found(readCsv(saved))).toEqual(nothing);
  });
});
