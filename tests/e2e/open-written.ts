import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Since } from '../../src/formats/file/format.ts';
import { formatById } from '../../src/formats/registry.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { inputOf } from '../formats/export-input.ts';

export interface View {
  width: number;
  colorScheme?: 'light' | 'dark';
  bypassCSP?: boolean;
  since?: Since;
}

/** Opens what the format writes as a file; whatever its policy refuses is an error. */
export async function openWritten(
  { browser, folder }: { browser: Browser; folder: string },
  id: string,
  journey: Journey,
  { width, colorScheme = 'light', bypassCSP = false, since }: View,
): Promise<Page> {
  const path = join(folder, `${id}.html`);
  await writeFile(path, String(await formatById(id)?.write({ ...inputOf(journey), since })));
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, bypassCSP });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await page.goto(pathToFileURL(path).href);
  expect(said).toEqual([]);
  return page;
}
