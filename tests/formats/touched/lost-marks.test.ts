import { describe, expect, test } from 'vitest';
import { findHeldSigns } from '../../../src/journey/code-page-loss.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { exported, judge, nothing } from './judge.ts';
import { openCells, saveCells } from './workbook.ts';

/** Converters that leave out the signs that they cannot write, without any mark. */
const ways: { [name: string]: (text: string) => string } = {
  'all beyond ASCII': (text) => text.replace(/[^\0-\x7f]/g, ''),
  'all beyond Latin-1': (text) => text.replace(/[^\0-\xff]/g, ''),
  'all but their letters': (text) => text.normalize('NFKD').replace(/[^\0-\x7f]/g, ''),
};
const texts = ['Müller', 'Zoë wartet', 'naïve Käufer', 'plain', 'Emoji 👍 hier', 'Łukasz und Ž'];
const map = journeyFrom({
  id: 'm',
  title: 'Łódź',
  stages: [
    { id: 's1', name: 'Größe' },
    { id: 's2', name: 'Küche' },
  ],
  lanes: [{ id: 'l', name: 'Tätig', kind: 'actions' }],
  cards: texts.map((text, i) => ({
    id: `c${i}`,
    stageId: i % 2 ? 's1' : 's2',
    laneId: 'l',
    text,
    owner: 'Zoë',
  })),
  personas: [{ id: 'p', name: 'Zoë' }],
});

const touch = async (name: string, change: (text: string) => string): Promise<string | Uint8Array> => {
  const file = await exported(name, map);
  if (name !== 'm.xlsx') return change(file);
  const sheets = openCells(Uint8Array.from(file, (sign) => sign.charCodeAt(0)));
  const edit = (cell: unknown) => (typeof cell === 'string' ? change(cell) : cell);
  return saveCells(
    sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(edit)) as typeof sheet.rows })),
  );
};

describe.each(['m.csv', 'm.xlsx', 'm.json', 'm.md', 'm.mmd'])('%s', (name) => {
  test.each(Object.keys(ways))('lost %s without a mark: that is no change, and it is said', async (way) => {
    const judged = await judge(await touch(name, ways[way] ?? String), name, map);
    // Where a sign more is alone in being lost, nobody knows whether it was meant.
    expect({ ...judged, asks: judged.asks.filter((field) => field !== 'c4.text') }).toMatchObject(nothing);
    expect(judged.said.join('\n')).toMatch(/Signs were lost on the way/);
  });

  test('lost them, and was edited besides: what has all its signs still is an edit, else it is asked', async () => {
    const lose = ways['all beyond ASCII'] ?? String;
    const edit = (text: string) => lose(text).replaceAll('plain', 'plan').replaceAll('wartet', 'geht');
    const { brings, asks, missing } = await judge(await touch(name, edit), name, map);
    expect([brings, asks, missing]).toEqual([['c3.text = "plan"'], ['c1.text'], []]);
  });

  test('lost the signs of one text alone: it is asked', async () => {
    const { brings, asks } = await judge(
      await touch(name, (text) => text.replaceAll('Müller', 'Mller')),
      name,
      map,
    );
    expect([brings, asks]).toEqual([[], ['c0.text']]);
  });
});

test('which signs a file can hold is told by more than half of the words that lost some, and by more than one', () => {
  const lost = [
    ['Müller', 'Mller'],
    ['Zoë', 'Zo'],
  ] as const;
  expect(findHeldSigns(lost)).toEqual({ signs: '', lost });
  expect(findHeldSigns([...lost, ['naïve', 'naïve']])).toEqual({ signs: 'ï', lost });
  const replaced = [
    ['Zoë', 'Zoe'],
    ['Ask Zoë', 'Ask Zoe'],
    ['naïve', 'naïve'],
  ] as const;
  expect(findHeldSigns(replaced)).toBeUndefined();
  expect(findHeldSigns(lost.slice(1))).toBeUndefined();
  expect(findHeldSigns([...lost, ['Käse', 'Brot'], ['Öl', 'Fett']])).toBeUndefined();
  expect(findHeldSigns([...lost, ['Käse', 'Brot']])).toBeDefined();
});
