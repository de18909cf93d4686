import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readXlsx } from '../../src/formats/xlsx/read-xlsx.ts';
import { writeXlsx } from '../../src/formats/xlsx/write-xlsx.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { inputOf, parcel } from './export-input.ts';

/** The workbook as a colleague meets it: on paper, and in words. */
const sheet = (journey: Journey, number: number) =>
  strFromU8(unzipSync(writeXlsx(inputOf(journey)))[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array());
const words = (journey: Journey) =>
  strFromU8(unzipSync(writeXlsx(inputOf(journey)))['xl/sharedStrings.xml'] ?? new Uint8Array());

test('every sheet prints on A4 across, as wide as the paper, with its headings on each page', () => {
  const parts = unzipSync(writeXlsx(inputOf(parcel)));
  const shown = Object.entries(parts).filter(([path]) => path.startsWith('xl/worksheets/'));
  for (const [, part] of shown) {
    const xml = strFromU8(part);
    expect(xml).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
  }
  const book = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  expect(book).toContain(
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Journey\'!$4:$4</definedName>',
  );
  expect(book).toContain(
    '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'Items\'!$1:$1</definedName>',
  );
});

test('rows are as high as their words', () => {
  const long = {
    ...parcel,
    cards: parcel.cards.map((card) => ({ ...card, text: `${card.text} ${'waits '.repeat(60)}` })),
  };
  const heights = (journey: Journey) =>
    [...sheet(journey, 2).matchAll(/<row r="2"(?: ht="([\d.]+)")?/g)].map(([, height]) =>
      Number(height ?? 15),
    );
  expect(heights(parcel)).toEqual([15]);
  expect(heights(long)[0]).toBeGreaterThan(100);
});

test('what nobody filled in is hidden, what is asked for is not', () => {
  const hidden = [...sheet(parcel, 3).matchAll(/<col min="(\d+)"[^>]*?(hidden="1")?\/>/g)].map(
    ([, , is]) => is !== undefined,
  );
  // Stages: id, name, goal.
  expect(hidden).toEqual([false, false, true]);
  const items = [...sheet(parcel, 2).matchAll(/<col min="(\d+)"[^>]*?(hidden="1")?\/>/g)].map(
    ([, , is]) => is !== undefined,
  );
  expect(items.slice(0, 5)).toEqual([false, false, false, false, false]);
});

test('kinds, severity and status have lists to choose from', () => {
  expect(sheet(parcel, 2)).toContain('<formula1>&quot;1,2,3,4,5&quot;</formula1>');
  expect(sheet(parcel, 4)).toMatch(/<formula1>&quot;goals,actions,[^<]*other&quot;<\/formula1>/);
  for (const [, formula = ''] of sheet(parcel, 4).matchAll(/<formula1>([^<]*)<\/formula1>/g))
    expect(formula.replace(/&quot;/g, '"').length).toBeLessThanOrEqual(257);
});

test.each([
  [{ type: 'survey', n: 12 }, 'survey (n: 12)'],
  [[{ type: 'interview', note: 'nobody looked' }, 'a hunch'], '• interview: nobody looked\n• a hunch'],
  ['9 of 12: the button', '9 of 12: the button'],
  [[{ type: 'log', nested: { a: [1] } }], '[{"nested":{"a":[1]},"type":"log"}]'],
])('evidence stands in words where they say all of it, and comes back: %j', async (evidence, said) => {
  const journey = {
    ...parcel,
    cards: parcel.cards.map((card) => (card.id === 'c4' ? { ...card, evidence } : card)),
  };
  const shown = words(journey).replace(/&quot;/g, '"');
  const order = (json: string) => (json.startsWith('[{"') ? [...json].sort().join('') : json);
  const texts = [...shown.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => order(text));
  expect(texts).toContain(order(said));
  const { changes, conflicts } = mergeFile(await readXlsx(writeXlsx(inputOf(journey))), toRecords(journey));
  expect([changes, conflicts]).toEqual([[], []]);
});
