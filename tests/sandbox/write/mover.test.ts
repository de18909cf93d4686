import { expect, test } from 'vitest';
import type { Settings } from '../../../playground/figjam/document/settings.ts';
import { drawMap } from '../../../src/sandbox/step/draw-map.ts';
import { createMover } from '../../../src/sandbox/write/mover.ts';
import { type FigJam, openFigJam } from '../../support/figjam.ts';
import { exampleJourney } from '../../support/sample-journeys.ts';

const ways: Settings['relativeTransform'][] = ['taken', 'ignored', 'throw'];

/** Where everything of a map lies on the page. */
async function placesOf(settings: Partial<Settings>): Promise<number[][]> {
  const figjam = openFigJam(undefined, settings);
  const journey = exampleJourney();
  await figjam.settle(drawMap(figjam.host, journey, { near: { x: 500, y: -300 } }));
  return figjam.host.currentPage
    .findAll(({ type }) => type !== 'CONNECTOR')
    .map(({ absoluteTransform: [[, , x], [, , y]] }) => [x, y]);
}

test.each(ways)('a map is drawn at the same places where a matrix is %s', async (relativeTransform) => {
  const usual = await placesOf({ relativeTransform: 'taken' });
  expect(usual.length).toBeGreaterThan(100);
  expect(await placesOf({ relativeTransform })).toEqual(usual);
});

test.each(ways)('moved twice, turned as before, where a matrix is %s', (relativeTransform) => {
  const { host } = openFigJam(undefined, { relativeTransform });
  const move = createMover();
  const shape = host.createShapeWithText();
  shape.rotation = 30;
  for (const at of [
    { x: 0, y: 0 },
    { x: 40, y: -70 },
    { x: 40, y: 20 },
  ]) {
    move(shape, shape.type, at);
    expect([shape.x, shape.y, Math.round(shape.rotation)]).toEqual([at.x, at.y, 30]);
  }
});

test('where a matrix is taken, it costs one write a node and is looked at once a type', () => {
  const figjam = openFigJam(undefined, { relativeTransform: 'taken' });
  const move = createMover();
  const notes = Array.from({ length: 20 }, () => figjam.host.createSticky());
  for (const [i, note] of notes.entries()) move(note, 'STICKY', { x: i, y: 5 }, 'fresh');
  const { reads, writes } = figjam.control.stats();
  expect([sum(reads), sum(writes)]).toEqual([3, 20]);
});

test('a note that a section caught on its way comes home', () => {
  const { host }: FigJam = openFigJam(undefined, { relativeTransform: 'throw', apiGeometry: 'reparent' });
  const section = host.createSection();
  section.x = 1000;
  section.resizeWithoutConstraints(400, 400);
  const note = host.createSticky();
  createMover()(note, 'STICKY', { x: 1050, y: 2000 });
  expect([note.parent?.type, note.x, note.y]).toEqual(['PAGE', 1050, 2000]);
});

const sum = (counts: { [name: string]: number }) => Object.values(counts).reduce((all, n) => all + n, 0);
