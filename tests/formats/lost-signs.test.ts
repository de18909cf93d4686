import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readCsv } from '../../src/formats/csv/read-csv.ts';
import { writeCsv } from '../../src/formats/csv/write-csv.ts';
import { readJson } from '../../src/formats/json/read-json.ts';
import { writeJson } from '../../src/formats/json/write-json.ts';
import { readMarkdown } from '../../src/formats/markdown/read-markdown.ts';
import { writeMarkdown } from '../../src/formats/markdown/write-markdown.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { bytesOf, inputOf } from './export-input.ts';

const texts = ['Łukasz wartet', 'Zaželel pít', 'Größe', 'Где И', 'naïve', 'Čeká Í', 'plain'];
const map = journeyFrom({
  id: 'm',
  title: 'Łódź',
  stages: [{ id: 's', name: 'Ožívá' }],
  lanes: [{ id: 'l', name: 'Größe', kind: 'actions' }],
  cards: texts.map((text, i) => ({ id: `c${i}`, stageId: 's', laneId: 'l', text, owner: 'Ann' })),
});
const formats: [string, string, (bytes: Uint8Array) => ReturnType<typeof readCsv>][] = [
  ['a CSV', String(writeCsv(inputOf(map))).slice(1), readCsv],
  ['a JSON', writeJson(inputOf(map)), readJson],
  ['a Markdown text', String(writeMarkdown(inputOf(map))), (bytes) => readMarkdown(bytes, 'm.md')],
];

for (const [what, exported, read] of formats) {
  const bring = (text: string) => {
    const edit = read(bytesOf(text));
    const { changes, conflicts } = mergeFile(edit, toRecords(map));
    const ticked = changes.filter(({ from }) => from === 'file');
    return {
      ticked: ticked.map(({ recordId, after }) => `${recordId} ${JSON.stringify(after)}`),
      asked: conflicts.map(({ recordId }) => recordId),
      notes: edit.notes?.join('\n') ?? '',
    };
  };

  test.each(['win1252', 'win1250', 'win1253', 'win1251'])(
    `${what} in UTF-8 that was read as %s, with signs lost: nothing is guessed, and it is said`,
    (page) => {
      const mistaken = iconv.decode(Buffer.from(exported), page);
      const { ticked, asked, notes } = bring(mistaken);
      expect([ticked, asked]).toEqual([[], []]);
      expect(notes).toMatch(/took this Unicode file for/);
      expect(notes.includes('sign was lost')).toBe(page !== 'win1251');
    },
  );

  test(`${what} that was read as another page: what was written since leaves the rest as it is`, () => {
    const mistaken = iconv.decode(Buffer.from(exported), 'win1252');
    const { ticked } = bring(mistaken.replace('Ann', '予約'));
    expect(ticked).toHaveLength(1);
    expect(ticked[0]).toContain('予約');
  });

  test(`${what} in Unicode in which a “?” stands for a sign: no change; with another edit a question`, () => {
    expect(bring(exported.replace('Łukasz wartet', '?ukasz wartet'))).toMatchObject({
      ticked: [],
      asked: [],
    });
    expect(bring(exported.replace('Łukasz wartet', '?ukasz geht'))).toMatchObject({
      ticked: [],
      asked: ['c0'],
    });
  });
}
