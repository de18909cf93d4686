import { expect, test } from 'vitest';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { drawMaps, manners } from '../support/drawing-manners.ts';
import { interpretBoard } from '../support/interpret-board.ts';
import { scoreManner, tableOf } from '../support/score-manners.ts';
import { seed } from '../support/seed.ts';

/** 1,000 boards in the long run, a few of each manner in the short one; BOARDS=n and SEED=n look at others. */
const boards = Number(process.env.BOARDS ?? (process.env.FUZZ ? Math.ceil(1000 / manners.length) : 3));
const firstSeed = process.env.FUZZ || process.env.SEED ? seed % 100_000 : 1;

/** Each manner says what is what without a doubt; what is asked for is nearly all of it. */
const usual = 0.98;
test.each(manners)('a journey drawn as %s is read as it is meant', { timeout: 600_000 }, (manner) => {
  const score = scoreManner(manner, firstSeed, boards);
  console.info(tableOf([score]));
  expect(score.right / score.cards, 'recall of cards').toBeGreaterThanOrEqual(usual);
  expect(score.right / score.read, 'precision of cards').toBeGreaterThanOrEqual(usual);
  expect(score.namesFound / score.names, 'recall of names').toBeGreaterThanOrEqual(usual);
  expect(score.namesFound / score.namesRead, 'precision of names').toBeGreaterThanOrEqual(usual);
  expect(Math.abs(score.mapsRead - score.maps), 'maps').toBeLessThanOrEqual(score.maps * (1 - usual));
});

test.each(manners)('what is read from %s is a valid journey with a reason for each record', (manner) => {
  const { board } = drawMaps(manner, firstSeed);
  const { journeys } = interpretBoard(board.scene());
  expect(journeys.length).toBeGreaterThan(0);
  for (const { journey, reasons, confidence } of journeys) {
    expect(journeyFrom(JSON.parse(JSON.stringify(journey)))).toEqual(journey);
    for (const { id } of [...journey.stages, ...journey.lanes, ...journey.cards]) {
      expect(reasons?.[id], id).toBeTruthy();
      expect(confidence[id], id).toBeGreaterThan(0);
    }
  }
});
