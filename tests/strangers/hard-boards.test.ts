import { expect, test } from 'vitest';
import {
  boardsWithoutJourneys,
  hardJourneys,
  isAsMeant,
  scoreHardBoard,
} from '../support/hard-boards/score-hard-boards.ts';
import { seed } from '../support/seed.ts';

/** Each board is drawn anew with other words for each seed. */
const rounds = process.env.FUZZ ? 20 : 2;
const firstSeed = process.env.FUZZ || process.env.SEED ? seed % 100_000 : 1;
const seeds = Array.from({ length: rounds }, (_, at) => firstSeed + at);

test.each(hardJourneys)('$name is read as it is meant', (board) => {
  for (const one of seeds) {
    const score = scoreHardBoard(board, one);
    if (!isAsMeant(score)) console.info(board.name, one, score);
    expect.soft(isAsMeant(score), `${board.name}, seed ${one}`).toBe(true);
  }
});

test.each(boardsWithoutJourneys)('no journey is reported on: $name', (board) => {
  for (const one of seeds) expect.soft(scoreHardBoard(board, one).said, `seed ${one}`).toBe('');
});
