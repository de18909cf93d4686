import { beforeEach, describe, expect, test } from 'vitest';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { bringIn, editedFile, nodeOf, readOnly, reworded, smallMap } from '../../support/small-map.ts';

/** What a person made bold, a link or a list stays so where the file leaves the words alone. */
let board: LiveBoard;
let rootId: string;
const words = 'Fill the blue kettle with cold water';
const start = reworded(smallMap, { c1: words });

beforeEach(async () => {
  board = openBoard();
  rootId = (await board.ask('insert', { journey: start })).rootId;
});

async function textOfCard(id: string): Promise<TextSublayerNode> {
  const node = await board.wait(board.figma.getNodeByIdAsync(await nodeOf(board, id)));
  if (node?.type !== 'STICKY') throw new Error('no note');
  return node.text;
}

/** Where these words begin and end in the note. */
function rangeOf(text: TextSublayerNode, part: string): [number, number] {
  const at = text.characters.indexOf(part);
  expect(at).toBeGreaterThanOrEqual(0);
  return [at, at + part.length];
}

const bold: FontName = { family: 'Inter', style: 'Bold' };

async function makeBold(text: TextSublayerNode, part: string): Promise<void> {
  await board.wait(board.figma.loadFontAsync(bold));
  await board.wait(board.figma.loadFontAsync({ family: 'Inter', style: 'Medium' }));
  text.setRangeFontName(...rangeOf(text, part), bold);
}

describe('words that the file leaves alone', () => {
  test('stay bold and linked between words that change', async () => {
    const text = await textOfCard('c1');
    await makeBold(text, 'blue');
    text.setRangeHyperlink(...rangeOf(text, 'kettle'), { type: 'URL', value: 'https://example.org/kettle' });
    const after = 'Fill up a blue kettle with fresh water';
    const done = await bringIn(board, rootId, editedFile(start, reworded(start, { c1: after })));
    expect(done).toMatchObject({ outcome: 'done', applied: 1 });
    const now = await textOfCard('c1');
    expect(now.characters).toBe(after);
    expect(now.getRangeFontName(...rangeOf(now, 'blue'))).toEqual(bold);
    expect(now.getRangeFontName(...rangeOf(now, 'fresh'))).toEqual({ family: 'Inter', style: 'Medium' });
    expect(now.getRangeHyperlink(...rangeOf(now, 'kettle'))).toMatchObject({
      value: 'https://example.org/kettle',
    });
    expect(now.getRangeHyperlink(...rangeOf(now, 'up a'))).toBeNull();
  });

  test('stay a list', async () => {
    const list = reworded(smallMap, { c2: 'First wait\nThen wait more\nThen pour' });
    board = openBoard();
    rootId = (await board.ask('insert', { journey: list })).rootId;
    const text = await textOfCard('c2');
    await board.wait(board.figma.loadFontAsync({ family: 'Inter', style: 'Medium' }));
    text.setRangeListOptions(...rangeOf(text, 'Then wait more'), { type: 'ORDERED' });
    const after = 'First wait long\nThen wait more\nThen pour it';
    await bringIn(board, rootId, editedFile(list, reworded(list, { c2: after })));
    const now = await textOfCard('c2');
    expect(now.characters.split(/[\n\u2028]/)).toEqual(after.split('\n'));
    expect(now.getRangeListOptions(...rangeOf(now, 'Then wait more'))).toEqual({ type: 'ORDERED' });
  });
});

describe('a font that cannot be loaded', () => {
  test('is named before and after, its words stay, and all else is written', async () => {
    const node = await nodeOf(board, 'c1');
    const records = board.client.control
      .records()
      .map((record) =>
        record.id === node
          ? JSON.parse(JSON.stringify(record).replaceAll('"style":"Medium"', '"style":"Gone"'))
          : record,
      );
    board = openBoard({ records, session: 5 });
    const file = editedFile(start, reworded(start, { c1: 'Other words', c2: 'Wait long' }));
    const { hindrances } = await board.ask('previewSync', { rootId, file });
    expect(hindrances).toEqual([
      {
        recordId: 'c1',
        reason: 'The font “Inter Gone” is not available here, so its words cannot be written.',
      },
    ]);
    expect(await bringIn(board, rootId, file)).toMatchObject({
      outcome: 'done',
      applied: 1,
      skipped: [{ recordId: 'c1' }],
    });
    const cards = (await readOnly(board)).journey.cards;
    expect(cards.map(({ text }) => text)).toEqual(expect.arrayContaining([words, 'Wait long']));
  });
});
