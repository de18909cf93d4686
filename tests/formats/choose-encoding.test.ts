import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { writeCsv } from '../../src/formats/csv/write-csv.ts';
import { decodeTable } from '../../src/formats/encodings/choose-encoding.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { inputOf } from './export-input.ts';

/** The CSV of a map of few words, without its mark. */
const csvOf = (stage: string, ...texts: string[]) =>
  writeCsv(
    inputOf(
      journeyFrom({
        id: 'm',
        title: 'M',
        stages: [{ id: 's', name: stage }],
        lanes: [{ id: 'l', name: 'Doing', kind: 'actions' }],
        cards: texts.map((text, i) => ({ id: `c${i}`, stageId: 's', laneId: 'l', text, note: 'plain' })),
      }),
    ),
  ).slice(1);
const saved = (text: string, page: string) => new Uint8Array(iconv.encode(text, page));
const utf8 = (text: string) => new Uint8Array(Buffer.from(text));

const sure = /^The file was saved in the code page ([^,]+), which has not all signs\./;
const unsure = /^The file is not Unicode, and nothing in it tells its code page: it was read as ([^.]+)\./;
const decode = (bytes: Uint8Array) => {
  const { text, notes, signs } = decodeTable(bytes);
  const [note = ''] = notes;
  return { text, page: sure.exec(note)?.[1], guess: unsure.exec(note)?.[1], note, notes, signs };
};

describe('the code page of a table is told', () => {
  test.each<[string, string, string]>([
    ['win1251', 'Windows-1251', 'Ждёт'],
    ['win1253', 'Windows-1253', 'Περιμένει'],
    ['koi8-r', 'KOI8-R', 'Ждёт'],
    ['macroman', 'Mac Roman', 'Où ça…'],
    ['cp866', 'IBM 866', 'Ждёт'],
    ['shift_jis', 'Shift_JIS', '予約する'],
  ])('by one note that says what it said: %s', (encoding, page, words) => {
    const text = csvOf('Plain', words);
    expect(decode(saved(text, encoding))).toMatchObject({ text, page, notes: [expect.any(String)] });
  });

  test('by a guarded note, and by the name of a stage alone', () => {
    const guarded = csvOf('Plain', '=Ждёт');
    expect(decode(saved(guarded, 'koi8-r'))).toMatchObject({ text: guarded, page: 'KOI8-R' });
    const named = csvOf('Ждёт', 'plain');
    expect(decode(saved(named, 'koi8-r'))).toMatchObject({ text: named, page: 'KOI8-R' });
  });

  test('by the name of a stage, where what the notes say is the same in several', () => {
    const text = csvOf('Žluťoučký', 'é', 'ö');
    expect(decode(saved(text, 'win1250'))).toMatchObject({ text, page: 'Windows-1250' });
  });

  test('by most notes, where some were edited', () => {
    const text = csvOf('Plain', 'Ждёт', 'Звонит', 'Не знает');
    const edited = text.replace('Ждёт', 'Пишет').replace('Не знает', 'Ушёл');
    expect(decode(saved(edited, 'koi8-r'))).toMatchObject({ text: edited, page: 'KOI8-R' });
  });

  test('by the names of stages, where each cell lost a sign', () => {
    const text = csvOf('Žluťoučký kůň 中', 'Árvíz 中', 'Świeże 中');
    const read = decode(saved(text, 'win1250'));
    expect(read.page).toBe('Windows-1250');
    expect(read.text).toContain('Žluťoučký kůň ?');
    expect(read.signs).toContain('ů');
    expect(read.signs).not.toContain('中');
  });

  test('by nothing: it is Windows-1252, and that is a guess', () => {
    const bare = 'id,text\nc1,Ждёт\n';
    expect(decode(saved(bare, 'win1251'))).toMatchObject({ page: undefined, guess: 'Windows-1252' });
    // It remembers what it was, and says none of it any more.
    const other = csvOf('Plain', 'plain').replace(',plain,', ',Größe,');
    expect(decode(saved(other, 'win1252'))).toMatchObject({
      page: undefined,
      guess: 'Windows-1252',
      text: other,
    });
    const lost = csvOf('Größe', 'plain').replace('Größe', 'Brücke');
    expect(decode(saved(lost, 'win1252'))).toMatchObject({ page: undefined, guess: 'Windows-1252' });
  });

  test('a memory that was changed tells nothing by its names, and its rows still do', () => {
    const text = csvOf('Ждёт', 'Звонит').replace('"v', '"w');
    expect(decode(saved(text, 'koi8-r'))).toMatchObject({ text, page: 'KOI8-R' });
  });
});

describe('Unicode that was taken for a code page', () => {
  const mistaken = (text: string, page: string) => iconv.decode(Buffer.from(text), page);

  test('is put right where it says what was exported, and it is said', () => {
    const text = csvOf('Plain', 'Größe', 'naïve');
    const read = decode(utf8(mistaken(text, 'win1252')));
    expect(read.text).toBe(text);
    expect(read.notes).toEqual([
      'A program took this Unicode file for Windows-1252: its words were put right where they say what was exported.',
    ]);
  });

  test('line by line: what was written since stays as it is', () => {
    const text = csvOf('Plain', 'Größe', 'naïve');
    const read = decode(utf8(`${mistaken(text, 'win1250')},予約 Ã¶\n,ok`));
    expect(read.text).toBe(`${text},予約 Ã¶\n,ok`);
  });

  test('is left where as much is said as it stands', () => {
    for (const text of [csvOf('Plain', 'Ã¶ Ã¤'), csvOf('Plain', '予約', 'Größe'), 'id,text\nc1,Ã¶\n'])
      expect(decode(utf8(text))).toMatchObject({ text, notes: [] });
    // One note as it was, one as it would be.
    const both = csvOf('Plain', 'Ã¤', 'Größe').replace('Größe', mistaken('Größe', 'win1252'));
    expect(decode(utf8(both))).toMatchObject({ text: both, notes: [] });
  });
});
