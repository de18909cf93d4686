import { expect, test } from 'vitest';
import { own } from '../../src/journey/own.ts';
import { Dice } from '../support/drawn-board.ts';
import { edit, set } from '../support/editing.ts';
import { type LiveBoard, openBoard } from '../support/live-board.ts';
import {
  dragTo,
  ideasMap,
  inSteps,
  matrixNodes,
  seenRating,
  shownOn,
  spotFor,
} from '../support/matrix-board.ts';
import { seed } from '../support/seed.ts';
import { bringIn, editedFile, readOnly } from '../support/small-map.ts';

/**
 * The matrix and its map say the same, whatever is dragged on either side, set in the panel, brought in, tidied or taken back. What the matrix
 * says is read off its axes, as a person does.
 */
const rounds = process.env.FUZZ ? 40 : 1;
const deeds = 200;
const ideas = ['i1', 'i2', 'i3', 'i4', 'f1', 'f2', 'f3'];

test(`the matrix and the map have the same values after ${deeds} random drags on either side`, {
  timeout: 3_600_000,
}, async () => {
  for (let round = 0; round < rounds; round += 1) {
    console.info(`matrix: ${deeds} deeds, seed ${seed + round}`);
    await play(new Dice(seed + round));
  }
});

async function play(dice: Dice): Promise<void> {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey: ideasMap });
  await board.ask('putMatrix', { rootId });
  const done: string[] = [];
  for (let at = 0; at < deeds; at += 1) {
    done.push(await doSomething(board, rootId, dice));
    const { journey } = await readOnly(board);
    for (const id of ideas)
      expect([id, seenRating(board, id)], done.slice(-8).join(', ')).toEqual([id, inSteps(journey, id)]);
  }
  const { journey } = await readOnly(board);
  const same = await bringIn(board, rootId, editedFile(journey, journey, 'last'));
  expect(same).toMatchObject({ outcome: 'done', writes: 0 });
  // What the map says, it says without the matrix too, once something was written.
  await edit(board, set('card', 'c1', 'owner', 'Somebody'));
  board.act({ do: 'delete', nodes: (matrixNodes(board).matrix ?? []).map(({ id }) => id) });
  const after = (await readOnly(board)).journey;
  for (const id of ideas) expect([id, inSteps(after, id)]).toEqual([id, inSteps(journey, id)]);
  expect(after.cards.map(({ text }) => text).sort()).toEqual(ideasMap.cards.map(({ text }) => text).sort());
}

async function doSomething(board: LiveBoard, rootId: string, dice: Dice): Promise<string> {
  const id = dice.pick(ideas);
  const turn = dice.between(0, 19);
  if (turn < 11) {
    const rating = dice.chance(0.1)
      ? null
      : { value: dice.between(0, 10) / 2, effort: dice.between(0, 10) / 2 };
    const spot = spotFor(board, id, rating);
    dragTo(board, id, { x: spot.x + dice.between(-90, 90), y: spot.y + dice.between(-30, 30) });
    return `drag ${id} to ${JSON.stringify(rating)}`;
  }
  if (turn < 15) {
    const field = dice.pick(['customerValue', 'businessValue', 'effort']);
    const value = dice.pick([
      null,
      dice.between(0, 50) / 10,
      dice.between(0, 5),
      `${dice.between(0, 5)}`,
      'high',
      8,
    ]);
    await edit(board, set('card', id, field, value));
    return `set ${field} of ${id} to ${value}`;
  }
  if (turn === 15) {
    const { journey } = await readOnly(board);
    const cards = journey.cards.map((card) =>
      ideas.includes(card.id) && dice.chance(0.4) ? { ...card, effort: dice.between(0, 5) } : card,
    );
    await bringIn(board, rootId, editedFile(journey, { ...journey, cards }, `x${dice.next()}`));
    return 'file';
  }
  if (turn === 16) {
    const scope = dice.chance(0.5)
      ? { kind: 'map' as const }
      : { kind: 'stage' as const, stageId: dice.pick(['boil', 'pour']) };
    const { fingerprint } = await board.ask('previewTidy', { rootId, scope });
    await board.ask('applyTidy', { rootId, scope, fingerprint });
    return 'tidy';
  }
  if (turn === 17) {
    await board.ask('putMatrix', { rootId });
    return 'put';
  }
  if (turn === 18) {
    const [matrix] = matrixNodes(board).matrix ?? [];
    const box = matrix?.absoluteBoundingBox;
    if (matrix && box)
      board.act({
        do: 'drag',
        nodes: [matrix.id],
        x: box.x - dice.between(0, 500),
        y: box.y + dice.between(-500, 500),
      });
    return 'move the matrix';
  }
  if (dice.chance(0.5)) {
    board.act({ do: 'undo' });
    // Not so far that there is no matrix.
    if (shownOn(board).size === ideas.length) return 'undo';
    board.act({ do: 'redo' });
    return 'undo and redo';
  }
  const [note = ''] = own((await readOnly(board)).nodes, dice.pick(['c1', 'c2', 'c3', ...ideas])) ?? [];
  const node = await board.wait(board.figma.getNodeByIdAsync(note));
  const box = node && 'absoluteBoundingBox' in node ? node.absoluteBoundingBox : null;
  if (box)
    board.act({
      do: 'drag',
      nodes: [note],
      x: box.x + dice.between(-40, 40),
      y: box.y + dice.between(-40, 40),
    });
  return 'nudge a note';
}
