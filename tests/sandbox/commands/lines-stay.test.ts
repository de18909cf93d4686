import { expect, test } from 'vitest';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { futureDash } from '../../../src/plane/lane-look.ts';
import { edit, set } from '../../support/editing.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { bringIn, editedFile, smallMap } from '../../support/small-map.ts';

/** Lines are changed where they stand, not drawn anew: what a colleague does to one may be on its way here. */
const linesOf = (board: LiveBoard) =>
  board.client.control.records().filter(({ type }) => type === 'CONNECTOR');
const idsOf = (board: LiveBoard) =>
  linesOf(board)
    .map(({ id }) => id)
    .sort();

const felt = journeyFrom({
  ...smallMap,
  stages: [...smallMap.stages, { id: 'sip', name: 'Sip' }],
  emotions: ['boil', 'pour', 'sip'].map((stageId, at) => ({
    id: `e${at}`,
    stageId,
    personaId: 'ada',
    value: at,
  })),
});

test('a curve takes the look of its persona', async () => {
  const board = openBoard();
  await board.ask('insert', { journey: felt });
  const before = idsOf(board);
  const dashes = () =>
    linesOf(board).flatMap(({ props }) => (props.strokeWeight === 8 ? [props.dashPattern ?? []] : []));
  expect(dashes()).toEqual([[], []]);
  await edit(board, set('persona', 'ada', 'state', 'future'));
  expect(idsOf(board)).toEqual(before);
  expect(dashes()).toEqual([futureDash, futureDash]);
  await edit(board, set('persona', 'ada', 'state', 'current'));
  expect(idsOf(board)).toEqual(before);
  expect(dashes()).toEqual([[], []]);
});

test('an arrow from stage to stage leads elsewhere, at the sides that a new one would take', async () => {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey: felt });
  const before = idsOf(board);
  const branch = {
    ...felt,
    stages: felt.stages.map((stage) => (stage.id === 'sip' ? { ...stage, after: 'boil' } : stage)),
  };
  await bringIn(board, rootId, editedFile(felt, branch, 'x1'));
  expect(idsOf(board).filter((id) => !before.includes(id))).toEqual([]);
  const fresh = openBoard();
  await fresh.ask('insert', { journey: branch });
  const sides = (each: LiveBoard) =>
    linesOf(each)
      .filter(({ props }) => props.strokeWeight === 4)
      .map(({ props }) => JSON.stringify([magnetOf(props.connectorStart), magnetOf(props.connectorEnd)]))
      .sort();
  expect(sides(board)).toEqual(sides(fresh));
});

function magnetOf(end: unknown): unknown {
  return typeof end === 'object' && end !== null && 'magnet' in end ? end.magnet : end;
}
