// Draws what Figma's Community shows of the plugin, icon.png (128 × 128) and cover.png (1920 × 1080):
// npm run -s pictures-of-publishing
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { launchOptions } from '../../tests/support/chromium.mjs';
import { fontFaces, loadDrawing, view } from '../pictures/drawing.mjs';
import { coverPage } from './cover.mjs';
import { iconPage } from './icon.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const { drawTemplate } = await loadDrawing();
const fonts = await fontFaces(500, 600, 700, 800);
const map = await drawTemplate('ten-component', true);

const browser = await chromium.launch(launchOptions());
for (const [name, width, height, html] of [
  ['icon.png', 128, 128, iconPage()],
  ['cover.png', 1920, 1080, coverPage(fonts, map, view)],
]) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(html, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: here(name) });
}
await browser.close();
