// Takes the pictures of the documentation from the running playground: node docs/pictures/take-pictures.mjs
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { buildIfStale } from '../../build.mjs';
import { servePlayground } from '../../playground/server.mjs';
import { launchOptions } from '../../tests/support/chromium.mjs';

const pictureOf = (name) => fileURLToPath(new URL(`${name}.png`, import.meta.url));
/** Bytes: a README's picture that is slow to load is not looked at. */
const most = 1.5e6;
/** Milliseconds until what moves on the screen has come to rest. */
const rest = 1200;

await buildIfStale();
const server = await servePlayground();
const { args, ...how } = launchOptions();
// In a process of its own the panel's frame would be drawn at half the sharpness and blown up.
const browser = await chromium.launch({
  ...how,
  args: [...args, '--disable-features=IsolateSandboxedIframes'],
});
const page = await browser.newPage({
  viewport: { width: 1440, height: 900 },
  deviceScaleFactor: 2,
  acceptDownloads: true,
});
const panel = page.locator('.panel-window').frameLocator('iframe');
const seen = page.locator('.panel-window');

await page.goto(`${server.url}?sample=empty`);
const boardName = page.getByRole('textbox', { name: 'Name of the board' });
await boardName.fill('Hearing aids');
await boardName.press('Enter');
await insertExample();
await picture('playground', page);
await editNote();
await decide();
await bringInEditedFile();
await picture('bring-in', seen);
await compareQuarters();
await picture('compare', seen);
await browser.close();
await server.close();

/** The ten components with their worked example, put on the board from the panel; the form is a picture too. */
async function insertExample() {
  await panel.getByRole('button', { name: /Start a map/ }).click();
  await panel.getByRole('textbox', { name: 'Title' }).fill('A first pair of hearing aids');
  await panel.getByRole('radio', { name: /^With example/ }).click();
  await panel.getByRole('radio', { name: /^Ten components/ }).focus();
  await page.mouse.move(300, 300);
  await picture('insert', seen);
  await panel.getByRole('button', { name: 'Put on board' }).click();
  await panel.getByRole('button', { name: 'All maps' }).click({ timeout: 120_000 });
  await page.locator('.board').focus();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Zoom to fit' }).click();
  await page.mouse.move(720, 12);
  await page.locator('.board').evaluate((board) => board.blur());
}

/** One note in its editor. */
async function editNote() {
  await panel.getByRole('button', { name: /^Edit A first pair/ }).click();
  await panel.getByRole('searchbox', { name: 'Find' }).fill('see a professional');
  await panel.getByRole('button', { name: /see a professional/ }).click();
  await panel.getByRole('textbox', { name: 'Text', exact: true }).waitFor();
  await picture('edit', seen);
  await panel.getByRole('button', { name: 'Back to the whole map' }).click();
  await panel.getByRole('button', { name: 'Back to start' }).click();
}

/** What to do first. */
async function decide() {
  await panel.getByRole('button', { name: /^Decide on A first pair/ }).click();
  await panel.getByRole('tab', { name: 'First' }).click();
  await panel.locator('.ranked-card').first().waitFor();
  await picture('decide', seen);
  await panel.getByRole('button', { name: 'Back to start' }).click();
}

/** A snapshot in spring; then feelings move, a pain goes and another comes; and both are compared. */
async function compareQuarters() {
  await panel.getByRole('button', { name: 'Back to start' }).click();
  await panel.getByRole('button', { name: 'Back to start' }).click();
  await panel.getByRole('button', { name: /^Snapshots of/ }).click();
  await panel.getByRole('textbox', { name: /^Name/ }).fill('Spring');
  await panel.getByRole('button', { name: 'Take a snapshot' }).click();
  await panel.getByRole('button', { name: 'Compare Spring with the board' }).waitFor();
  await panel.getByRole('button', { name: 'Back to start' }).click();
  await panel.getByRole('button', { name: /^Export A first pair/ }).click();
  await panel.getByRole('radio', { name: /^JSON/ }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Download' }).click(),
  ]);
  const journey = JSON.parse(await readFile(await download.path(), 'utf8'));
  const pains = journey.lanes.find(({ kind }) => kind === 'pains').id;
  const gone = journey.cards.find(({ laneId }) => laneId === pains);
  journey.cards = journey.cards.filter((card) => card !== gone);
  journey.links = journey.links.filter(({ from, to }) => from !== gone.id && to !== gone.id);
  const last = journey.stages.at(-1).id;
  journey.cards.push({ id: 'fresh', stageId: last, laneId: pains, text: 'Batteries sold out in August' });
  journey.emotions.forEach((point, at) => {
    point.value = Math.max(-2, Math.min(2, point.value + [1, 1.5, 0, -1, -1.5][at % 5]));
  });
  const path = join(tmpdir(), 'hearing aids, summer.json');
  await writeFile(path, JSON.stringify(journey));
  await panel.getByRole('button', { name: 'Back to start' }).click();
  await panel.getByRole('button', { name: /^Bring in a file for/ }).click();
  await panel.locator('input[type=file]').setInputFiles(path);
  await panel.locator('footer .primary').waitFor({ timeout: 60_000 });
  for (const tick of await panel.locator('.fold .change input').all()) await tick.check();
  await panel.locator('footer .primary').click();
  await panel.getByRole('button', { name: 'All maps' }).click({ timeout: 120_000 });
  await panel.getByRole('button', { name: /^Snapshots of/ }).click();
  await panel.getByRole('button', { name: 'Compare Spring with the board' }).click();
  await panel.getByRole('heading', { name: 'All changes' }).waitFor();
  await rm(path);
}

/** A colleague rewrote two notes and added one, while one of the two was rewritten on the board. */
async function bringInEditedFile() {
  await panel.getByRole('button', { name: /^Export A first pair/ }).click();
  await panel.getByRole('radio', { name: /^JSON/ }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Download' }).click(),
  ]);
  const journey = JSON.parse(await readFile(await download.path(), 'utf8'));
  const pains = journey.lanes.find(({ kind }) => kind === 'pains').id;
  const [contested, rewritten] = journey.cards.filter(({ laneId }) => laneId === pains);
  await rewriteOnBoard(contested.text, `${contested.text}, even by phone`);
  contested.text = `${contested.text}, says every second visitor`;
  rewritten.text = `${rewritten.text}, even on our own site`;
  const ideas = journey.lanes.find(({ kind }) => kind === 'opportunities').id;
  const text = 'Lend a pair for one week of real life';
  journey.cards.push({ id: 'lend', stageId: contested.stageId, laneId: ideas, text });
  const path = join(tmpdir(), 'hearing aids, edited by Priya.json');
  await writeFile(path, JSON.stringify(journey));
  await panel.getByRole('button', { name: 'Back to start' }).click();
  await panel.getByRole('button', { name: /^Bring in a file for/ }).click();
  await panel.locator('input[type="file"]').setInputFiles(path);
  await panel.locator('.conflict').first().waitFor();
  await rm(path);
}

async function rewriteOnBoard(before, after) {
  const note = page
    .locator('.world g[data-type="STICKY"]')
    .filter({ hasText: before.split(' ').slice(0, 2).join(' ') })
    .first();
  const box = await note.boundingBox();
  await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
  await page.getByRole('textbox', { name: /^Text of/ }).fill(after);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.waitForTimeout(rest);
}

async function picture(name, what) {
  await page.waitForTimeout(rest);
  const path = pictureOf(name);
  await what.screenshot({ path, animations: 'disabled' });
  const { size } = await stat(path);
  if (size > most) throw new Error(`${name}.png has ${size} bytes; ${most} are the most.`);
  console.log(`${name}.png, ${Math.round(size / 1000)} kB`);
}
