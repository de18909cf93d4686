// Draws every template, empty and with its example, into docs/pictures/templates/, and writes docs/templates.md:
// npm run -s pictures-of-templates [-- ID …]
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { launchOptions } from '../../tests/support/chromium.mjs';
import { fontFaces, loadDrawing, view } from './drawing.mjs';

const rootPath = fileURLToPath(new URL('../..', import.meta.url));
const folder = fileURLToPath(new URL('templates/', import.meta.url));
/** The zoom at which a map of five stages fits a laptop's screen, and the one for work. */
const [overview, work] = [0.17, 0.5];
/** Px of the sheet. */
const crop = { width: 1000, height: 640 };
const gap = 16;
/** Bytes: a page with many pictures must not be slow. */
const most = 500_000;

const { drawTemplate, drawableTemplates } = await loadDrawing();
const chosen = process.argv.slice(2);
const browser = await chromium.launch(launchOptions());
const page = await browser.newPage();
const session = await page.context().newCDPSession(page);
const fonts = await fontFaces(500, 700);
await mkdir(folder, { recursive: true });
for (const { id } of drawableTemplates) {
  if (chosen.length > 0 && !chosen.includes(id)) continue;
  const drawn = await Promise.all([drawTemplate(id, false), drawTemplate(id, true)]);
  const width = 2 * Math.max(crop.width, ...drawn.map((map) => Math.ceil(map.width * overview))) + 3 * gap;
  await page.setViewportSize({ width, height: 600 });
  await page.setContent(sheet(drawn), { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  await takePicture(id);
}
await browser.close();
await writeFile(join(rootPath, 'docs/templates.md'), describeAll());

/** The page shows both maps from afar, and below them the same corner of each from near by. */
function sheet(drawn) {
  const far = drawn.map((map) => view(map, { x: 0, y: 0, width: map.width, height: map.height }, overview));
  const near = drawn.map((map) => {
    const from = { x: map.middle.x - 24, y: map.middle.y - 24 };
    return view(map, { ...from, width: crop.width / work, height: crop.height / work }, work);
  });
  const style = `${fonts} body{margin:0;background:#f5f5f5;font:500 20px Inter}
    main{display:grid;grid-template-columns:1fr 1fr;gap:${gap}px;padding:${gap}px;justify-items:center;align-items:start}
    svg{display:block;background:#fff}`;
  return `<!doctype html><style>${style}</style><main>${[...far, ...near].join('')}</main>`;
}

async function takePicture(id) {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const width = page.viewportSize()?.width ?? 0;
  const clip = { x: 0, y: 0, width, height, scale: 1 };
  const options = { format: 'webp', quality: 80, clip, captureBeyondViewport: true };
  const { data } = await session.send('Page.captureScreenshot', options);
  const path = join(folder, `${id}.webp`);
  await writeFile(path, Buffer.from(data, 'base64'));
  const { size } = await stat(path);
  if (size > most) throw new Error(`${id}.webp has ${size} bytes; ${most} are the most.`);
  console.log(`${id}.webp, ${width} × ${height}, ${Math.round(size / 1000)} kB`);
}

function describeAll() {
  const parts = drawableTemplates.map(
    ({ id, name, summary, stages, lanes, minutes }) =>
      `## ${name}\n\n${summary} ${stages} stages, ${lanes} rows, about ${minutes} minutes (\`${id}\`).\n\n![${name}: empty and filled, from afar and near by](pictures/templates/${id}.webp)\n`,
  );
  return `# The templates\n\nEach as the plugin draws it: empty at the left, with its worked example at the right; above, the whole map at 17 %, the
zoom at which it fits a laptop's screen; below, a corner of it at 50 %, the zoom for work. Made by
\`npm run pictures-of-templates\`; what a template is made of stands in \`src/templates\`.\n\n${parts.join('\n')}`;
}
