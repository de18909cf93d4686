import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { differences } from '../../src/journey/equal.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { type Desk, makeDesk } from '../cli/board-desk.ts';
import { arbitraryJourney } from '../support/arbitrary-journey.ts';
import { cases } from '../support/cases.ts';

/** The built plugin in QuickJS, from journey to board file and back, through the command line. */
let desk: Desk;
beforeAll(() => {
  desk = makeDesk();
});
afterAll(() => desk.clear());

test('a journey that is inserted is the journey that is exported', async () => {
  const law = fc.asyncProperty(arbitraryJourney(), async (raw) => {
    const journey = journeyFrom(raw);
    desk.put('journey.json', journey);
    const inserted = await desk.run('insert', '--journey', 'journey.json', '--out', 'board.json');
    expect(inserted.err).toBe('');
    expect(inserted.code).toBe(0);
    const json = await desk.run('export', '--board', 'board.json', '--format', 'json');
    expect(json.code).toBe(0);
    expect(differences(journey, journeyFrom(JSON.parse(json.out)))).toEqual([]);
    const csv = await desk.run('export', '--board', 'board.json', '--format', 'csv');
    expect(csv.code).toBe(0);
    expect(cardsOf(csv.out)).toEqual(cardsIn(journey));
  });
  await fc.assert(law, cases('insert, then export', 15, 200));
}, 1_800_000);

interface CsvCard {
  id: string;
  text: string;
  stage: string;
  lane: string;
}

/**
 * Every card in the CSV by papaparse, with the formula guard taken off as a reader of the format would. A map
 * without cards has one row, without an id, that only remembers which map it is.
 */
function cardsOf(csv: string): Map<string, CsvCard> {
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  const bare = (cell = '') => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell).replaceAll('\r\n', '\n');
  return new Map(
    data
      .filter((row) => row.id !== '')
      .map((row) => {
        const id = bare(row.id);
        return [id, { id, text: bare(row.text), stage: bare(row.stage_id), lane: bare(row.lane_id) }];
      }),
  );
}

function cardsIn(journey: Journey): Map<string, CsvCard> {
  return new Map(
    journey.cards.map(({ id, text, stageId, laneId }) => [
      id,
      { id, text, stage: stageId ?? '', lane: laneId ?? '' },
    ]),
  );
}
