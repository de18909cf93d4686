import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, openPanel } from '../support/panel-harness.ts';

/** What the built panel may do and hear, in Chromium, in a null-origin iframe. */
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const emptyBoard = {
  board: 'B',
  scope: { of: 'board', notes: 0 },
  journeys: [],
  beside: 0,
};
const answer = (name: string) =>
  name === 'hello' ? { version: '1', board: 'B', page: 'P', command: 'open' } : emptyBoard;

test('its own script runs and breaks no rule; no other script, handler, request, frame or form does anything', async () => {
  const { page, panel, close } = await openPanel(browser, answer);
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await panel.click('text=Start a map');
  await panel.waitForSelector('.stages-list');
  expect(complaints).toEqual([]);

  const done = await panel.evaluate(async () => {
    const happened: string[] = [];
    Object.assign(window, { happen: (what: string) => happened.push(what) });
    const script = document.createElement('script');
    script.textContent = 'happen("inline script")';
    document.body.append(script);
    document.body.insertAdjacentHTML(
      'beforeend',
      '<img src="data:," onerror="happen(\'handler\')"><form action="https://example.invalid"></form>',
    );
    await fetch('data:text/plain,hello').then(
      () => happened.push('request'),
      () => undefined,
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    return happened;
  });
  expect(done).toEqual([]);
  await close();
});

test('it hears the windows around it, and neither itself nor a frame within', async () => {
  const { panel, tell, close } = await openPanel(browser, answer);
  const selection = { type: 'selectionChanged' as const, nodeIds: ['1:1'], notes: 3 };
  await panel.evaluate(async (message) => {
    window.postMessage({ pluginMessage: message }, '*');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }, selection);
  expect(await panel.locator('.selection-bar').count()).toBe(0);
  await tell(selection);
  await panel.waitForSelector('.selection-bar');
  await close();
});
