import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
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

/**
 * The whole story in a real browser: a researcher puts a map on the board and sends it out, a colleague edits the file,
 * others go on working on the board, and the file comes home. `PICTURES=folder` keeps a picture of every chapter.
 */
let playground: Playground;
beforeAll(async () => {
  playground = await openPlayground();
});
afterAll(() => playground?.close());

test('a map goes out, is edited by a colleague, and comes home while others work on it', async () => {
  const { page, complaints } = await playground.open('?sample=empty');
  await startMap(page);
  const exported = await exportAs(page, 'JSON');
  const csv = await exportAs(page, 'CSV');
  expect(JSON.parse(exported)).toMatchObject({ title: 'Renting from afar', personas: [{ name: 'Mira' }] });
  expect(textsOf(csv).sort()).toEqual([
    'Deposit before viewing',
    'Gone when she calls',
    'Terms nobody explains',
  ]);

  const edited = editAsColleague(csv);
  await retype(page, 'Deposit before viewing', 'Deposit due at once');
  await dragBy(page, 'Terms nobody explains', 0, 90);
  await picture(page, 'story-board-edited');

  await bringIn(page, edited);
  const panel = panelOf(page);
  const conflict = panel.locator('.conflict');
  expect(await conflict.count()).toBe(1);
  expect(await conflict.textContent()).toContain('Deposit due at once');
  expect(await conflict.textContent()).toContain('Two months of deposit');
  await picture(page, 'story-review');
  const put = panel.locator('footer .primary');
  expect(await put.isDisabled()).toBe(true);
  await conflict.getByRole('radio', { name: 'Keep file' }).click();
  await put.dblclick();
  await finished(page);
  await picture(page, 'story-applied');
  const home = [
    'Gone before she can call',
    'Letter with the keys',
    'Terms nobody explains',
    'Two months of deposit',
  ];
  expect(await stickies(page)).toEqual(home);

  await panel.getByRole('button', { name: 'Undo', exact: true }).click();
  await panel.getByText('All changes are taken back').waitFor();
  const before = ['Deposit due at once', 'Gone when she calls', 'Terms nobody explains'];
  expect(await stickies(page)).toEqual(before);

  await panel.getByRole('button', { name: 'Bring in another file' }).click();
  await choose(page, edited);
  await conflict.getByRole('radio', { name: 'Keep both' }).click();
  await put.click();
  await finished(page);
  expect(await stickies(page)).toEqual([...home, 'Deposit due at once'].sort());

  await dragBy(page, 'Letter with the keys', -100, 0);
  // Undo would take back what the person did since: it is offered no longer.
  await panel.getByRole('button', { name: 'Undo', exact: true }).waitFor({ state: 'detached' });
  expect(await stickies(page)).toEqual([...home, 'Deposit due at once'].sort());

  const now = JSON.parse(await exportAs(page, 'JSON', 'Back to start'));
  const row = (text: string) => cardOf(now, text);
  expect(row('Terms nobody explains')).toEqual({ stage: 'Purchase', lane: 'Opportunities' });
  expect(row('Gone before she can call')).toEqual({ stage: 'Consideration', lane: 'Pain points' });
  expect(row('Letter with the keys')).toEqual({ stage: 'Post-purchase', lane: 'Opportunities' });
  await bringInAgain(page, edited);
  expect(complaints).toEqual([]);
  await page.close();
}, 180_000);

async function startMap(page: Page): Promise<void> {
  const panel = panelOf(page);
  await panel.getByRole('button', { name: /Start a map/ }).click();
  await panel.getByRole('textbox', { name: 'Title' }).fill('Renting from afar');
  await panel.getByRole('button', { name: 'Add persona' }).click();
  await panel.getByRole('textbox', { name: 'Name' }).fill('Mira');
  await addPain(page, 'Purchase', 1, 'Deposit before viewing', '5');
  await addPain(page, 'Purchase', 2, 'Terms nobody explains', '3');
  await addPain(page, 'Awareness', 1, 'Gone when she calls', '0');
  await panel.getByRole('button', { name: 'Put on board' }).dblclick();
  await panel.getByRole('button', { name: 'All maps' }).click({ timeout: 60_000 });
  expect(await page.locator('.world > g[data-type="SECTION"]').count()).toBe(1);
  await page.getByRole('button', { name: 'Zoom to fit' }).click();
  await picture(page, 'story-inserted');
}

async function addPain(
  page: Page,
  stage: string,
  place: number,
  text: string,
  severity: string,
): Promise<void> {
  const panel = panelOf(page);
  await panel.getByRole('button', { name: `Add a pain point to ${stage}` }).click();
  await panel.getByRole('textbox', { name: `Pain point ${place} in ${stage}` }).fill(text);
  await panel.getByRole('combobox', { name: `Severity of ${text}` }).selectOption(severity);
}

/** Downloads the map from the panel and reads the file back; ends on the first view. */
async function exportAs(page: Page, format: string, first?: string): Promise<string> {
  const panel = panelOf(page);
  if (first !== undefined) await panel.getByRole('button', { name: first }).click();
  await panel.getByRole('button', { name: /^Export Renting from afar/ }).click();
  await panel.getByRole('radio', { name: new RegExp(`^${format}`) }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Download' }).click(),
  ]);
  const path = await download.path();
  await panel.getByRole('button', { name: 'Back to start' }).click();
  return await readFile(path, 'utf8');
}

type Row = { [column: string]: string };

function rowsOf(csv: string): Papa.ParseResult<Row> {
  return Papa.parse<Row>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true });
}

const textsOf = (csv: string): (string | undefined)[] => rowsOf(csv).data.map(({ text }) => text);

/** Two texts rewritten, one note moved to another stage, one row new, one row filtered out. */
function editAsColleague(csv: string): string {
  const { data, meta } = rowsOf(csv);
  const rows = data.filter(({ text }) => text !== 'Terms nobody explains');
  for (const row of rows) {
    if (row.text === 'Deposit before viewing') row.text = 'Two months of deposit';
    if (row.text !== 'Gone when she calls') continue;
    Object.assign(row, { text: 'Gone before she can call', stage: 'Consideration', stage_id: '' });
  }
  const added = { stage: 'Advocacy', lane: 'Opportunities', text: 'Letter with the keys' };
  return Papa.unparse([...rows, added], { columns: meta.fields ?? [] });
}

async function retype(page: Page, before: string, after: string): Promise<void> {
  const { x, y } = await middleOf(nodeWith(page, firstWords(before)));
  await page.mouse.dblclick(x, y);
  await page.getByRole('textbox', { name: /^Text of/ }).fill(after);
  await page.keyboard.press('Escape');
  await expect.poll(() => stickies(page)).toContain(after);
  await page.getByRole('button', { name: 'Zoom to fit' }).click();
}

async function dragBy(page: Page, text: string, dx: number, dy: number): Promise<void> {
  await page.getByRole('button', { name: 'Zoom to fit' }).click();
  const { x, y } = await middleOf(nodeWith(page, firstWords(text)));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx, y + dy, { steps: 6 });
  await page.mouse.up();
  await expect
    .poll(async () => Math.round((await middleOf(nodeWith(page, firstWords(text)))).x - x))
    .toBe(dx);
  // A click on what floats over the note would be another thing than a person means.
  await page.keyboard.press('Escape');
}

async function bringIn(page: Page, csv: string): Promise<void> {
  await panelOf(page)
    .getByRole('button', { name: /^Bring in a file for/ })
    .click();
  await choose(page, csv);
}

async function choose(page: Page, csv: string): Promise<void> {
  const path = join(tmpdir(), `throughline-story-${process.pid}.csv`);
  await writeFile(path, csv);
  await panelOf(page).locator('input[type="file"]').setInputFiles(path);
  await panelOf(page).locator('.summary').waitFor();
}

/** The same file once more: whatever it brought and whatever was decided stays as it is. */
async function bringInAgain(page: Page, csv: string): Promise<void> {
  const before = await stickies(page);
  await bringIn(page, csv);
  const panel = panelOf(page);
  expect(await panel.locator('.conflict').count()).toBe(0);
  await panel.locator('footer').getByRole('button', { name: 'All maps' }).click();
  expect(await stickies(page)).toEqual(before);
}

async function finished(page: Page): Promise<void> {
  await panelOf(page)
    .getByText(/^\d+ of \d+ done$/)
    .first()
    .waitFor({ timeout: 30_000 });
}

/** What all notes say, sorted; lines that were only broken to fit are whole again. */

/** Enough of a text to find its note: lines break where they must. */
const firstWords = (text: string): string => text.split(' ').slice(0, 1).join(' ');

interface Exported {
  stages: { id: string; name: string }[];
  lanes: { id: string; name: string }[];
  cards: { text: string; stageId: string; laneId: string }[];
}

function cardOf({ stages, lanes, cards }: Exported, text: string) {
  const card = cards.find((each) => each.text === text);
  return {
    stage: stages.find(({ id }) => id === card?.stageId)?.name,
    lane: lanes.find(({ id }) => id === card?.laneId)?.name,
  };
}
