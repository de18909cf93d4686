import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { middleOf, nodeWith, openPlayground, type Playground, panelOf } from './open-playground.ts';

/** A quarter in the life of a map, in a real browser: kept, worked on, compared, put back. `PICTURES=folder` keeps pictures. */
const pictures = process.env.PICTURES;
let playground: Playground;
beforeAll(async () => {
  playground = await openPlayground();
});
afterAll(() => playground?.close());

test('a map is kept, worked on, compared with what it was, and put back', async () => {
  const { page, complaints } = await playground.open('?sample=map');
  const panel = panelOf(page);
  await panel.getByRole('button', { name: /^Snapshots of/ }).click();
  await panel.getByText('None yet').waitFor();
  await picture(page, 'none');
  await panel.getByLabel('Name').fill('Before the relaunch');
  await panel.getByRole('button', { name: 'Take a snapshot' }).click();
  await panel.locator('.notice strong').getByText('is kept').waitFor();
  await picture(page, 'taken');

  await retype(page, 'Price page', 'Price page with a calculator');
  await remove(page, 'Sign-up form');
  await panel.getByRole('button', { name: 'Compare Before the relaunch with the board' }).click();
  await panel.getByRole('heading', { name: 'All changes' }).waitFor();
  expect(await panel.locator('.change').filter({ hasText: 'calculator' }).textContent()).toContain(
    'Reworded',
  );
  expect(await panel.locator('.change').filter({ hasText: 'Sign-up form' }).first().textContent()).toContain(
    'Gone',
  );
  expect(await panel.locator('.feelings-compared svg').getAttribute('aria-label')).toContain('Notice');
  await picture(page, 'compared');
  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Download change log' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/change-log-.*\.md$/);
  expect(await readFile(await saved.path(), 'utf8')).toContain('Price page → Price page with a calculator');

  await panel.getByRole('button', { name: 'Back to start' }).click();
  await panel.getByRole('button', { name: /^Put back Before the relaunch/ }).click();
  await panel.getByRole('heading', { name: 'As it was' }).waitFor();
  await picture(page, 'review');
  await panel.locator('footer .primary').click();
  await panel
    .getByText(/^\d+ of \d+ done$/)
    .first()
    .waitFor();
  await nodeWith(page, 'Sign-up form').waitFor();
  await picture(page, 'put-back');
  await panel.getByRole('button', { name: 'Snapshots', exact: true }).click();
  await panel.getByRole('button', { name: 'Compare Before the relaunch with the board' }).click();
  await panel.locator('.verdict').getByText('Nothing differs.').waitFor();
  expect(complaints).toEqual([]);
});

async function retype(page: Page, from: string, to: string): Promise<void> {
  const { x, y } = await middleOf(nodeWith(page, from));
  await page.mouse.dblclick(x, y);
  await page.getByRole('textbox', { name: /^Text of/ }).fill(to);
  await page.keyboard.press('Escape');
  await nodeWith(page, 'calculator').waitFor();
  await page.getByRole('button', { name: 'Zoom to fit' }).click();
}

async function remove(page: Page, text: string): Promise<void> {
  const { x, y } = await middleOf(nodeWith(page, text));
  await page.mouse.click(x, y);
  await page.keyboard.press('Delete');
  await page.keyboard.press('Escape');
  await nodeWith(page, text).waitFor({ state: 'detached' });
}

async function picture(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  const frame = page.locator('[data-person="You"] .panel-window');
  await frame.screenshot({ path: join(pictures, `${name}-panel.png`) });
}
