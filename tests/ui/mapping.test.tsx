// @vitest-environment happy-dom

import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SyncWish } from '../../src/client/sync/asker.ts';
import type { Params } from '../../src/contract/contract.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { closePanel, mountPanel, pickFile, previewOn, settle, shownText } from '../support/mounted-panel.tsx';
import { type FakePanel, fakePanel } from './fake-panel.ts';
import { boardWith, sampleJourney } from './sample-board.ts';

const csv = ',Discover,Buy\nActions,Reads a test,"Orders\nPays"\nPain points,Jargon,\nLater,,Video\n';
const counts = { stages: 2, lanes: 3, cards: 5, links: 0, personas: 0, emotions: 0, nodes: 40 };
let inserted: Journey[] = [];
let kept: Map<string, string>;
let container: HTMLElement;

async function open(...maps: Journey[]): Promise<FakePanel> {
  const panel = fakePanel({
    hello: () => ({ version: '1', board: 'Team board', page: 'Page 1', command: 'open' }),
    read: () => boardWith(...maps),
    resize: () => ({}),
    insert: (params) => {
      inserted.push((params as { journey: Journey }).journey);
      return { journeyId: 'new', rootId: '1:1', counts };
    },
    recallMapping: (params) => ({ mapping: kept.get((params as Params<'recallMapping'>).shape) ?? null }),
    keepMapping: (params) => {
      const { shape, mapping } = params as Params<'keepMapping'>;
      kept.set(shape, mapping);
      return {};
    },
    ...(maps[0] ? { previewSync: (params) => previewOn(maps[0] as Journey)(params as SyncWish) } : {}),
  });
  container = await mountPanel(panel);
  return panel;
}

async function click(text: string): Promise<void> {
  const button = [...document.querySelectorAll<HTMLElement>('button, label')].find(
    (each) => each.textContent?.startsWith(text) || each.getAttribute('aria-label')?.startsWith(text),
  );
  if (!button) throw new Error(`There is no “${text}” in ${shownText()}`);
  button.click();
  await settle();
}

async function choose(name: string, value: string): Promise<void> {
  const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`);
  if (!select) throw new Error(`There is no “${name}”`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
}

beforeEach(() => {
  inserted = [];
  kept = new Map();
});
afterEach(() => {
  render(null, container);
  closePanel();
  vi.restoreAllMocks();
});

test('a sheet of a stranger: what comes of it is shown, changed in place, made, and remembered for the next of its form', async () => {
  await open();
  await click('Start from a file or a paste');
  await pickFile(csv, 'machine.csv');
  expect(shownText()).toContain('2 stages across, 3 rows, 5 notes');
  expect(shownText()).toContain('All its words are on the map.');
  // What nothing tells of is asked first.
  expect([...document.querySelectorAll('.row-kind-name')].map(({ textContent }) => textContent)).toEqual([
    'Later',
    'Actions',
    'Pain points',
  ]);
  await choose('What “Later” is', 'cards:solutions');
  await choose('What “Pain points” is', 'ignore');
  expect(shownText()).toContain('2 stages across, 2 rows, 4 notes');
  expect(shownText()).toContain('2 texts of it are not on the map');
  expect(shownText()).toContain('“Jargon”');
  await click('Make the map');
  expect(inserted).toMatchObject([
    { title: 'machine', lanes: [{ name: 'Actions' }, { name: 'Later', kind: 'solutions' }] },
  ]);
  await click('All maps');
  await click('Start from a file or a paste');
  await pickFile(csv.replace('Discover', 'Find').replace('Jargon', 'Noise'), 'kettle.csv');
  expect(shownText()).toContain('As you left the last file of this form.');
  expect(shownText()).toContain('2 stages across, 2 rows, 4 notes');
});

test('where nothing tells which side the stages are on, it is asked, and turned by one click', async () => {
  await open();
  await click('Start from a file or a paste');
  await pickFile('x,Alpha,Beta\nGamma,one thing,two\nDelta,three,four', 'a.csv');
  expect(shownText()).toContain('Which are the stages: those across the top (“Alpha”, “Beta” …)');
  await click('Turn around');
  expect(shownText()).not.toContain('Which are the stages');
  expect(document.querySelector('.map-picture')?.textContent).toContain('Gamma');
});

test('a table can be turned around, and turned back', async () => {
  await open();
  await click('Start from a file or a paste');
  await pickFile(csv, 'machine.csv');
  await click('Turn around');
  expect(shownText()).toContain('3 stages across, 2 rows');
  await click('Turn around');
  expect(shownText()).toContain('2 stages across, 3 rows');
});

test('beside another map a sheet becomes a map of its own, or is laid onto that map by the usual review', async () => {
  const journey = sampleJourney();
  await open(journey);
  await click('Bring in a file');
  const [stage] = journey.stages;
  const lane = journey.lanes.find(({ kind }) => kind === 'pains');
  await pickFile(
    `| | ${stage?.name} | Afterwards |\n|--|--|--|\n| ${lane?.name} | A new pain | Another |\n`,
    'more.md',
  );
  expect(shownText()).toContain('2 stages across, 1 row, 2 notes');
  await click(`Onto “${journey.title}”`);
  await click('Compare');
  expect(shownText()).toContain('A new pain');
  expect(shownText()).toContain('Afterwards');
  expect(shownText()).not.toContain(`Add row`);
  expect(inserted).toEqual([]);
});

test('several tables in one file: another can be chosen', async () => {
  await open();
  await click('Start from a file or a paste');
  await pickFile(
    '| | Learn | Pay |\n|--|--|--|\n| Actions | Reads | Buys |\n| Pains | Jargon | |\n\nand\n\n| | Join | Leave |\n|--|--|--|\n| Actions | Tours | Cancels |\n',
    'two.md',
  );
  const select = [...document.querySelectorAll('select')].find(({ options }) =>
    [...options].some(({ textContent }) => textContent?.startsWith('Table in line')),
  );
  if (!select) throw new Error('no choice of sources');
  select.value = '2';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
  expect(document.querySelector('.map-picture')?.textContent).toContain('Join');
});

test('what is pasted is read at once: as a table where it lies there as one', async () => {
  await open();
  await click('Start from a file or a paste');
  const box = document.querySelector('textarea');
  const event = new Event('paste', { bubbles: true, cancelable: true });
  const html =
    '<table><tr><td></td><td>Arrive</td><td>Leave</td></tr><tr><td>Actions</td><td>Parks<br>Waits</td><td>Pays</td></tr></table>';
  Object.assign(event, {
    clipboardData: { getData: (type: string) => (type === 'text/html' ? html : '\tArrive\tLeave') },
  });
  box?.dispatchEvent(event);
  await settle();
  expect(shownText()).toContain('2 stages across, 1 row, 3 notes');
  expect(event.defaultPrevented).toBe(true);
});

test('a file dropped anywhere is brought in', async () => {
  await open();
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer: { types: ['Files'], files: [new File([csv], 'machine.csv')] } });
  document.body.dispatchEvent(event);
  await settle();
  expect(shownText()).toContain('2 stages across, 3 rows, 5 notes');
});

test('what no map comes of says why, and nothing is sent', async () => {
  await open();
  await click('Start from a file or a paste');
  await pickFile('Just a sentence.', 'note.txt');
  expect(document.querySelector('[role=alert]')?.textContent).toMatch(
    /note\.txt: There is no table.*Nothing was changed/,
  );
});

test('people of the file are offered with its journey, and can be left out', async () => {
  await open();
  await click('Start from a file or a paste');
  await pickFile(
    'Name,Age,Needs\nAnna,34,answers\nBen,68,a person\n,,\nStage,Find,Buy\nActions,looks,pays\nPains,noise,fees\n',
    'a.csv',
  );
  expect(shownText()).toContain('2 personas');
  const tick = document.querySelector<HTMLInputElement>('input[aria-label="“Ben” is on the map"]');
  tick?.click();
  await settle();
  expect(shownText()).toContain('1 persona');
  await click('Make the map');
  expect(inserted[0]?.personas).toMatchObject([{ name: 'Anna', needs: ['answers'] }]);
});
