import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Failure } from './failure.ts';

export interface Drawing {
  svg: string;
  /** px of the screen. */
  width: number;
  height: number;
}

/**
 * A drawing as PNG, `width` × `height` px, or as PDF of one page of that size at 96 px an inch, by a Chromium without a window. Throws
 * `Failure` where none is at hand, or it draws nothing within a minute.
 */
export async function drawWithChromium(drawing: Drawing, as: 'png' | 'pdf'): Promise<Uint8Array> {
  const chromium = findChromium();
  const place = await mkdtemp(join(tmpdir(), 'throughline-picture-'));
  try {
    const [page, picture] = [join(place, 'page.html'), join(place, `picture.${as}`)];
    await writeFile(page, await pageOf(drawing));
    const size = `--window-size=${Math.ceil(drawing.width)},${Math.ceil(drawing.height)}`;
    const wanted =
      as === 'png'
        ? [`--screenshot=${picture}`, size]
        : [`--print-to-pdf=${picture}`, '--no-pdf-header-footer'];
    const quiet = [
      '--headless=new',
      '--disable-gpu',
      '--hide-scrollbars',
      '--no-first-run',
      '--disable-background-networking',
    ];
    // As root, as in a container, it refuses to start otherwise; the page is ours and fetches nothing.
    const own = ['--no-sandbox', `--user-data-dir=${join(place, 'profile')}`];
    await promisify(execFile)(chromium, [...quiet, ...own, ...wanted, pathToFileURL(page).href], {
      timeout: 60_000,
    });
    return await readFile(picture);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`Chromium (${chromium}) drew no picture. Export as svg, which needs none.`);
  } finally {
    await rm(place, { recursive: true, force: true, maxRetries: 5 });
  }
}

const places = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
    (name) => `/usr/bin/${name}`,
  ),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function findChromium(): string {
  const { CHROMIUM } = process.env;
  const found =
    CHROMIUM === undefined
      ? places.find((path) => existsSync(path))
      : existsSync(CHROMIUM)
        ? CHROMIUM
        : undefined;
  if (found === undefined)
    throw new Failure(
      'A picture as PNG or PDF is drawn by Chromium, and none was found. Install it, name it in the variable CHROMIUM, or export as svg.',
    );
  return found;
}

async function pageOf({ svg, width, height }: Drawing): Promise<string> {
  const size = `width:${width}px;height:${height}px`;
  const rules = [
    `@page{size:${width}px ${height}px;margin:0}`,
    'html,body{margin:0;background:#fff}',
    `svg{display:block;${size}}`,
  ];
  return `<!doctype html><meta charset="utf-8"><style>${await fontRules()}${rules.join('')}</style>${svg}`;
}

/** The type that the simulated FigJam measures with. */
async function fontRules(): Promise<string> {
  const { resolve } = createRequire(import.meta.url);
  const rules = [400, 500, 600, 700].map(async (weight) => {
    const file = await readFile(resolve(`@fontsource/inter/files/inter-all-${weight}-normal.woff`));
    return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff;base64,${file.toString('base64')})}`;
  });
  return (await Promise.all(rules)).join('');
}
