import { expect, test } from 'vitest';
import type { Scene } from '../../src/plane/scene.ts';
import { drawWithFooter } from '../support/boards-with-footers.ts';
import { captionPlaces, drawCaptioned } from '../support/captioned-boards.ts';
import { drawMaps, manners } from '../support/drawing-manners.ts';
import { DrawnBoard } from '../support/drawn-board.ts';
import { Sketch } from '../support/hard-boards/sketch.ts';
import { interpretBoard } from '../support/interpret-board.ts';

const captioned = captionPlaces.flatMap((place) =>
  [1, 2, 3].flatMap((notes) =>
    [2, 3, 4, 5].flatMap((rows) =>
      [true, false].map((sections) => ({ place, notes, rows, sections, stages: 2 + rows })),
    ),
  ),
);

test.each(captioned)(
  'captions $place over $notes notes in $rows rows, stages in sections: $sections',
  ({ place, notes, rows, sections, stages }) => {
    const { board, meant, names } = drawCaptioned({
      place,
      notes,
      rows,
      sections,
      stages: Math.min(6, stages),
    });
    const { journeys } = interpretBoard(board.scene());
    expect(journeys).toHaveLength(1);
    const read = journeys[0]?.journey;
    expect(read?.stages.map(({ name }) => name)).toEqual(names.stages);
    expect(read?.lanes.map(({ name }) => name)).toEqual(names.lanes);
    const cells = read?.cards.map(({ text, stageId, laneId }) => [
      text,
      {
        stage: read.stages.find(({ id }) => id === stageId)?.name,
        lane: read.lanes.find(({ id }) => id === laneId)?.name,
      },
    ]);
    expect(Object.fromEntries(cells ?? [])).toEqual(Object.fromEntries(meant));
  },
);

test('a block below the grid is none of its rows, and the feelings of the last row are read', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const { board, count } = drawWithFooter(seed);
    const { journeys, unplaced } = interpretBoard(board.scene());
    const read = journeys.map(({ journey }) => [journey.cards.length, journey.emotions.length]);
    expect(read, `seed ${seed}`).toEqual([[12, 4]]);
    expect(unplaced.length, `seed ${seed}`).toBe(count * 2);
  }
});

test.each(manners)('%s reads the same at every scale', (manner) => {
  const scene = drawMaps(manner, 2).board.scene();
  const read = shown(scene);
  for (const scale of [0.3, 3.4, 10]) expect(shown(scaled(scene, scale)), `× ${scale}`).toEqual(read);
});

test('icons that are named as a feeling are one; a lone face names no row', () => {
  const sketch = new Sketch(1);
  const names = { stages: ['Arrive', 'Queue', 'Ride', 'Leave'], lanes: ['Actions', 'Feelings'] };
  for (const [at, name] of names.stages.entries()) sketch.text(name, at * 300, -90, 32);
  for (const [at, name] of names.lanes.entries()) sketch.text(name, -300, at * 300 + 100, 28);
  sketch.notes({ ...names, lanes: ['Actions'] }, { x: 0, y: 0, column: 300, row: 300, empty: 0 });
  for (const [at, name] of ['Emoji / Happy', 'face=sad', 'Angry', 'icon/VeryHappy'].entries())
    sketch.board.add('INSTANCE', { x: at * 300 + 60, y: 380, width: 60, height: 60 }, { name });
  sketch.text('😡', -300, 700, 48);
  const [map] = interpretBoard(sketch.board.scene()).journeys;
  expect(map?.journey.emotions.map(({ value }) => value)).toEqual([1, -1, -2, 2]);
  expect(map?.journey.lanes.map(({ name }) => name)).toEqual(names.lanes);
});

function scaled(scene: Scene, by: number): Scene {
  const nodes = scene.nodes.map((node) => ({
    ...node,
    x: node.x * by,
    y: node.y * by,
    width: node.width * by,
    height: node.height * by,
  }));
  return { ...scene, nodes };
}

function shown(scene: Scene) {
  return interpretBoard(scene).journeys.map(({ journey }) => ({
    title: journey.title,
    stages: journey.stages.map(({ name }) => name),
    lanes: journey.lanes.map(({ name }) => name),
    cards: journey.cards.map(({ text, stageId, laneId }) => [text, stageId, laneId]),
    emotions: journey.emotions.map(({ value }) => value),
  }));
}

/** Four notes of one colour over notes of another; rows have no names. */
function drawUnderNotes(names: readonly string[]): Scene {
  const board = new DrawnBoard();
  for (const [column, name] of names.entries()) {
    const place = (row: number) => ({ x: column * 300, y: row * 300, width: 240, height: 240 });
    board.add('STICKY', place(0), { text: name, fill: 'D3BDFF', parentId: null });
    for (let row = 1; row <= 3; row += 1)
      board.add('STICKY', place(row), {
        text: `Cold seat ${row} at gate ${column}`,
        fill: 'FFE299',
        parentId: null,
      });
  }
  return board.scene();
}

test('notes that begin as stages do, over notes, are stages; notes that just hold such a word are not', () => {
  const stages = ['Search for a flight', 'Compare offers', 'Book', 'Wait at gate'];
  const { journeys } = interpretBoard(drawUnderNotes(stages));
  expect(journeys.map(({ journey }) => journey.stages.map(({ name }) => name))).toEqual([stages]);
  expect(journeys[0]?.journey.cards).toHaveLength(12);
  const notes = ['Kids book coffee', 'Cold after noon', 'My sister helps', 'Long cold wait'];
  expect(interpretBoard(drawUnderNotes(notes)).journeys).toEqual([]);
});
