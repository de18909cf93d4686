import { join } from 'node:path';
import { type Browser, chromium, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { buildIfStale } from '../../build.mjs';
import { servePlayground } from '../../playground/server.mjs';
import { launchOptions } from '../support/chromium.mjs';

/** A served playground with a browser in front of it. */
export interface Playground {
  url: string;
  browser: Browser;
  /** Opens the page in a browser profile of its own, waits for the plugin's panel, and notes what goes wrong. */
  open(query?: string): Promise<Visit>;
  close(): Promise<void>;
}

export interface Visit {
  page: Page;
  /** What the page's own scripts complained about. */
  complaints: string[];
}

export async function openPlayground(): Promise<Playground> {
  await buildIfStale();
  const server = await servePlayground();
  const browser = await chromium.launch(launchOptions());
  return {
    url: server.url,
    browser,
    async open(query = '') {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await page.goto(`${server.url}${query}`);
      await panelOf(page).locator('body').waitFor();
      return { page, complaints };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** The plugin's panel of a person, inside its sandboxed frame. */
export function panelOf(page: Page, person = 'You'): FrameLocator {
  return page.locator(`[data-person="${person}"] .panel-window`).frameLocator('iframe');
}

/** A node's element by its text, in a person's board. */
export function nodeWith(page: Page, text: string, person = 'You'): Locator {
  return page
    .locator(`[data-person="${person}"] .world g[data-id]`)
    .filter({ has: page.locator(':scope > [data-part="own"] text', { hasText: text }) })
    .last();
}

/** How the page stands, for a failure's message: what has the focus, what was announced, what it complained about. */
export async function describePage({ page, complaints }: Visit): Promise<string> {
  const state = await page.evaluate(() => ({
    focused: document.activeElement?.outerHTML.slice(0, 120),
    told: [...document.querySelectorAll('.for-readers, .toasts')].map((each) => each.textContent),
    undo: [...document.querySelectorAll<HTMLButtonElement>('.zoom-bar button')].map(
      (each) => `${each.ariaLabel ?? each.textContent}${each.disabled ? ' (off)' : ''}`,
    ),
    notes: [...document.querySelectorAll('.world g[data-type="STICKY"]')].map((each) => each.textContent),
  }));
  return JSON.stringify({ ...state, complaints }, null, 1);
}

/** Middle of an element on the screen. */
export async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error('The element is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** What the notes on the board say, sorted; line breaks count as blanks. */
export async function stickies(page: Page): Promise<string[]> {
  const texts = await page
    .locator('.world g[data-type="STICKY"]')
    .evaluateAll((notes) =>
      notes.map((note) =>
        [...note.querySelectorAll('tspan')].map((line) => line.textContent?.trim()).join(' '),
      ),
    );
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).sort();
}

/** Keeps a picture of the page where the variable `PICTURES` names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}
