// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { App } from '../../ui/app.tsx';
import { startPanel } from '../../ui/jobs/start-panel.ts';
import { type Answers, fakePanel } from './fake-panel.ts';
import { boardWith, sampleJourney } from './sample-board.ts';

const journey = sampleJourney();

afterEach(() => {
  render(null, document.body);
  vi.restoreAllMocks();
});

/** The panel at "Export" of the sample map; and what is downloaded there. */
async function openExport(answers: Answers) {
  const panel = fakePanel({
    hello: () => ({ version: '1', board: 'Team board', page: 'Page 1', command: 'export' }),
    read: () => boardWith(journey),
    ...answers,
  });
  const downloads: { name: string; content: Blob }[] = [];
  let last = new Blob();
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) last = blob;
    return 'blob:x';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push({ name: this.download, content: last });
  });
  await act(async () => {
    render(<App panel={panel} />, document.body);
    await startPanel(panel);
  });
  const click = async (name: string) => {
    const found = [...document.querySelectorAll('button, label')].find(
      (each) => each.textContent?.trim() === name,
    );
    if (!(found instanceof HTMLElement)) throw new Error(`no ${name}`);
    await act(async () => {
      found.click();
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
  };
  return { panel, downloads, click };
}

test('FigJam draws the map in the size that was chosen, and the panel downloads what it drew', async () => {
  const { panel, downloads, click } = await openExport({
    picture: () => ({ base64: btoa('\u0089PNG bytes') }),
  });
  await click('Picture as PNG');
  expect(panel.sent.at(-1)).toMatchObject({ name: 'picture', params: { format: 'PNG', width: 2000 } });
  await click('To read every note');
  await click('Picture as PNG');
  expect(panel.sent.at(-1)).toMatchObject({ name: 'picture', params: { format: 'PNG', width: 6000 } });
  await click('Picture as PDF');
  expect(panel.sent.at(-1)).not.toHaveProperty('params.width');
  expect(downloads.map(({ name }) => name.replace(/^.*-2026/, '2026'))).toEqual([
    '2026-11-22.png',
    '2026-11-22.png',
    '2026-11-22.pdf',
  ]);
  expect(downloads[0]?.content.type).toBe('image/png');
  expect(new Uint8Array((await downloads[0]?.content.arrayBuffer()) ?? [])[0]).toBe(0x89);
});

test('what FigJam cannot draw is said', async () => {
  const { downloads, click } = await openExport({
    picture: () => {
      throw new Error('This map is no longer on the board.');
    },
  });
  await click('Picture as SVG');
  expect(document.querySelector('[role=alert]')?.textContent).toContain('no longer on the board');
  expect(downloads).toEqual([]);
});
