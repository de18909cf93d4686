import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Journey } from '../../src/journey/journey.ts';
import { extremeJourney } from '../support/extreme-journey.ts';
import { launchBrowser } from '../support/panel-harness.ts';
import { exampleJourney } from '../support/sample-journeys.ts';
import { openWritten, type View } from './open-written.ts';

/** The pages that go out, in Chromium: on a phone, on a desk, on paper, in the dark, without scripts. */
let browser: Browser;
let axe = '';
let folder = '';
beforeAll(async () => {
  browser = await launchBrowser();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  folder = await mkdtemp(join(tmpdir(), 'pages-'));
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const widths = [320, 390, 800, 1280, 1920];

test.each(['html', 'summary'])(
  '%s: axe finds nothing in light and dark, on a phone and on a desk',
  async (id) => {
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [390, 1280]) {
        // The page's own policy would refuse the tester's script, too.
        const page = await open(id, exampleJourney(), {
          width,
          colorScheme,
          bypassCSP: true,
          since: earlier(exampleJourney()),
        });
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          const { violations }: { violations: { id: string; nodes: { html: string }[] }[] } =
            await Reflect.get(window, 'axe').run();
          return violations.map((each) => `${each.id}: ${each.nodes[0]?.html}`);
        });
        expect(found, `${colorScheme} ${width}`).toEqual([]);
        await page.close();
      }
  },
);

test('nothing lies outside of the screen, however narrow it is and whatever was pasted', async () => {
  for (const [id, journey] of [
    ['html', exampleJourney()],
    ['html', extremeJourney(0)],
    ['html', extremeJourney(4)],
    ['summary', extremeJourney(2)],
  ] as const) {
    const page = await open(id, journey, { width: 1280, since: another() });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        `${id} ${width}`,
      ).toBeLessThanOrEqual(width);
    }
    await page.close();
  }
});

test('the policy refuses nothing of the page itself, and on a phone stages follow one another', async () => {
  const page = await open('html', exampleJourney(), { width: 390 });
  const tops = await page.$$eval('table.map .stage, table.map .kind-pains:not(.lane)', (cells) =>
    cells.map((cell) => ({
      top: cell.getBoundingClientRect().top,
      isStage: cell.classList.contains('stage'),
    })),
  );
  const kinds = tops.sort((a, b) => a.top - b.top).map(({ isStage }) => (isStage ? 'stage' : 'pains'));
  expect(kinds).toEqual(Array.from({ length: 5 }, () => ['stage', 'pains']).flat());
  await page.close();
});

test.each([
  ['A4', 12],
  ['A3', 8],
] as const)('the page prints on %s, and no note is cut between two sheets', async (format, most) => {
  const page = await open('html', exampleJourney(), { width: 1280 });
  const pdf = await page.pdf({ format, landscape: true, printBackground: true });
  const sheets = countSheets(pdf);
  expect(sheets).toBeGreaterThan(1);
  expect(sheets).toBeLessThanOrEqual(most);
  await page.emulateMedia({ media: 'print' });
  const kept = await page.$$eval('.note, .person, .plain li', (notes) =>
    notes.map((note) => getComputedStyle(note).breakInside),
  );
  expect(new Set(kept)).toEqual(new Set(['avoid']));
  await page.close();
});

test('the summary is one sheet of A4, whatever stands on the map', async () => {
  for (const journey of [
    exampleJourney(),
    crowded(),
    crowded('日本語のテキスト'),
    ...[0, 1, 2, 3, 4].map(extremeJourney),
  ]) {
    const page = await open('summary', journey, { width: 800, since: another() });
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(countSheets(pdf)).toBe(1);
    await page.close();
  }
});

/** Everything that a summary lists, more of it than there is room for, in the longest words. */
function crowded(word = 'Wartezeiten '): Journey {
  const example = exampleJourney();
  const long = (n: number) => `${n} ${word.repeat(60)}`;
  const lane = (id: string, kind: string) => ({ id, name: kind, kind });
  const at = { stageId: example.stages[0]?.id ?? null };
  const many = (laneId: string, more: object) =>
    Array.from({ length: 20 }, (_, i) => ({ id: `${laneId}${i}`, ...at, laneId, text: long(i), ...more }));
  return {
    ...example,
    title: long(1),
    scenario: long(2),
    personas: example.personas.map((persona, i) => ({ ...persona, name: long(i) })),
    stages: example.stages.map((stage, i) => ({ ...stage, name: long(i) })),
    lanes: [...example.lanes, lane('q', 'questions'), lane('pp', 'pains'), lane('oo', 'opportunities')],
    cards: [
      ...example.cards,
      ...many('q', {}),
      ...many('pp', { severity: 5 }),
      ...many('oo', { owner: long(3), due: long(4), status: long(5) }),
    ],
    emotions: example.emotions.map((emotion, i) => ({ ...emotion, label: long(i) })),
    metrics: example.metrics.map((metric, i) => ({ ...metric, name: long(i) })),
  };
}

/** An earlier state, so that both pages tell what changed since. */
const earlier = (journey: Journey) => ({
  name: 'Before the relaunch of everything',
  journey: {
    ...journey,
    cards: journey.cards.map((card, n) => (n % 3 === 0 ? { ...card, text: 'Otherwise' } : card)).slice(2),
  },
});
/** One that nothing is left of. */
const another = () => ({ name: 'x'.repeat(300), journey: extremeJourney(1) });

const open = (id: string, journey: Journey, view: View) =>
  openWritten({ browser, folder }, id, journey, view);

const countSheets = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
