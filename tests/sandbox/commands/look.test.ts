import { describe, expect, test } from 'vitest';
import type { Params } from '../../../src/contract/contract.ts';
import { nodesInPart } from '../../../src/contract/nodes-in-part.ts';
import { joinPages } from '../../../src/contract/results/seen.ts';
import { prepareAdoption } from '../../../src/strangers/prepare-adoption.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { smallMap } from '../../support/small-map.ts';
import { drawGrid } from '../../support/strange-boards.ts';
import { lookAt } from '../../support/whole-board.ts';

/** What the sandbox hands over when it is asked, and what it takes back. */
const records = (board: LiveBoard) => JSON.stringify(board.client.control.records());

describe('reading', () => {
  test('our maps come without what strangers drew, which is only counted', async () => {
    const board = openBoard();
    drawGrid(board);
    board.act({ do: 'addSticky', x: -9000, y: -9000, text: 'Loose', color: 'violet' });
    await board.ask('insert', { journey: smallMap });
    const own = await board.send('read', {});
    expect(own.journeys.map(({ journey }) => journey.title)).toEqual([smallMap.title]);
    const whole = await board.ask('read', {});
    expect(whole.journeys.map(({ foreign }) => foreign === true)).toEqual([false, true]);
    const strange = whole.journeys[1]?.journey;
    const [names, cards] = [
      (strange?.stages.length ?? 0) + (strange?.lanes.length ?? 0),
      strange?.cards.length ?? 0,
    ];
    expect(own.beside).toBeGreaterThanOrEqual(names + cards + 1);
    expect(own.beside).toBe(whole.beside);
  });

  test('a large page comes in parts, and nothing of our own maps that nobody needs', async () => {
    const board = openBoard();
    await board.ask('insert', { journey: smallMap });
    for (let at = 0; at < 900; at += 1)
      board.act({
        do: 'addSticky',
        x: -9000 + (at % 30) * 280,
        y: -20000 + Math.floor(at / 30) * 280,
        text: `${at}`,
      });
    const parts: unknown[] = [];
    const { pages } = await board.send('look', {}, (part) => parts.push(part));
    const sizes = parts.map((part) => (Array.isArray(part) ? part.length : 0));
    expect(sizes).toEqual([nodesInPart, nodesInPart, 100]);
    expect(pages.map(({ count }) => count)).toEqual([900]);
    expect(joinPages(pages, parts)?.[0]?.nodes).toHaveLength(900);
    expect(joinPages(pages, parts.slice(1))).toBeNull();
    expect(joinPages(pages, [...parts.slice(1), [{ id: 1 }]])).toBeNull();
  });

  test('of our maps it has what lines hang on, and what nobody sees', async () => {
    const board = openBoard();
    await board.ask('insert', { journey: smallMap });
    const [map] = (await board.ask('read', {})).journeys;
    const [card] = map?.journey.cards ?? [];
    const to = map?.nodes[card?.id ?? '']?.[0] ?? '';
    const [loose = ''] = board.act({ do: 'addSticky', x: -9000, y: -9000, text: 'Loose', color: 'violet' });
    board.act({ do: 'connect', from: loose, to, label: 'why' });
    const root = (await board.wait(board.figma.getNodeByIdAsync(map?.rootId ?? ''))) as SectionNode;
    const unseen = board.figma.createSticky();
    root.appendChild(unseen);
    unseen.visible = false;
    await board.wait(board.figma.loadFontAsync({ family: 'Inter', style: 'Medium' }));
    unseen.text.characters = 'Nobody sees this';
    const whole = await board.ask('read', {});
    expect(whole.connectors).toMatchObject([{ from: { text: 'Loose' }, to: { text: card?.text } }]);
    expect(whole.unplaced.map(({ text, reason }) => [text, reason])).toContainEqual([
      'Nobody sees this',
      'It is hidden: nobody sees it on the board.',
    ]);
  });

  test('stops when nobody wants it any more', async () => {
    const board = openBoard();
    for (let at = 0; at < 500; at += 1) board.act({ do: 'addSticky', x: at * 280, y: 0, text: `${at}` });
    const { createHandlers } = await import('../../../src/sandbox/commands/handlers.ts');
    const { look } = createHandlers(board.figma);
    let handed = 0;
    const task = {
      report: () => undefined,
      isCancelled: () => handed > 0,
      hand: () => {
        handed += 1;
      },
    };
    if (!look) throw new Error('nobody answers');
    await expect(board.wait(look({}, task))).rejects.toThrow('Nothing was changed');
    expect(handed).toBe(1);
  });
});

describe('taking into use what was seen', () => {
  async function prepared() {
    const board = openBoard();
    const ids = drawGrid(board);
    const { own, pages } = await lookAt(board.send, {});
    const [map] = (await board.ask('read', {})).journeys;
    const wish = { rootId: map?.rootId ?? '' };
    const { work } = prepareAdoption({ journeys: own.journeys, pages }, wish);
    return { board, ids, work };
  }

  test.each<[string, (board: LiveBoard, ids: Map<string, string>) => void]>([
    ['was reworded', (board, ids) => board.act({ do: 'type', node: ids.get('Rain') ?? '', text: 'Hail' })],
    ['was moved', (board, ids) => board.act({ do: 'drag', node: ids.get('Rain') ?? '', x: 5000, y: 5000 })],
    ['was deleted', (board, ids) => board.act({ do: 'delete', nodes: [ids.get('Rain') ?? ''] })],
    [
      'was recoloured',
      (board, ids) => board.act({ do: 'recolor', node: ids.get('Rain') ?? '', color: 'red' }),
    ],
  ])('says so and writes nothing where a note %s since', async (_, change) => {
    const { board, ids, work } = await prepared();
    change(board, ids);
    const before = records(board);
    expect(await board.send('adopt', work)).toMatchObject({
      outcome: 'changed',
      reason: expect.stringMatching(/^Somebody changed the board just now: .*Nothing was changed/),
    });
    expect(records(board)).toBe(before);
  });

  test('notes that nothing was decided about may change', async () => {
    const { board, work } = await prepared();
    board.act({ do: 'addSticky', x: -9000, y: -9000, text: 'Elsewhere', color: 'violet' });
    expect(await board.send('adopt', work)).toMatchObject({ outcome: 'done' });
    expect(await board.send('adopt', work)).toMatchObject({ outcome: 'changed' });
  });

  const hostile: [string, (work: Params<'adopt'>) => Params<'adopt'>][] = [
    [
      'of no map',
      (work) => ({ ...work, stamps: work.stamps.filter(({ stamp }) => stamp.kind !== 'journey') }),
    ],
    ['of another map', (work) => ({ ...work, journeyId: 'other' })],
    [
      'with two to stand for it',
      (work) => ({
        ...work,
        stamps: work.stamps.concat(work.stamps.filter(({ stamp }) => stamp.kind === 'journey')),
      }),
    ],
    [
      'that make no map',
      (work) => ({ ...work, stamps: work.stamps.map((each) => ({ ...each, stamp: plain(each.stamp) })) }),
    ],
  ];
  test.each(hostile)('refuses stamps %s', async (_, spoil) => {
    const { board, work } = await prepared();
    const before = records(board);
    await expect(board.send('adopt', spoil(work))).rejects.toThrow('Nothing was changed');
    expect(records(board)).toBe(before);
  });
});

type Stamp = Params<'adopt'>['stamps'][number]['stamp'];
const plain = (stamp: Stamp): Stamp => ('adopted' in stamp ? { ...stamp, adopted: undefined } : stamp);

test('a note that says something else since it was decided where it goes stays, and is told', async () => {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey: smallMap });
  const [one = '', two = ''] = [0, 1].flatMap((at) =>
    board.act({ do: 'addSticky', x: -9000 + at * 300, y: -9000, text: `Loose ${at}`, color: 'violet' }),
  );
  board.act({ do: 'type', node: one, text: 'Something else' });
  const place = { stageId: 'boil', laneId: 'do' };
  const notes = [
    { nodeId: one, text: 'Loose 0', ...place },
    { nodeId: two, text: 'Loose 1', ...place },
  ];
  const done = await board.ask('placeNotes', { rootId, notes });
  expect(done.placed).toEqual([two]);
  expect(done.left).toEqual([{ nodeId: one, reason: expect.stringContaining('words were changed') }]);
});
