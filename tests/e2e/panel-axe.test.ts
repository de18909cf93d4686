import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ownTemplateFrom } from '../../src/model/own-template.ts';
import { launchBrowser, type OpenPanel, openPanel } from '../support/panel-harness.ts';
import { boardWith, sampleJourney, samplePreview } from '../ui/sample-board.ts';
import { exportOf } from '../ui/sample-file.ts';

/** The built panel in Chromium, in a null-origin iframe: every view passes axe, and files leave and enter. */
const journey = sampleJourney();
let browser: Browser;
let axe = '';
beforeAll(async () => {
  browser = await launchBrowser();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});
afterAll(() => browser?.close());

test('start, empty and with maps', async () => {
  await look([], async ({ check }) => check('an empty board'));
  await look([journey], async ({ check }) => check('a board with a map'));
});

test('start a map: the form, its faults, work, and the map added', async () => {
  await look([], async ({ panel, check }) => {
    await panel.click('text=Start a map');
    await panel.click('text=Add persona');
    await panel.click('text=More about this person');
    await panel.click('[aria-label="Add a pain point to Purchase"]');
    await check('the form');
    await panel.click('text=Put on board');
    await check('its faults');
    await panel.fill('input[required]', 'Buying a first e-bike');
    await panel.click('text=Put on board');
    await panel.waitForSelector('progress');
    await check('work');
    await panel.waitForSelector('text=Map added');
    await check('the map added');
  });
});

test('shape a map: the lists, what is asked, what will happen; save it as a template, and the templates', async () => {
  await look([journey], async ({ panel, check }) => {
    await panel.click(`[aria-label^="Shape this map"]`);
    await panel.click(`[aria-label="Remove ${journey.stages[1]?.name}"]`);
    await panel.click('footer .primary');
    await panel.waitForSelector('.question .fault');
    await check('shape');
    await panel.selectOption('.question select', 'park');
    await panel.click('footer .primary');
    await panel.waitForSelector('text=The map has its new shape');
    await check('shaped');
    await panel.click('text=All maps');
    await panel.click('[aria-label^="Save as template"]');
    await check('save as a template');
    await panel.click('footer .primary');
    await panel.waitForSelector('.own-template');
    await check('templates');
    await panel.click('[aria-label="Delete Kept"]');
    await check('delete a template?');
  });
});

test('export downloads and copies inside a null-origin iframe', async () => {
  await look([journey], async ({ panel, page, check }) => {
    expect(await panel.evaluate(() => window.origin)).toBe('null');
    await panel.click(`[aria-label="Export ${journey.title}"]`);
    await panel.click('text=CSV');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel.click('footer >> text=Download'),
    ]);
    expect(download.suggestedFilename()).toMatch(/^a-first-pair-of-hearing-aids-\d{4}-\d\d-\d\d\.csv$/);
    expect(await readFile(await download.path(), 'utf8')).toContain(journey.cards[0]?.text);
    await panel.click('footer >> text=Copy');
    await panel.waitForSelector('text=is on the clipboard');
    await check('export');
    await page.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<textarea id="paste"></textarea>'),
    );
    await page.focus('#paste');
    await page.keyboard.press('Control+V');
    expect(await page.inputValue('#paste')).toContain(journey.cards[0]?.text);
  });
});

test('bring in a file: by drop, choosing its map, the review, the decisions, the end', async () => {
  await look([journey], async ({ panel, page, check }) => {
    await panel.click(`[aria-label="Bring in a file for ${journey.title}"]`);
    await check('the drop zone');
    await drop('other.json', exportOf({ ...journey, id: 'elsewhere', title: 'Elsewhere' }));
    await panel.waitForSelector('text=Which map is this file for?');
    await check('which map');
    await panel.click('footer .primary');
    await panel.waitForSelector('.conflict');
    expect(page.viewportSize()?.width).toBe(560);
    await panel.click('text=Already on the board');
    await check('the review');
    await panel.click('.conflict >> nth=0 >> label:has-text("Write")');
    await panel.click('.conflict >> nth=1 >> label:has-text("Keep board")');
    await check('the decisions');
    await panel.click('footer .primary');
    await panel.waitForSelector('text=done');
    await check('the end');

    async function drop(name: string, content: string) {
      const data = await panel.evaluateHandle(
        ([fileName, text]) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([text ?? ''], fileName ?? ''));
          return transfer;
        },
        [name, content],
      );
      await panel.dispatchEvent('.drop-zone', 'drop', { dataTransfer: data });
    }
  });
});

test('the whole way to a map by keyboard alone', async () => {
  await look([], async ({ panel, page }) => {
    await panel.focus('.way.primary');
    await page.keyboard.press('Enter');
    await panel.waitForSelector('text=Template');
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab');
      if (await panel.evaluate(() => document.activeElement?.matches('input[required]'))) break;
    }
    await page.keyboard.type('By keyboard');
    for (let presses = 0; presses < 160; presses++) {
      if (await panel.evaluate(() => document.activeElement?.matches('footer .primary'))) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await panel.waitForSelector('text=Map added');
    expect(await panel.textContent('[role=status]')).toContain('Undo removes it all');
    expect(await panel.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });
});

function isShape(params: unknown): boolean {
  return JSON.stringify(params).includes('"format":"shape"');
}

/** A board on which nothing stands in the way. */
function quietPreview() {
  return { ...samplePreview(journey), conflicts: [], hindrances: [] };
}

function keptTemplates() {
  const options = { id: 'kept', name: 'Kept', withContent: true, savedAt: '2026-01-01T09:00:00Z' };
  const skipped = [{ place: 'board', id: 'broken', reason: 'It is not a template of Throughline.' }];
  return { own: [ownTemplateFrom(journey, options)], board: [], skipped };
}

interface Looking extends OpenPanel {
  check(view: string): Promise<void>;
}

async function look(maps: (typeof journey)[], visit: (looking: Looking) => Promise<void>): Promise<void> {
  const opened = await openPanel(browser, async (name, params, report) => {
    if (name === 'hello') return { version: '1', board: 'Team board', page: 'Page 1', command: 'open' };
    if (name === 'read') return boardWith(...maps);
    if (name === 'listTemplates') return keptTemplates();
    if (name === 'previewSync') return isShape(params) ? quietPreview() : samplePreview(journey);
    if (name === 'applySync')
      return {
        outcome: 'done',
        writes: 5,
        applied: 5,
        skipped: [{ recordId: 'x', reason: 'This note is locked.' }],
      };
    if (name !== 'insert') return {};
    await report(30, 120, 'Drawing the map');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const counts = { stages: 5, lanes: 9, cards: 3, links: 0, personas: 1, emotions: 5, nodes: 90 };
    return { journeyId: journey.id, rootId: 'root0', counts };
  });
  await opened.panel.waitForSelector('.ways');
  await opened.panel.waitForSelector('.reading', { state: 'detached' });
  await visit({ ...opened, check: (view) => checkAxe(opened, view) });
  await opened.close();
}

async function checkAxe({ panel }: OpenPanel, view: string): Promise<void> {
  await panel.addStyleTag({ content: '*{animation:none!important;transition:none!important}' });
  await panel.evaluate(axe);
  const problems = await panel.evaluate(async () => {
    const run: unknown = Reflect.get(window, 'axe')?.run;
    if (typeof run !== 'function') throw new Error('axe did not load');
    const { violations } = await run(document, { resultTypes: ['violations'] });
    return violations.map((found: { id: string; help: string; nodes: { html: string }[] }) =>
      [found.id, found.help, ...found.nodes.slice(0, 3).map(({ html }) => html)].join(' | '),
    );
  });
  expect(problems, view).toEqual([]);
}
