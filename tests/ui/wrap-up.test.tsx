// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { cleanMap } from '../insights/checks/clean-map.ts';
import { closePanel, mountPanel, settle, shownText } from '../support/mounted-panel.tsx';
import { fakePanel } from './fake-panel.ts';
import { boardWith } from './sample-board.ts';
import { drawnPiles, lookAnswer } from './seen-board.ts';

/** The end of a workshop: four steps, each with its count and the way to do it. */
afterEach(closePanel);

async function open(change: (map: ReturnType<typeof cleanMap>) => void, beside = 0) {
  const map = cleanMap();
  change(map);
  const journey = journeyFrom(map);
  const panel = fakePanel({
    hello: () => ({ version: '1', board: 'Team board', page: 'Page 1', command: 'open' }),
    read: () => ({ ...boardWith(journey), beside }),
    resize: () => ({}),
    show: () => ({}),
    look: lookAnswer(drawnPiles, boardWith(journey)),
    previewTidy: () => {
      throw new Error('Not now.');
    },
  });
  await mountPanel(panel);
  await click(`Wrap up ${journey.title}`);
  return { panel, journey };
}

async function click(name: string): Promise<void> {
  const all = [...document.querySelectorAll<HTMLElement>('button')];
  const nameOf = (each: HTMLElement) => each.getAttribute('aria-label') ?? each.textContent ?? '';
  const found = all.find((each) => nameOf(each).startsWith(name));
  if (!found) throw new Error(`no “${name}” among ${all.map(nameOf).join(', ')}`);
  found.click();
  await settle();
}

test('says what is there, what lies beside, and what comes of it: lowest, worst, next', async () => {
  const { journey } = await open((map) => {
    map.cards.push({ id: 'p2', stageId: 'use', laneId: 'hurt', text: 'Cash only', severity: 5 });
    map.cards.push({ id: 'parked', stageId: null, laneId: null, text: 'Bells' });
    map.stages.push({ id: 'after', name: 'Much later' });
    map.emotions[0].value = -2;
  }, 7);
  expect(document.querySelector('h1')?.textContent).toBe('Wrap up');
  expect([...document.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual([
    '1. What is on the map',
    '2. What is doubtful',
    '3. Tidy up',
    '4. What comes of it',
  ]);
  expect(shownText()).toContain(`${journey.cards.length} notes in ${journey.stages.length} stages`);
  expect(shownText()).toContain('Nothing stands in: Much later');
  expect(shownText()).toContain('Beside the map: 7 notes');
  expect(shownText()).toMatch(/1 .*parking lot/);
  const lists = [...document.querySelectorAll('.decide .things')].map(({ textContent }) => textContent);
  expect(lists[0]).toMatch(/−2$|−2[A-Z]/);
  expect(lists[1]).toMatch(/^Cash onlySeverity 5/);
});

test('loose notes lead straight to where each may belong', async () => {
  const { panel } = await open(() => undefined, 7);
  await click('Put into the map');
  expect(panel.store.getState()).toMatchObject({ view: 'placing', placing: { rootId: 'root0' } });
  expect(document.querySelector('h1')?.textContent).toBe('Into the map');
});

test('each step leads to the view that does it', async () => {
  const { panel } = await open(() => undefined);
  await click('One-page summary');
  expect(panel.store.getState()).toMatchObject({ view: 'export', exporting: { formatId: 'summary' } });
  await click('Back to start');
  await click('Wrap up');
  await click('Decide');
  expect(panel.store.getState()).toMatchObject({ view: 'decide', deciding: { tab: 'first' } });
  await click('Back to start');
  await click('Wrap up');
  await click('Tidy up');
  expect(panel.store.getState()).toMatchObject({ view: 'tidy', tidy: { rootId: 'root0' } });
});
