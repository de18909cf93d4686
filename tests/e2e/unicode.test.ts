import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formats } from '../../src/formats/registry.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { launchBrowser, openPanel } from '../support/panel-harness.ts';
import { mapOf } from '../support/unicode-map.ts';
import { signs } from '../support/unicode-words.ts';
import { boardWith } from '../ui/sample-board.ts';

/** Every sign through the real panel in Chromium: what is downloaded, and what is copied and pasted. */
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const journey = { ...mapOf('every', Object.values(signs)), title: 'Every sign' };

/** Pages and calendars only go out; of a map without pain points and ideas there are no tickets. */
const coming = formats.filter(({ id, read }) => read !== undefined && !id.startsWith('tickets'));

test.each(coming.map((format) => [format.name, format] as const))('%s', async (name, format) => {
  const { page, panel, close } = await openPanel(browser, (asked) => {
    if (asked === 'hello') return { version: '1', board: 'Team board', page: 'Page 1', command: 'open' };
    if (asked === 'read') return boardWith(journey);
    if (asked === 'listTemplates') return { own: [], board: [], skipped: [] };
    return {};
  });
  await panel.click('[aria-label="Export Every sign"]');
  await panel.click(`text="${name}"`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.click('footer >> text=Download'),
  ]);
  await expectNothingNew(await readFile(await download.path()));
  if (format.id !== 'xlsx') {
    await panel.click('footer >> text=Copy');
    await panel.waitForSelector('text=is on the clipboard');
    await page.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<textarea id="paste"></textarea>'),
    );
    await page.focus('#paste');
    await page.keyboard.press('Control+V');
    await expectNothingNew(Buffer.from(await page.inputValue('#paste')));
  }
  await close();

  async function expectNothingNew(bytes: Buffer): Promise<void> {
    const file = await format.read?.(new Uint8Array(bytes), `x.${format.extension}`);
    if (!file) throw new Error('cannot be read');
    const { changes, conflicts, missing } = mergeFile(file, toRecords(journey));
    const brought = changes.filter(({ from }) => from === 'file');
    expect([brought, conflicts, missing]).toEqual([[], [], []]);
  }
});
