import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readJam } from '../../playground/board-file/jam/open/read-jam.ts';
import { writeJam } from '../../playground/board-file/jam/write/write-jam.ts';
import { openBoard } from '../../playground/board-file/open-board.ts';
import { kitchenBoard } from '../board-file/jam/kitchen-board.ts';
import { nodeWith, openPlayground, type Playground } from './open-playground.ts';

/** A FigJam file saved to disk, in the page. */
describe('the playground page with a FigJam file', { retry: 1 }, () => {
  let playground: Playground;
  beforeAll(async () => {
    playground = await openPlayground();
  });
  afterAll(() => playground?.close());

  const open = async (page: Page, buffer: Buffer): Promise<void> => {
    await page.getByRole('button', { name: 'File' }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('menuitem', { name: 'Open a board file …' }).click(),
    ]);
    await chooser.setFiles({ name: 'Bakery.jam', mimeType: 'application/octet-stream', buffer });
  };

  it('opens it, and saves it as one again', async () => {
    const { page, complaints } = await playground.open('?sample=empty');
    await open(page, Buffer.from(writeJam(kitchenBoard()).bytes));
    await nodeWith(page, 'Sold?').waitFor();
    expect(await page.getByRole('textbox', { name: 'Name of the board' }).inputValue()).toBe('Kitchen 🥐');

    await page.getByRole('button', { name: 'File' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: 'Save as a FigJam file (.jam)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Kitchen 🥐.jam');
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('only you can try');
    const { board } = readJam(new Uint8Array(await readFile(await download.path())));
    const ids = (value: unknown) => openBoard(value).records.map(({ id }) => id);
    expect(ids(board)).toEqual(ids(kitchenBoard()));
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('says what is the matter with a damaged one, and keeps the board', async () => {
    const { page } = await playground.open('?sample=retro');
    await open(page, Buffer.from('PK\u0003\u0004 cut off'));
    await expect
      .poll(() => page.getByRole('alert').textContent())
      .toContain('This FigJam file cannot be read');
    await nodeWith(page, 'Fewer meetings').waitFor();
    await page.close();
  });
});
