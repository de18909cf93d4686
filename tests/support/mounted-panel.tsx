import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import type { SyncWish } from '../../src/client/sync/asker.ts';
import type { Previewed } from '../../src/client/sync/preview-sync.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { mergeFile } from '../../src/journey/merge/merge-records.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { App } from '../../ui/app.tsx';
import { startPanel } from '../../ui/jobs/start-panel.ts';
import { type FakePanel, fakePanel } from '../ui/fake-panel.ts';
import { boardWith } from '../ui/sample-board.ts';

/** What bringing in a file would do to this map, merged as the sandbox does. */
export function previewOn(journey: Journey) {
  return ({ file, answers }: SyncWish): Previewed => {
    const seen = toRecords(journey);
    const { changes, conflicts, missing, problems } = mergeFile(file, seen, [], null, answers);
    return { seen, changes, conflicts, missing, problems, hindrances: [] };
  };
}

/** The panel in a simulated document, at “Bring in a file” for this map. `previewSync` null: the board takes its time to compare. */
export async function openBringIn(
  journey: Journey,
  previewSync: ((params: SyncWish) => unknown) | null = previewOn(journey),
): Promise<FakePanel> {
  const panel = fakePanel({
    hello: () => ({ version: '1', board: 'Team board', page: 'Page 1', command: 'open' }),
    read: () => boardWith(journey),
    resize: () => ({}),
    ...(previewSync && { previewSync: (params) => previewSync(params as SyncWish) }),
    applySync: () => ({ outcome: 'done', writes: 2, applied: 2, skipped: [] }),
  });
  await mountPanel(panel);
  const button = [...document.querySelectorAll('button')].find((each) =>
    (each.getAttribute('aria-label') ?? '').startsWith('Bring in a file for'),
  );
  button?.click();
  await settle();
  return panel;
}

/** Puts a panel into the simulated document, as Figma does, and waits until it shows what the board says. Gives what it stands in. */
export async function mountPanel(panel: FakePanel): Promise<HTMLElement> {
  const container = document.createElement('div');
  document.body.append(container);
  await act(async () => {
    render(<App panel={panel} />, container);
    await startPanel(panel);
  });
  await settle();
  return container;
}

export async function pickFile(
  content: string | Uint8Array<ArrayBuffer>,
  name = 'edited.json',
): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('no file field');
  const file = new File([content], name);
  const list = { 0: file, length: 1, item: () => file, [Symbol.iterator]: () => [file].values() };
  vi.spyOn(input, 'files', 'get').mockReturnValue(list);
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
}

export async function settle(): Promise<void> {
  await act(async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
}

export const shownText = (): string => document.body.textContent ?? '';

export function closePanel(): void {
  render(null, document.body);
  document.body.replaceChildren();
}
