import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlayground, type Playground, panelOf } from './open-playground.ts';

/** A sheet that somebody sent, from drop to map: in the page, with the plugin as it is built. */
let playground: Playground;
let axe = '';
beforeAll(async () => {
  playground = await openPlayground();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});
afterAll(() => playground?.close());

const csv =
  'A coffee machine,,,\n,Discover,Buy,Use\nDoing,"Reads a test\nAsks a friend",Orders it,Brews\nPain points,Jargon,,Leaks (high)\nMood (1-5),3,4,2\nIdeas,,Video,Loan machine\n';

const frameOf = (page: Page): Frame => {
  const frame = page.frames().find((each) => each.parentFrame() !== null);
  if (!frame) throw new Error('The panel has no frame.');
  return frame;
};

/** As a browser does when a file is let go over the panel. */
async function dropFile(page: Page, name: string, content: string): Promise<void> {
  await frameOf(page).evaluate(
    ([fileName, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text ?? ''], fileName ?? ''));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, content],
  );
}

async function expectNoFaults(page: Page): Promise<void> {
  const frame = frameOf(page);
  await frame.evaluate(axe);
  const found = await frame.evaluate(async () => {
    const run = Reflect.get(window, 'axe').run(document);
    const { violations } = await run;
    return violations.map(
      (each: { id: string; nodes: { html: string }[] }) => `${each.id}: ${each.nodes[0]?.html}`,
    );
  });
  expect(found).toEqual([]);
}

test('a sheet is dropped on the panel and is a map after one click', async () => {
  const { page, complaints } = await playground.open();
  const panel = panelOf(page);
  await panel.getByRole('button', { name: /Start from a file or a paste/ }).waitFor();
  await dropFile(page, 'machine.csv', csv);
  await panel.getByText('3 stages across, 4 rows, 8 notes, 3 feelings').waitFor();
  await expectNoFaults(page);
  let clicks = 0;
  await panel.getByRole('button', { name: 'Make the map' }).click();
  clicks += 1;
  await panel.getByText('Map added').first().waitFor();
  expect(clicks).toBeLessThan(5);
  const board = page.locator('[data-person="You"] .world');
  for (const words of ['Reads a test', 'Asks a friend', 'Loan machine', 'Discover'])
    await expect
      .poll(() => board.getByText(words, { exact: false }).count(), { message: words })
      .toBeGreaterThan(0);
  expect(complaints).toEqual([]);
  await page.close();
});

test('picked, changed and made by keyboard alone', async () => {
  const { page } = await playground.open();
  const panel = panelOf(page);
  const start = panel.getByRole('button', { name: /Start from a file or a paste/ });
  await start.focus();
  await page.keyboard.press('Enter');
  await panel
    .locator('input[type=file]')
    .setInputFiles({ name: 'machine.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  const role = panel.getByLabel('What “Ideas” is');
  await role.focus();
  await page.keyboard.type('Sol');
  await expect.poll(() => role.inputValue()).toBe('cards:solutions');
  await panel.getByRole('button', { name: 'Make the map' }).focus();
  await page.keyboard.press('Enter');
  await panel.getByText('Map added').first().waitFor();
  await page.close();
});
