import { expect, test } from 'vitest';
import { openBoard } from '../../support/live-board.ts';
import { bringIn, editedFile, readOnly, smallMap } from '../../support/small-map.ts';

/** What is locked beside a map that grows: it is asked about, and moved only when somebody says so. */
const after = {
  ...smallMap,
  stages: [...smallMap.stages, { id: 'sip', name: 'Sip' }],
  cards: [...smallMap.cards, { id: 'n1', stageId: 'sip', laneId: 'do', text: 'Burns the tongue' }],
};

test('a new stage waits for what is locked in its way, and unlocking lets it make way', async () => {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey: smallMap });
  const root = board.figma.currentPage.findOne(({ id }) => id === rootId)?.absoluteBoundingBox;
  if (!root) throw new Error('no map');
  const x = root.x + root.width + 300;
  const [id = ''] = board.act({ do: 'addSticky', x, y: root.y + 500, text: 'Stays', color: 'yellow' });
  board.act({ do: 'lock', nodes: [id] });
  const note = () => board.figma.currentPage.findOne((node) => node.id === id);
  const file = editedFile(smallMap, after);
  const { hindrances } = await board.ask('previewSync', { rootId, file });
  expect(hindrances.map(({ recordId, locked }) => [recordId, locked])).toEqual([
    ['sip', true],
    ['n1', true],
  ]);
  expect(hindrances[0]?.reason).toMatch(/^“Stays” is locked and would be covered by the map as it grows\./);
  expect(await bringIn(board, rootId, file)).toMatchObject({ outcome: 'done', writes: 0, applied: 0 });
  expect([note()?.x, note()?.locked]).toEqual([x, true]);

  const done = await bringIn(board, rootId, file, ['sip', 'n1']);
  expect(done).toMatchObject({ outcome: 'done', skipped: [] });
  expect((await readOnly(board)).journey.stages.map(({ id }) => id)).toContain('sip');
  const now = board.figma.currentPage.findOne((node) => node.id === rootId)?.absoluteBoundingBox;
  expect(note()?.x).toBeGreaterThan((now?.x ?? 0) + (now?.width ?? 0));
  expect(note()?.locked).toBe(true);
  board.act({ do: 'undo' });
  expect([note()?.x, note()?.locked]).toEqual([x, true]);
});

test('room in a stage is refused where something locked would be covered', async () => {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey: smallMap });
  const root = board.figma.currentPage.findOne(({ id }) => id === rootId)?.absoluteBoundingBox;
  if (!root) throw new Error('no map');
  const [id = ''] = board.act({
    do: 'addShape',
    x: root.x + root.width + 60,
    y: root.y + 500,
    width: 100,
    height: 80,
    text: 'Key',
  });
  board.act({ do: 'lock', nodes: [id] });
  await expect(board.ask('makeRoom', { rootId, stageId: 'pour' })).rejects.toThrow(
    /“Key” is locked .* Nothing was changed/,
  );
});

test('a note that grows moves what says nothing out of the way too', async () => {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey: smallMap });
  const root = board.figma.currentPage.findOne(({ id }) => id === rootId)?.absoluteBoundingBox;
  if (!root) throw new Error('no map');
  const picture = board.figma.createRectangle();
  picture.resize(300, 200);
  [picture.x, picture.y] = [root.x + 100, root.y + root.height + 150];
  board.figma.commitUndo();
  const fields = { stageId: 'pour', laneId: 'hurt', text: 'So many words. '.repeat(200) };
  const edits = [{ op: 'add' as const, kind: 'card' as const, recordId: 'n1', fields }];
  expect(await board.ask('edit', { rootId, edits, seen: {} })).toMatchObject({ outcome: 'done' });
  const now = board.figma.currentPage.findOne(({ id }) => id === rootId)?.absoluteBoundingBox;
  expect(now?.height).toBeGreaterThan(root.height + 150);
  expect(picture.x).toBeGreaterThan(root.x + root.width);
});
