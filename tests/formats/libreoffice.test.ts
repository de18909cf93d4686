import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { readCsv } from '../../src/formats/csv/read-csv.ts';
import { writeCsv } from '../../src/formats/csv/write-csv.ts';
import { readXlsx } from '../../src/formats/xlsx/read-xlsx.ts';
import { writeXlsx } from '../../src/formats/xlsx/write-xlsx.ts';
import type { Journey } from '../../src/journey/journey.ts';
import type { FileEdit } from '../../src/journey/merge/file-edit.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { awkwardJourney } from '../journey/awkward-journey.ts';
import { inputOf, parcel } from './export-input.ts';

/** A real program between export and return; where it is not installed there is nothing to ask it. */
const installed = spawnSync('soffice', ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens each file and saves it as the filter says, all in one run of the program. */
function saveAgain(
  files: Map<string, string | Uint8Array>,
  filter: string,
  importFilter?: string,
): Uint8Array[] {
  const out = join(folder, 'saved');
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  const names = [...files.keys()].map((name) => join(folder, name));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const asked = importFilter === undefined ? [] : [`--infilter=${importFilter}`];
  execFileSync(
    'soffice',
    [profile, '--headless', ...asked, '--convert-to', filter, '--outdir', out, ...names],
    {
      stdio: 'ignore',
    },
  );
  return [...files.keys()].map((name) => readFileSync(join(out, name)));
}

const journeys: Journey[] = [parcel, ...fc.sample(awkwardJourney, { numRuns: 12, seed: 5 })];

function expectNothing(file: FileEdit, journey: Journey): void {
  const { changes, conflicts, missing } = mergeFile(file, toRecords(journey));
  expect({ changes, conflicts, missing }).toEqual({ changes: [], conflicts: [], missing: [] });
}

describe.skipIf(!installed)('LibreOffice', () => {
  test('opens our workbooks and saves them: nothing has changed', { timeout: 60_000 }, async () => {
    const files = new Map<string, Uint8Array>();
    for (const [i, journey] of journeys.entries()) files.set(`${i}.xlsx`, await writeXlsx(inputOf(journey)));
    const saved = saveAgain(files, 'xlsx');
    for (const [i, journey] of journeys.entries())
      expectNothing(await readXlsx(saved[i] ?? new Uint8Array()), journey);
  });

  test.each([
    ['semicolons, every text quoted', '59,34,76,1,,0,true'],
    ['tabs', '9,34,76,1'],
  ])('opens our CSV and saves it with %s: nothing has changed', { timeout: 60_000 }, (_, options) => {
    const files = new Map([['0.csv', writeCsv(inputOf(parcel))]]);
    const [saved] = saveAgain(
      files,
      `csv:Text - txt - csv (StarCalc):${options}`,
      'CSV:44,34,76,1,,0,false,false',
    );
    expectNothing(readCsv(saved ?? new Uint8Array()), parcel);
  });
});
