import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, type OpenPanel, openPanel } from '../support/panel-harness.ts';
import { haveCases } from './shared-cases.ts';

describe.skipIf(!haveCases)('23 panel: input methods in Safari', () => {
  let opened: OpenPanel;
  beforeAll(async () => {
    opened = await openPanel(await launchBrowser(), (name) =>
      name === 'hello'
        ? { version: '1', board: 'B', page: 'P', command: 'insert' }
        : {
            board: 'B',
            scope: { of: 'board', notes: 0 },
            journeys: [],
            beside: 0,
          },
    );
  });
  afterAll(() => opened?.page.context().browser()?.close());

  test.each([
    [{ isComposing: false, keyCode: 229 }, 0],
    [{ isComposing: true, keyCode: 229 }, 0],
    [{ isComposing: false, keyCode: 13 }, 1],
  ])('an Enter with %j adds %i lines', async (how, added) => {
    const { panel } = opened;
    const count = () => panel.locator('.stages-list li').count();
    const before = await count();
    await panel.focus('.stages-list input');
    await panel.evaluate((init) => {
      const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init });
      document.activeElement?.dispatchEvent(event);
    }, how);
    await panel.waitForTimeout(50);
    expect(await count()).toBe(before + added);
  });
});
