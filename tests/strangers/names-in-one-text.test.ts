import { describe, expect, test } from 'vitest';
import { namesInText, withNameAt } from '../../src/own-map/adopted/names-in-one-text.ts';
import type { ReadMap } from '../../src/plane/interpretation.ts';
import { DrawnBoard } from '../support/drawn-board.ts';
import { interpretBoard } from '../support/interpret-board.ts';
import { openBoard } from '../support/live-board.ts';
import { putOnBoard } from '../support/put-on-board.ts';
import { bringIn, editedFile, readOnly } from '../support/small-map.ts';

const stages = ['Find a clinic', 'Book a visit', 'See the doctor', 'Pay the bill'];
const rows = ['Doing', 'Thinking', 'Saying', 'Feeling'];
interface Look {
  /** Where each row begins; the last row may have dots instead of notes. */
  tops: number[];
  dots?: boolean;
}
const even: Look = { tops: [0, 300, 600, 900] };

function drawNotes(board: DrawnBoard, { tops, dots = false }: Look): void {
  for (const [s] of stages.entries())
    for (const [r, y] of tops.entries())
      if (dots && r === tops.length - 1)
        board.add('ELLIPSE', { x: s * 300 + 110, y: y + 60 + s * 20, width: 20, height: 20 });
      else board.sticky(`Said in ${s} of ${rows[r]}`, s * 300, y, 'FFE299');
}

const headers = (board: DrawnBoard) => {
  for (const [s, stage] of stages.entries()) board.text(stage, 40 + s * 300, -60, 28);
};

/** A text as high as the rows, turned to read upwards (90) or downwards (−90), with its names where the rows are. */
function turnedText(board: DrawnBoard, tops: readonly number[], rotation: number, gap = ' '): void {
  const height = (tops.at(-1) ?? 0) + 240;
  const letters = Math.round(height / 12);
  const line = Array.from({ length: letters }, () => gap);
  for (const [r, top] of tops.entries()) {
    const name = rows[r] ?? '';
    const middle = rotation === 90 ? height - (top + 120) : top + 120;
    const start = Math.round((middle / height) * letters - name.length / 2);
    for (const [at, letter] of [...name].entries()) line[start + at] = letter;
  }
  board.add('TEXT', { x: -100, y: 0, width: 24, height }, { text: line.join(''), rotation });
}

function cellsOf(map: ReadMap | undefined): string[] {
  const { stages: columns = [], lanes = [], cards = [] } = map?.journey ?? {};
  return cards.map(({ stageId, laneId, text }) => {
    const s = columns.findIndex(({ id }) => id === stageId);
    return `Said in ${s} of ${lanes.find(({ id }) => id === laneId)?.name}` === text ? '' : text;
  });
}

const ways: [string, (board: DrawnBoard) => void, number][] = [
  [
    'turned, reading upwards',
    (b) => {
      headers(b);
      drawNotes(b, even);
      turnedText(b, even.tops, 90);
    },
    16,
  ],
  [
    'turned, reading downwards',
    (b) => {
      headers(b);
      drawNotes(b, even);
      turnedText(b, even.tops, -90);
    },
    16,
  ],
  [
    'turned, its rows of several heights',
    (b) => {
      const look = { tops: [0, 620, 920, 1640] };
      headers(b);
      drawNotes(b, look);
      turnedText(b, look.tops, 90);
    },
    16,
  ],
  [
    'turned, and the last row has dots alone',
    (b) => {
      const look = { ...even, dots: true };
      headers(b);
      drawNotes(b, look);
      turnedText(b, look.tops, 90);
    },
    12,
  ],
  [
    'with a line for each row, as far apart as the rows',
    (b) => {
      headers(b);
      drawNotes(b, even);
      b.add('TEXT', { x: -200, y: 60, width: 120, height: 1080 }, { text: rows.join('\n\n\n\n') });
    },
    16,
  ],
  [
    'with a line for each row, close together at the top',
    (b) => {
      headers(b);
      drawNotes(b, even);
      b.add('TEXT', { x: -220, y: 20, width: 120, height: 120 }, { text: rows.join('\n') });
    },
    16,
  ],
  [
    'close together at the top, and the last row has dots alone',
    (b) => {
      headers(b);
      drawNotes(b, { ...even, dots: true });
      b.add('TEXT', { x: -220, y: 20, width: 120, height: 120 }, { text: rows.join('\n') });
    },
    12,
  ],
  [
    'on a shape',
    (b) => {
      headers(b);
      drawNotes(b, even);
      b.add('SHAPE_WITH_TEXT', { x: -260, y: 0, width: 200, height: 1140 }, { text: rows.join('\n\n') });
    },
    16,
  ],
];

describe.each(ways)('all names of rows in one text, %s', (_, draw, notes) => {
  test('name their rows', () => {
    const board = new DrawnBoard();
    draw(board);
    const { journeys, unplaced } = interpretBoard(board.scene());
    expect(journeys.map(({ journey }) => journey.lanes.map(({ name }) => name))).toEqual([rows]);
    expect(journeys[0]?.journey.stages.map(({ name }) => name)).toEqual(stages);
    expect(cellsOf(journeys[0])).toEqual(Array.from({ length: notes }, () => ''));
    expect(unplaced).toEqual([]);
  });
});

test('all names of columns in one text head their columns, beside names of rows of either manner', () => {
  for (const isOne of [false, true]) {
    const board = new DrawnBoard();
    const line = stages.map((name) => name.padEnd(24)).join('');
    board.add('TEXT', { x: 0, y: -60, width: 1200, height: 30 }, { text: line });
    drawNotes(board, even);
    if (isOne) turnedText(board, even.tops, 90);
    else for (const [r, row] of rows.entries()) board.text(row, -240, 100 + r * 300, 28);
    const { journeys } = interpretBoard(board.scene());
    expect(journeys.map(({ journey }) => journey.stages.map(({ name }) => name))).toEqual([stages]);
    expect(journeys[0]?.journey.lanes.map(({ name }) => name)).toEqual(rows);
    expect(cellsOf(journeys[0])).toEqual(Array.from({ length: 16 }, () => ''));
  }
});

test('a board with all names in one text is taken into use; a name that a file changes is written into that text', async () => {
  const board = openBoard();
  const drawn = new DrawnBoard();
  headers(drawn);
  drawNotes(drawn, even);
  drawn.add('TEXT', { x: -60, y: 0, width: 30, height: 1140 }, { text: rows.join('\n\n\n\n') });
  await putOnBoard(board, drawn.nodes);
  const found = await readOnly(board);
  expect(found.journey.lanes.map(({ name }) => name)).toEqual(rows);
  await board.ask('adopt', { rootId: found.rootId });
  const used = await readOnly(board);
  expect(used.journey).toEqual(found.journey);
  const lanes = used.journey.lanes.map((lane) =>
    lane.name === 'Saying' ? { ...lane, name: 'Telling' } : lane,
  );
  const done = await bringIn(board, used.rootId, editedFile(used.journey, { ...used.journey, lanes }, 'x1'));
  expect(done).toMatchObject({ outcome: 'done', skipped: [] });
  expect((await readOnly(board)).journey.lanes).toEqual(lanes);
  const texts = board.figma.currentPage.findAllWithCriteria({ types: ['TEXT'] });
  expect(texts.map(({ characters }) => characters)).toContain(
    'Doing\n\n\n\nThinking\n\n\n\nTelling\n\n\n\nFeeling',
  );
});

test('a line with gaps is read from where it begins, and written back with its gaps', () => {
  const text = 'SAYING      THINKING\t| DOING';
  expect(namesInText({ text, rotation: -90 }).map(({ name }) => name)).toEqual([
    'SAYING',
    'THINKING',
    'DOING',
  ]);
  const turned = { text, rotation: 90 };
  expect(namesInText(turned).map(({ name }) => name)).toEqual(['DOING', 'THINKING', 'SAYING']);
  expect(withNameAt(turned, 0, 'ACTING')).toBe('SAYING      THINKING\t| ACTING');
});
