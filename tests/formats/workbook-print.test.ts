import { strFromU8, unzipSync } from 'fflate';
import { readXlsx as openByOther } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { readXlsx } from '../../src/formats/xlsx/read-xlsx.ts';
import { writeXlsx } from '../../src/formats/xlsx/write-xlsx.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
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
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'Journey\'!$A:$A,\'Journey\'!$4:$4</definedName>',
  );
  expect(book).toContain(
    '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'Items\'!$A:$D,\'Items\'!$1:$1</definedName>',
  );
});

test('a sheet too wide to be legible on one page goes on beside it, and each page repeats what its rows are', () => {
  const stages = Array.from({ length: 12 }, (_, i) => ({ id: `s${i}`, name: `Stage ${i}` }));
  const pagesAcross = (xml: string) => Number(/fitToWidth="(\d+)"/.exec(xml)?.[1]);
  expect(pagesAcross(sheet({ ...parcel, stages: [...parcel.stages, ...stages] }, 1))).toBe(2);
  const details =
    'cause who frequency reach cost status owner ticket due channel device system seenIn response';
  const wide = Object.fromEntries(
    details.split(' ').map((field) => [field, 'words of some length or other']),
  );
  expect(
    pagesAcross(sheet({ ...parcel, cards: parcel.cards.map((card) => ({ ...card, ...wide })) }, 2)),
  ).toBe(2);
});

test('the picture of the map has its numbers, and notes that lie beside feelings', () => {
  const journey = journeyFrom({
    id: 'j',
    title: 'T',
    stages: [{ id: 's', name: 'Wait' }],
    lanes: [
      { id: 'f', name: 'Feelings', kind: 'emotions' },
      { id: 'n', name: 'Numbers', kind: 'metrics' },
    ],
    cards: [{ id: 'c', stageId: 's', laneId: 'f', text: 'Sighs' }],
    emotions: [{ id: 'e', stageId: 's', value: -2, label: 'Cross' }],
    metrics: [{ id: 'm', kind: 'NPS', stageId: 's', baseline: 3, current: 9 }],
  });
  expect(words(journey)).toMatch(/>😡 Cross\n\nSighs</);
  expect(words(journey)).toContain('>NPS 3 → 9<');
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

describe('a map with a bit of everything', () => {
  const full = journeyFrom({
    ...parcel,
    personas: [
      { id: 'ola', name: 'Ola' },
      { id: 'ben', name: 'Ben' },
    ],
    lanes: [...parcel.lanes, { id: 'l3', name: 'Feelings', kind: 'emotions' }],
    cards: [
      ...parcel.cards,
      { id: 'c8', stageId: 's2', laneId: 'l3', text: 'A note among feelings' },
      { id: 'c9', stageId: 's1', laneId: 'l1', text: 'Puts it back' },
    ],
    emotions: [
      { id: 'e1', stageId: 's3', personaId: 'ola', value: -1 },
      { id: 'e2', stageId: 's3', personaId: 'ben', value: 1, label: 'Relieved' },
      { id: 'e3', stageId: 's1', personaId: 'ben' },
    ],
    metrics: [{ id: 'm', kind: 'NPS', name: 'N', value: 3 }],
  });
  const pictureOf = async (journey: Journey) =>
    (await openByOther(writeXlsx(inputOf(journey)), { sheets: [0] })).sheets[0]?.rows ?? [];

  test('is drawn on the first sheet: stages across, rows down, feelings as faces with whose they are', async () => {
    const [title, , , ...rows] = await pictureOf(full);
    expect(title?.[0]).toBe('Returning a parcel');
    expect(rows).toEqual([
      ['', 'Decide', 'Send', 'Refund'],
      ['Actions', 'Tries it on, twice\n\nPuts it back', 'Prints a label\nat work', null],
      ['Pain points', '=HYPERLINK("x")', null, null],
      ['Feelings', null, 'A note among feelings', '🙁 Ola: Unhappy\n😊 Ben: Relieved'],
    ]);
    const alone = await pictureOf({
      ...full,
      personas: full.personas.slice(0, 1),
      emotions: full.emotions.slice(0, 1),
    });
    expect(alone.at(-1)).toEqual(['Feelings', null, 'A note among feelings', '🙁 Unhappy']);
  });

  test('shows what hurts and what helps by its ground, and keeps its headings in sight', () => {
    const lanes = ['actions', 'pains', 'barriers', 'opportunities', 'solutions', 'brightSpots'].map(
      (kind) => ({
        id: kind,
        name: kind,
        kind,
      }),
    );
    const parts = unzipSync(
      writeXlsx(inputOf(journeyFrom({ id: 'm', title: 'M', stages: full.stages, lanes }))),
    );
    const [picture = '', looks = ''] = ['xl/worksheets/sheet1.xml', 'xl/styles.xml'].map((path) =>
      strFromU8(parts[path] ?? new Uint8Array()),
    );
    const fills = [...looks.matchAll(/<fill>.*?<\/fill>/g)].map(
      ([fill]) => /rgb="FF(\w+)"/.exec(fill)?.[1] ?? null,
    );
    const cells = looks.slice(looks.indexOf('<cellXfs'));
    const grounds = [...cells.matchAll(/<xf [^>]*fillId="(\d+)"/g)].map(([, id]) => fills[Number(id)]);
    const looksOf = [...picture.matchAll(/<c r="A(\d+)"(?: s="(\d+)")?/g)].map(
      ([, , look]) => grounds[Number(look ?? 0)],
    );
    expect(looksOf.slice(2)).toEqual(['E8E4F5', null, 'FDE7EE', 'FDE7EE', 'E2F3E5', 'E2F3E5', 'E2F3E5']);
    expect(picture).toContain(
      'xSplit="1" ySplit="4" topLeftCell="B5" activePane="bottomRight" state="frozen"',
    );
    expect(picture).toContain('<mergeCell ref="A1:D1"/><mergeCell ref="A2:D2"/>');
    expect(sheet(full, 2)).toContain(
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    );
  });

  test('offers names and words to choose from, in the columns that hold them', () => {
    const choices = (number: number) =>
      [...sheet(full, number).matchAll(/sqref="(\w+):\w+2000"><formula1>(.*?)<\/formula1>/g)].map(
        ([, from, list = '']) =>
          `${from} ${list
            .replace(/&quot;/g, '')
            .split(',')
            .slice(0, 3)
            .join()}`,
      );
    expect([2, 3, 4, 5, 6, 7, 8].map(choices)).toEqual([
      ['B2 Stages!$B$2:$B$200', 'C2 Lanes!$B$2:$B$200', 'E2 1,2,3', 'J2 TRUE,FALSE'],
      [],
      ['C2 goals,actions,touchpoints'],
      [],
      [],
      ['B2 Stages!$B$2:$B$200', 'C2 Personas!$B$2:$B$200', 'D2 2,1.5,1'],
      ['B2 Stages!$B$2:$B$200', 'D2 NPS,CSAT,CES'],
    ]);
  });

  test('has columns as wide as their words, and hides what programs alone need', () => {
    const widths = (number: number) =>
      [...sheet(full, number).matchAll(/width="([\d.]+)" customWidth="1"( hidden)?/g)].map(
        ([, width, isHidden]) => `${width}${isHidden ? ' hidden' : ''}`,
      );
    // Links: id, from, to, their ids, what they say.
    expect(widths(6)).toEqual(['10', '20', '17', '8 hidden', '10 hidden', '8 hidden']);
    expect(widths(2).slice(0, 4)).toEqual(['10', '8', '13', '30']);
    const long = { ...full, cards: [{ id: 'c', stageId: 's1', laneId: 'l1', text: 'w'.repeat(40) }] };
    const longer = {
      ...full,
      cards: [{ id: 'c', stageId: 's1', laneId: 'l1', text: 'w'.repeat(90), owner: 'o'.repeat(90) }],
    };
    const [, , , text, , owner] = [...sheet(longer, 2).matchAll(/width="(\d+)"/g)].map(([, width]) => width);
    expect([[...sheet(long, 2).matchAll(/width="(\d+)"/g)][3]?.[1], text, owner]).toEqual(['42', '46', '24']);
  });

  test('has rows as high as their words, up to the most that a row can have; signs of East Asia take twice the room', () => {
    const heightOf = (text: string) => {
      const map = { ...full, cards: [{ id: 'c', stageId: 's1', laneId: 'l1', text }] };
      return Number(/<row r="2"(?: ht="([\d.]+)")?/.exec(sheet(map, 2))?.[1] ?? 15);
    };
    expect(
      [
        'w',
        'one\ntwo',
        'w'.repeat(44),
        'w'.repeat(45),
        '東'.repeat(14),
        '東'.repeat(15),
        'x\n'.repeat(50),
      ].map(heightOf),
    ).toEqual([15, 33, 15, 33, 15, 33, 409]);
  });
});
