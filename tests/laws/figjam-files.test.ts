import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RawNode } from '../../playground/board-file/base/json.ts';
import { buildBoard } from '../../playground/board-file/jam/open/build-board.ts';
import { readJam } from '../../playground/board-file/jam/open/read-jam.ts';
import { writeJam } from '../../playground/board-file/jam/write/write-jam.ts';
import { openBoard as openFile } from '../../playground/board-file/open-board.ts';
import { saveBoard } from '../../playground/board-file/save-board.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { foreignReaders } from '../board-file/jam/foreign-readers.ts';
import { arbitraryJourney } from '../support/arbitrary-journey.ts';
import { differences } from '../support/differences.ts';
import { openBoard } from '../support/live-board.ts';

/** By us, and by each of the readers that we did not write. */
const ways: ((bytes: Uint8Array) => RawNode)[] = [
  (bytes) => readJam(bytes).board,
  ...Object.values(foreignReaders).map((read) => (bytes: Uint8Array): RawNode => {
    const { document } = buildBoard({ nodeChanges: read(bytes) });
    return { name: 'Untitled', document };
  }),
];

test('any journey comes back from a FigJam file, whoever decodes it', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryJourney({ cards: { max: 12 } }), async (raw) => {
      const journey = journeyFrom(raw);
      const drawn = openBoard();
      await drawn.ask('insert', { journey });
      const { bytes } = writeJam(saveBoard(drawn.client.control.records(), { name: 'Untitled' }));
      for (const way of ways) {
        const { journeys, unplaced } = await openBoard({ records: openFile(way(bytes)).records }).ask(
          'read',
          {},
        );
        expect(journeys.flatMap((map) => differences(journey, map.journey))).toEqual([]);
        expect(journeys.flatMap((map) => map.doubts)).toEqual([]);
        expect([journeys.length, unplaced]).toEqual([1, []]);
      }
    }),
    { numRuns: process.env.FUZZ ? 100 : 8 },
  );
}, 3_600_000);
