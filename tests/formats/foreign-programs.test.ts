import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import papaparse from 'papaparse';
import { afterAll, describe, expect, test } from 'vitest';
import { writeCsv } from '../../src/formats/csv/write-csv.ts';
import { pptx } from '../../src/formats/pptx/pptx.ts';
import { awkwardJourney } from '../journey/awkward-journey.ts';
import { exampleJourney } from '../support/sample-journeys.ts';
import { inputOf, parcel } from './export-input.ts';

/** Programs that we did not write, where they are installed; the others are in the tests of their formats. */
const has = (program: string) => spawnSync(program, ['--version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'foreign-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!has('python3'))('Python', () => {
  test('its csv reads the rows and cells of our tables that papaparse reads', () => {
    const journeys = [parcel, exampleJourney(), ...fc.sample(awkwardJourney, { numRuns: 30, seed: 7 })];
    const texts = journeys.map((journey) => String(writeCsv(inputOf(journey))));
    const paths = texts.map((text, at) => {
      const path = join(folder, `${at}.csv`);
      writeFileSync(path, text);
      return path;
    });
    const script =
      'import csv,json,sys\ncsv.field_size_limit(10**9)\nprint(json.dumps([list(csv.reader(open(path,encoding="utf-8-sig",newline=""))) for path in sys.argv[1:]]))';
    const out = execFileSync('python3', ['-c', script, ...paths], { encoding: 'utf8', maxBuffer: 1e9 });
    const tables: string[][][] = JSON.parse(out);
    expect(tables.map((rows) => rows.filter((row) => row.length > 0))).toEqual(
      texts.map(
        (text) => papaparse.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data,
      ),
    );
  }, 120_000);
});

describe.skipIf(!has('soffice'))('LibreOffice', () => {
  test('shows our slides, each on a page of its own', async () => {
    const bytes = new Uint8Array(Buffer.from(await pptx.write(inputOf(exampleJourney()))));
    const path = join(folder, 'map.pptx');
    writeFileSync(path, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path], {
      stdio: 'ignore',
    });
    const slides = Object.keys(unzipSync(bytes)).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    const pdf = readFileSync(join(folder, 'map.pdf')).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(slides.length);
    expect(slides.length).toBeGreaterThan(8);
  }, 120_000);
});
