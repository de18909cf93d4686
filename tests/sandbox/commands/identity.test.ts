import { beforeEach, describe, expect, test } from 'vitest';
import { differences } from '../../support/differences.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { bringIn, editedFile, nodeOf, readOnly, reworded, smallMap } from '../../support/small-map.ts';

/** Who is which record, whatever people do to the nodes that say so (design §4); each case on its own. */
let board: LiveBoard;
let rootId: string;
const edited = reworded(smallMap, { c1: 'Fill it to the brim' });
const file = editedFile(smallMap, edited);

beforeEach(async () => {
  board = openBoard();
  rootId = (await board.ask('insert', { journey: smallMap })).rootId;
});

const cardsOf = async () => (await readOnly(board)).journey.cards;
const wordsOf = async (id: string) => (await cardsOf()).find((card) => card.id === id)?.text;
const maps = async () => (await board.ask('read', {})).journeys;

describe('a note', () => {
  test('that was duplicated: the file changes the original, the copy is a card of its own and stays', async () => {
    const [copy = ''] = board.act({ do: 'duplicate', node: await nodeOf(board, 'c1') });
    await bringIn(board, rootId, file);
    expect(await wordsOf('c1')).toBe('Fill it to the brim');
    const map = await readOnly(board);
    const copied = map.journey.cards.find(({ id }) => map.nodes[id]?.[0] === copy);
    expect(copied).toMatchObject({ text: 'Fill the kettle' });
    expect(copied?.id).not.toBe('c1');
    // The write before gave the copy a stamp of its own: it is the same record at each reading from now on.
    expect(stampOf(copy)).toMatchObject({ recordId: copied?.id, nodeId: copy });
  });

  test('that was cut and pasted is the same record, and is written to', async () => {
    board.act({ do: 'cutPaste', node: await nodeOf(board, 'c1'), dx: 0, dy: 0 });
    expect(await bringIn(board, rootId, file)).toMatchObject({ outcome: 'done', applied: 1 });
    expect(await wordsOf('c1')).toBe('Fill it to the brim');
    expect(await cardsOf()).toHaveLength(3);
  });

  test('whose deletion was undone is the same record again', async () => {
    board.act({ do: 'delete', node: await nodeOf(board, 'c1') });
    expect((await cardsOf()).map(({ id }) => id)).not.toContain('c1');
    board.act({ do: 'undo' });
    expect(differences(smallMap, (await readOnly(board)).journey)).toEqual([]);
    await bringIn(board, rootId, file);
    expect(await wordsOf('c1')).toBe('Fill it to the brim');
  });

  test('that lost its stamp is a new card; its words are never lost, and the file asks about the old one', async () => {
    const node = await nodeOf(board, 'c1');
    await setStamp(node, '');
    const { conflicts } = await board.ask('previewSync', { rootId, file });
    expect(conflicts).toMatchObject([{ recordId: 'c1', theirs: null }]);
    expect((await cardsOf()).map(({ text }) => text)).toContain('Fill the kettle');
  });

  test.each([
    ['half a stamp', '{"v":1,"kind":"card","recordId":'],
    ['of another tool', '{"owner":"another plugin"}'],
    ['a list', '[1,2,3]'],
    ['a number', '7'],
    ['far too deep', '['.repeat(5000)],
  ])('with %s under our key is a note without a stamp', async (_, text) => {
    const node = await nodeOf(board, 'c1');
    await setStamp(node, text);
    const map = await readOnly(board);
    const card = map.journey.cards.find(({ id }) => map.nodes[id]?.[0] === node);
    expect(card).toMatchObject({ text: 'Fill the kettle', stageId: 'boil', laneId: 'do' });
    expect(card?.id).not.toBe('c1');
  });

  test('that claims the record of another: the one that its stamp names keeps it', async () => {
    const [mine, other] = [await nodeOf(board, 'c1'), await nodeOf(board, 'c2')];
    await setStamp(other, JSON.stringify({ ...stampOf(other), recordId: 'c1', nodeId: mine }));
    const map = await readOnly(board);
    expect(map.nodes.c1).toEqual([mine]);
    expect(map.journey.cards.map(({ text }) => text).sort()).toEqual(
      smallMap.cards.map(({ text }) => text).sort(),
    );
    await bringIn(board, rootId, file);
    expect(await wordsOf('c1')).toBe('Fill it to the brim');
  });

  test('of another map that was pasted here is a card without a past', async () => {
    await board.ask('insert', { journey: { ...smallMap, id: 'other', title: 'Another map' } });
    const other = (await maps()).find(({ journey }) => journey.id === 'other');
    const [copy = ''] = board.act({ do: 'duplicate', node: other?.nodes.c3?.[0] ?? '' });
    const mine = async () => (await maps()).find((candidate) => candidate.rootId === rootId);
    const place = await boxOf((await mine())?.nodes.c2?.[0] ?? '');
    board.act({ do: 'drag', node: copy, x: place.x + 300, y: place.y + 10 });
    const map = await mine();
    const card = map?.journey.cards.find(({ id }) => map.nodes[id]?.[0] === copy);
    expect(card).toMatchObject({ text: 'Scald a finger' });
    expect(map?.nodes.c3).not.toContain(copy);
  });
});

describe('a stage that was duplicated', () => {
  test('is a stage of its own with cards of its own; the file changes the original', async () => {
    board.act({ do: 'duplicate', node: await nodeOf(board, 'boil') });
    await bringIn(board, rootId, file);
    const { journey } = await readOnly(board);
    expect(journey.stages).toHaveLength(3);
    expect(journey.cards.map(({ text }) => text).sort()).toEqual(
      ['Fill it to the brim', 'Fill the kettle', 'Scald a finger', 'Wait', 'Wait'].sort(),
    );
    expect(new Set(journey.cards.map(({ id }) => id)).size).toBe(5);
  });
});

describe('a map', () => {
  test('that was copied is another journey with the same records; a file changes only the one it is brought to', async () => {
    board.act({ do: 'duplicate', node: rootId });
    const copy = (await maps()).find((map) => map.rootId !== rootId);
    expect(copy?.journey.id).not.toBe('tea');
    expect(await bringIn(board, copy?.rootId ?? '', file)).toMatchObject({ applied: 1 });
    const after = await maps();
    const texts = (root: string | undefined) =>
      after.find((map) => map.rootId === root)?.journey.cards.find(({ id }) => id === 'c1')?.text;
    expect(texts(rootId)).toBe('Fill the kettle');
    expect(texts(copy?.rootId)).toBe('Fill it to the brim');
  });

  test('in another file is the same journey there, with the same records', async () => {
    // Cut here, pasted there: fresh node ids, the stamps travel, and what they name is not in that file.
    const records = board.client.control.records().map((record) => ({
      ...record,
      id: elsewhere(record.id),
      parentId: record.parentId === null ? null : elsewhere(record.parentId),
      props: renameEnds(record.props),
    }));
    const there = openBoard({ records, session: 9 });
    const [map] = (await there.ask('read', {})).journeys;
    expect(map && differences(smallMap, map.journey)).toEqual([]);
    expect(await bringIn(there, map?.rootId ?? '', file)).toMatchObject({ applied: 1, skipped: [] });
    expect((await readOnly(there)).journey.cards.find(({ id }) => id === 'c1')?.text).toBe(
      'Fill it to the brim',
    );
  });

  test('in a file that was duplicated as a whole keeps every record, and goes its own way', async () => {
    const twin = openBoard({ records: board.client.control.records(), session: 9 });
    expect(differences(smallMap, (await readOnly(twin)).journey)).toEqual([]);
    await bringIn(twin, rootId, file);
    expect(await wordsOf('c1')).toBe('Fill the kettle');
    expect((await readOnly(twin)).journey.cards.find(({ id }) => id === 'c1')?.text).toBe(
      'Fill it to the brim',
    );
  });
});

describe('what a newer version wrote', () => {
  test('on one note makes the map one that is only read, with a clear word', async () => {
    const node = await nodeOf(board, 'c2');
    await setStamp(node, JSON.stringify({ ...stampOf(node), v: 2, colourful: true }));
    expect((await cardsOf()).map(({ text }) => text)).toContain('Wait');
    const before = stampText(node);
    await expect(board.ask('previewSync', { rootId, file })).rejects.toThrow(/newer version.*Update/);
    await expect(bringIn(board, rootId, file)).rejects.toThrow('Nothing was changed');
    expect(stampText(node)).toBe(before);
  });

  test('on the whole map says so, instead of that the map is gone', async () => {
    const root = await nodeOf(board, 'tea');
    await setStamp(root, JSON.stringify({ ...stampOf(root), v: 2 }));
    await expect(board.ask('previewSync', { rootId, file })).rejects.toThrow('drawn by a newer version');
  });
});

function elsewhere(id: string): string {
  const [session, number] = id.split(':');
  return session === '0' ? id : `4:${Number(number) + 1000}`;
}

/** Connectors follow the nodes that they hang on. */
function renameEnds<T>(props: T): T {
  return JSON.parse(
    JSON.stringify(props).replace(
      /"endpointNodeId":"(\d+:\d+)"/g,
      (_, id) => `"endpointNodeId":"${elsewhere(id)}"`,
    ),
  );
}

async function setStamp(id: string, text: string): Promise<void> {
  const node = await board.wait(board.figma.getNodeByIdAsync(id));
  node?.setSharedPluginData('throughline', 'stamp', text);
}

function stampText(id: string): string {
  const node = board.figma.currentPage.findOne((candidate) => candidate.id === id);
  return node?.getSharedPluginData('throughline', 'stamp') ?? '';
}

function stampOf(id: string): { [field: string]: unknown } {
  return JSON.parse(stampText(id));
}

async function boxOf(id: string): Promise<{ x: number; y: number }> {
  const node = await board.wait(board.figma.getNodeByIdAsync(id));
  const box = node && 'absoluteBoundingBox' in node ? node.absoluteBoundingBox : null;
  if (!box) throw new Error(`no box of ${id}`);
  return box;
}
