// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { csv } from '../../src/formats/csv/csv.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { downloadFile } from '../../ui/files/download-file.ts';
import { closePanel, mountPanel, settle, shownText } from '../support/mounted-panel.tsx';
import { type FakePanel, fakePanel } from './fake-panel.ts';
import { boardWith, sampleJourney } from './sample-board.ts';

vi.mock('../../ui/files/download-file.ts', () => ({ downloadFile: vi.fn() }));
afterEach(() => {
  closePanel();
  vi.restoreAllMocks();
  vi.mocked(downloadFile).mockClear();
});

const journey = sampleJourney();
const kept = {
  nodeId: '9:1',
  rootId: 'root0',
  name: 'Spring',
  at: '2026-03-01T09:00:00Z',
  map: journey.title,
};

test('a page tells what changed since a snapshot that is chosen', async () => {
  const panel = await openExport([journey], 'html');
  expect([...select().options].map(({ textContent }) => textContent)).toEqual(['Not told', 'Spring · 1 Mar']);
  select().value = '9:1';
  select().dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
  await download();
  expect(given()).toContain('What changed since “Spring”');
  expect(given()).toContain('As it was worded then');
  // The page was written to say what it lacks, and it is that page which goes out.
  expect(panel.sent.filter((each) => 'name' in each && each.name === 'openSnapshot')).toHaveLength(1);
});

test('formats that do not tell changes offer no snapshot', async () => {
  await openExport([journey], 'csv');
  expect(shownText()).not.toContain('What changed since');
});

test('a file is written once: what is said to be lost is said of the file that goes out', async () => {
  const write = vi.spyOn(csv, 'write');
  await openExport([journey], 'csv');
  expect(shownText()).toMatch(/Not in this file: /);
  expect(write).toHaveBeenCalledTimes(1);
  await download();
  expect(write).toHaveBeenCalledTimes(1);
  expect(given()).toBe(await write.mock.results[0]?.value);
  // The next one is an export of its own, by an id of its own.
  await download();
  expect(write).toHaveBeenCalledTimes(2);
  expect(write.mock.calls[1]?.[0].info.id).not.toBe(write.mock.calls[0]?.[0].info.id);
});

test('what the board says now goes out, not what it said when the view was opened', async () => {
  const maps = [journey];
  await openExport(maps, 'csv');
  maps[0] = { ...journey, cards: journey.cards.map((card) => ({ ...card, text: `${card.text} now` })) };
  await download();
  expect(given()).toContain(`${journey.cards[0]?.text} now`);
});

async function openExport(maps: Journey[], formatId: string): Promise<FakePanel> {
  const [card, ...rest] = journey.cards;
  const earlier = { ...journey, cards: [{ ...card, text: 'As it was worded then' }, ...rest] };
  const panel = fakePanel({
    hello: () => ({ version: '1', board: 'Team board', page: 'Page 1', command: 'open' }),
    resize: () => ({}),
    read: () => boardWith(...maps),
    snapshots: () => ({
      snapshots: [kept, { ...kept, nodeId: '9:2', rootId: 'other', name: 'Of another map' }],
    }),
    openSnapshot: () => ({ journey: earlier, name: 'Spring', at: kept.at }),
  });
  await mountPanel(panel);
  await act(() => panel.store.dispatch({ type: 'exportChosen', formatId }));
  await act(() => panel.store.dispatch({ type: 'go', view: 'export' }));
  await settle();
  return panel;
}

function select(): HTMLSelectElement {
  const label = [...document.querySelectorAll('label')].find((each) =>
    each.textContent?.startsWith('What changed since'),
  );
  const found = label?.querySelector('select');
  if (!found) throw new Error('no list of snapshots');
  return found;
}

async function download(): Promise<void> {
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Download')?.click();
  await settle();
}

const given = () => String(vi.mocked(downloadFile).mock.calls.at(-1)?.[0]);
