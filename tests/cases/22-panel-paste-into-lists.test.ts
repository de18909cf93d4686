import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, type OpenPanel, openPanel } from '../support/panel-harness.ts';
import { haveCases } from './shared-cases.ts';

describe.skipIf(!haveCases)('22 panel: paste into lists', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test('three lines over a marked name take its place', async () => {
    const opened = await openStages(browser);
    await opened.page.keyboard.press('Control+a');
    expect(await paste(opened, 'Aware\nConsider\nBuy')).toEqual(['Aware', 'Consider', 'Buy']);
    await opened.close();
  });

  test('a cell that Excel copied with a break of line is one name', async () => {
    const opened = await openStages(browser);
    await opened.page.keyboard.press('Control+a');
    expect((await paste(opened, '"Picks up\nthe key"\r\nPays')).slice(0, 2)).toEqual([
      'Picks up the key',
      'Pays',
    ]);
    await opened.close();
  });
});

async function openStages(browser: Browser): Promise<OpenPanel> {
  const opened = await openPanel(browser, (name) => {
    if (name === 'hello') return { version: '1', board: 'B', page: 'P', command: 'insert' };
    if (name === 'listTemplates') return { templates: [], unreadable: [], room: 0 };
    return {
      board: 'B',
      scope: { of: 'board', notes: 0 },
      journeys: [],
      beside: 0,
    };
  });
  await opened.panel.click('.stages-list input');
  return opened;
}

/** Pastes into the first stage; gives the names of the first three. */
async function paste({ panel }: OpenPanel, text: string): Promise<string[]> {
  await panel.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
  await panel.waitForTimeout(50);
  return await panel.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('.stages-list input.input')]
      .slice(0, 3)
      .map(({ value }) => value),
  );
}
