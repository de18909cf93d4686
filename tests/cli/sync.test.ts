import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRecord, type RawNode } from '../../playground/board-file/base/json.ts';
import { type Desk, makeDesk } from './board-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = makeDesk();
  desk.put('journey.json', journey);
  await desk.run('insert', '--journey', 'journey.json', '--out', 'map.json');
  await desk.run('export', '--board', 'map.json', '--format', 'json', '--out', 'file.json');
});
afterAll(() => desk.clear());

const journey = {
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
    { id: 'c2', stageId: 's2', laneId: 'l2', text: 'Van too small' },
    { id: 'c3', stageId: 's2', laneId: 'l1', text: 'Rent a van' },
  ],
  links: [{ id: 'k1', from: 'c1', to: 'c2' }],
};

interface Card {
  id: string;
  stageId: string | null;
  laneId: string | null;
  text: string;
}

/** The exported file, edited by a colleague. */
function editFile(name: string, change: (cards: Card[]) => Card[]): void {
  const file = desk.json('file.json') as { cards: Card[] };
  desk.put(name, { ...file, cards: change(file.cards) });
}

/** The board file, edited by a script: `change` gets every node. */
function editBoard(name: string, change: (node: RawNode) => void): void {
  const board = desk.json('map.json');
  const visit = (node: unknown) => {
    if (!isRecord(node)) return;
    change(node);
    for (const child of Array.isArray(node.children) ? node.children : []) visit(child);
  };
  visit(isRecord(board) ? board.document : undefined);
  desk.put(name, JSON.stringify(board));
}

const cardsOf = async (board: string) =>
  (JSON.parse((await desk.run('export', '--board', board, '--format', 'json')).out) as { cards: Card[] })
    .cards;

const sticky = (text: string, change: (node: RawNode) => void) => (node: RawNode) => {
  if (node.type === 'STICKY' && node.characters === text) change(node);
};

describe('a file that comes back', () => {
  test('unedited changes nothing, not a byte', async () => {
    const { code, json } = await desk.run(
      'sync',
      '--board',
      'map.json',
      '--file',
      'file.json',
      '--out',
      'same.json',
    );
    expect(code).toBe(0);
    expect(json()).toEqual({ changes: [], conflicts: [], missing: [], writes: 0 });
    expect(desk.read('same.json')).toBe(desk.read('map.json'));
  });

  test('edited brings its words, and a second time nothing', async () => {
    editFile('edited.json', (cards) =>
      cards.map((card) => (card.id === 'c1' ? { ...card, text: 'Fill 40 boxes' } : card)),
    );
    const args = ['--file', 'edited.json', '--out', 'synced.json', '--undo-out', 'undone.json'];
    const first = await desk.run('sync', '--board', 'map.json', ...args);
    expect(first.json()).toMatchObject({
      changes: [
        { from: 'file', op: 'update', kind: 'card', recordId: 'c1', field: 'text', after: 'Fill 40 boxes' },
      ],
    });
    expect(await cardsOf('synced.json')).toContainEqual(
      expect.objectContaining({ id: 'c1', text: 'Fill 40 boxes' }),
    );
    expect(await cardsOf('undone.json')).toContainEqual(
      expect.objectContaining({ id: 'c1', text: 'Fill boxes' }),
    );
    const again = await desk.run(
      'sync',
      '--board',
      'synced.json',
      '--file',
      'edited.json',
      '--out',
      'synced.json',
    );
    expect(again.json()).toMatchObject({ writes: 0 });
  });

  test('with rows taken out deletes only when told to', async () => {
    editFile('part.json', (cards) => cards.filter(({ id }) => id !== 'c3'));
    const args = ['sync', '--board', 'map.json', '--file', 'part.json', '--out', 'parted.json'];
    expect((await desk.run(...args)).json()).toMatchObject({ missing: ['c3'], writes: 0 });
    expect(await cardsOf('parted.json')).toHaveLength(3);
    await desk.run(...args, '--delete-missing');
    expect((await cardsOf('parted.json')).map(({ id }) => id).sort()).toEqual(['c1', 'c2']);
  });

  test('against a board that changed too asks, exits 3, and decides as told', async () => {
    editFile('ours.json', (cards) =>
      cards.map((card) => (card.id === 'c1' ? { ...card, text: 'File' } : card)),
    );
    editBoard(
      'theirs.json',
      sticky('Fill boxes', (node) => {
        node.characters = 'Board';
      }),
    );
    const args = ['sync', '--board', 'theirs.json', '--file', 'ours.json', '--out', 'decided.json'];
    const asked = await desk.run(...args);
    expect(asked.code).toBe(3);
    expect(asked.json()).toMatchObject({
      conflicts: [{ recordId: 'c1', field: 'text', base: 'Fill boxes', ours: 'File', theirs: 'Board' }],
    });
    expect(desk.files()).not.toContain('decided.json');
    expect((await desk.run(...args, '--resolve', 'ours')).code).toBe(0);
    expect(await cardsOf('decided.json')).toContainEqual(expect.objectContaining({ text: 'File' }));
    await desk.run(...args, '--resolve', 'theirs');
    expect(await cardsOf('decided.json')).toContainEqual(expect.objectContaining({ text: 'Board' }));
  });

  test('only to look needs no place to go', async () => {
    const before = desk.files();
    const { code, json } = await desk.run(
      'sync',
      '--board',
      'map.json',
      '--file',
      'edited.json',
      '--dry-run',
    );
    expect([code, json()]).toEqual([0, expect.objectContaining({ writes: 0 })]);
    expect(desk.files()).toEqual(before);
  });

  test('of another journey, or of no known format, is refused', async () => {
    desk.put('other.json', { ...journey, id: 'other' });
    const other = await desk.run('sync', '--board', 'map.json', '--file', 'other.json', '--out', 'x.json');
    expect([other.code, other.err]).toEqual([
      1,
      expect.stringContaining('"other", which is not on this board'),
    ]);
    desk.put('notes.doc', 'x');
    const odd = await desk.run('sync', '--board', 'map.json', '--file', 'notes.doc', '--out', 'x.json');
    expect([odd.code, odd.err]).toEqual([1, expect.stringContaining('--format')]);
  });
});

describe('a board file changed by hand', () => {
  test('is exported as it shows: words, names, places, ends', async () => {
    const boxes = new Map<string, RawNode>();
    editBoard('map-copy.json', (node) => {
      if (node.type === 'STICKY') boxes.set(String(node.characters), node);
    });
    const target = boxes.get('Van too small')?.absoluteBoundingBox;
    const goal = boxes.get('Rent a van')?.id;
    editBoard('hand.json', (node) => {
      if (node.type === 'STICKY' && node.characters === 'Fill boxes' && isRecord(target)) {
        node.absoluteBoundingBox = { ...target, x: Number(target.x) + 280 };
        node.characters = 'Carry boxes';
      }
      if (
        node.type === 'CONNECTOR' &&
        isRecord(node.connectorEnd) &&
        node.connectorEnd.endpointNodeId === boxes.get('Van too small')?.id
      )
        node.connectorEnd = { endpointNodeId: goal ?? '' };
      if (node.characters === 'Pack') node.characters = 'Pack up';
    });
    const { out } = await desk.run('export', '--board', 'hand.json', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      stages: [{ id: 's1', name: 'Pack up' }, { id: 's2' }],
      links: [{ from: 'c1', to: 'c3' }],
    });
    expect(JSON.parse(out).cards).toContainEqual(
      expect.objectContaining({ id: 'c1', stageId: 's2', laneId: 'l2', text: 'Carry boxes' }),
    );
  });
});

describe('a file that comes to a copied map', () => {
  test('says what the copy was taken for, or takes it for what --copy says', async () => {
    const [map] = JSON.parse((await desk.run('read', '--board', 'map.json')).out).journeys;
    desk.put('copying.json', [{ do: 'duplicate', nodes: [map.rootId] }]);
    await desk.run('edit', '--board', 'map.json', '--script', 'copying.json', '--out', 'two.json');
    const maps = JSON.parse((await desk.run('read', '--board', 'two.json')).out).journeys;
    const copyId: string = maps.find((each: { rootId: string }) => each.rootId !== map.rootId).journey.id;
    editFile('for-copy.json', (cards) =>
      cards.map((card) => (card.id === 'c1' ? { ...card, text: 'Fill 9 boxes' } : card)),
    );
    const args = [
      '--board',
      'two.json',
      '--file',
      'for-copy.json',
      '--journey',
      copyId,
      '--out',
      'copied.json',
    ];
    const plain = await desk.run('sync', ...args);
    expect([plain.code, plain.err]).toEqual([0, expect.stringMatching(/copy of .*its own.*--copy/s)]);
    const quarter = await desk.run('sync', ...args, '--copy', 'quarter');
    expect([quarter.code, quarter.err]).toEqual([0, expect.stringContaining('new quarter')]);
    const after = JSON.parse((await desk.run('read', '--board', 'copied.json')).out).journeys;
    const settled = after.find((each: { rootId: string }) => each.rootId !== map.rootId);
    expect(settled.journey.basedOn).toBe('move');
    expect(settled.journey.cards).toContainEqual(expect.objectContaining({ id: 'c1', text: 'Fill 9 boxes' }));
    const twice = ['--board', 'copied.json', ...args.slice(2, 4), '--journey', settled.journey.id];
    const again = await desk.run('sync', ...twice, '--out', 'x.json', '--copy', 'quarter');
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('no copy')]);
  });
});
