import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Journey } from '../../src/journey/journey.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { launchBrowser } from '../support/panel-harness.ts';
import { exampleJourney } from '../support/sample-journeys.ts';
import { openWritten } from './open-written.ts';

/** Pages that go out, read: what is small, squeezed or torn apart where a person reads it. */
let browser: Browser;
let folder = '';
beforeAll(async () => {
  browser = await launchBrowser();
  folder = await mkdtemp(join(tmpdir(), 'legible-'));
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const open = (journey: Journey, width: number) =>
  openWritten({ browser, folder }, 'html', journey, { width });

test('many people and stages: nothing lies outside of the screen, and the curve can be read on a phone', async () => {
  const page = await open(crowd(), 1280);
  for (const width of [360, 768, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
      String(width),
    ).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize({ width: 360, height: 800 });
  const letters = await page.$$eval('.curves text', (texts) =>
    texts.map((each) => each.getBoundingClientRect().height),
  );
  expect(letters.length).toBeGreaterThan(12);
  expect(Math.min(...letters)).toBeGreaterThan(11);
  const tables = await page.$$eval('section[aria-labelledby=feelings] table', (all) =>
    all.map((table) => table.querySelectorAll('thead th').length),
  );
  expect(tables).toEqual([6, 6]);
  await page.close();
});

test('days and keys stay in one piece, and on a phone a short value stands beside its heading', async () => {
  const page = await open(exampleJourney(), 1024);
  const lines = await page.$$eval('.whole', (all) => all.map((each) => each.getClientRects().length));
  expect(lines.length).toBeGreaterThan(10);
  expect(new Set(lines)).toEqual(new Set([1]));
  await page.setViewportSize({ width: 360, height: 800 });
  const apart = await page.$$eval('.list td:has(.whole)', (cells) =>
    cells.map((cell) => {
      const [name, said] = [...cell.children].map((part) => part.getBoundingClientRect().top);
      return Math.abs((name ?? 0) - (said ?? 99)) < 8;
    }),
  );
  expect(new Set(apart)).toEqual(new Set([true]));
  await page.close();
});

test('on paper, details are no larger than what they belong to, and no heading is left behind by its table', async () => {
  const page = await open(exampleJourney(), 1280);
  await page.emulateMedia({ media: 'print' });
  const isLarger = await page.$$eval('.facts, .severity', (all) =>
    all.map((each) => {
      const size = (element: Element | null) =>
        Number.parseFloat(element ? getComputedStyle(element).fontSize : '0');
      return size(each) > size(each.closest('.note, td'));
    }),
  );
  expect(isLarger).not.toContain(true);
  const kept = await page.$$eval('table.list', (tables) =>
    tables.map((table) => [
      getComputedStyle(table.querySelector('caption') ?? table).breakAfter,
      getComputedStyle(table.querySelector('tbody tr') ?? table).breakBefore,
    ]),
  );
  expect(new Set(kept.flat())).toEqual(new Set(['avoid']));
  await page.close();
});

/** Ten people along twelve stages, some of them with names longer than a column. */
function crowd(): Journey {
  const personas = Array.from({ length: 10 }, (_, i) => ({
    id: `p${i}`,
    name: i % 3 === 0 ? `Donaudampfschifffahrtselektrizitätenhauptbetriebswerk ${i}` : `Maximiliane ${i}`,
  }));
  const stages = Array.from({ length: 12 }, (_, i) => ({ id: `s${i}`, name: `Stage of some length ${i}` }));
  return journeyFrom({
    id: 'j',
    title: 'Crowd',
    personas,
    stages,
    emotions: stages.flatMap(({ id: stageId }, s) =>
      personas.map(({ id: personaId }, p) => ({
        id: `e${s}-${p}`,
        stageId,
        personaId,
        value: ((s + p) % 5) - 2,
        label:
          p === 4 ? 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk' : 'Considerably disappointed',
      })),
    ),
  });
}
