import { expect, test } from 'vitest';
import { clustersOf } from '../../src/journey/loose-notes.ts';
import { interpretBoard } from '../support/interpret-board.ts';
import { drawWall } from '../support/random-walls.ts';
import { seed } from '../support/seed.ts';

const walls = process.env.FUZZ ? 500 : 40;
/** Walls that were once taken for journeys: by a word of stages inside notes, with and without names of rows. */
const known = [348387668, 900039, 900320, 901220, 901372, 903698, 2902562, 2903593, 2903846, 1799171217];

/** A grid alone is no journey: names are told from notes by how they stand, not by a word inside a sentence. */
test('no journey is read from walls of ordinary notes, all of which are loose notes', {
  timeout: 600_000,
}, () => {
  console.info(`walls of notes: ${walls} walls, seed ${seed}`);
  for (const from of [...known, ...Array.from({ length: walls }, (_, at) => seed + at)]) {
    const { board, layout } = drawWall(from);
    const read = interpretBoard(board.scene());
    expect(
      read.journeys.map(({ journey }) => journey.stages.map(({ name }) => name)),
      `seed ${from}, ${layout}`,
    ).toEqual([]);
    const notes = clustersOf(read.loose).reduce((sum, cluster) => sum + cluster.notes.length, 0);
    const drawn = board.nodes.filter(({ type }) => type === 'STICKY' || type === 'SHAPE_WITH_TEXT').length;
    expect(notes, `seed ${from}, ${layout}`).toBeGreaterThanOrEqual(drawn);
  }
});
