import { describe, expect, test } from 'vitest';
import { stampKey, stampNamespace } from '../../../src/journey/stamp.ts';
import { change } from '../../../src/own-map/change/change.ts';
import type { Work } from '../../../src/own-map/change/work.ts';
import { readPages } from '../../../src/sandbox/read/read-maps.ts';
import { openSeenBoard } from '../../../src/sandbox/read/seen-board.ts';
import { type LeftBoard, leftAsItIs, leftByWork } from '../../../src/sandbox/step/left-board.ts';
import { openBoard } from '../../support/live-board.ts';
import { readOnly, smallMap } from '../../support/small-map.ts';

/** A map with lines of three kinds in it: hung at both ends, at one, at none. */
async function someMap() {
  const board = openBoard();
  await board.ask('insert', { journey: smallMap });
  const { nodes, rootId } = await readOnly(board);
  const page = board.figma.currentPage;
  const find = (id: string) => {
    const node = page.findOne((each) => each.id === id);
    if (!node) throw new Error(`no ${id}`);
    return node;
  };
  const root = find(rootId);
  if (root.type !== 'SECTION') throw new Error('no map');
  const idOf = (recordId: string) => nodes[recordId]?.[0] ?? '';
  const line = (start: ConnectorEndpoint, end: ConnectorEndpoint) => {
    const made = board.figma.createConnector();
    root.appendChild(made);
    made.connectorStart = start;
    made.connectorEnd = end;
    return made;
  };
  const on = (id: string) => ({ endpointNodeId: id, magnet: 'AUTO' as const });
  const half = line(on(idOf('c1')), { position: { x: 40, y: 40 } });
  const loose = line({ position: { x: 10, y: 10 } }, { position: { x: 60, y: 60 } });
  const ids = {
    root: rootId,
    stage: idOf('boil'),
    other: idOf('pour'),
    note: idOf('c1'),
    written: idOf('c2'),
    line: idOf('k1'),
    half: half.id,
    loose: loose.id,
  };
  const [read] = await board.wait(readPages(openSeenBoard(board.figma), [page]));
  const [map] = read?.maps ?? [];
  if (!read || !map) throw new Error('nothing read');
  const work = change({ scene: read.scene }, map, { journey: map.journey });
  return { board, page, find, ids, read, work };
}

/** The same, if these nodes and all that lies in them went. */
function without(work: Work, ...ids: string[]): Work {
  const gone = new Set(ids);
  for (const id of gone) for (const child of work.children.get(id) ?? []) gone.add(child);
  return { ...work, gone, removed: ids };
}
type Scene = Awaited<ReturnType<typeof someMap>>;
type Named = keyof Scene['ids'];

function noteIn({ find, ids }: Scene, name: Named = 'note'): StickyNode {
  const node = find(ids[name]);
  if (node.type !== 'STICKY') throw new Error('no note');
  return node;
}

function sectionIn({ find, ids }: Scene, name: Named): SectionNode {
  const node = find(ids[name]);
  if (node.type !== 'SECTION') throw new Error('no section');
  return node;
}

/** What FigJam may report of a node that is there. */
const reported = (left: LeftBoard, node: SceneNode) =>
  left.isAsLeft({ type: 'PROPERTY_CHANGE', id: node.id, node });
/** What FigJam reports of one that is gone. */
const gone = (left: LeftBoard, id: string) =>
  left.isAsLeft({ type: 'DELETE', id, node: { id, removed: true, type: 'STICKY' } });

const connectorOf = ({ find, ids }: Scene, name: Named): ConnectorNode => {
  const node = find(ids[name]);
  if (node.type !== 'CONNECTOR') throw new Error('no line');
  return node;
};

/** After a step that wrote one note: what is reported of the others is its person's doing, or came of the step. */
describe('a node that the step did not write', () => {
  test.each<[string, Named, (scene: Scene) => unknown, boolean]>([
    ['nothing happened to', 'note', () => undefined, true],
    ['was rewritten', 'note', (scene) => (noteIn(scene).text.characters = 'Mine'), false],
    ['was locked', 'note', (scene) => (noteIn(scene).locked = true), false],
    ['was moved aside', 'note', (scene) => (noteIn(scene).x += 1), false],
    ['was moved down', 'note', (scene) => (noteIn(scene).y += 1), false],
    ['was moved by what nobody sees', 'note', (scene) => (noteIn(scene).x += 0.001), true],
    [
      'lies where it did, but in another stage',
      'note',
      (scene) => sectionIn(scene, 'other').appendChild(noteIn(scene)),
      false,
    ],
    ['was taken along to the side', 'note', (scene) => (sectionIn(scene, 'stage').x += 70), true],
    ['was taken along down', 'note', (scene) => (sectionIn(scene, 'stage').y += 70), true],
    [
      'was taken along and moved besides',
      'note',
      (scene) => {
        sectionIn(scene, 'stage').x += 70;
        noteIn(scene).x += 30;
      },
      false,
    ],
    ['was taken along with the whole map', 'stage', (scene) => (sectionIn(scene, 'root').x += 70), true],
    ['is the stage that was moved', 'stage', (scene) => (sectionIn(scene, 'stage').x += 70), false],
    ['is the map that was moved', 'root', (scene) => (sectionIn(scene, 'root').y += 70), false],
    [
      'was taken out of the map, to where it lies',
      'note',
      (scene) => {
        const { x, y } = noteIn(scene).absoluteBoundingBox ?? { x: 0, y: 0 };
        scene.page.appendChild(noteIn(scene));
        Object.assign(noteIn(scene), { x: x + 500, y });
      },
      false,
    ],
    [
      'was made wider',
      'stage',
      (scene) => {
        const stage = sectionIn(scene, 'stage');
        stage.resizeWithoutConstraints(stage.width + 20, stage.height);
      },
      false,
    ],
    [
      'was made higher',
      'stage',
      (scene) => {
        const stage = sectionIn(scene, 'stage');
        stage.resizeWithoutConstraints(stage.width, stage.height + 20);
      },
      false,
    ],
    ['is an arrow whose note was moved', 'line', (scene) => (noteIn(scene).x += 200), true],
    [
      'is an arrow with a label now',
      'line',
      (scene) => scene.board.act({ do: 'type', node: scene.ids.line, text: 'so' }),
      false,
    ],
    [
      'is an arrow that hangs on one note, which was moved',
      'half',
      (scene) => (noteIn(scene).y += 200),
      true,
    ],
    [
      'is an arrow that hangs on nothing, and leads elsewhere',
      'loose',
      (scene) => (connectorOf(scene, 'loose').connectorEnd = { position: { x: 60, y: 400 } }),
      false,
    ],
    [
      'is an arrow that hangs on nothing, and was moved',
      'loose',
      (scene) =>
        Object.assign(connectorOf(scene, 'loose'), {
          connectorStart: { position: { x: 20, y: 10 } },
          connectorEnd: { position: { x: 70, y: 60 } },
        }),
      false,
    ],
    ['is an arrow that hangs on nothing, and was left alone', 'loose', () => undefined, true],
  ])('that %s is as it was left: %#', async (_, name, happens, isAsLeft) => {
    const scene = await someMap();
    const { read, work, ids, find } = scene;
    const left = leftByWork(read, work, { made: [], changed: [noteIn(scene, 'written')] });
    happens(scene);
    expect(reported(left, find(ids[name]))).toBe(isAsLeft);
  });

  test('and that nobody had seen before is somebody’s', async () => {
    const scene = await someMap();
    const left = leftByWork(scene.read, scene.work, { made: [], changed: [] });
    expect(reported(left, scene.board.figma.createSticky())).toBe(false);
    expect([gone(left, scene.ids.note), gone(left, 'nobody')]).toEqual([false, true]);
  });
});

describe('a node that the step wrote', () => {
  test('is as it was left until somebody changes it, or what it remembers', async () => {
    const scene = await someMap();
    const { read, work, ids } = scene;
    const note = noteIn(scene, 'written');
    note.text.characters = 'As a file has it';
    const left = leftByWork(read, work, { made: [], changed: [note] });
    expect([reported(left, note), gone(left, ids.written)]).toEqual([true, false]);
    note.text.characters = 'By hand';
    expect(reported(left, note)).toBe(false);
    note.text.characters = 'As a file has it';
    expect(reported(left, note)).toBe(true);
    note.setSharedPluginData(stampNamespace, stampKey, '');
    expect(reported(left, note)).toBe(false);
  });

  test('may be a new one', async () => {
    const scene = await someMap();
    const made = scene.board.figma.createSticky();
    const left = leftByWork(scene.read, scene.work, { made: [made], changed: [] });
    expect([reported(left, made), gone(left, made.id)]).toEqual([true, false]);
    made.remove();
    expect(left.isAsLeft({ type: 'PROPERTY_CHANGE', id: made.id, node: made })).toBe(false);
  });
});

describe('what went with the step', () => {
  test('is reported as gone: what it took away, what lay in that, and the arrows that went along', async () => {
    const scene = await someMap();
    const { read, work, ids, page } = scene;
    sectionIn(scene, 'stage').remove();
    const standing = [ids.line, ids.half].filter((id) => page.findOne((node) => node.id === id) !== null);
    const left = leftByWork(read, without(work, ids.stage), { made: [], changed: [] });
    expect([ids.stage, ids.note, ids.written].map((id) => gone(left, id))).toEqual([true, true, true]);
    expect([ids.other, ids.loose, ids.root].map((id) => gone(left, id))).toEqual([false, false, false]);
    for (const id of [ids.line, ids.half]) expect([id, gone(left, id)]).toEqual([id, !standing.includes(id)]);
  });

  test('and an arrow that FigJam took away with its note is no deed of anybody', async () => {
    const scene = await someMap();
    const { read, work, ids } = scene;
    noteIn(scene).remove();
    for (const name of ['half', 'line'] as const)
      if (scene.page.findOne(({ id }) => id === ids[name])) connectorOf(scene, name).remove();
    const left = leftByWork(read, without(work, ids.note), { made: [], changed: [] });
    expect([ids.note, ids.half, ids.line, ids.written].map((id) => gone(left, id))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test('nothing, when the step took nothing away', async () => {
    const { read, work, ids } = await someMap();
    const left = leftByWork(read, work, { made: [], changed: [] });
    for (const id of Object.values(ids)) expect(gone(left, id)).toBe(false);
  });
});

describe('where undo would put things back', () => {
  const homes = ({ read, work }: Scene, done = work) => [
    ...leftByWork(read, done, { made: [], changed: [] }).trace.homes,
  ];

  test('is what held a note that was hung elsewhere or taken away, not what merely was changed', async () => {
    const scene = await someMap();
    const { work, ids } = scene;
    const was = work.nodes.get(ids.note);
    if (!was) throw new Error('not read');
    const how = { isMoved: false, isResized: false, isRestamped: true };
    const changedTo = (now: typeof was) => ({ ...work, changed: [{ was, now, ...how }] });
    expect(homes(scene, changedTo({ ...was }))).toEqual([]);
    expect(homes(scene, changedTo({ ...was, parentId: ids.other }))).toEqual([ids.stage]);
    expect(homes(scene, without(changedTo({ ...was }), ids.written))).toEqual([ids.stage]);
  });

  test('is nowhere, when it went with the same step, or was the page', async () => {
    const scene = await someMap();
    const work = without(scene.work, scene.ids.stage);
    sectionIn(scene, 'stage').remove();
    expect(homes(scene, work)).toEqual([scene.ids.root]);
    sectionIn(scene, 'root').remove();
    expect(homes(scene, work)).toEqual([]);
    const whole = await someMap();
    expect(homes(whole, { ...whole.work, gone: new Set([whole.ids.root]) })).toEqual([]);
  });
});

test('a page that is read whole is known in all its nodes', async () => {
  const scene = await someMap();
  const { page, ids } = scene;
  const left = leftAsItIs(page, { made: [], changed: [noteIn(scene, 'written')] });
  expect([...left.trace.looks.keys()]).toEqual([ids.written]);
  expect(page.findAll().every((node) => reported(left, node))).toBe(true);
  expect([gone(left, ids.note), gone(left, 'nobody')]).toEqual([false, true]);
  noteIn(scene).text.characters = 'Mine';
  expect(reported(left, noteIn(scene))).toBe(false);
  const note = noteIn(scene);
  note.remove();
  expect(left.isAsLeft({ type: 'PROPERTY_CHANGE', id: ids.note, node: note })).toBe(false);
});
