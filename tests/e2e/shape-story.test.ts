import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlayground, type Playground, panelOf } from './open-playground.ts';

/** In a real browser: a map is made for a workshop, shaped on the board, kept as a template, and started from again. */
let playground: Playground;
beforeAll(async () => {
  playground = await openPlayground();
});
afterAll(() => playground?.close());

test('a map is shaped before and after it is drawn, and becomes a template', async () => {
  const { page, complaints } = await playground.open('?sample=empty');
  const panel = panelOf(page);
  const button = (name: RegExp | string) => panel.getByRole('button', { name });
  await button(/Start a map/).click();
  await panel.getByRole('radio', { name: /^Blank/ }).check({ force: true });
  await panel.getByRole('textbox', { name: 'Title' }).fill('Shaped');
  await panel.getByRole('textbox', { name: 'Row 4' }).fill('Ideas');
  await button('Add a pain point to During').click();
  await panel.getByRole('textbox', { name: 'Pain point 1 in During' }).fill('Too slow');
  await panel.getByRole('radio', { name: /For a workshop/ }).check();
  await panel.getByRole('spinbutton', { name: 'People' }).fill('6');
  await button('Put on board').click();
  await button('All maps').click({ timeout: 60_000 });

  await button(/^Shape this map/).click();
  await button('Remove During').click();
  await button('Add stage').click();
  await panel.getByRole('textbox', { name: 'Stage 3' }).fill('Much later');
  await button(/^Reshape the map/).click();
  await panel.getByText('Say first what becomes of what it holds.').first().waitFor();
  await panel
    .getByRole('combobox', { name: 'What becomes of what During holds' })
    .selectOption({ label: 'Move to “After”' });
  await button(/^Reshape the map/).click();
  await panel.getByText('The map has its new shape.').first().waitFor({ timeout: 60_000 });
  expect(await stages(page)).toEqual(['After', 'Before', 'Much later']);
  await button('Undo').click();
  await panel.getByText('The map is as it was.').first().waitFor({ timeout: 60_000 });
  expect(await stages(page)).toEqual(['After', 'Before', 'During']);

  await button('All maps').click();
  await button(/^Save as template/).click();
  await button('Save template').click();
  await panel.getByText('“Shaped” is kept.').first().waitFor();
  await button('Use Shaped').click();
  expect(await panel.getByRole('textbox', { name: 'Row 4' }).inputValue()).toBe('Ideas');
  await panel.getByRole('textbox', { name: 'Title' }).fill('From my own');
  await button('Put on board').click();
  await panel.getByText('Map added.').first().waitFor({ timeout: 60_000 });
  expect(await stages(page)).toHaveLength(6);
  expect(complaints).toEqual([]);
  await page.close();
}, 240_000);

/** The words of the bars over the stages: of all shapes, those that are not labels of rows. */
async function stages(page: Page): Promise<string[]> {
  const texts = await page
    .locator('.world g[data-type="SHAPE_WITH_TEXT"]')
    .evaluateAll((shapes) =>
      shapes.map((shape) =>
        [...shape.querySelectorAll('tspan')].map((line) => line.textContent?.trim()).join(' '),
      ),
    );
  return texts.filter((text) => ['Before', 'During', 'After', 'Much later'].includes(text)).sort();
}
