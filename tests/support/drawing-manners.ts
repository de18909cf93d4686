import { Dice, DrawnBoard } from './drawn-board.ts';
import { type RandomMap, randomMap } from './random-map.ts';

/** How people draw a journey. */
export const manners = [
  'table',
  'transposed table',
  'columns of sections',
  'captions in sections',
  'rows of sections',
  'nested sections',
  'header stickies',
  'free grid',
  'transposed grid',
  'coloured legend',
  'side by side',
  'one above the other',
  'frames in sections',
  'rotated group',
  'scaled stickies',
  'merged labels',
  'rotated labels',
  'texts on shapes',
  'no labels',
] as const;
export type DrawingManner = (typeof manners)[number];

export interface DrawnMaps {
  board: DrawnBoard;
  maps: RandomMap[];
}

const fills = ['FFE299', 'A8DAFF', 'B3EFBD', 'D3BDFF', 'FFA8DB'];

/** Draws a random journey (or two) in this manner, with decoration around it. */
export function drawMaps(manner: DrawingManner, seed: number): DrawnMaps {
  const dice = new Dice(seed);
  const board = new DrawnBoard();
  const needsWords = ['no labels', 'coloured legend', 'transposed table', 'transposed grid'].includes(manner);
  const strange = !needsWords && dice.chance(0.3);
  const map = randomMap(dice, strange);
  const maps = [map];
  if (manner === 'table' || manner === 'transposed table') drawTable(board, map, manner !== 'table');
  else if (manner === 'side by side') {
    const right = drawGrid(board, map, dice, { manner: 'free grid' }).right;
    maps.push(randomMap(dice, strange));
    drawGrid(board, maps[1] ?? map, dice, { manner: 'free grid', x: right + dice.between(300, 900), map: 1 });
  } else if (manner === 'one above the other') {
    const bottom = drawGrid(board, map, dice, { manner: 'free grid' }).bottom;
    maps.push(randomMap(dice, strange));
    drawGrid(board, maps[1] ?? map, dice, {
      manner: 'free grid',
      y: bottom + dice.between(400, 900),
      map: 1,
    });
  } else drawGrid(board, map, dice, { manner });
  decorate(board, dice);
  return { board, maps };
}

interface Drawing {
  manner: DrawingManner;
  x?: number;
  y?: number;
  map?: number;
}

function drawTable(board: DrawnBoard, map: RandomMap, turned: boolean): void {
  const texts = map.stages.map((_, s) => map.lanes.map((_lane, l) => (map.cells[s]?.[l] ?? []).join('\n')));
  const rows = turned
    ? [['', ...map.lanes], ...map.stages.map((stage, s) => [stage, ...(texts[s] ?? [])])]
    : [
        ['', ...map.stages],
        ...map.lanes.map((lane, l) => [lane, ...map.stages.map((_, s) => texts[s]?.[l] ?? '')]),
      ];
  const table = { cells: rows, columnWidths: [], rowHeights: [] };
  board.add('TABLE', { x: 0, y: 0, width: 1400, height: rows.length * 90 }, { table });
}

/** Where columns and rows of a drawn grid begin and end. */
interface Measures {
  left: number;
  top: number;
  columnWidth: number;
  rowTops: number[];
  rowHeights: number[];
  scale: number;
}

function drawGrid(
  board: DrawnBoard,
  map: RandomMap,
  dice: Dice,
  drawing: Drawing,
): { right: number; bottom: number } {
  const { manner, x = 0, y = 0 } = drawing;
  const start = board.nodes.length;
  const group = manner === 'rotated group' ? board.add('GROUP', { x, y, width: 10, height: 10 }) : null;
  const scale = manner === 'scaled stickies' ? dice.pick([0.53, 0.75, 1.27]) : 1;
  const measures = measure(map, dice, x, y, scale, manner);
  const columns = drawColumns(board, map, dice, drawing, measures);
  drawLabels(board, map, dice, drawing, measures, columns);
  drawCards(board, map, dice, drawing, measures, columns);
  if (dice.chance(0.7)) board.text(map.title, x, y - 420 * Math.max(1, scale), 64);
  if (group) {
    board.rotate(start, dice.pick([90, -90, 8, -12, 15]), group);
  }
  const lastRow = map.lanes.length - 1;
  const end = (measures.rowTops[lastRow] ?? 0) + (measures.rowHeights[lastRow] ?? 0);
  const across = x + 400 + map.stages.length * measures.columnWidth;
  return { right: across, bottom: end };
}

function measure(
  map: RandomMap,
  dice: Dice,
  x: number,
  y: number,
  scale: number,
  manner: DrawingManner,
): Measures {
  const turned = manner === 'transposed grid';
  const slots = turned || dice.chance(0.5) ? 2 : 1;
  const columnWidth = (slots * 260 + 60) * scale;
  const rows = turned ? map.stages : map.lanes;
  const rowHeights = rows.map((_, row) => {
    const own = turned ? (map.cells[row] ?? []) : map.stages.map((_stage, s) => map.cells[s]?.[row] ?? []);
    const most = Math.max(1, ...own.map((cell) => Math.ceil(cell.length / slots)));
    return (most * 260 + 80) * scale;
  });
  const rowTops: number[] = [];
  let top = y;
  for (const height of rowHeights) {
    rowTops.push(top);
    top += height;
  }
  return { left: x + 400, top: y, columnWidth, rowTops, rowHeights, scale };
}

/** Draws what names the columns; gives the section of each, where there is one. */
function drawColumns(
  board: DrawnBoard,
  map: RandomMap,
  dice: Dice,
  drawing: Drawing,
  m: Measures,
): (string | null)[] {
  const { manner } = drawing;
  const names = manner === 'transposed grid' ? map.lanes : map.stages;
  const height = m.rowHeights.reduce((sum, one) => sum + one, 0);
  return names.map((name, column) => {
    const x = m.left + column * m.columnWidth;
    const inSections = [
      'columns of sections',
      'captions in sections',
      'nested sections',
      'frames in sections',
    ];
    if (inSections.includes(manner)) {
      return board.section(name, { x, y: m.top - 60, width: m.columnWidth - 16, height: height + 80 });
    }
    const centre = x + m.columnWidth / 2;
    if (manner === 'header stickies' || manner === 'scaled stickies') {
      board.sticky(name, centre - 120 * m.scale, m.top - 300 * m.scale, 'E6E6E6', m.scale);
    } else if (manner === 'texts on shapes' || dice.chance(0.3)) {
      const place = { x: x + 10, y: m.top - 140, width: m.columnWidth - 40, height: 80 };
      board.add('SHAPE_WITH_TEXT', place, { text: name, fill: 'D9D9D9' });
    } else {
      const width = name.length * 32 * 0.56;
      board.text(name, dice.chance(0.5) ? centre - width / 2 : x + 20, m.top - 110, 32);
    }
    return null;
  });
}

function drawLabels(
  board: DrawnBoard,
  map: RandomMap,
  dice: Dice,
  drawing: Drawing,
  m: Measures,
  columns: (string | null)[],
): void {
  const { manner } = drawing;
  const names = manner === 'transposed grid' ? map.stages : map.lanes;
  const left = m.left - 360;
  const total = m.rowHeights.reduce((sum, one) => sum + one, 0);
  if (manner === 'no labels' || manner === 'nested sections') return;
  if (manner === 'merged labels') {
    const place = { x: left, y: m.top, width: 200, height: total };
    board.add('TEXT', place, { text: names.join('\n') });
    return;
  }
  if (manner === 'coloured legend') {
    const right = m.left + columns.length * m.columnWidth + 300;
    for (const [row, name] of names.entries()) {
      const at = { x: right, y: m.top + row * 70, width: 48, height: 48 };
      board.add('SHAPE_WITH_TEXT', at, { text: '', fill: fills[row] ?? '' });
      board.text(name, right + 70, m.top + row * 70 + 8);
    }
    return;
  }
  const alike = dice.between(0, 2);
  for (const [row, name] of names.entries()) {
    const top = m.rowTops[row] ?? 0;
    const height = m.rowHeights[row] ?? 0;
    const middle = top + height / 2;
    if (manner === 'rows of sections') {
      const width = columns.length * m.columnWidth + 40;
      board.section(name, { x: m.left - 40, y: top - 20, width, height: height - 16 });
    } else if (manner === 'captions in sections') {
      for (const [column, parentId] of columns.entries()) {
        board.text(name, m.left + column * m.columnWidth + 20, top - 44, 20, { parentId });
      }
    } else if (manner === 'rotated labels') {
      const length = name.length * 24 * 0.56;
      const place = { x: left + 240, y: middle - length / 2, width: 30, height: length };
      board.add('TEXT', place, { text: name, rotation: 90 });
    } else if (manner === 'header stickies' || manner === 'scaled stickies') {
      board.sticky(name, left + 60 - (m.scale > 1 ? 60 : 0), top + 10, 'D9D9D9', m.scale);
    } else if (alike === 0) {
      board.add(
        'SHAPE_WITH_TEXT',
        { x: left, y: top, width: 240, height: height - 20 },
        { text: name, fill: 'E6E6E6' },
      );
    } else board.text(name, left, alike === 1 ? middle - 16 : top + 10, 28);
  }
}

function drawCards(
  board: DrawnBoard,
  map: RandomMap,
  dice: Dice,
  drawing: Drawing,
  m: Measures,
  columns: (string | null)[],
): void {
  const { manner, map: number = 0 } = drawing;
  const turned = manner === 'transposed grid';
  const slots = Math.max(1, Math.round((m.columnWidth / m.scale - 60) / 260));
  const jitter = manner === 'free grid' ? 16 : 3;
  const rows = turned ? map.stages : map.lanes;
  const rowSections = board.nodes.filter((node) => node.type === 'SECTION' && manner === 'rows of sections');
  for (const [column, section] of columns.entries()) {
    for (const row of rows.keys()) {
      const [s, l] = turned ? [row, column] : [column, row];
      const [left, top] = [m.left + column * m.columnWidth + 25 * m.scale, m.rowTops[row] ?? 0];
      const cell = map.cells[s]?.[l] ?? [];
      let parentId = section;
      const place = {
        x: left - 10,
        y: top - 5,
        width: m.columnWidth - 50,
        height: (m.rowHeights[row] ?? 0) - 30,
      };
      if (manner === 'nested sections') parentId = board.section(map.lanes[l] ?? '', place, section);
      if (manner === 'frames in sections') parentId = board.add('FRAME', place, { parentId: section });
      if (manner === 'rows of sections') parentId = rowSections[row]?.id ?? null;
      for (const [at, text] of cell.entries()) {
        const shift = () => dice.between(-jitter, jitter) * m.scale;
        const x = left + (at % slots) * 260 * m.scale + shift();
        const y = top + 10 * m.scale + Math.floor(at / slots) * 260 * m.scale + shift();
        const fill = manner === 'coloured legend' ? (fills[l] ?? '') : (fills[number] ?? '');
        const id = drawCard(board, text, x, y, fill, manner, m.scale, parentId);
        board.cards.set(id, { stage: map.stages[s] ?? '', lane: map.lanes[l] ?? '', map: number });
      }
    }
  }
}

function drawCard(
  board: DrawnBoard,
  text: string,
  x: number,
  y: number,
  fill: string,
  manner: DrawingManner,
  scale: number,
  parentId: string | null,
): string {
  if (manner !== 'texts on shapes') return board.sticky(text, x, y, fill, scale, { parentId });
  board.add('SHAPE_WITH_TEXT', { x, y, width: 240, height: 200 }, { text: '', fill, parentId });
  return board.add('TEXT', { x: x + 20, y: y + 30, width: 200, height: 90 }, { text, parentId });
}

/** What stands around maps: a persona, instructions, an idea or two far off, a thumb. */
function decorate(board: DrawnBoard, dice: Dice): void {
  const right = Math.max(...board.nodes.map((node) => node.x + node.width));
  const top = Math.min(...board.nodes.map((node) => node.y));
  if (dice.chance(0.5)) {
    board.text('How to use this board\nAdd one note per idea\nVote at the end', right + 700, top, 28);
  }
  if (dice.chance(0.5)) {
    board.text('Marta, 41', -1400, top, 40);
    board.text('Works shifts and plans everything on her phone on the way home.', -1400, top + 80, 24);
  }
  if (dice.chance(0.3)) board.sticky('Parked: talk to legal', right + 1500, top + 600, 'FFE299');
  if (dice.chance(0.3))
    board.add('STAMP', { x: right - 40, y: top + 40, width: 60, height: 60 }, { stampKind: 'Thumbs up' });
}
