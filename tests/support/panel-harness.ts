import { readFile } from 'node:fs/promises';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import type { ToPanel } from '../../src/contract/messages.ts';
import { answerInParts } from './answer-in-parts.ts';
import { launchOptions } from './chromium.mjs';

/** Answers one request as the sandbox would; may send progress, or a part of the answer, before. Throwing sends a failure. */
export type FakeSandbox = (
  name: string,
  params: unknown,
  report: (done: number, total: number, label: string) => Promise<void>,
  hand: (part: unknown) => Promise<void>,
) => unknown;

export interface OpenPanel {
  page: Page;
  /** The panel's own document, inside the sandboxed iframe. */
  panel: Frame;
  /** Sends the panel what the sandbox says of its own accord. */
  tell(message: ToPanel): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the built panel as Figma does: in a sandboxed iframe of null origin, with everything else refused.
 * `answer` stands for the plugin's other half.
 */
export async function openPanel(browser: Browser, answer: FakeSandbox, height = 640): Promise<OpenPanel> {
  const page = await browser.newPage({ viewport: { width: 360, height }, acceptDownloads: true });
  const html = await readFile('dist/ui.html', 'utf8');
  const tell = (message: ToPanel) =>
    page.evaluate((said) => {
      document.querySelector('iframe')?.contentWindow?.postMessage({ pluginMessage: said }, '*');
    }, message);
  await page.exposeFunction('answer', async (id: string, name: string, params: unknown) => {
    const report = (done: number, total: number, label: string) =>
      tell({ type: 'progress', id, done, total, label });
    try {
      if (name === 'resize') await page.setViewportSize(sizeOf(params));
      const hand = (part: unknown) => tell({ type: 'part', id, part });
      const told = (asked: string, of: unknown) => answer(asked, of, report, hand);
      await tell({ type: 'reply', id, result: await answerInParts(name, params, told) });
    } catch (error) {
      await tell({ type: 'failure', id, message: error instanceof Error ? error.message : String(error) });
    }
  });
  await page.setContent(
    '<style>body{margin:0}iframe{border:0;width:100vw;height:100vh;display:block}</style><iframe sandbox="allow-scripts allow-downloads"></iframe>',
  );
  await page.evaluate(forwardRequests);
  await page.evaluate((text) => document.querySelector('iframe')?.setAttribute('srcdoc', text), html);
  const handle = await page.waitForSelector('iframe');
  const panel = await handle.contentFrame();
  if (panel === null) throw new Error('The panel’s frame did not open.');
  await panel.waitForSelector('main');
  return { page, panel, tell, close: () => page.close() };
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch(launchOptions());
}

function forwardRequests(): void {
  window.addEventListener('message', (event) => {
    const message = event.data?.pluginMessage;
    const answer: unknown = Reflect.get(window, 'answer');
    if (message?.type === 'request' && typeof answer === 'function')
      answer(message.id, message.name, message.params);
  });
}

function sizeOf(params: unknown): { width: number; height: number } {
  if (typeof params === 'object' && params !== null && 'width' in params && 'height' in params)
    return { width: Number(params.width), height: Number(params.height) };
  throw new Error('resize without a size');
}
