import { expect, test } from 'vitest';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { drawMap } from '../../../src/sandbox/step/draw-map.ts';
import { lookOf, looksAsDrawn } from '../../../src/sandbox/step/looks.ts';
import { sampleMap } from '../../support/call-ratios.mjs';
import { openFigJam } from '../../support/figjam.ts';
import { openBoard } from '../../support/live-board.ts';
import { exampleJourney } from '../../support/sample-journeys.ts';

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
  const { work, written } = await figjam.settle(drawMap(figjam.host, journey, { near: { x: 120, y: -80 } }));
  const looks = looksAsDrawn(work, written.idOf ?? new Map());
  const nodes = figjam.host.currentPage.findAll();
  expect(looks.size).toBe(nodes.length);
  for (const node of nodes) expect(looks.get(node.id)?.(), node.name).toBe(lookOf(node));
});

/** Every Plugin API call of reading a board of notes that people made, nested in a section. */
async function callsToRead(notes: number): Promise<number> {
  const board = openBoard();
  board.act({ do: 'addSection', x: 0, y: 0, width: 9000, height: 9000, name: 'Ideas' });
  for (let at = 0; at < notes; at += 1)
    board.act({
      do: 'addSticky',
      x: 100 + (at % 10) * 300,
      y: 100 + Math.floor(at / 10) * 300,
      text: `Idea ${at}`,
    });
  const before = sumOf(board);
  await board.ask('read', {});
  return sumOf(board) - before;
}

function sumOf(board: ReturnType<typeof openBoard>): number {
  const { reads, writes, calls } = board.client.control.stats();
  return total(reads) + total(writes) + total(calls);
}

test('reading takes at most 18 calls a sticky, with its author, look, links, state and rotation', async () => {
  expect(((await callsToRead(80)) - (await callsToRead(40))) / 40).toBeLessThanOrEqual(18);
});
