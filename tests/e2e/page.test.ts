import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  describePage,
  middleOf,
  nodeWith,
  openPlayground,
  type Playground,
  panelOf,
  type Visit,
} from './open-playground.ts';

/** The web page in a real browser: what a newcomer does in the first minutes. */
// Retried once: a loaded machine can lose a key press on its way to the browser, about once in a hundred runs.
describe('the playground page', { retry: 1 }, () => {
  let playground: Playground;
  beforeAll(async () => {
    playground = await openPlayground();
  });
  afterAll(async () => {
    await playground?.close();
  });

  /** Opens, does, and insists that the page did not complain. */
  const visit = async (query: string, run: (visit: Visit) => Promise<void>): Promise<void> => {
    const opened = await playground.open(query);
    try {
      await run(opened);
      expect(opened.complaints).toEqual([]);
    } catch (error) {
      // A browser on a busy machine fails rarely and never while one looks: say how the page stood.
      throw new Error(`${String(error)}\n${await describePage(opened)}`, { cause: error });
    } finally {
      await opened.page.close();
    }
  };

  it('invites to start a map, with the plugin running in a frame without an origin', () =>
    visit('', async ({ page }) => {
      await panelOf(page)
        .getByRole('button', { name: /Start a map/ })
        .waitFor();
      const frame = page.frames().find((each) => each.parentFrame() !== null);
      expect(await frame?.evaluate(() => self.origin)).toBe('null');
      expect(await frame?.evaluate(() => document.documentElement.className)).toContain('figma-light');
      expect(await page.locator('.panel-window').boundingBox()).toMatchObject({ width: 360 });
      expect(await page.locator('.panel-window iframe').boundingBox()).toMatchObject({
        width: 360,
        height: 640,
      });
    }));

  it('pans with the wheel, zooms with ctrl and the wheel, and fits', () =>
    visit('?sample=retro', async ({ page }) => {
      const note = nodeWith(page, 'Fewer meetings');
      const before = await middleOf(note);
      await page.mouse.move(before.x, before.y);
      await page.mouse.wheel(0, 120);
      await expect.poll(async () => Math.round((await middleOf(note)).y - before.y)).toBe(-120);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -200);
      await page.keyboard.up('Control');
      const zoomed = page.getByRole('button', { name: /^Zoom \d+ %/ });
      await expect
        .poll(async () => Number.parseInt((await zoomed.textContent()) ?? '', 10))
        .toBeGreaterThan(60);
      await page.getByRole('button', { name: 'Zoom to fit' }).click();
      await expect.poll(async () => Math.round((await middleOf(note)).y - before.y)).toBe(0);
    }));

  it('drags, types, undoes, and still has it after a reload', () =>
    visit('?sample=retro', async ({ page }) => {
      const note = nodeWith(page, 'Flaky test, again');
      const { x, y } = await middleOf(note);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - 30, y + 200, { steps: 4 });
      await page.mouse.up();
      await expect.poll(async () => Math.round((await middleOf(note)).y - y)).toBeGreaterThan(190);

      await page.mouse.dblclick(x - 30, y + 200);
      await page.keyboard.type('Stable');
      await page.keyboard.press('Escape');
      const typed = nodeWith(page, 'Stable');
      await typed.waitFor();

      await page.keyboard.press('Control+z');
      await note.waitFor();
      await expect.poll(() => page.getByRole('button', { name: 'Redo' }).isEnabled()).toBe(true);
      await page.locator('.board').first().press('Control+Shift+Z');
      await typed.waitFor();
      await page.keyboard.press('s');
      await page.mouse.click(120, 720);
      await page.getByRole('textbox', { name: /^Text of/ }).fill('Born on this page');
      await page.keyboard.press('Escape');
      await nodeWith(page, 'Born on this page').waitFor();

      await page.waitForTimeout(700);
      await page.goto(playground.url);
      await typed.waitFor();
      await nodeWith(page, 'Born on this page').waitFor();
    }));

  it('selects, duplicates, groups, recolours and deletes by keyboard', () =>
    visit('?sample=retro', async ({ page }) => {
      const count = () => page.locator('.world g[data-type="STICKY"]').count();
      const before = await count();
      await page.locator('.board').focus();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await expect.poll(() => page.locator('.for-readers').textContent()).toContain('Section: Went well');
      await page.keyboard.press('Enter');
      await expect
        .poll(() => page.locator('.for-readers').textContent())
        .toContain('Sticky note: Release on a');
      await page.keyboard.press('Control+d');
      await expect.poll(count).toBe(before + 1);
      await page.getByRole('button', { name: 'Colour', exact: true }).click();
      await page.getByRole('button', { name: 'Violet' }).click();
      const fill = page.locator('.world g[data-type="STICKY"] [data-part="own"] > rect[fill="#d3bdff" i]');
      await expect.poll(() => fill.count()).toBe(4);
      await page.locator('.board').focus();
      await page.keyboard.press('Delete');
      await expect.poll(count).toBe(before);
    }));

  it('puts a map on the board from the real panel; a second person sees it, and offline edits meet', () =>
    visit('?sample=empty', async ({ page }) => {
      const panel = panelOf(page);
      await panel.getByRole('button', { name: /Start a map/ }).click();
      await panel.getByRole('textbox', { name: 'Title' }).fill('Coffee by post');
      await panel.getByRole('button', { name: 'Put on board' }).click();
      await expect
        .poll(() => page.locator('[data-person="You"] .world g[data-id]').count(), { timeout: 30_000 })
        .toBeGreaterThan(60);

      await page.getByRole('button', { name: 'Second person' }).click();
      const theirs = page.locator('[data-person="Robin"] .world g[data-id]');
      const mine = page.locator('[data-person="You"] .world g[data-id]');
      await panelOf(page, 'Robin').locator('body').waitFor();
      await expect.poll(() => theirs.count()).toBe(await mine.count());

      await page.locator('[data-person="Robin"]').getByRole('switch', { name: 'Online' }).click();
      const robin = page.locator('[data-person="Robin"] .board');
      await robin.focus();
      await page.keyboard.press('s');
      const place = await robin.boundingBox();
      await page.mouse.click((place?.x ?? 0) + 60, (place?.y ?? 0) + 420);
      await page.locator('[data-person="Robin"] textarea.typing').fill('Tunnel');
      await page.keyboard.press('Escape');
      await nodeWith(page, 'Tunnel', 'Robin').waitFor({ state: 'attached' });
      expect(await nodeWith(page, 'Tunnel').count()).toBe(0);
      await page.locator('[data-person="Robin"]').getByRole('switch', { name: 'Offline' }).click();
      await nodeWith(page, 'Tunnel').waitFor({ state: 'attached' });
    }));

  it('saves a board file and opens it again; refuses what is none', () =>
    visit('?sample=workshop', async ({ page }) => {
      const count = () => page.locator('.world g[data-id]').count();
      const before = await count();
      await page.getByRole('button', { name: 'File' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: 'Save a copy as file' }).click(),
      ]);
      expect(download.suggestedFilename()).toBe('Onboarding workshop.json');
      const path = await download.path();
      expect(JSON.parse(await readFile(path, 'utf8')).document.type).toBe('DOCUMENT');

      await page.getByRole('button', { name: 'File' }).click();
      await page.getByRole('menuitem', { name: 'New board' }).click();
      await expect.poll(count).toBe(0);
      const pick = async (
        file: string | { name: string; mimeType: string; buffer: Buffer },
      ): Promise<void> => {
        await page.getByRole('button', { name: 'File' }).click();
        const [chooser] = await Promise.all([
          page.waitForEvent('filechooser'),
          page.getByRole('menuitem', { name: 'Open a board file …' }).click(),
        ]);
        await chooser.setFiles(file);
      };
      await pick({ name: 'shopping.json', mimeType: 'application/json', buffer: Buffer.from('{"milk": 2') });
      await expect.poll(() => page.getByRole('alert').textContent()).toContain('shopping.json is no JSON');
      await pick(path);
      await expect.poll(count).toBe(before);
      expect(await page.getByRole('textbox', { name: 'Name of the board' }).inputValue()).toBe(
        'Onboarding workshop',
      );
    }));

  it('logs the calls to the Plugin API', () =>
    visit('?sample=empty', async ({ page }) => {
      await page.getByRole('button', { name: 'Plugin API log' }).click();
      await page.getByRole('button', { name: 'Plugin', exact: true }).click();
      await page.getByRole('menuitem', { name: 'Open Throughline' }).click();
      const log = page.getByRole('region', { name: 'Plugin API log of You' });
      await expect.poll(() => log.getByRole('listitem').count()).toBeGreaterThan(3);
      await expect.poll(() => log.locator('.log-call').count()).toBeGreaterThan(0);
    }));
});
