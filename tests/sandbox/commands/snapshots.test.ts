import { describe, expect, it, test } from 'vitest';
import { restoreEdit } from '../../../src/formats/restore-edit.ts';
import { compareJourneys } from '../../../src/insights/compare/compare-journeys.ts';
import { partKey, snapshotKey } from '../../../src/journey/map-snapshot.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { stampNamespace } from '../../../src/journey/stamp.ts';
import { intersects } from '../../../src/plane/boxes.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { exampleJourney } from '../../support/sample-journeys.ts';
import { drawGrid, drawTable } from '../../support/strange-boards.ts';
import { boardOf } from '../../support/two-people.ts';
import { expectUndone } from '../../support/undoing.ts';

const journey = journeyFrom({
  id: 'move',
  title: 'Moving house',
  stages: [
    { id: 's1', name: 'Pack' },
    { id: 's2', name: 'Drive' },
  ],
  lanes: [
    { id: 'l1', name: 'Actions', kind: 'actions' },
    { id: 'l2', name: 'Pains', kind: 'pains' },
  ],
  cards: [
    { id: 'c1', stageId: 's1', laneId: 'l1', text: 'Fill boxes' },
    { id: 'c2', stageId: 's2', laneId: 'l2', text: 'Van too small', severity: 3 },
  ],
  links: [{ id: 'k1', from: 'c1', to: 'c2' }],
  emotions: [{ id: 'e1', stageId: 's1', value: -1 }],
});

describe('snapshots of a map', () => {
  it('keep the map under a name, beside everything, and nothing reads them as part of it', async () => {
    const { board, rootId } = await openMap();
    const before = await board.ask('read', {});
    const { nodeId, name } = await board.ask('takeSnapshot', { rootId, name: '  Before\nthe  launch ' });
    expect(name).toBe('Before the launch');
    const node = sceneNode(board, nodeId);
    expect([node.type, node.locked, node.name, node.parent?.id]).toEqual([
      'SHAPE_WITH_TEXT',
      true,
      'Snapshot: Before the launch',
      rootId,
    ]);
    expect(overlapsOf(board, node)).toEqual([]);
    expect(await board.ask('read', {})).toEqual(before);
    const { snapshots } = await board.ask('snapshots', {});
    expect(snapshots).toEqual([
      { nodeId, rootId, name, at: expect.stringMatching(/^\d{4}-/), map: 'Moving house' },
    ]);
    expect((await board.ask('openSnapshot', { nodeId })).journey).toEqual(before.journeys[0]?.journey);
  });

  it('are named by the day, numbered within it, and never lie on one another', async () => {
    const { board, rootId } = await openMap();
    const first = await board.ask('takeSnapshot', { rootId });
    const second = await board.ask('takeSnapshot', { rootId, name: '   ' });
    expect(first.name).toMatch(/^\d{1,2} [A-Z][a-z]{2} \d{4}$/);
    expect(second.name).toBe(`${first.name} (2)`);
    expect(overlapsOf(board, sceneNode(board, second.nodeId))).toEqual([]);
    const { snapshots } = await board.ask('snapshots', {});
    expect(snapshots.map(({ name }) => name).sort()).toEqual([first.name, second.name].sort());
  });

  it('are taken, renamed and deleted in one undo step each', async () => {
    const { board, rootId } = await openMap();
    const names = async () => (await board.ask('snapshots', {})).snapshots.map(({ name }) => name);
    const { nodeId } = await board.ask('takeSnapshot', { rootId, name: 'One' });
    await board.ask('renameSnapshot', { nodeId, name: 'Two' });
    expect(sceneNode(board, nodeId).name).toBe('Snapshot: Two');
    const before = boardOf(board);
    expect(await board.ask('deleteSnapshot', { nodeId })).toEqual({ deleted: 1 });
    expect(await names()).toEqual([]);
    await expectUndone(board, before);
    expect(await names()).toEqual(['Two']);
    board.act({ do: 'undo' });
    expect(await names()).toEqual(['One']);
    board.act({ do: 'undo' });
    expect(await names()).toEqual([]);
    board.act({ do: 'redo' });
    expect(await names()).toEqual(['One']);
  });

  it('stay out of the way of rows that grow, and are not touched by a sync', async () => {
    const { board, rootId } = await openMap();
    const { nodeId } = await board.ask('takeSnapshot', { rootId });
    const place = boxOf(sceneNode(board, nodeId));
    const { now } = await mapOf(board, rootId);
    const cards = Array.from({ length: 14 }, (_, n) => ({
      id: `new${n}`,
      stageId: 's1',
      laneId: 'l1',
      text: `More ${n}`,
    }));
    await bringBack(board, rootId, journeyFrom({ ...now, cards: [...now.cards, ...cards] }));
    expect((await mapOf(board, rootId)).now.cards).toHaveLength(16);
    expect(boxOf(sceneNode(board, nodeId))).toEqual(place);
    expect(overlapsOf(board, sceneNode(board, nodeId))).toEqual([]);
  });

  it('stay where they are when the map is tidied', async () => {
    const { board, rootId } = await openMap();
    const { nodeId } = await board.ask('takeSnapshot', { rootId });
    const { nodes } = await mapOf(board, rootId);
    const note = boxOf(sceneNode(board, nodes('c1')));
    board.act({ do: 'drag', node: nodes('c1'), x: note.x + 37, y: note.y + 19 });
    const place = boxOf(sceneNode(board, nodeId));
    const scope = { kind: 'map' } as const;
    const { fingerprint, tidy } = await board.ask('previewTidy', { rootId, scope });
    expect(tidy).toBe(false);
    await board.ask('applyTidy', { rootId, scope, fingerprint });
    expect(boxOf(sceneNode(board, nodeId))).toEqual(place);
    expect(overlapsOf(board, sceneNode(board, nodeId))).toEqual([]);
    expect((await board.ask('snapshots', {})).snapshots).toMatchObject([{ nodeId, rootId }]);
  });

  it('bring the map back to what they kept; comparing then finds nothing', async () => {
    const { board, rootId } = await openMap();
    const { nodeId } = await board.ask('takeSnapshot', { rootId });
    const { now, nodes } = await mapOf(board, rootId);
    board.act({ do: 'type', node: nodes('c1'), text: 'Fill forty boxes' });
    board.act({ do: 'delete', node: nodes('c2') });
    const stage = sceneNode(board, nodes('s2'));
    const at = boxOf(stage);
    board.act({ do: 'addSticky', x: at.x + 60, y: at.y + 330, text: 'Came later', color: 'yellow' });
    const changed = (await mapOf(board, rootId)).now;
    expect(
      compareJourneys(now, changed)
        .differences.map(({ op }) => op)
        .sort(),
    ).toEqual(['added', 'removed', 'removed', 'reworded'].sort());
    const { journey: kept } = await board.ask('openSnapshot', { nodeId });
    const before = boardOf(board);
    await bringBack(board, rootId, kept);
    const restored = (await mapOf(board, rootId)).now;
    expect(compareJourneys(kept, restored).differences).toEqual([]);
    await expectUndone(board, before);
    expect(compareJourneys(changed, (await mapOf(board, rootId)).now).differences).toEqual([]);
  });
});

test('only what carries a snapshot is renamed or taken away as one', async () => {
  const { board, rootId } = await openMap();
  const { nodes } = await mapOf(board, rootId);
  const before = boardOf(board);
  expect(await board.send('changeStates', { nodeIds: [nodes('c1'), rootId, 'gone'] })).toEqual({ writes: 0 });
  expect(boardOf(board)).toEqual(before);
});

describe('a map that people drew and took into use', () => {
  it.each([
    ['of notes', drawGrid],
    ['in a table', drawTable],
  ])('(%s) can be kept too; the tab lies on nothing and is no part of it', async (_, draw) => {
    const board = openBoard();
    draw(board);
    const found = (await board.ask('read', {})).journeys[0]?.rootId ?? '';
    const { rootId } = await board.ask('adopt', { rootId: found });
    const before = await board.ask('read', {});
    const { nodeId } = await board.ask('takeSnapshot', { rootId, name: 'Drawn' });
    expect(overlapsOf(board, sceneNode(board, nodeId))).toEqual([]);
    expect(await board.ask('read', {})).toEqual(before);
    expect((await board.ask('snapshots', {})).snapshots).toMatchObject([{ nodeId, rootId, name: 'Drawn' }]);
  });
});

describe('a snapshot that is copied, cut, orphaned', () => {
  it('counts once however often its node lies in the map, and goes with all of them', async () => {
    const { board, rootId } = await openMap();
    const { nodeId } = await board.ask('takeSnapshot', { rootId, name: 'One' });
    const twin = sceneNode(board, nodeId).clone();
    const root = sceneNode(board, rootId);
    if (root.type === 'SECTION') root.appendChild(twin);
    expect((await board.ask('snapshots', {})).snapshots).toMatchObject([{ nodeId, name: 'One' }]);
    await board.ask('renameSnapshot', { nodeId: twin.id, name: 'Both' });
    expect((await board.ask('snapshots', {})).snapshots).toMatchObject([{ nodeId, name: 'Both' }]);
    expect(await board.ask('deleteSnapshot', { nodeId })).toEqual({ deleted: 2 });
  });

  it('is copied with its map and belongs to each', async () => {
    const { board, rootId } = await openMap();
    const { nodeId } = await board.ask('takeSnapshot', { rootId, name: 'One' });
    board.act({ do: 'duplicate', node: rootId });
    const { snapshots } = await board.ask('snapshots', {});
    expect(snapshots.map((snapshot) => snapshot.rootId).sort()).toEqual(
      (await board.ask('read', {})).journeys.map((map) => map.rootId).sort(),
    );
    const other = snapshots.find((snapshot) => snapshot.nodeId !== nodeId)?.nodeId ?? '';
    await board.ask('deleteSnapshot', { nodeId: other });
    expect((await board.ask('snapshots', {})).snapshots).toMatchObject([{ nodeId }]);
  });

  it('survives cut and paste, with the map and alone, and the map being deleted', async () => {
    const { board, rootId } = await openMap();
    const { nodeId } = await board.ask('takeSnapshot', { rootId, name: 'One' });
    board.act({ do: 'cutPaste', node: rootId, dx: 500, dy: 9000 });
    const moved = (await board.ask('read', {})).journeys[0]?.rootId ?? '';
    const [found] = (await board.ask('snapshots', {})).snapshots;
    expect([found?.rootId, found?.name]).toEqual([moved, 'One']);
    expect(found?.nodeId).not.toBe(nodeId);
    const page = board.figma.currentPage;
    page.appendChild(sceneNode(board, found?.nodeId ?? ''));
    expect((await board.ask('snapshots', {})).snapshots).toMatchObject([{ rootId: moved }]);
    board.act({ do: 'delete', node: moved });
    const [orphan] = (await board.ask('snapshots', {})).snapshots;
    expect(orphan).toMatchObject({ rootId: null, name: 'One' });
    expect((await board.ask('openSnapshot', { nodeId: orphan?.nodeId ?? '' })).journey.title).toBe(
      'Moving house',
    );
    expect((await board.ask('read', {})).unplaced).toEqual([]);
  });
});

describe('a snapshot that cannot be read', () => {
  const newer = (head: { [field: string]: unknown }) => JSON.stringify({ ...head, v: 2, more: true });
  it.each<[string, 'damaged' | 'newer', (node: SceneNode) => void]>([
    ['no JSON', 'damaged', (node) => put(node, snapshotKey, '{"v":1,')],
    ['no head at all', 'damaged', (node) => put(node, snapshotKey, '[]')],
    ['a newer version', 'newer', (node) => put(node, snapshotKey, newer(headOf(node)))],
    ['a part missing', 'damaged', (node) => put(node, partKey(0), '')],
    [
      'a part changed',
      'damaged',
      (node) => put(node, partKey(0), `x${node.getSharedPluginData(stampNamespace, partKey(0))}`),
    ],
    [
      'absurd numbers',
      'damaged',
      (node) => put(node, snapshotKey, JSON.stringify({ ...headOf(node), parts: 1e9 })),
    ],
  ])('(%s) is shown as such, is not touched, and disturbs nothing', async (_, problem, damage) => {
    const { board, rootId } = await openMap();
    const { nodeId } = await board.ask('takeSnapshot', { rootId, name: 'One' });
    const node = sceneNode(board, nodeId);
    damage(node);
    const data = node.getSharedPluginData(stampNamespace, snapshotKey);
    expect((await board.ask('snapshots', {})).snapshots).toMatchObject([
      { nodeId, rootId, name: 'One', problem },
    ]);
    for (const refused of [
      board.ask('openSnapshot', { nodeId }),
      board.ask('renameSnapshot', { nodeId, name: 'x' }),
      board.ask('deleteSnapshot', { nodeId }),
    ]) {
      await expect(refused).rejects.toThrow(problem === 'newer' ? 'newer version' : 'damaged');
    }
    await board.ask('takeSnapshot', { rootId, name: 'Two' });
    expect((await board.ask('snapshots', {})).snapshots.map(({ name }) => name)).toEqual(['Two', 'One']);
    expect(node.getSharedPluginData(stampNamespace, snapshotKey)).toBe(data);
    expect((await board.ask('read', {})).journeys).toHaveLength(1);
  });

  it.each([
    ['what unpacks to more than it says', (head: Head) => ({ ...head, bytes: 10 })],
    ['what unpacks to less than it says', (head: Head) => ({ ...head, bytes: head.bytes + 1 })],
  ])('(%s) is refused when it is opened', async (_, lie) => {
    const { board, rootId } = await openMap();
    const { nodeId } = await board.ask('takeSnapshot', { rootId });
    const node = sceneNode(board, nodeId);
    put(node, snapshotKey, JSON.stringify(lie(headOf(node))));
    await expect(board.ask('openSnapshot', { nodeId })).rejects.toThrow('damaged');
  });

  it('is not made when it would be one too many: the words say so and nothing is drawn', async () => {
    const { board, rootId } = await openMap();
    const { nodeId } = await board.ask('takeSnapshot', { rootId });
    const node = sceneNode(board, nodeId);
    const root = sceneNode(board, rootId);
    for (let n = 1; n < 40; n += 1) {
      const twin = node.clone();
      if (root.type === 'SECTION') root.appendChild(twin);
      put(twin, snapshotKey, JSON.stringify({ ...headOf(node), id: `s${n}` }));
    }
    const before = board.figma.currentPage.findAll().length;
    await expect(board.ask('takeSnapshot', { rootId })).rejects.toThrow('40 snapshots already');
    expect(board.figma.currentPage.findAll()).toHaveLength(before);
  });

  it('is not made of a map that is too large: the words say so and nothing is drawn', async () => {
    const { board, rootId } = await openMap();
    let state = 1;
    const noise = Array.from({ length: 110_000 }, () => {
      state = (state * 48271) % 2147483647;
      return state.toString(36);
    }).join('');
    const { nodes } = await mapOf(board, rootId);
    board.act({ do: 'type', node: nodes('c1'), text: noise });
    const count = () => board.figma.currentPage.findAll().length;
    const before = count();
    await expect(board.ask('takeSnapshot', { rootId })).rejects.toThrow('too large to be kept');
    expect(count()).toBe(before);
  });
});

describe('a copied map', () => {
  async function copied() {
    const { board, rootId } = await openMap();
    board.act({ do: 'duplicate', node: rootId });
    const copy = (await board.ask('read', {})).journeys.find((map) => map.rootId !== rootId);
    if (!copy) throw new Error('no copy');
    return { board, rootId, copy };
  }
  const find = async (board: LiveBoard, rootId: string) => {
    const map = (await board.ask('read', {})).journeys.find((each) => each.rootId === rootId);
    if (!map) throw new Error('no map');
    return map;
  };

  it('says what it is a copy of until somebody decides; reading decides nothing', async () => {
    const { board, rootId, copy } = await copied();
    expect(copy.copyOf).toEqual({ journeyId: 'move', title: 'Moving house' });
    expect((await find(board, rootId)).copyOf).toBeUndefined();
    expect(copy.journey.cards.map(({ id }) => id).sort()).toEqual(['c1', 'c2']);
  });

  it.each(['quarter', 'future'] as const)('becomes the %s of the original, in one step', async (as) => {
    const { board, rootId, copy } = await copied();
    const before = boardOf(board);
    const { journeyId } = await board.ask('settleCopy', { rootId: copy.rootId, as });
    const settled = await find(board, copy.rootId);
    expect(settled.copyOf).toBeUndefined();
    expect(settled.journey).toMatchObject({ id: journeyId, basedOn: 'move' });
    expect(settled.journey.state).toBe(as === 'future' ? 'future' : undefined);
    const original = await find(board, rootId);
    expect(original.journey.id).toBe('move');
    const found = compareJourneys(original.journey, settled.journey);
    expect(found.matched).toBe('ids');
    expect(found.differences.map(({ field }) => field)).toEqual(as === 'future' ? ['state'] : []);
    const { snapshots } = await board.ask('snapshots', {});
    expect(snapshots).toMatchObject([{ rootId: copy.rootId, name: expect.stringContaining('when copied') }]);
    expect(overlapsOf(board, sceneNode(board, snapshots[0]?.nodeId ?? ''))).toEqual([]);
    await expect(board.ask('settleCopy', { rootId: copy.rootId, as })).rejects.toThrow('not a copy any more');
    await expectUndone(board, before);
    expect(await find(board, copy.rootId)).toEqual(copy);
    expect((await board.ask('snapshots', {})).snapshots).toEqual([]);
  });

  it('becomes a map of its own, which shares no id with the original', async () => {
    const { board, rootId, copy } = await copied();
    const before = boardOf(board);
    const { journeyId } = await board.ask('settleCopy', { rootId: copy.rootId, as: 'separate' });
    const settled = await find(board, copy.rootId);
    expect(settled.copyOf).toBeUndefined();
    expect(settled.journey.id).toBe(journeyId);
    expect(settled.journey).not.toHaveProperty('basedOn');
    const original = await find(board, rootId);
    expect(original.journey).toEqual((await openMap()).journey);
    const known = new Set(Object.keys(original.nodes));
    expect(Object.keys(settled.nodes).filter((id) => known.has(id))).toEqual([]);
    const found = compareJourneys(original.journey, settled.journey);
    expect([found.matched, found.differences]).toEqual(['words', []]);
    expect(settled.doubts).toEqual([]);
    await expectUndone(board, before);
    expect(await find(board, copy.rootId)).toEqual(copy);
  });

  it('keeps a whole example the same when it is settled', async () => {
    const board = openBoard();
    const { rootId } = await board.ask('insert', { journey: exampleJourney('fifteen-minutes') });
    board.act({ do: 'duplicate', node: rootId });
    const copy = (await board.ask('read', {})).journeys.find((map) => map.rootId !== rootId);
    await board.ask('settleCopy', { rootId: copy?.rootId ?? '', as: 'separate' });
    const [original, settled] = [await find(board, rootId), await find(board, copy?.rootId ?? '')];
    expect(compareJourneys(original.journey, settled.journey).differences).toEqual([]);
  });
});

type Head = { [field: string]: unknown } & { bytes: number };

async function openMap() {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey });
  return { board, rootId, journey: (await mapOf(board, rootId)).now };
}

async function mapOf(board: LiveBoard, rootId: string) {
  const map = (await board.ask('read', {})).journeys.find((each) => each.rootId === rootId);
  if (!map) throw new Error('the map is gone');
  return { now: map.journey, nodes: (id: string) => map.nodes[id]?.[0] ?? '' };
}

/** Brings an earlier state back, all of it. */
async function bringBack(board: LiveBoard, rootId: string, earlier: typeof journey) {
  const { now } = await mapOf(board, rootId);
  const file = restoreEdit(now, earlier);
  const { seen, missing, conflicts } = await board.ask('previewSync', { rootId, file });
  expect(conflicts).toEqual([]);
  const result = await board.ask('applySync', {
    rootId,
    file,
    seen,
    untick: [],
    resolutions: {},
    remove: missing,
  });
  expect(result).toMatchObject({ outcome: 'done', skipped: [] });
}

function sceneNode(board: LiveBoard, id: string): SceneNode {
  const node = board.figma.currentPage.findOne((each) => each.id === id);
  if (!node) throw new Error(`no node ${id}`);
  return node;
}

function boxOf(node: SceneNode) {
  const box = node.absoluteBoundingBox;
  if (!box) throw new Error('no box');
  return { x: box.x, y: box.y, width: box.width, height: box.height };
}

/** Everything that touches the node, but what it lies in. */
function overlapsOf(board: LiveBoard, node: SceneNode): string[] {
  const box = boxOf(node);
  const holders = new Set<string>();
  for (let parent = node.parent; parent; parent = parent.parent) holders.add(parent.id);
  return board.figma.currentPage
    .findAll((other) => other.id !== node.id && !holders.has(other.id) && other.type !== 'CONNECTOR')
    .filter((other) => intersects(boxOf(other), box))
    .map((other) => `${other.type} ${other.name}`);
}

function headOf(node: SceneNode): Head {
  return JSON.parse(node.getSharedPluginData(stampNamespace, snapshotKey));
}

function put(node: SceneNode, key: string, value: string): void {
  node.setSharedPluginData(stampNamespace, key, value);
}
