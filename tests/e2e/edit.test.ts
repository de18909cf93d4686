import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { middleOf, nodeWith, openPlayground, type Playground, panelOf } from './open-playground.ts';

/** The editors in a real browser: what is selected opens, what is typed stands on the board. `PICTURES=folder` keeps pictures. */
const pictures = process.env.PICTURES;
let playground: Playground;
beforeAll(async () => {
  playground = await openPlayground();
});
afterAll(() => playground?.close());

test('a note is selected, edited, crossed by somebody on the board, decided, and taken back', async () => {
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
  await panel.getByText('On the board: Severity of').waitFor();
  await text.fill('Gone before she can call');
  await text.press('Control+Enter');
  await expect.poll(() => stickies(page)).toContain('Gone before she can call');
  await picture(page, 'note');
  await panel.getByRole('button', { name: /^Undo: Text of/ }).click();
  await expect.poll(() => stickies(page)).toContain('Gone when she calls');

  // Somebody rewrites the note on the board while the panel's field holds other words.
  await text.fill('Let before anybody looked');
  await page.evaluate(() => undefined);
  await retype(page, 'Gone when she calls', 'Gone in an hour');
  const question = panel.locator('.conflict');
  await finishTyping(page);
  if ((await question.count()) > 0) {
    expect(await question.textContent()).toContain('Let before anybody looked');
    await question.getByRole('button', { name: 'Use mine' }).click();
  }
  await expect.poll(() => stickies(page)).toContain('Let before anybody looked');
  expect(complaints).toEqual([]);
  await page.close();
}, 180_000);
