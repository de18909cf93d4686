import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Journey } from '../../../src/journey/journey.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { intersects } from '../../../src/plane/boxes.ts';
import { cases } from '../../support/cases.ts';
import { edit } from '../../support/editing.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { bringIn, editedFile, nodeOf, readOnly, smallMap } from '../../support/small-map.ts';
import { boardOf } from '../../support/two-people.ts';

const people: Journey['personas'] = [
  { id: 'ada', name: 'Ada', quote: 'Only with milk', goals: ['Warm hands', 'A break'], segment: 'Home' },
  { id: 'bob', name: 'Bob' },
  { id: 'cleo', name: 'Cleo', quote: 'Whatever is there', needs: ['Quiet'], emoji: '🧑‍🚀' },
  { id: 'dan', name: 'Dan', segment: 'Office', frustrations: ['Queues', 'Empty pots', 'Cold cups'] },
];
const map = (personas = people): Journey => journeyFrom({ ...smallMap, personas, emotions: [] });

async function start(personas = people) {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey: map(personas) });
  return { board, rootId };
}
const order = async (board: LiveBoard) => (await readOnly(board)).journey.personas.map(({ id }) => id);
const sorted = (...ids: string[]): Journey => {
  const found = ids.map((id) => people.find((each) => each.id === id)).filter((each) => each !== undefined);
  return map(found);
};

/** Parts of cards that lie on each other. */
async function covered(board: LiveBoard): Promise<string[]> {
  const { nodes } = await readOnly(board);
  const boxes: { id: string; box: Rect }[] = [];
  for (const { id } of people) {
    for (const nodeId of nodes[id] ?? []) {
      const node = await board.wait(board.figma.getNodeByIdAsync(nodeId));
      const box = node && 'absoluteBoundingBox' in node ? node.absoluteBoundingBox : null;
      if (box) boxes.push({ id, box });
    }
  }
  return boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => a.id !== b.id && intersects(a.box, b.box))
      .map((b) => `${a.id} ${b.id}`),
  );
}

describe('personas in another order', () => {
  test('come from a file, with all that is theirs, and undo takes it back', async () => {
    const { board, rootId } = await start();
    const before = boardOf(board);
    const result = await bringIn(board, rootId, editedFile(map(), sorted('dan', 'bob', 'ada', 'cleo')));
    expect(result).toMatchObject({ outcome: 'done', applied: 1 });
    const { journey } = await readOnly(board);
    expect(journey.personas).toEqual(sorted('dan', 'bob', 'ada', 'cleo').personas);
    expect(await covered(board)).toEqual([]);
    board.act({ do: 'undo' });
    expect(boardOf(board)).toBe(before);
  });

  test('meet the order that somebody gave them on the board: the same is no question, another one is', async () => {
    const { board, rootId } = await start();
    await edit(board, {
      op: 'order',
      list: 'personas',
      ids: ['bob', 'ada', 'cleo', 'dan'],
      was: await order(board),
    });
    expect(await order(board)).toEqual(['bob', 'ada', 'cleo', 'dan']);
    const same = await board.ask('previewSync', {
      rootId,
      file: editedFile(map(), sorted('bob', 'ada', 'cleo', 'dan')),
    });
    expect([same.changes, same.conflicts]).toEqual([[], []]);
    const file = editedFile(map(), sorted('dan', 'cleo', 'bob', 'ada'));
    const { conflicts } = await board.ask('previewSync', { rootId, file });
    expect(conflicts).toMatchObject([
      { kind: 'journey', field: 'personaOrder', ours: ['dan', 'cleo', 'bob', 'ada'] },
    ]);
    const stale = await board.ask('previewSync', { rootId, file: editedFile(map(), map()) });
    expect(stale.changes.filter(({ from }) => from === 'file')).toEqual([]);
  });

  test('a new one comes in between', async () => {
    const { board, rootId } = await start();
    const [ada, bob, ...others] = people;
    if (!ada || !bob) throw new Error('nobody');
    const eve = { id: 'eve', name: 'Eve', quote: 'Since always', goals: ['Rest'] };
    await bringIn(board, rootId, editedFile(map(), map([ada, eve, bob, ...others])));
    expect(await order(board)).toEqual(['ada', 'eve', 'bob', 'cleo', 'dan']);
    expect(await covered(board)).toEqual([]);
  });

  test('a note that somebody laid onto a card goes with it', async () => {
    const { board } = await start();
    const name = await nodeOf(board, 'dan');
    const node = await board.wait(board.figma.getNodeByIdAsync(name));
    const box = node && 'absoluteBoundingBox' in node ? node.absoluteBoundingBox : null;
    if (!box) throw new Error('no box');
    const [note = ''] = board.act({
      do: 'addSticky',
      x: box.x + 200,
      y: box.y + 20,
      text: 'Ask Dan',
      color: 'yellow',
    });
    const gap = async () => {
      const [a, b] = await Promise.all(
        [note, name].map((id) => board.wait(board.figma.getNodeByIdAsync(id))),
      );
      const [one, two] = [a, b].map((each) =>
        each && 'absoluteBoundingBox' in each ? each.absoluteBoundingBox : null,
      );
      return (one?.y ?? 0) - (two?.y ?? 0);
    };
    const was = await gap();
    await edit(board, {
      op: 'order',
      list: 'personas',
      ids: ['dan', 'ada', 'bob', 'cleo'],
      was: await order(board),
    });
    expect(await order(board)).toEqual(['dan', 'ada', 'bob', 'cleo']);
    expect(await gap()).toBe(was);
  });

  test('stages and rows too are put into an order at once; nonsense is refused', async () => {
    const { board } = await start();
    await edit(board, { op: 'order', list: 'stages', ids: ['pour', 'boil'], was: ['boil', 'pour'] });
    await edit(board, {
      op: 'order',
      list: 'lanes',
      ids: ['hurt', 'do', 'feel'],
      was: ['do', 'feel', 'hurt'],
    });
    const { journey } = await readOnly(board);
    expect(journey.stages.map(({ id }) => id)).toEqual(['pour', 'boil']);
    expect(journey.lanes.map(({ id }) => id)).toEqual(['hurt', 'do', 'feel']);
    const before = boardOf(board);
    const wrong = { op: 'order' as const, list: 'personas' as const, ids: ['ada'], was: await order(board) };
    await expect(edit(board, wrong)).rejects.toThrow(/each of those that are there once/);
    const theirs = {
      op: 'order' as const,
      list: 'lanes' as const,
      ids: ['feel', 'do', 'hurt'],
      was: ['do', 'feel', 'hurt'],
    };
    expect(await edit(board, theirs)).toMatchObject({
      outcome: 'asked',
      conflicts: [{ field: 'laneOrder' }],
    });
    expect(boardOf(board)).toBe(before);
  });

  test('law: any people in any order, read back so, and nothing covers anything', {
    timeout: 3_600_000,
  }, async () => {
    const words = fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){0,25}$/);
    const persona = fc.record(
      { name: words, quote: words, goals: fc.array(words, { maxLength: 6 }) },
      { requiredKeys: ['name'] },
    );
    const one = fc
      .array(persona, { minLength: 2, maxLength: 9 })
      .map((list) => list.map((each, at) => ({ ...each, id: `p${at}` })))
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    await fc.assert(
      fc.asyncProperty(one, async ([before, after]) => {
        const { board, rootId } = await start(before);
        await bringIn(board, rootId, editedFile(map(before), map(after)));
        const { journey } = await readOnly(board);
        expect(journey.personas).toEqual(map(after).personas);
        expect(await covered(board)).toEqual([]);
      }),
      cases('personas in any order', 6, 300),
    );
  });
});
