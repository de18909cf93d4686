import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nodeWith, openPlayground, type Playground, panelOf } from './open-playground.ts';

/** What the page keeps in the browser: for one tab at a time, never over what it cannot open, and never in silence. */
let playground: Playground;
beforeAll(async () => {
  playground = await openPlayground();
});
afterAll(() => playground?.close());

test('a second tab says that it only looks on and keeps nothing; when the first is closed it says how to go on', async () => {
  const context = await playground.browser.newContext();
  const first = await open(context, '?sample=retro');
  await nodeWith(first, 'Fewer meetings').waitFor();
  await first.waitForTimeout(700);
  const second = await open(context, '');
  await notice(second, 'Here you only look on').waitFor();
  expect(await first.locator('.notices').count()).toBe(0);
  await second.getByRole('textbox', { name: 'Name of the board' }).fill('Not kept');
  await second.keyboard.press('Enter');
  await second.waitForTimeout(700);
  expect(await kept(second)).toMatchObject({ name: expect.not.stringContaining('Not kept') });
  await first.close();
  await notice(second, 'Reload this page').waitFor();
  await second.reload();
  await nodeWith(second, 'Fewer meetings').waitFor();
  expect(await second.locator('.notices').count()).toBe(0);
  await context.close();
}, 60_000);

test.each([
  ['of another version', { version: 9, boards: ['x'] }],
  ['damaged', { name: 'My board', file: { document: 'gone' }, settings: {}, clientStorage: {} }],
  ['under a setting that is no more', { name: 'B', file: {}, settings: { gone: 'yes' }, clientStorage: {} }],
])(
  'a kept board %s is put aside whole, told, and never written over',
  async (_, damaged) => {
    const context = await playground.browser.newContext();
    const page = await open(context, '');
    await page.waitForTimeout(700);
    await page.evaluate(writeStore, damaged);
    let isTold = false;
    for (const query of ['', '?sample=retro', '']) {
      await page.goto(`${playground.url}${query}`);
      await panelOf(page).locator('body').waitFor();
      if (!isTold) await notice(page, 'put aside').waitFor();
      isTold = true;
      await page.waitForTimeout(700);
    }
    expect(
      (await page.evaluate(readStore)).some(
        ([key, value]) => key.startsWith('aside') && same(value, damaged),
      ),
    ).toBe(true);
    await context.close();
  },
  60_000,
);

test('a browser that keeps nothing, or no more, is told of', async () => {
  const context = await playground.browser.newContext();
  await context.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('There is no room left.', 'QuotaExceededError');
    };
  });
  const full = await open(context, '');
  await notice(full, 'There is no room left').waitFor();
  const closed = await playground.browser.newContext();
  await closed.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Storage is off.', 'SecurityError');
    };
  });
  await notice(await open(closed, ''), 'keeps nothing for this page').waitFor();
  await context.close();
  await closed.close();
}, 60_000);

async function open(context: BrowserContext, query: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${playground.url}${query}`);
  await panelOf(page).locator('body').waitFor();
  return page;
}

const notice = (page: Page, text: string) => page.locator('.notices p', { hasText: text });
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const kept = async (page: Page) => (await page.evaluate(readStore)).find(([key]) => key === 'current')?.[1];

function readStore(): Promise<[string, unknown][]> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('throughline-playground', 1);
    opening.onsuccess = () => {
      const store = opening.result.transaction('boards', 'readonly').objectStore('boards');
      const [keys, values] = [store.getAllKeys(), store.getAll()];
      store.transaction.oncomplete = () => {
        opening.result.close();
        resolve(keys.result.map((key, at) => [String(key), values.result[at]]));
      };
    };
  });
}

function writeStore(value: unknown): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('throughline-playground', 1);
    opening.onsuccess = () => {
      const { transaction } = opening.result.transaction('boards', 'readwrite').objectStore('boards');
      transaction.objectStore('boards').put(value, 'current');
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
