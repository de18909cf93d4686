import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  middleOf,
  nodeWith,
  openPlayground,
  type Playground,
  panelOf,
  picture,
  stickies,
} from './open-playground.ts';

/** The editors in a real browser: what is selected opens, what is typed stands on the board. `PICTURES=folder` keeps pictures. */
let playground: Playground;
beforeAll(async () => {
  playground = await openPlayground();
});
afterAll(() => playground?.close());

test('a note is added, selected on the board, edited, joined, deleted; each is on the board at once, and undo takes it back', async () => {
  const { page, complaints } = await playground.open('?sample=empty');
  const panel = panelOf(page);
  await startMap(page);

  await panel.getByRole('button', { name: 'Edit Renting from afar' }).click();
  const line = panel.getByRole('textbox', { name: 'Add a note to Pain points' });
  await line.fill('Nobody explains the terms');
  await line.press('Enter');
  await expect.poll(() => stickies(page)).toEqual(['Gone when she calls', 'Nobody explains the terms']);

  await select(page, 'Gone when she calls');
  const text = panel.getByRole('textbox', { name: 'Text', exact: true });
  await expect.poll(() => text.inputValue()).toBe('Gone when she calls');
  await panel.getByRole('combobox', { name: 'Severity' }).selectOption({ label: '5 · Breaking' });
  await panel.getByText('On the board: Severity of').first().waitFor();
  await text.fill('Gone before she can call');
  await text.press('Control+Enter');
  await expect.poll(() => stickies(page)).toContain('Gone before she can call');
  await picture(page, 'edit-note');
  await panel.getByRole('button', { name: /^Undo: Text of/ }).click();
  await expect.poll(() => stickies(page)).toContain('Gone when she calls');

  await panel.getByRole('button', { name: 'Draw an arrow to …' }).click();
  await panel.getByRole('textbox', { name: 'Draw an arrow to …' }).fill('terms');
  await panel.getByRole('button', { name: /^Nobody explains the terms/ }).click();
  await panel.getByRole('button', { name: /^To: Nobody explains the terms/ }).waitFor();
  await panel.getByRole('button', { name: 'Delete note' }).click();
  await expect.poll(() => stickies(page)).toEqual(['Nobody explains the terms']);
  await panel.getByRole('button', { name: /^Undo: / }).click();
  await expect.poll(() => stickies(page)).toEqual(['Gone when she calls', 'Nobody explains the terms']);
  expect(complaints).toEqual([]);
  await page.close();
}, 180_000);

test('a duplicate that was just made is what the panel shows and deletes, not the note that it was made of', async () => {
  const { page, complaints } = await playground.open('?sample=empty');
  const panel = panelOf(page);
  await startMap(page);
  await panel.getByRole('button', { name: 'Edit Renting from afar' }).click();
  await select(page, 'Gone when she calls');
  await panel.getByRole('button', { name: 'Delete note' }).waitFor();
  const made = await nodeWith(page, 'Gone when').getAttribute('data-id');
  await page.keyboard.press('Control+d');
  await expect.poll(() => stickies(page)).toEqual(['Gone when she calls', 'Gone when she calls']);
  await panel.getByRole('button', { name: 'Delete note' }).click();
  await expect.poll(() => stickies(page)).toEqual(['Gone when she calls']);
  expect(await nodeWith(page, 'Gone when').getAttribute('data-id')).toBe(made);
  expect(complaints).toEqual([]);
  await page.close();
}, 180_000);

async function startMap(page: Page): Promise<void> {
  const panel = panelOf(page);
  await panel.getByRole('button', { name: /Start a map/ }).click();
  await panel.getByRole('textbox', { name: 'Title' }).fill('Renting from afar');
  await panel
    .getByRole('button', { name: /^Add a pain point to / })
    .first()
    .click();
  await panel.getByRole('textbox', { name: /^Pain point 1 in / }).fill('Gone when she calls');
  await panel.getByRole('button', { name: 'Put on board' }).click();
  await panel.getByText('Map added.').first().waitFor({ timeout: 60_000 });
  await panel.getByRole('button', { name: 'All maps' }).click();
}

/** Clicks a note on the board. */
async function select(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Zoom to fit' }).click();
  const { x, y } = await middleOf(nodeWith(page, text.split(' ').slice(0, 2).join(' ')));
  await page.mouse.click(x, y);
}
