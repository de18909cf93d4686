import { expect, test } from 'vitest';
import { writeBoard } from '../../src/board/write-board.ts';
import { lookOf, looksAsDrawn } from '../../src/commands/looks.ts';
import { planBoard } from '../../src/layout/plan-board.ts';
import { journeyFrom } from '../../src/model/parse-journey.ts';
import { sampleMap } from '../support/call-ratios.mjs';
import { openFigJam } from '../support/figjam.ts';
import { openBoard } from '../support/live-board.ts';
import { exampleJourney } from '../support/sample-journeys.ts';

const total = (counts: { [member: string]: number }) => Object.values(counts).reduce((all, n) => all + n, 0);

/** Every Plugin API call of an insert as the panel asks for it, with what the plugin does besides drawing. */
async function callsFor(journey: object): Promise<number> {
  const board = openBoard();
  await board.ask('insert', { journey: journeyFrom(journey) });
  const { reads, writes, calls } = board.client.control.stats();
  return total(reads) + total(writes) + total(calls);
}

test('inserting takes at most 12 calls a card, 9 a plain connector, 14 a labelled one', async () => {
  const base = await callsFor(sampleMap(120));
  expect((base - (await callsFor(sampleMap(60)))) / 60).toBeLessThanOrEqual(12);
  expect(((await callsFor(sampleMap(120, { links: 60 }))) - base) / 60).toBeLessThanOrEqual(9);
  expect(((await callsFor(sampleMap(120, { links: 60, label: 'so' }))) - base) / 60).toBeLessThanOrEqual(14);
});

test('how a fresh map looks is known without reading it', async () => {
  const figjam = openFigJam();
  const journey = exampleJourney();
  const drawing = writeBoard(figjam.host, (sizes) => planBoard(journey, { sizes }), {
    journeyId: journey.id,
    placeRoot: () => ({ x: 120, y: -80 }),
  });
  const looks = looksAsDrawn(await figjam.settle(drawing));
  const nodes = figjam.host.currentPage.findAll();
  expect(looks.size).toBe(nodes.length);
  for (const node of nodes) expect(looks.get(node.id), node.name).toBe(lookOf(node));
});
