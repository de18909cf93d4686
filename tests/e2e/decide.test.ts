import { readFile } from 'node:fs/promises';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlayground, type Playground, panelOf, picture, stickies } from './open-playground.ts';

/**
 * From an empty board to a decision with an owner and a date, and from answers to “it helped”, in a real browser and by the keyboard
 * alone once the map stands. `PICTURES=folder` keeps pictures.
 */
let playground: Playground;
beforeAll(async () => {
  playground = await openPlayground();
});
afterAll(() => playground?.close());

test('a map is checked, put right, ranked, decided on and measured, by keyboard', async () => {
  const { page, complaints } = await playground.open('?sample=empty');
  const panel = panelOf(page);
  await startMap(page);

  await press(panel.getByRole('button', { name: 'Decide on Renting from afar' }), 'Enter');
  const check = panel.getByRole('tab', { name: /^Check/ });
  await check.focus();
  const finding = panel.getByText('“Gone when she calls” has no solution or opportunity.');
  await finding.waitFor();
  await picture(page, 'decide-check');

  // Its pain point gets an answer, in the editor, and one comes back to what is left.
  await press(panel.getByRole('button', { name: /^Edit: “Gone when she calls” has no/ }), 'Enter');
  await panel.getByRole('textbox', { name: 'Text', exact: true }).waitFor();
  await press(panel.getByRole('button', { name: 'Back to “Decide”' }), 'Enter');
  await finding.waitFor();

  // All of a kind is muted, shown again, and is kept with the map meanwhile.
  const muteAll = panel
    .getByRole('button', { name: 'Mute all of this kind: Stage without an action' })
    .first();
  await press(muteAll, 'Enter');
  await panel.getByText(/^Muted: \d+/).waitFor();
  await press(panel.getByText(/^Muted: \d+/), 'Enter');
  await press(panel.getByRole('button', { name: /^Show again: / }).first(), 'Enter');
  await panel.getByText(/^Muted: \d+/).waitFor({ state: 'detached' });

  // What comes first lacks an input; with it there is a score, and then an owner and a date.
  await check.focus();
  await page.keyboard.press('ArrowRight');
  await panel.getByRole('tab', { name: 'First', selected: true }).waitFor();
  await panel.getByText('Missing for a score: frequency').first().waitFor();
  await press(panel.getByText('Owner, date, status, inputs').first(), 'Enter');
  await type(panel, page, 'Frequency', '4');
  await type(panel, page, 'Reach', '50 %');
  await panel.locator('.ranked-card .score', { hasText: '10' }).waitFor();
  await type(panel, page, 'Owner', 'Ida Sommer');
  await type(panel, page, 'Due', '2027-01-15');
  await panel.getByText('Ida Sommer · 2027-01-15').waitFor();
  await picture(page, 'decide-first');

  // Answers before and after: a number of the map, and that it helped.
  await panel.getByRole('tab', { name: 'First' }).focus();
  await page.keyboard.press('ArrowRight');
  const answers = (hits: number, of: number) =>
    ['CSAT', ...Array.from({ length: of }, (_, at) => (at < hits ? '5' : '2'))].join('\n');
  await press(panel.getByRole('radio', { name: 'CSAT' }), ' ');
  await panel.getByRole('textbox', { name: 'Answers', exact: true }).fill(answers(48, 60));
  await press(panel.getByText('Answers before the change').first(), 'Enter');
  await panel.getByRole('textbox', { name: 'Answers before the change' }).fill(answers(24, 60));
  await panel
    .getByText(/Before: CSAT 40 % of 60 answers\. \+40 points since then\. That is more than chance/)
    .waitFor();
  await picture(page, 'decide-numbers');
  await press(panel.getByRole('button', { name: 'Put on the map' }), 'Enter');
  await panel.getByText('CSAT 40 % → 80 %').waitFor();
  await expect.poll(() => stickies(page)).toContain('CSAT 40 % → 80 %');
  await press(panel.getByRole('button', { name: /^Undo: CSAT of/ }), 'Enter');
  await expect.poll(() => stickies(page)).toEqual(['Gone when she calls']);
  // The board has it before the panel, whose body takes no key until its work has ended.
  await panel.getByRole('button', { name: /^Undo: CSAT of/ }).waitFor({ state: 'detached' });
  await panel.locator('main[aria-busy=false]').waitFor();

  // Each arrow takes the focus along to the tab that it chooses.
  await panel.getByRole('tab', { selected: true }).focus();
  for (const name of ['Channels', 'Known', 'People', 'Watch']) {
    await page.keyboard.press('ArrowRight');
    await panel.getByRole('tab', { name, selected: true }).waitFor();
  }
  await picture(page, 'decide-watch');
  expect(complaints).toEqual([]);
  await page.close();
}, 180_000);

test('a watch list goes out as a table', async () => {
  const { page, complaints } = await playground.open('?sample=empty');
  const panel = panelOf(page);
  await panel.getByRole('button', { name: /Start a map/ }).click();
  await panel.getByRole('button', { name: /^Show all .* templates/ }).click();
  await panel.getByRole('radio', { name: /Loyalty and churn/ }).click();
  await panel
    .getByRole('radio', { name: /example/i })
    .first()
    .click();
  await panel.getByRole('textbox', { name: 'Title' }).fill('The vegetable box');
  await panel.getByRole('button', { name: 'Put on board' }).click();
  await panel.getByRole('button', { name: 'All maps' }).click({ timeout: 60_000 });
  await panel.getByRole('button', { name: /^Decide on / }).click();
  await panel.getByRole('tab', { name: 'Watch' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Download for the CRM' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/watch-list-\d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await download.path(), 'utf8');
  expect(text.split('\r\n')[0]).toBe('\uFEFFsignal,source,threshold,stage,what_we_do,by,channel,when,id');
  expect(text).toContain('Visits the help page at night');
  await picture(page, 'decide-watch-list');
  expect(complaints).toEqual([]);
  await page.close();
}, 180_000);

type Target = ReturnType<FrameLocator['getByRole']>;

/** Goes there and presses a key, as somebody without a mouse. */
async function press(target: Target, key: string): Promise<void> {
  await target.focus();
  await target.press(key);
}

async function type(panel: FrameLocator, page: Page, label: string, text: string): Promise<void> {
  const field = panel.locator('.ranked-card').getByLabel(label, { exact: true }).first();
  await field.focus();
  await field.fill(text);
  await page.keyboard.press('Enter');
  await field.blur();
  await panel.getByText(`On the board: ${label} of`).first().waitFor();
}

async function startMap(page: Page): Promise<void> {
  const panel = panelOf(page);
  await panel.getByRole('button', { name: /Start a map/ }).click();
  await panel.getByRole('textbox', { name: 'Title' }).fill('Renting from afar');
  await panel.getByRole('button', { name: 'Add a pain point to Awareness' }).click();
  await panel.getByRole('textbox', { name: 'Pain point 1 in Awareness' }).fill('Gone when she calls');
  await panel.getByRole('combobox', { name: 'Severity of Gone when she calls' }).selectOption('5');
  await panel.getByRole('button', { name: 'Put on board' }).click();
  await panel.getByRole('button', { name: 'All maps' }).click({ timeout: 60_000 });
}
