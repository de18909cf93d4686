import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { openPlayground, panelOf } from './open-playground.ts';

/** Retried once: a loaded machine can lose a click on its way to the browser. */
it('the page’s FigJam draws a map as SVG, and says that it draws no PNG', { retry: 1 }, async () => {
  const playground = await openPlayground();
  const { page } = await playground.open('?sample=map');
  const panel = panelOf(page);
  await panel.getByRole('button', { name: /^Export / }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Picture as SVG' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.svg$/);
  expect(await readFile(await download.path(), 'utf8')).toMatch(/^<svg /);
  await panel.getByRole('button', { name: 'Picture as PNG' }).click();
  await panel.getByText('the simulated FigJam draws SVG only, not PNG').waitFor();
  if (process.env.SHOT) await page.locator('.panel-window').screenshot({ path: process.env.SHOT });
  await playground.close();
});
