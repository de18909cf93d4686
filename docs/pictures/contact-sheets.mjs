// Draws every template with 1, 5 and 12 stages, empty and with its example, and the maps in which everything is far too
// long, onto sheets to be looked at: node docs/pictures/contact-sheets.mjs [FOLDER]. Nothing of it is kept in the repository.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { launchOptions } from '../../tests/support/chromium.mjs';
import { fontFaces, loadDrawing, view } from './drawing.mjs';

const folder = process.argv[2] ?? '.tmp/contact-sheets';
/** Px of a sheet, and how much of it a map may be high. */
const [width, highest] = [1900, 620];

const { drawTemplate, drawExtremes, drawableTemplates } = await loadDrawing();
const browser = await chromium.launch(launchOptions());
const page = await browser.newPage({ viewport: { width, height: 600 } });
// A sheet of extremes holds tens of thousands of words.
page.setDefaultTimeout(0);
const fonts = await fontFaces(500, 700);
await mkdir(folder, { recursive: true });
for (const { id } of drawableTemplates) {
  const drawn = [];
  for (const example of [false, true])
    for (const stages of [1, 5, 12]) drawn.push(await drawTemplate(id, example, stages));
  await takeSheet(id, drawn);
}
for (const first of [0, 5, 10])
  await takeSheet(
    `extremes-${first}`,
    await Promise.all(
      [0, 1, 2, 3, 4]
        .map((at) => first + at)
        .filter((at) => at < 14)
        .map(drawExtremes),
    ),
  );
await browser.close();

async function takeSheet(name, drawn) {
  const pictures = drawn.map((map) => {
    const zoom = Math.min(highest / map.height, (width / 3 - 12) / map.width, 0.5);
    const wide = Math.min(highest / map.height, (width - 24) / map.width, 0.5);
    // Twelve stages get the whole width of the sheet.
    return view(map, { x: 0, y: 0, width: map.width, height: map.height }, map.width > 4000 ? wide : zoom);
  });
  const style = `${fonts} body{margin:0;background:#ddd}main{display:flex;flex-wrap:wrap;gap:8px;padding:8px}svg{background:#fff}`;
  await page.setContent(`<!doctype html><style>${style}</style><main>${pictures.join('')}</main>`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
