import { beforeEach, describe, expect, test } from 'vitest';
import {
  choicesAbout,
  expectLivable,
  type Home,
  moveIn,
  movingHouse,
  placeOf,
} from '../../support/lived-in-board.ts';

/**
 * Notes on our own maps after people have lived with them (design §3 to §5), one thing at a time. After each, what
 * nobody touched must be where it was, files must come and go, and tidying must not change what the map says.
 */
let home: Home;
beforeEach(async () => {
  home = await moveIn();
});

const idOf = async (text: string) =>
  (await home.map()).journey.cards.find((card) => card.text === text)?.id ?? '';

describe('a note', () => {
  test('that was retyped keeps its place and its details', async () => {
    home.act({ do: 'type', node: home.node('visit'), text: 'Visit ten flats' });
    const card = (await home.map()).journey.cards.find(({ id }) => id === 'visit');
    expect(card).toMatchObject({ text: 'Visit ten flats', owner: 'Ada', stageId: 'look', laneId: 'do' });
    await expectLivable(home, ['visit']);
  });

  test('that was dragged across stages and rows is of the cell it lies in', async () => {
    home.act({ do: 'drag', node: home.node('visit'), ...home.cell('live', 'touch') });
    const map = await home.map();
    expect([placeOf(map, 'visit'), choicesAbout(map, 'visit')]).toEqual(['live/touch', undefined]);
    await expectLivable(home, ['visit']);
  });

  test('that was recoloured rates a pain; with the colour of another row it is asked about and stays', async () => {
    home.act({ do: 'recolor', node: home.node('tape'), color: 'red' });
    home.act({ do: 'recolor', node: home.node('advert'), color: 'pink' });
    home.act({ do: 'recolor', node: home.node('boxes'), color: 'yellow' });
    const map = await home.map();
    expect(map.journey.cards.find(({ id }) => id === 'tape')).toMatchObject({ severity: 4 });
    expect([placeOf(map, 'advert'), choicesAbout(map, 'advert')]).toEqual(['look/touch', ['touch', 'hurt']]);
    expect(choicesAbout(map, 'boxes')).toBeUndefined();
    expect(choicesAbout(map, 'tape')).toBeUndefined();
    await expectLivable(home, ['tape']);
  });

  test('by a person in the colour of another row is asked about; colours used everywhere say nothing', async () => {
    home.act({ do: 'addSticky', ...home.cell('live', 'touch'), text: 'Sore backs', color: 'pink' });
    const map = await home.map();
    const id = await idOf('Sore backs');
    expect([placeOf(map, id), choicesAbout(map, id)]).toEqual(['live/touch', ['touch', 'hurt']]);
    for (const lane of ['do', 'feel'])
      home.act({ do: 'addSticky', ...home.cell('live', lane), text: `Pink ${lane}`, color: 'pink' });
    expect(choicesAbout(await home.map(), id)).toBeUndefined();
    await expectLivable(home, []);
  });

  test('on the border of two rows is read where most of it lies, with both choices', async () => {
    const { y } = home.box(home.node('touch'));
    home.act({ do: 'addSticky', x: home.cell('live', 'do').x, y: y - 110, text: 'Between rows' });
    const map = await home.map();
    const id = await idOf('Between rows');
    expect([placeOf(map, id), choicesAbout(map, id)]).toEqual(['live/touch', ['touch', 'do']]);
    await expectLivable(home, []);
  });

  test('in the gap between two stages is of the nearer one', async () => {
    const [look, pack] = [home.box(home.node('look')), home.box(home.node('pack'))];
    const middle = (look.x + look.width + pack.x) / 2;
    const { y } = home.cell('look', 'touch');
    home.act({ do: 'addSticky', x: middle - 135, y, text: 'Left of it' });
    home.act({ do: 'addSticky', x: middle - 105, y: y + 250, text: 'Right of it' });
    const map = await home.map();
    expect(placeOf(map, 'Left of it')).toMatch(/^look\//);
    expect(placeOf(map, 'Right of it')).toMatch(/^pack\//);
  });

  test('up to 120 px beside the grid is of the nearest cell, and asked about; further off it is unplaced', async () => {
    const { x, width } = home.box(home.node('live'));
    const { y } = home.box(home.node('unpack'));
    home.act({ do: 'drag', node: home.node('unpack'), x: x + width + 110, y });
    const map = await home.map();
    expect([placeOf(map, 'unpack'), choicesAbout(map, 'unpack')?.length]).toEqual(['live/do', 2]);
    home.act({ do: 'drag', node: home.node('unpack'), x: x + width + 4000, y });
    const { unplaced } = await home.read();
    expect(unplaced).toMatchObject([
      { recordId: 'unpack', text: 'Unpack', reason: 'It was part of a map and lies outside of it now.' },
    ]);
  });

  test('that was duplicated, or copied and pasted, is a new card and the original keeps its record', async () => {
    const [twin = ''] = home.act({ do: 'duplicate', nodes: [home.node('visit')] });
    home.act({ do: 'copyPaste', nodes: [home.node('boxes')], dx: 0, dy: 30 });
    const { journey, nodes } = await home.map();
    expect(nodes.visit).toEqual([home.node('visit')]);
    expect(journey.cards.filter(({ text }) => text === 'Visit flats')).toHaveLength(2);
    expect(journey.cards.filter(({ text }) => text === 'Fill boxes')).toHaveLength(2);
    expect(Object.entries(nodes).find(([, ids]) => ids.includes(twin))?.[0]).not.toBe('visit');
    await expectLivable(home, []);
  });

  test('that was copied far away is told apart from the original', async () => {
    home.act({ do: 'copyPaste', nodes: [home.node('visit')], dx: 30_000, dy: 0 });
    const { unplaced } = await home.read();
    expect(unplaced).toHaveLength(1);
    expect(unplaced[0]).toMatchObject({
      text: 'Visit flats',
      reason: expect.stringMatching(/copy.*Moving house/),
    });
    expect(unplaced[0]?.recordId).toBeUndefined();
    await expectLivable(home, []);
  });

  test('that was cut and pasted elsewhere on the map is the same card there', async () => {
    const [from, to] = [home.box(home.node('visit')), home.cell('live', 'touch')];
    home.act({ do: 'cutPaste', nodes: [home.node('visit')], dx: to.x - from.x, dy: to.y - from.y });
    const map = await home.map();
    expect(map.journey.cards.find(({ id }) => id === 'visit')).toMatchObject({
      laneId: 'touch',
      owner: 'Ada',
    });
    await expectLivable(home, ['visit']);
  });

  test('that was deleted takes its links along', async () => {
    home.act({ do: 'delete', nodes: [home.node('visit')] });
    const { journey } = await home.map();
    expect([journey.cards.some(({ id }) => id === 'visit'), journey.links.map(({ id }) => id)]).toEqual([
      false,
      ['on'],
    ]);
  });

  test('that was scaled, made wide, hidden or locked is the same card', async () => {
    home.act({ do: 'resize', node: home.node('visit'), width: 560, height: 560 });
    home.act({ do: 'wide', node: home.node('advert') });
    home.act({ do: 'hide', nodes: [home.node('tape')] });
    home.act({ do: 'lock', nodes: [home.node('unpack')] });
    expect((await home.map()).journey.cards).toEqual(movingHouse.cards);
  });

  test('that was scaled where it lies keeps its row even when it reaches far into others', async () => {
    home.act({ do: 'resize', node: home.node('advert'), width: 1100, height: 1100 });
    expect(placeOf(await home.map(), 'advert')).toBe('look/touch');
    await expectLivable(home, []);
  });

  test('in a group is where it lies; a dragged group takes its notes along', async () => {
    const [group = ''] = home.act({ do: 'group', nodes: [home.node('visit'), home.node('rents')] });
    expect((await home.map()).journey.cards).toEqual(movingHouse.cards);
    home.act({ do: 'drag', node: group, ...home.cell('live', 'touch') });
    const map = await home.map();
    expect([placeOf(map, 'visit'), placeOf(map, 'rents')].map((place) => place.split('/')[1])).toEqual([
      'touch',
      'touch',
    ]);
    home.act({ do: 'ungroup', node: group });
    expect((await home.map()).journey).toEqual(map.journey);
  });

  test('in a section that somebody drew within a stage is where it lies; the section’s name is not lost', async () => {
    const { x, y, width, height } = home.box(home.node('visit'));
    home.act({ do: 'addSection', x: x - 20, y: y - 20, width: width + 40, height: height + 40, name: 'Top' });
    const [{ unplaced }, map] = [await home.read(), await home.map()];
    expect(placeOf(map, 'visit')).toBe('look/do');
    expect(unplaced).toMatchObject([{ text: 'Top', reason: expect.stringContaining('section') }]);
    await expectLivable(home, []);
  });
});

describe('a cell that is full', () => {
  test('notes that run on into the next row are read there, with both choices', async () => {
    const { x, y } = home.box(home.node('boxes'));
    for (let at = 1; at < 4; at += 1)
      home.act({ do: 'addSticky', x, y: y + at * 250, text: `Box ${at}`, color: 'yellow' });
    const map = await home.map();
    const lanes = ['Box 1', 'Box 2', 'Box 3'].map((text) => placeOf(map, text));
    expect(lanes).toEqual(['pack/do', 'pack/touch', 'pack/touch']);
    expect(choicesAbout(map, await idOf('Box 1'))).toBeUndefined();
    expect(choicesAbout(map, await idOf('Box 2'))).toEqual(['touch', 'do']);
    expect(choicesAbout(map, await idOf('Box 3'))).toEqual(expect.arrayContaining(['touch', 'do']));
    await expectLivable(home, []);
    expect(choicesAbout(await home.map(), await idOf('Box 2'))).toBeUndefined();
  });

  test('a note whose text outgrew its cell keeps its row, and moves nobody', async () => {
    home.act({ do: 'type', node: home.node('visit'), text: 'Visit flats again and again. '.repeat(80) });
    const map = await home.map();
    expect([placeOf(map, 'visit'), map.doubts]).toEqual(['look/do', []]);
    await expectLivable(home, ['visit']);
  });
});

describe('other things in a cell', () => {
  test('shapes and texts are cards; tables, links and code keep their words, with the reason', async () => {
    const { x, y } = home.cell('live', 'touch');
    home.act({ do: 'addText', x, y, text: 'A text' });
    home.act({ do: 'addShape', x, y: y + 60, width: 200, height: 120, text: 'A shape', shape: 'SQUARE' });
    home.act({ do: 'addTable', x: x - 500, y, cells: [['Rooms', '3']] });
    const [{ unplaced }, map] = [await home.read(), await home.map()];
    expect([placeOf(map, 'A text'), placeOf(map, 'A shape')]).toEqual(['live/touch', 'live/touch']);
    expect(unplaced).toMatchObject([{ text: 'Rooms · 3', reason: expect.stringContaining('table') }]);
  });

  test('a connector that was hung elsewhere, labelled, or left hanging says so', async () => {
    home.act({ do: 'reconnect', node: home.node('on'), to: home.node('tape') });
    home.act({ do: 'connect', from: home.node('boxes'), to: home.node('unpack'), label: 'a day later' });
    home.act({ do: 'type', node: home.node('then'), text: 'and then' });
    const { journey } = await home.map();
    // In the order in which they lie on the board, which says nothing.
    expect(journey.links.map(({ from, to, label }) => [from, to, label]).sort()).toEqual([
      ['boxes', 'unpack', 'a day later'],
      ['rents', 'tape', undefined],
      ['visit', 'rents', 'and then'],
    ]);
    expect(journey.links.map(({ id }) => id)).toEqual(expect.arrayContaining(['then', 'on']));
    await expectLivable(home, []);
  });
});
