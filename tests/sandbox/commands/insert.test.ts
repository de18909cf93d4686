import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../../playground/figjam/document/settings.ts';
import { joinPages } from '../../../src/contract/results/seen.ts';
import type { Journey } from '../../../src/journey/journey.ts';
import { intersects } from '../../../src/plane/boxes.ts';
import { insertJourney } from '../../../src/sandbox/commands/insert.ts';
import { lookAtBoard } from '../../../src/sandbox/commands/read.ts';
import { openTelling } from '../../../src/sandbox/commands/tell-maps.ts';
import { openSeenBoard } from '../../../src/sandbox/read/seen-board.ts';
import { readWhole } from '../../../src/strangers/read-whole.ts';
import { arbitraryJourney } from '../../support/arbitrary-journey.ts';
import { differences } from '../../support/differences.ts';
import { emptyBoard, type FigJam, openFigJam } from '../../support/figjam.ts';
import { exampleJourney } from '../../support/sample-journeys.ts';

const quiet = { report: () => undefined, isCancelled: () => false };
const insert = ({ settle, host }: FigJam, journey: Journey) =>
  settle(insertJourney(host, { journey }, quiet));
const read = async ({ settle, host }: FigJam) => {
  const parts: unknown[] = [];
  const own = await settle(
    lookAtBoard(openSeenBoard(host), {}, { ...quiet, hand: (part) => parts.push(part) }, openTelling()),
  );
  return readWhole(own, joinPages(own.pages, parts) ?? []);
};

/** Each switch of the simulator that matters to drawing, turned from its default. */
const boards: Partial<Settings>[] = [
  defaultSettings,
  { apiGeometry: 'reparent', newSectionSize: 'random' },
  { connectorParent: 'commonAncestor', connectorOnEndDeleted: 'delete' },
  { textMetrics: 'coarse', pluginDataOnCopy: 'drop', unchangedWrite: 'ignored', ownChanges: 'silent' },
];

describe('insertJourney', () => {
  test.each(boards)('what was inserted reads back as the very same journey: %o', async (settings) => {
    await fc.assert(
      fc.asyncProperty(arbitraryJourney({ textLength: 1500 }), async (journey) => {
        const figjam = openFigJam(emptyBoard, settings);
        const inserted = await insert(figjam, journey);
        const { journeys, unplaced } = await read(figjam);
        expect(unplaced).toEqual([]);
        expect(journeys).toHaveLength(1);
        const [found] = journeys;
        if (found === undefined) return;
        expect(found.rootId).toBe(inserted.rootId);
        expect(found.doubts).toEqual([]);
        expect(differences(journey, found.journey)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  test.each(boards)('nothing that was drawn touches another thing: %o', async (settings) => {
    const figjam = openFigJam(emptyBoard, settings);
    await insert(figjam, exampleJourney());
    const notes = figjam.host.currentPage.findAllWithCriteria({ types: ['STICKY', 'TABLE'] });
    const boxes = notes.flatMap(({ id, absoluteBoundingBox }) =>
      absoluteBoundingBox === null ? [] : [{ id, ...absoluteBoundingBox }],
    );
    expect(boxes.length).toBe(notes.length);
    for (const [index, box] of boxes.entries()) {
      expect(boxes.slice(index + 1).filter((other) => intersects(box, other))).toEqual([]);
    }
  });

  test('lies beside what is on the page, above or below it, is selected, shown once, and undone in one step', async () => {
    const figjam = openFigJam();
    figjam.control.act({ do: 'addSection', x: -500, y: -500, width: 1000, height: 1000, name: 'Retro' });
    const before = figjam.control.records().length;
    figjam.effects();
    const { rootId, counts } = await insert(figjam, exampleJourney());
    const { children } = figjam.host.currentPage;
    const [retro, root] = [
      children.find(({ name }) => name === 'Retro'),
      children.find(({ id }) => id === rootId),
    ];
    expect(children).toHaveLength(2);
    const boxes = [retro?.absoluteBoundingBox, root?.absoluteBoundingBox];
    const [a, b] = boxes;
    expect(a && b && intersects(a, b)).toBe(false);
    expect(figjam.host.currentPage.selection.map(({ id }) => id)).toEqual([rootId]);
    expect(figjam.effects().filter(({ effect }) => effect === 'viewport')).toHaveLength(1);
    expect(figjam.control.records().length - before).toBe(counts.nodes);
    figjam.control.act({ do: 'undo' });
    expect(figjam.control.records()).toHaveLength(before);
  });

  test('a journey that is on the board already gets an id of its own; its records keep theirs', async () => {
    const figjam = openFigJam();
    const journey = exampleJourney();
    const first = await insert(figjam, journey);
    const second = await insert(figjam, journey);
    expect(first.journeyId).toBe(journey.id);
    expect(second.journeyId).not.toBe(journey.id);
    const { journeys } = await read(figjam);
    expect(journeys.map((found) => found.journey.id).sort()).toEqual(
      [first.journeyId, second.journeyId].sort(),
    );
    for (const found of journeys) {
      expect(differences({ ...journey, id: found.journey.id }, found.journey)).toEqual([]);
    }
  });

  test('a journey that leads nowhere is refused before anything is drawn', async () => {
    const figjam = openFigJam();
    const journey = exampleJourney();
    const broken = { ...journey, links: [{ id: 'lost', from: 'nowhere', to: 'else' }] };
    await expect(insert(figjam, broken)).rejects.toThrow(/nowhere/);
    expect(figjam.host.currentPage.children).toEqual([]);
  });
});
