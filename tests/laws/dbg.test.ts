import { test } from 'vitest';
import { openBoard } from '../support/live-board.ts';
import { smallMap } from '../support/small-map.ts';

test.each([false, true])('dbg %s', async (enclosed) => {
  const board = openBoard({ settings: { apiGeometry: 'reparent' } });
  const { rootId } = await board.ask('insert', { journey: smallMap });
  const root = () => board.figma.currentPage.findOne(({ id }) => id === rootId);
  const box = root()?.absoluteBoundingBox;
  if (!box) throw new Error('x');
  if (enclosed)
    board.act({
      do: 'addSection',
      x: box.x - 60,
      y: box.y - 60,
      width: box.width + 500,
      height: box.height + 300,
      name: 'Project',
    });
  const [n] = board.act({ do: 'addSticky', x: -1763, y: 363, text: 'a', color: 'yellow' });
  console.log(JSON.stringify(root()?.absoluteBoundingBox), root()?.parent?.name);
  await board.ask('makeRoom', { rootId, stageId: 'pour' });
  console.log(
    JSON.stringify(root()?.absoluteBoundingBox),
    root()?.parent?.name,
    board.figma.currentPage.findOne(({ id }) => id === n)?.parent?.name,
  );
  await board.ask('makeRoom', { rootId, laneId: 'do' });
  console.log(
    JSON.stringify(root()?.absoluteBoundingBox),
    root()?.parent?.name,
    board.figma.currentPage.findOne(({ id }) => id === n)?.parent?.name,
  );
});
