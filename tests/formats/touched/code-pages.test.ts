import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { exported, judge, nothing, visit } from './judge.ts';

/** What people write who save in such a code page. */
const words: { [encoding: string]: [string, string, string] } = {
  win1250: ['Žluťoučký kůň', 'Świeże mięso', 'Árvíztűrő tükörfúrógép'],
  win1251: ['Ждёт ответа', 'Звонит в клинику', 'Не знает, сколько'],
  win1253: ['Καλεί την κλινική', 'Περιμένει', 'Δεν ξέρει'],
  win1254: ['Kliniği arıyor', 'Bekliyor – yine', 'Şikâyet'],
  win1255: ['מתקשר למרפאה', 'מחכה', 'לא יודע'],
  win1256: ['يتصل بالعيادة', 'ينتظر', 'لا يعرف'],
  win1257: ['Zvana uz klīniku', 'Gaidą', 'Nežino'],
  shift_jis: ['クリニックに電話する', '待っている', '表示ソ能'],
  gbk: ['打电话给诊所', '等待', '不知道多久'],
  big5: ['打電話給診所', '等待', '許功蓋'],
  'euc-kr': ['병원에 전화', '기다림', '얼마나'],
  macroman: ['Appelle la clinique à Nîmes', 'Attend…', '“Encore”'],
  maccyrillic: ['Ждёт ответа', 'Звонит', 'Не знает'],
  maccenteuro: ['Žluťoučký kůň', 'Świeże mięso', 'Árvíz'],
  iso88592: ['Žluťoučký kůň', 'Świeże mięso', 'Árvíztűrő'],
  iso885915: ['Cœur à 5 €', 'Où ?', 'Š'],
  cp852: ['Žluťoučký kůň', 'Świeże mięso', 'Árvíz'],
  cp866: ['Ждёт ответа', 'Звонит', 'Не знает'],
  'koi8-r': ['Ждёт ответа', 'Звонит', 'Не знает'],
};

/** A map in these words; its personas have signs that most of these code pages have not. */
const mapOf = ([first, second, third]: [string, string, string], behind = '') =>
  journeyFrom({
    ...visit,
    stages: visit.stages.map((stage, i) => ({ ...stage, name: [first, second, third][i] ?? '' })),
    cards: [first, second, third].map((text, i) => ({
      id: `c${i}`,
      stageId: 'sa',
      laneId: 'la',
      text: `${text}${behind}`,
    })),
    links: [],
  });
const encode = async (map: typeof visit, name: string, encoding: string, edit = (text: string) => text) =>
  iconv.encode(edit((await exported(name, map)).replace('\ufeff', '')), encoding);

describe.each(Object.entries(words))('saved in %s', (encoding, said) => {
  test.each(['visit.csv', 'visit.json', 'visit.mmd'])('%s: nothing has changed', async (name) => {
    const map = mapOf(said);
    expect(await judge(await encode(map, name, encoding), name, map)).toMatchObject(nothing);
  });

  test('one edit is one edit', async () => {
    const map = mapOf(said);
    const file = await encode(map, 'visit.csv', encoding, (text) =>
      text.replace(`la,${said[0]}`, '').replace(`Actions,${said[0]}`, `Actions,${said[1]}!`),
    );
    expect(await judge(file, 'visit.csv', map)).toMatchObject({
      ...nothing,
      brings: [`c0.text = ${JSON.stringify(`${said[1]}!`)}`],
    });
  });

  test('where each note lost a sign, the names of the stages tell', async () => {
    const map = mapOf(said, ' 中א😀');
    expect(await judge(await encode(map, 'visit.csv', encoding), 'visit.csv', map)).toMatchObject(nothing);
  });
});

test('a memory of old, whose names are in the code page too', async () => {
  const map = mapOf(words.win1251 ?? ['', '', '']);
  const old = (text: string) =>
    text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const file = await encode(map, 'visit.csv', 'win1251', old);
  expect(await judge(file, 'visit.csv', map)).toMatchObject(nothing);
});

test.each(['win1250', 'iso88592', 'iso885915'])(
  '%s: where every cell lost a sign, nothing is ticked',
  async (encoding) => {
    const [first, second, third] = words[encoding] ?? ['', '', ''];
    const map = mapOf([`${first} 中`, `${second} 中`, `${third} 中`]);
    expect(await judge(await encode(map, 'visit.csv', encoding), 'visit.csv', map)).toMatchObject(nothing);
  },
);

test.each(['visit.csv', 'visit.json', 'visit.mmd'])(
  '%s, Unicode taken for a code page and saved as Unicode',
  async (name) => {
    const map = mapOf(['Größe', 'naïve Ängste', 'Çà et là']);
    const mojibake = Buffer.from((await exported(name, map)).replace('\ufeff', '')).toString('latin1');
    const judged = await judge(mojibake, name, map);
    expect(judged).toMatchObject(nothing);
  },
);
