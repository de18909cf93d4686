import type { Journey } from '../../src/journey/journey.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { stampKey, stampNamespace } from '../../src/journey/stamp.ts';
import type { LiveBoard } from './live-board.ts';

/** Chooses a whole number from 0 to below `n`. */
export type Choose = (n: number) => number;

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What lies around a map, and how it was before something was done to that map. */
export interface Neighbourhood {
  rootId: string;
  /** Faults of the board as it is now: what is covered, swallowed, lost or torn apart, of what was not before. */
  faults(): Promise<string[]>;
  /** The place of everything that is no part of the map. */
  places(): Map<string, Rect>;
}

/** Remembers how all that is no part of the map lies; to be called before something is done to the map. */
export async function watchAround(board: LiveBoard, rootId: string): Promise<Neighbourhood> {
  const own = new Set(ownNodes(await readOf(board, rootId)));
  const outside = () => {
    const found: SceneNode[] = [];
    const look = (nodes: readonly SceneNode[]) => {
      for (const node of nodes) {
        if (node.id === rootId || own.has(node.id) || node.type === 'CONNECTOR') continue;
        if (holds(board, node, rootId)) look('children' in node ? node.children : []);
        else found.push(node);
      }
    };
    look(board.figma.currentPage.children);
    return found;
  };
  const before = new Map(outside().map((node) => [node.id, boxOf(node)]));
  const rootBefore = boxOf(nodeAt(board, rootId));
  const wordsBefore = words(board, [...before.keys()]);
  const journeysBefore = await others(board, rootId);
  const endsBefore = ends(board);
  const cellsBefore = cells(await readOf(board, rootId));
  const stagesBefore = new Map(stageNodes(board, rootId).map((stage) => [stage.id, boxOf(stage)]));
  const strays = nodeAt(board, rootId);
  const insideBefore = new Map(
    ('children' in strays ? strays.children : [])
      .filter((node) => !own.has(node.id) && node.type !== 'CONNECTOR' && !isStamped(node))
      .map((node) => [node.id, boxOf(node)]),
  );
  const places = () => new Map(outside().map((node) => [node.id, boxOf(node)]));
  return {
    rootId,
    places,
    async faults() {
      const faults: string[] = [];
      const root = boxOf(nodeAt(board, rootId));
      const now = new Map([...before.keys()].map((id) => [id, boxOf(nodeAt(board, id))]));
      for (const [id, box] of now) {
        const was = before.get(id);
        if (!was) continue;
        if (holds(board, nodeAt(board, rootId), id)) faults.push(`swallowed by the map: ${id}`);
        if (meet(box, root) && !meet(was, rootBefore))
          faults.push(
            `covered by the map: ${nodeAt(board, id).type} ${id} ${tell(was)} → ${tell(box)}, map ${tell(rootBefore)} → ${tell(root)}`,
          );
        for (const [other, there] of now) {
          const then = before.get(other);
          if (id < other && then && meet(box, there) && !meet(was, then))
            faults.push(`covered: ${id} by ${other}`);
        }
      }
      const after = await readOf(board, rootId);
      for (const [id, cell] of cells(after)) {
        const was = cellsBefore.get(id);
        if (was !== undefined && was !== cell) faults.push(`in another cell: ${id} ${was} → ${cell}`);
      }
      for (const id of cellsBefore.keys()) if (!cells(after).has(id)) faults.push(`no card any more: ${id}`);
      for (const [id, was] of insideBefore) {
        const box = boxOf(nodeAt(board, id));
        // A stage that moves takes along what lies half over its edge.
        const under = stageNodes(board, rootId).some(
          (stage) => meet(boxOf(stage), box) && !meet(stagesBefore.get(stage.id) ?? boxOf(stage), was),
        );
        if (under) faults.push(`under a stage now: ${id}`);
        if (ownNodes(after).includes(id)) faults.push(`became a card: ${id}`);
      }
      const cards = new Set(ownNodes(await readOf(board, rootId)));
      for (const id of before.keys())
        if (cards.has(id))
          faults.push(
            `became a part of the map: ${tellNode(board, id, before.get(id))}, map ${tell(rootBefore)} → ${tell(root)}`,
          );
      const said = words(board, [...before.keys()]);
      if (said !== wordsBefore) faults.push(`words changed: ${wordsBefore} → ${said}`);
      if ((await others(board, rootId)) !== journeysBefore) faults.push('another map reads differently');
      if (ends(board) !== endsBefore) faults.push('a connector hangs elsewhere');
      return faults;
    },
  };
}

/** Another map, notes, shapes, groups and sections of strangers around a map, at random. */
export async function populate(board: LiveBoard, rootId: string, choose: Choose): Promise<void> {
  if (choose(3) > 0) {
    const other = await board.ask('insert', { journey: neighbourMap });
    const root = boxOf(nodeAt(board, rootId));
    const node = nodeAt(board, other.rootId);
    if (node.type !== 'SECTION') throw new Error('no section');
    const [dx, dy] =
      choose(2) === 0
        ? [root.width + 130 + choose(500), choose(900)]
        : [choose(900), root.height + 130 + choose(500)];
    [node.x, node.y] = [root.x + dx, root.y + dy];
  }
  scatterInside(board, rootId, choose);
  const root = boxOf(nodeAt(board, rootId));
  const taken = board.figma.currentPage.children.map(boxOf);
  for (let turn = 0; turn < 3 + choose(6); turn += 1) {
    const size = { width: 260 + 200 * choose(3), height: 260 + 200 * choose(2) };
    const at =
      choose(2) === 0
        ? { x: root.x + root.width + 130 + choose(1200), y: root.y - 300 + choose(root.height + 900) }
        : { x: root.x - 300 + choose(root.width + 900), y: root.y + root.height + 130 + choose(1200) };
    if (taken.some((box) => meet(grown(box, 10), { ...at, ...size }))) continue;
    taken.push({ ...at, ...size });
    put(board, at, size, choose, turn);
  }
  board.figma.commitUndo();
}

/** Things in the map and half over its edge: notes of nobody's cell, an arrow's caption, a picture. */
function scatterInside(board: LiveBoard, rootId: string, choose: Choose): void {
  const { x, y, width, height } = boxOf(nodeAt(board, rootId));
  const edge = x + width;
  if (choose(3) === 0)
    board.act({ do: 'addShape', x: edge - 85, y: y + choose(height), width: 70, height: 50, text: 'Aside' });
  if (choose(3) === 0)
    board.act({
      do: 'addSticky',
      x: edge - 90,
      y: y + 300 + choose(height - 700),
      text: 'Loose',
      color: 'pink',
    });
  if (choose(3) === 0)
    board.act({
      do: 'addShape',
      x: edge + 5 + choose(100),
      y: y + 2000,
      width: 90,
      height: 90,
      text: 'Close',
    });
  if (choose(3) === 0)
    board.act({
      do: 'addShape',
      x: x + choose(width),
      y: y + height + 5,
      width: 90,
      height: 90,
      text: 'Below',
    });
}

function put(
  board: LiveBoard,
  at: { x: number; y: number },
  size: { width: number; height: number },
  choose: Choose,
  turn: number,
): void {
  const note = (x: number, y: number) =>
    board.act({ do: 'addSticky', x, y, text: `Note ${turn} ${x}`, color: 'yellow' })[0] ?? '';
  switch (choose(6)) {
    case 0:
      board.act({ do: 'addSection', ...at, ...size, name: `Stuff ${turn}` });
      note(at.x + 10, at.y + 10);
      return;
    case 1: {
      const [a, b] = [
        note(at.x, at.y),
        board.act({
          do: 'addShape',
          x: at.x + size.width + 300,
          y: at.y,
          width: 120,
          height: 90,
          text: 'Far end',
        })[0] ?? '',
      ];
      board.act({ do: 'connect', from: a, to: b, label: 'then' });
      return;
    }
    case 2:
      board.act({ do: 'addShape', ...at, ...size, text: `Shape ${turn}` });
      return;
    case 3:
      board.act({
        do: 'addTable',
        ...at,
        cells: [
          ['Who', 'What'],
          ['Ann', 'Tea'],
        ],
      });
      return;
    case 4: {
      const rectangle = board.figma.createRectangle();
      rectangle.resize(size.width, size.height);
      [rectangle.x, rectangle.y] = [at.x, at.y];
      return;
    }
    default:
      note(at.x, at.y);
  }
}

const neighbourMap: Journey = journeyFrom({
  id: 'next',
  title: 'Next door',
  stages: [{ id: 'a', name: 'Knock' }],
  lanes: [{ id: 'l', name: 'Doing', kind: 'actions' }],
  cards: [{ id: 'x', stageId: 'a', laneId: 'l', text: 'Rings the bell' }],
});

async function readOf(board: LiveBoard, rootId: string) {
  const { journeys } = await board.ask('read', {});
  return journeys.find((map) => map.rootId === rootId);
}

async function others(board: LiveBoard, rootId: string): Promise<string> {
  const { journeys } = await board.ask('read', {});
  return JSON.stringify(
    journeys
      .filter((map) => map.rootId !== rootId && map.foreign !== true)
      .map(({ journey, nodes }) => [journey, nodes]),
  );
}

const ownNodes = (map: { nodes: { [id: string]: string[] } } | undefined): string[] =>
  Object.values(map?.nodes ?? {}).flat();

const cells = (map: Awaited<ReturnType<typeof readOf>>) =>
  new Map(map?.journey.cards.map(({ id, stageId, laneId }) => [id, `${stageId} ${laneId}`]));

const isStamped = (node: SceneNode): boolean => node.getSharedPluginData(stampNamespace, stampKey) !== '';

function stageNodes(board: LiveBoard, rootId: string): SceneNode[] {
  const root = nodeAt(board, rootId);
  return 'children' in root ? root.children.filter((node) => node.type === 'SECTION' && isStamped(node)) : [];
}

function holds(board: LiveBoard, node: BaseNode, id: string): boolean {
  for (let at: BaseNode | null = nodeAt(board, id); at; at = at.parent) if (at.id === node.id) return true;
  return false;
}

function nodeAt(board: LiveBoard, id: string): SceneNode {
  const node = board.figma.currentPage.findOne((one) => one.id === id);
  if (!node) throw new Error(`${id} is gone`);
  return node;
}

function words(board: LiveBoard, ids: readonly string[]): string {
  const text = (node: SceneNode): string => {
    if ('text' in node && typeof node.text === 'object') return node.text.characters;
    if ('characters' in node) return node.characters;
    return `${node.name}${'children' in node ? node.children.map(text).join('|') : ''}`;
  };
  return ids.map((id) => text(nodeAt(board, id))).join('\n');
}

function ends(board: LiveBoard): string {
  const lines = board.figma.currentPage.findAllWithCriteria({ types: ['CONNECTOR'] });
  return lines
    .filter((line) => line.parent?.type === 'PAGE')
    .map(({ id, connectorStart, connectorEnd, text }) =>
      JSON.stringify([id, endOf(connectorStart), endOf(connectorEnd), text.characters]),
    )
    .sort()
    .join('\n');
}

const endOf = (end: ConnectorEndpoint) => ('endpointNodeId' in end ? end.endpointNodeId : null);

function boxOf(node: SceneNode): Rect {
  const box = node.absoluteBoundingBox;
  if (!box) throw new Error(`${node.id} has no place`);
  return box;
}

const meet = (a: Rect, b: Rect): boolean =>
  Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > 0.5 &&
  Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > 0.5;

const grown = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

function tellNode(board: LiveBoard, id: string, was: Rect | undefined): string {
  const node = nodeAt(board, id);
  return `${node.type} ${id} ${was ? tell(was) : ''} → ${tell(boxOf(node))} in ${node.parent?.name}`;
}

const tell = ({ x, y, width, height }: Rect) => [x, y, width, height].map(Math.round).join(' ');
