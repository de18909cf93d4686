import { describe, expect, test } from 'vitest';
import { clustersOf } from '../../src/journey/loose-notes.ts';
import { joinNear } from '../../src/strangers/loose/join-near.ts';
import { nameClusters } from '../../src/strangers/loose/name-clusters.ts';
import { Dice, DrawnBoard } from '../support/drawn-board.ts';
import { interpretBoard } from '../support/interpret-board.ts';

const readLoose = (board: DrawnBoard, only?: ReadonlySet<string>) =>
  interpretBoard(board.scene(), new Set(), only);

/** Three piles of notes, a hand's width apart, the first with a heading. */
function piles(): DrawnBoard {
  const board = new DrawnBoard();
  const words = [
    ['Parcel came late', 'Parcel at the wrong door', 'No word where the parcel is'],
    ['Refund took weeks', 'Asked twice for the refund', 'Who decides on a refund?'],
    ['Friendly voice on the phone', 'Phone queue is long', 'Nobody picks up the phone'],
  ];
  words.forEach((texts, pile) => {
    texts.forEach((text, at) => {
      board.sticky(text, pile * 1200 + (at % 2) * 260, Math.floor(at / 2) * 260, 'FFE299');
    });
  });
  board.text('Delivery', 0, -90, 32);
  return board;
}

describe('notes in no map', () => {
  test('become clusters by what lies together, named by their heading or their own words', () => {
    const { journeys, loose } = readLoose(piles());
    expect(journeys).toEqual([]);
    expect(loose).toHaveLength(1);
    const clusters = clustersOf(loose);
    expect(clusters.map(({ notes }) => notes.length)).toEqual([3, 3, 3]);
    expect(clusters.map(({ name, namedBy }) => [name.toLowerCase(), namedBy])).toEqual([
      ['delivery', 'heading'],
      ['refund', 'words'],
      ['phone', 'words'],
    ]);
    expect(clusters[0]?.notes[0]).toMatchObject({ text: 'Parcel came late', color: 'yellow' });
  });

  test('stay with their sections, whose names they take when they are alone there', () => {
    const board = new DrawnBoard();
    const outer = board.add('SECTION', { x: 0, y: 0, width: 3000, height: 2000 }, { name: 'Research' });
    const inner = board.add(
      'SECTION',
      { x: 100, y: 100, width: 900, height: 900 },
      { name: 'Calls', parentId: outer },
    );
    for (const [text, x] of [
      ['Likes it', 150],
      ['Hates it', 420],
    ] as const)
      board.add('STICKY', { x, y: 150, width: 240, height: 240 }, { text, fill: 'FFA8DB', parentId: inner });
    const { loose } = readLoose(board);
    expect(loose.map(({ name }) => name)).toEqual(['Research / Calls']);
    expect(loose[0]?.clusters).toMatchObject([{ name: 'Calls', namedBy: 'section' }]);
  });

  test('keep every word and every vote', () => {
    const board = piles();
    const note = board.nodes.find(({ text }) => text === 'Refund took weeks');
    if (!note) throw new Error('no note');
    const stamp = { width: 40, height: 40 };
    board.add('STAMP', { x: note.x, y: note.y, ...stamp }, { stampKind: 'Heart', stuckTo: note.id });
    board.add('STAMP', { x: note.x + 50, y: note.y, ...stamp }, { stampKind: 'Heart', stuckTo: note.id });
    board.add('STAMP', { x: note.x + 90, y: note.y + 90, ...stamp }, { stampKind: 'Star' });
    const clusters = clustersOf(readLoose(board).loose);
    const said = clusters.flatMap(({ name, notes }) => [name, ...notes.map(({ text }) => text)]).join('\n');
    for (const { text } of board.nodes) if (text) expect(said).toContain(text);
    const voted = clusters.flatMap(({ notes }) => notes).find(({ text }) => text === 'Refund took weeks');
    expect(voted).toMatchObject({ votes: { Heart: 2 }, lyingVotes: { Star: 1 } });
  });

  test('of a selection are the selected ones alone', () => {
    const board = piles();
    const only = new Set(board.nodes.slice(0, 2).map(({ id }) => id));
    const { loose, unplaced } = readLoose(board, only);
    expect(clustersOf(loose).flatMap(({ notes }) => notes.map(({ nodeId }) => nodeId))).toEqual([...only]);
    expect(unplaced.map(({ nodeId }) => nodeId)).toEqual([...only]);
  });
});

test('names need no list of a language: what is said everywhere tells nothing', () => {
  const names = nameClusters([
    ['blik korta zem', 'blik vana zem', 'blik tul zem'],
    ['porut zem aka', 'zem porut ono', 'ibi porut zem'],
  ]);
  expect(names.map((name) => name.split(',')[0])).toEqual(['Blik', 'Porut']);
});

test('joining compares each note with its neighbourhood alone', () => {
  const dice = new Dice(7);
  const boxesOf = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      x: (at % 100) * 400 + dice.between(0, 60),
      y: Math.floor(at / 100) * 400 + dice.between(0, 60),
      width: 240,
      height: 240,
    }));
  const boxes = boxesOf(5000);
  const joined = joinNear(boxes);
  expect(joined.reduce((sum, own) => sum + own.length, 0)).toBe(5000);
  expect(joinNear(boxes)).toEqual(joined);
});
