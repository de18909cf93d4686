import { change } from '../../src/own-map/change/change.ts';
import { planBoard } from '../../src/own-map/plan/plan-board.ts';
import type { Scene, SeenNode } from '../../src/plane/scene.ts';
import { interpretOwn } from './ask-panel.ts';
import { drawCaptioned } from './captioned-boards.ts';
import { drawMaps, manners } from './drawing-manners.ts';
import { Dice, DrawnBoard } from './drawn-board.ts';
import { hardJourneys } from './hard-boards/score-hard-boards.ts';
import { Sketch } from './hard-boards/sketch.ts';
import { drawWall } from './random-walls.ts';
import { exampleJourney } from './sample-journeys.ts';
import { sceneOfPlan } from './scene-of-plan.ts';

const names = [
  'Stage',
  'Stages',
  'Stage 1',
  'Step 2: Pays',
  'Phase A',
  'Actions',
  'Action',
  'Touchpoints',
  'Touch points',
  'Pain',
  'Pain points:',
  'Feelings',
  'Opportunities',
  'Goals',
  'Customer journey map',
  'Discover',
  'Buy',
  'Line of visibility',
  'Legend',
  'Row 1',
  '😡',
  '🙂 fine',
  '4',
  'NPS 32',
  'Marta, 41',
  'Needs',
  'Section 3',
];

/** A board of anything: sections to any depth, tables, shapes, connectors, groups; its notes say what names say. */
export function drawBoard(seed: number): Scene {
  const dice = new Dice(seed);
  const board = startBoard(dice, seed);
  let held = 0;
  const say = () => {
    held += 1;
    const words = dice.some(names, dice.between(1, 2)).join(' ');
    return dice.chance(0.4) ? dice.pick(names) : `${words} ${held}`;
  };
  const scale = dice.pick([0.3, 1, 1, 4]);
  const box = (x: number, y: number, width: number, height: number) => ({
    x: x * scale,
    y: y * scale,
    width: width * scale,
    height: height * scale,
  });
  const put = (x: number, y: number, parentId: string | null) => {
    if (held > 220) return '';
    const kind = dice.between(0, 9);
    const fill = dice.pick(['FFE299', 'A8DAFF', 'E6E6E6']);
    if (kind < 5) return board.add('STICKY', box(x, y, 240, 240), { text: say(), fill, parentId });
    if (kind < 7) return board.add('TEXT', box(x, y, 140, 30), { text: say(), parentId });
    if (kind < 9) {
      const text = dice.chance(0.2) ? '' : say();
      const shape = dice.pick(['SQUARE', 'ELLIPSE', 'ARROW_RIGHT']);
      return board.add('SHAPE_WITH_TEXT', box(x, y, 240, dice.pick([40, 90, 240])), {
        text,
        fill,
        shape,
        parentId,
      });
    }
    const cells = Array.from({ length: dice.between(2, 4) }, () =>
      Array.from({ length: 4 }, () => (dice.chance(0.2) ? '' : say())),
    );
    return board.add('TABLE', box(x, y, 900, 400), {
      table: { cells, columnWidths: [], rowHeights: [] },
      parentId,
    });
  };
  const fill = (x: number, y: number, depth: number, parentId: string | null): void => {
    const [columns, rows] = [dice.between(1, 5), dice.between(1, 4)];
    const step = depth === 0 ? 300 : 320 * (depth + 1);
    for (let c = 0; c < columns; c += 1)
      for (let r = 0; r < rows; r += 1) {
        const [left, top] = [x + 40 + c * step, y + 60 + r * step];
        if (dice.chance(0.1)) continue;
        if (depth > 0 && dice.chance(0.5)) {
          const id = board.section(
            dice.chance(0.2) ? dice.pick(names) : say(),
            box(left, top, step - 20, step - 20),
            parentId,
          );
          fill(left, top, depth - 1, id);
        } else put(left + dice.between(0, 12), top + dice.between(0, 12), parentId);
      }
  };
  const parts = dice.between(1, 3);
  for (let part = 0; part < parts; part += 1) {
    const group = dice.chance(0.2) ? board.add('GROUP', box(part * 6000, 9000, 10, 10)) : null;
    fill(part * 6000, 9000, dice.between(0, 3), group);
  }
  connect(board, dice, say);
  const own = dice.chance(0.3) ? ownMap(dice) : [];
  return { ...board.scene(), nodes: [...board.nodes, ...own] };
}

/** Now and then a journey or a wall stands there too. */
function startBoard(dice: Dice, seed: number): DrawnBoard {
  const kind = dice.between(0, 7);
  if (kind === 0) return drawWall(seed).board;
  if (kind === 1) return drawMaps(dice.pick(manners), seed).board;
  if (kind === 2) {
    const sketch = new Sketch(seed);
    dice.pick(hardJourneys).draw(sketch);
    return sketch.board;
  }
  if (kind === 3)
    return drawCaptioned({
      place: dice.pick(['left', 'centred', 'bar'] as const),
      notes: dice.between(1, 3),
      rows: dice.between(2, 5),
      stages: dice.between(3, 6),
      sections: dice.chance(0.5),
    }).board;
  return new DrawnBoard();
}

function connect(board: DrawnBoard, dice: Dice, say: () => string): void {
  const ends = board.nodes.filter(({ type }) => type === 'STICKY' || type === 'SHAPE_WITH_TEXT');
  for (let at = dice.between(0, 6); at > 0 && ends.length > 1; at -= 1) {
    const connector = {
      from: dice.pick(ends).id,
      to: dice.pick(ends).id,
      startCap: 'NONE',
      endCap: 'ARROW_LINES',
    };
    board.add('CONNECTOR', { x: 0, y: 0, width: 10, height: 10 }, { connector, text: say() });
  }
}

function ownMap(dice: Dice) {
  const journey = exampleJourney(dice.pick(['ten-component', 'service-blueprint']));
  const at = { x: -20_000, y: dice.between(-4000, 4000) };
  const scene = sceneOfPlan(planBoard(journey), journey.id, at);
  return dice.chance(0.5) ? withMatrix(scene, dice) : scene.nodes;
}

/** With a matrix beside it, on which somebody dragged, and now and then wrote. */
function withMatrix(scene: Scene, dice: Dice): SeenNode[] {
  const [map] = interpretOwn(scene).journeys;
  if (!map) throw new Error('the map is not read');
  const { nodes } = change({ scene }, map, { matrix: true });
  return [...nodes.values()].map(({ plan: _, ...node }) => {
    if (node.stamp?.kind !== 'decor' || node.stamp.role !== 'reference') return node;
    if (dice.chance(0.3)) node.x += dice.between(-3000, 3000);
    if (dice.chance(0.1)) node.text = dice.pick(names);
    return node;
  });
}
