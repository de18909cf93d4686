import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlayground, type Playground, panelOf, picture } from './open-playground.ts';

/** Boards that people drew, in a browser: a map is taken into use, loose notes go out. `PICTURES=folder` keeps pictures. */
let playground: Playground;
beforeAll(async () => {
  playground = await openPlayground();
});
afterAll(() => playground?.close());

test('a workshop that people drew is taken into use where it stands, goes out, and is forgotten by undo', async () => {
  const { page, complaints } = await playground.open('?sample=workshop');
  const panel = panelOf(page);
  await panel.getByRole('button', { name: /^Use this board/ }).waitFor({ timeout: 60_000 });
  const before = await places(page);
  await picture(page, 'use-home');
  await panel.getByRole('button', { name: /^Use this board/ }).click();
  await panel.getByText(/^I found 1 map:/).waitFor();
  await picture(page, 'use-found');
  await panel.getByText('Columns and rows').click();
  await picture(page, 'use-columns');
  await panel.locator('footer').getByRole('button', { name: 'Use this board' }).click();
  await panel.getByText('This map is in use.').first().waitFor({ timeout: 30_000 });
  await picture(page, 'use-used');
  expect(await places(page)).toEqual(before);
  await panel.getByRole('button', { name: 'Export now' }).click();
  await panel.getByRole('radio', { name: /^JSON/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Download' }).click(),
  ]);
  const journey = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(journey.cards.length).toBeGreaterThan(5);
  await panel.getByRole('button', { name: 'Back to start' }).click();
  await panel.getByRole('button', { name: /^Bring in a file for/ }).waitFor();
  expect(complaints).toEqual([]);
  await page.close();
}, 180_000);

test('a workshop that nobody took into use is kept as a template, and nothing on the board changes', async () => {
  const { page, complaints } = await playground.open('?sample=workshop');
  const panel = panelOf(page);
  await panel.getByRole('button', { name: /^Start a map/ }).click({ timeout: 60_000 });
  const before = await places(page);
  await panel.getByRole('button', { name: 'Templates of your own' }).click();
  await panel.getByRole('button', { name: 'Look for maps drawn without Throughline' }).click();
  await panel.getByRole('button', { name: /^Save as template: / }).click({ timeout: 30_000 });
  await panel.getByLabel('Name', { exact: true }).fill('From the wall');
  await panel.getByRole('radio', { name: /^With its content/ }).click();
  await panel.getByRole('button', { name: 'Save template' }).click();
  await panel.getByText('“From the wall” is kept.').first().waitFor();
  await picture(page, 'use-template');
  expect(await places(page)).toEqual(before);
  await panel.getByRole('button', { name: 'Use From the wall' }).click();
  await panel.getByRole('button', { name: 'Put on board' }).waitFor();
  expect(complaints).toEqual([]);
  await page.close();
}, 180_000);

test('a retro is no journey: its notes go out by section and cluster', async () => {
  const { page, complaints } = await playground.open('?sample=retro');
  const panel = panelOf(page);
  await panel.getByRole('button', { name: /^Sort loose notes/ }).click({ timeout: 60_000 });
  await picture(page, 'use-notes');
  await panel.getByRole('radio', { name: /^Markdown/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Download' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('## Went well');
  expect(text).toContain('- Pairing on the importer');
  await panel.getByRole('button', { name: 'Send into a new map' }).click();
  await picture(page, 'use-send');
  expect(complaints).toEqual([]);
  await page.close();
}, 180_000);

/** Where everything is drawn. */
async function places(page: Page): Promise<(string | null)[]> {
  return await page
    .locator('.world > g')
    .evaluateAll((nodes) =>
      nodes.map((node) => `${node.getAttribute('data-id')} ${node.getAttribute('transform')}`),
    );
}
