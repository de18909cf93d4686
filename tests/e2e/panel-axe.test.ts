import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Result } from '../../src/contract/contract.ts';
import { formatById } from '../../src/formats/registry.ts';
import { ownTemplateFrom } from '../../src/journey/own-template.ts';
import type { SeenNode } from '../../src/plane/scene.ts';
import { launchBrowser, type OpenPanel, openPanel } from '../support/panel-harness.ts';
import { boardWith, recordsOf, sampleJourney } from '../ui/sample-board.ts';
import { editedExport } from '../ui/sample-file.ts';
import { drawnByPeople, drawnPiles, lookAnswer } from '../ui/seen-board.ts';
import { checkPanel, findBeyond } from './check-panel.ts';

/** The built panel in Chromium, in a null-origin iframe: every view passes axe, and files leave and enter. */
const journey = sampleJourney();
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test('start, empty and with maps', async () => {
  await look([], async ({ check }) => check('an empty board'));
  await look([journey], async ({ check }) => check('a board with a map'));
});

test('start a map: the form, its faults, work, and the map added', async () => {
  await look([], async ({ panel, page, check }) => {
    await panel.click('text=Start a map');
    await panel.focus('.lanes-list li:nth-child(1) button[aria-label$="down"]');
    const held = await panel.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await page.keyboard.press('Enter');
    await panel.waitForSelector(`.lanes-list li:nth-child(2) [aria-label="${held}"]`);
    expect(await panel.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(held);
    await panel.click('text=Add persona');
    await panel.click('text=More about this person');
    await panel.click('[aria-label="Add a pain point to Purchase"]');
    await check('the form');
    await panel.click('text=Put on board');
    await check('its faults');
    await panel.fill('input[required]', 'Buying a first e-bike');
    await panel.click('text=Put on board');
    await panel.waitForSelector('progress');
    await check('work');
    await panel.waitForSelector('text=Map added');
    await check('the map added');
  });
});

test('tidy up: what will happen, what stays, more room, done; and nothing to do', async () => {
  await look([journey], async ({ panel, check }) => {
    await panel.click(`[aria-label="Tidy up ${journey.title}"]`);
    await panel.waitForSelector('text=9 notes move');
    await panel.click('text=Make room');
    await panel.selectOption('.make-room select', { index: 2 });
    await check('what tidying will do');
    await panel.click('.make-room .button');
    await panel.waitForSelector('text=one more line of notes');
    await panel.click('text=Look again');
    await panel.waitForSelector('text=9 notes move');
    await panel.click('text=Do it');
    await panel.waitForSelector('text=The map is tidy.');
    await check('tidied');
  });
  const held = boardWith(journey);
  for (const map of held.journeys) map.held = 'people';
  await look(held, async ({ check }) => check('a map that nobody tidies'));
});

test('shape a map: the lists, what is asked, what will happen; save it as a template, and the templates', async () => {
  await look([journey], async ({ panel, check }) => {
    await panel.click(`[aria-label^="Shape this map"]`);
    await panel.click(`[aria-label="Remove ${journey.stages[1]?.name}"]`);
    await panel.click('footer .primary');
    await panel.waitForSelector('.question .fault');
    await check('shape');
    await panel.selectOption('.question select', 'park');
    await panel.click('footer .primary');
    await panel.waitForSelector('text=The map has its new shape');
    await check('shaped');
    await panel.click('text=All maps');
    await panel.click('[aria-label^="Save as template"]');
    await check('save as a template');
    await panel.click('footer .primary');
    await panel.waitForSelector('.own-template');
    await check('templates');
    await panel.click('[aria-label="Rename Kept"]');
    expect(await panel.evaluate(() => document.activeElement?.matches('.own-template input'))).toBe(true);
    await panel.click('.own-template >> text=Not now');
    await panel.click('[aria-label="Delete Kept"]');
    expect(await panel.textContent('.sure p:focus')).toContain('Maps made from it stay.');
    await check('delete a template?');
  });
});

test('decide: every tab, with and without anything to say, a number of answers, and the review on the card', async () => {
  const poor = { ...journey, metrics: [], emotions: [], personas: [], cards: journey.cards.slice(0, 9) };
  const maps: [typeof journey, string][] = [
    [journey, 'a map'],
    [{ ...poor, status: 'live' }, 'a poor map'],
    [{ ...poor, cards: [], lanes: [], links: [], status: 'workshop' }, 'an empty map'],
  ];
  for (const [map, name] of maps)
    await look([map], async ({ panel, check }) => {
      await panel.click(`[aria-label="Decide on ${map.title}"]`);
      for (const tab of ['Check', 'First', 'Numbers', 'Channels', 'Known', 'People', 'Watch']) {
        await panel.click(`[role=tab]:has-text("${tab}")`);
        for (const fold of await panel.$$('details:not([open]) > summary')) await fold.click();
        if (tab === 'Numbers') {
          await panel.fill('.survey textarea', 'CSAT;Segment\n5;New\n4;New\n2;Old\n9;Old\n');
          await panel.fill('.survey details textarea', 'CSAT\n1\n2\n');
        }
        await check(`decide on ${name}: ${tab}`);
      }
    });
});

test('what goes wrong: a copy that the window refuses, a file and answers that cannot be read, a board that cannot', async () => {
  await look([journey], async ({ panel, check }) => {
    await panel.evaluate(() => {
      document.execCommand = () => false;
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await panel.click(`[aria-label="Export ${journey.title}"]`);
    await panel.click('text=CSV');
    await panel.click('footer >> text=Copy');
    await panel.waitForSelector('.by-hand textarea');
    await check('text to copy by hand');
    await panel.click('.by-hand .button >> nth=0');
    const selected = await panel.$eval('.by-hand textarea', (field) =>
      field instanceof HTMLTextAreaElement ? field.selectionEnd - field.selectionStart : 0,
    );
    expect(selected).toBeGreaterThan(1000);
    await check('text that is selected');
  });
  await look([journey], async ({ panel, check }) => {
    await panel.click(`[aria-label="Bring in a file for ${journey.title}"]`);
    await panel.setInputFiles('input[type=file]', {
      name: 'broken.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"title": '),
    });
    await panel.waitForSelector('.notice.problem');
    await check('a file that cannot be read');
    await panel.click('.page-head .icon-button');
    await panel.click(`[aria-label="Decide on ${journey.title}"]`);
    await panel.click('[role=tab]:has-text("Numbers")');
    await panel.fill('.survey textarea', '"9\n8');
    await panel.waitForSelector('.survey .fault');
    await check('answers that cannot be read');
  });
  const opened = await openPanel(browser, (name) => {
    if (name === 'hello') return { version: '1', board: 'B', page: 'P', command: 'open' };
    throw new Error('The board could not be read.');
  });
  await opened.panel.waitForSelector('.notice.problem');
  await checkAxe(opened, 'a board that cannot be read');
  await opened.close();
});

test('a long list begins, and goes on where one asks for more', async () => {
  const [pain] = journey.cards.filter(({ laneId }) =>
    journey.lanes.some(({ id, kind }) => id === laneId && kind === 'pains'),
  );
  if (!pain) throw new Error('sample too small');
  const more = Array.from({ length: 100 }, (_, at) => ({
    ...pain,
    id: `more-${at}`,
    text: `Waits ${at} minutes`,
  }));
  await look([{ ...journey, cards: [...journey.cards, ...more] }], async ({ panel, check }) => {
    await panel.click(`[aria-label="Decide on ${journey.title}"]`);
    await panel.click('[role=tab]:has-text("First")');
    expect(await panel.locator('.ranked-card').count()).toBe(40);
    await panel.click('text=/^Show 40 of \\d+ more$/');
    expect(await panel.locator('.ranked-card').count()).toBe(80);
    const at = await panel.evaluate(() => {
      const card = document.activeElement?.closest('.ranked-card');
      return card?.parentElement ? [...card.parentElement.children].indexOf(card) : -1;
    });
    expect(at).toBe(40);
    await check('a longer list');
    await panel.click('text=/^Show \\d+ more$/');
    expect(await panel.locator('.ranked-card').count()).toBeGreaterThan(100);
    expect(await panel.locator('text=/^Show .* more$/').count()).toBe(0);
  });
});

test('the end of a workshop', async () => {
  await look([journey], async ({ panel, check }) => {
    await panel.click(`[aria-label="Wrap up ${journey.title}"]`);
    await panel.waitForSelector('text=What comes of it');
    for (const fold of await panel.$$('details:not([open]) > summary')) await fold.click();
    await check('wrap up');
  });
});

test('export downloads and copies inside a null-origin iframe', async () => {
  await look([journey], async ({ panel, page, check }) => {
    expect(await panel.evaluate(() => window.origin)).toBe('null');
    await panel.click(`[aria-label="Export ${journey.title}"]`);
    // The workbook is what most colleagues can open; JSON is for programs.
    const offered = await panel.$$eval('[name=format], fieldset input[type=radio]', (radios) =>
      radios.map((radio) => radio.getAttribute('value')),
    );
    const known = offered.filter((id) => formatById(id ?? ''));
    expect([known[0], known[known.length - 1]]).toEqual(['xlsx', 'json']);
    await panel.waitForSelector('.losses:has-text("Not in this file: the order of notes")');
    await panel.click('text=CSV');
    await panel.waitForSelector('.losses:has-text("9 arrows")');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel.click('footer >> text=Download'),
    ]);
    expect(download.suggestedFilename()).toMatch(/^a-first-pair-of-hearing-aids-\d{4}-\d\d-\d\d\.csv$/);
    expect(await readFile(await download.path(), 'utf8')).toContain(journey.cards[0]?.text);
    await panel.waitForSelector('footer >> text=Not in this file');
    await panel.click('footer >> text=Copy');
    await panel.waitForSelector('text=is on the clipboard');
    await check('export');
    await page.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<textarea id="paste"></textarea>'),
    );
    await page.focus('#paste');
    await page.keyboard.press('Control+V');
    expect(await page.inputValue('#paste')).toContain(journey.cards[0]?.text);
  });
});

test('bring in a file: by drop, choosing its map, the review, the decisions, the end', async () => {
  await look([journey], async ({ panel, page, check }) => {
    await panel.click(`[aria-label="Bring in a file for ${journey.title}"]`);
    await check('the drop zone');
    const elsewhere = editedExport({ ...journey, id: 'elsewhere', title: 'Elsewhere' });
    // Something that only the board says was edited too: the reader notes that it was left out.
    await drop('other.json', elsewhere.replace('"base":', '"onBoard":{},"onBoardHash":"another","base":'));
    await panel.waitForSelector('text=Which map is this file for?');
    await check('which map');
    await panel.click('footer .primary');
    await panel.waitForSelector('.conflict');
    expect(page.viewportSize()?.width).toBe(560);
    await panel.click('text=Already on the board');
    await panel.waitForSelector('text=It was not written: change it on the board.');
    await panel.click('#problems ~ details > summary');
    await check('the review');
    await panel.click('.conflict >> nth=0 >> label:has-text("Write")');
    await panel.click('.conflict >> nth=1 >> label:has-text("Keep board")');
    await check('the decisions');
    await panel.click('footer .primary');
    await panel.waitForSelector('text=done');
    await check('the end');

    async function drop(name: string, content: string) {
      const data = await panel.evaluateHandle(
        ([fileName, text]) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([text ?? ''], fileName ?? ''));
          return transfer;
        },
        [name, content],
      );
      await panel.dispatchEvent('.drop-zone', 'drop', { dataTransfer: data });
    }
  });
});

test('snapshots: kept, renamed, unreadable; compared; a copy that asks what it is', async () => {
  const copy = {
    ...journey,
    id: 'copy',
    title: 'Next quarter',
    cards: journey.cards.slice(1),
    basedOn: journey.id,
  };
  await look([journey, copy], async ({ panel, page, check }) => {
    await panel.waitForSelector('.copy-question');
    await check('the copy');
    await panel.click(`[aria-label="Snapshots of ${journey.title}"]`);
    await panel.waitForSelector('text=Damaged');
    await check('snapshots');
    await panel.click('[aria-label="Rename Spring"]');
    await panel.waitForSelector('.new-name');
    await check('a new name');
    await panel.click('.new-name >> text=Cancel');
    await panel.click('[aria-label="Compare Spring with the board"]');
    await panel.waitForSelector('text=All changes');
    expect(page.viewportSize()?.width).toBe(560);
    await check('the comparison');
    await panel.selectOption('.two-states select >> nth=1', 'map:root1');
    await panel.waitForSelector('.verdict');
    await panel.click('[aria-label="Swap before and after"]');
    await panel.waitForSelector('.verdict');
    await check('the other way round');
    await panel.click('footer >> text=As CSV');
    await panel.waitForSelector('.notice.done');
    await check('a saved log');
  });
});

test('use this board: what was found, a question, columns and rows, in use', async () => {
  await look(
    [],
    async ({ panel, check }) => {
      await check('a map drawn by people');
      await panel.click('nav >> text=Start a map');
      await panel.click('text=Templates of your own');
      await panel.click('text=Look for maps drawn without Throughline');
      await panel.waitForSelector('text=Keep a map of this board');
      await panel.waitForSelector('button[aria-label^="Save as template: "]');
      await check('templates, with maps drawn by people');
      await panel.click('[aria-label="Back to start"]');
      await panel.click('nav >> text=Use this board');
      await panel.waitForSelector('text=I found 1 map');
      await panel.click('text=5 things I am less sure of');
      await panel.click('text=Columns and rows');
      await check('what was found');
      await panel.click('footer .primary');
      await panel.waitForSelector('text=This map is in use.');
      await check('in use');
    },
    drawnByPeople(journey),
  );
});

test('notes in no map: what is selected, clusters, into a new map', async () => {
  await look(
    [],
    async ({ panel, tell, check }) => {
      await tell({ type: 'selectionChanged', nodeIds: ['1:1', '1:2'], notes: 2 });
      await panel.waitForSelector('text=2 notes selected');
      await check('something selected');
      await panel.click('.selection-bar >> text=Export now');
      await panel.click('text=2 notes >> nth=-1');
      await check('clusters');
      await panel.click('text=Send into a new map');
      await panel.click('footer .primary');
      await check('stage and row for each');
    },
    drawnPiles,
  );
});

test('loose notes into a map that is there: by keyboard, then what is done', async () => {
  await look(
    [journey],
    async ({ panel, page, check }) => {
      await panel.click('text=Sort loose notes');
      await panel.click('text=Put into the map');
      await check('a stage and a row for each note');
      await panel.focus('select');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      await panel.click('text=Put 2 notes into the map');
      await panel.waitForSelector('text=stayed where');
      await check('the notes put into the map');
    },
    drawnPiles,
  );
});

test('the whole way to a map by keyboard alone', async () => {
  await look([], async ({ panel, page }) => {
    await panel.focus('.way.primary');
    await page.keyboard.press('Enter');
    await panel.waitForSelector('text=Template');
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab');
      if (await panel.evaluate(() => document.activeElement?.matches('input[required]'))) break;
    }
    await page.keyboard.type('By keyboard');
    for (let presses = 0; presses < 160; presses++) {
      if (await panel.evaluate(() => document.activeElement?.matches('footer .primary'))) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await panel.waitForSelector('text=Map added');
    expect(await panel.textContent('[role=status]')).toContain('Undo removes it all');
    expect(await panel.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  });
});

test('edit: the list, a note with all its fields, both texts, a feeling, a stage, a persona, the map', async () => {
  const [card] = journey.cards;
  const [stage] = journey.stages;
  const [emotion] = journey.emotions;
  const [persona] = journey.personas;
  if (!card || !stage || !emotion || !persona) throw new Error('sample too small');
  const board = boardWith(journey);
  for (const { id } of [journey, stage, emotion, persona])
    for (const map of board.journeys) map.nodes[id] = [`node-${id}`];
  await look(board, async ({ panel, tell, check }) => {
    await panel.click(`[aria-label="Edit ${journey.title}"]`);
    await check('the list');
    await panel.fill('input[type=search]', 'a');
    await check('what was found');
    const unfold = () =>
      panel.evaluate(() => {
        for (const each of document.querySelectorAll('details')) each.open = true;
      });
    const select = async (id: string) => {
      await tell({ type: 'selectionChanged', nodeIds: [`node-${id}`], notes: 1 });
      await panel.waitForTimeout(150);
    };
    await select(card.id);
    await unfold();
    await panel.click('text=Draw an arrow to');
    await panel.fill('.note-picker input', 'a');
    await check('a note');
    await panel.fill('textarea >> nth=0', 'Mine');
    await panel.press('textarea >> nth=0', 'Control+Enter');
    await panel.waitForSelector('.conflict');
    await check('both texts');
    for (const { id } of [emotion, stage, persona, journey]) {
      await select(id);
      await panel.waitForSelector('.record-form');
      await unfold();
      await check(id);
    }
  });
});

/** One note is locked. */
function foresee(params: unknown): Result<'foresee'> {
  const recordId = journey.cards[1]?.id ?? '';
  const isTouched = JSON.stringify(params).includes(`"severity"`);
  return { hindrances: isTouched ? [{ recordId, reason: 'This note is locked on the board.' }] : [] };
}

function keptTemplates() {
  const options = { id: 'kept', name: 'Kept', withContent: true, savedAt: '2026-01-01T09:00:00Z' };
  const skipped = [{ place: 'board', id: 'broken', reason: 'It is not a template of Throughline.' }];
  return { own: [ownTemplateFrom(journey, options)], board: [], skipped };
}

interface Looking extends OpenPanel {
  check(view: string): Promise<void>;
}

async function look(
  shown: (typeof journey)[] | Result<'read'>,
  visit: (looking: Looking) => Promise<void>,
  beside: SeenNode[] = [],
): Promise<void> {
  const own = () => ({
    ...(Array.isArray(shown) ? withCopy(boardWith(...shown)) : shown),
    beside: beside.length,
  });
  const opened = await openPanel(browser, async (name, params, report, hand) => {
    if (name === 'hello') return { version: '1', board: 'Team board', page: 'Page 1', command: 'open' };
    if (name === 'snapshots') return keptSnapshots;
    if (name === 'openSnapshot')
      return { journey: earlier(journey), name: 'Spring', at: '2026-03-20T09:00:00Z' };
    if (name === 'read') return own();
    if (name === 'look') return lookAnswer(beside, own())(params, '', hand);
    if (name === 'edit') {
      const { id: recordId = '', text = '' } = journey.cards[0] ?? {};
      const sides = { base: text, ours: 'Mine', theirs: 'Theirs' };
      return { outcome: 'asked', conflicts: [{ kind: 'card', recordId, field: 'text', ...sides }] };
    }
    if (name === 'previewTidy') return tidyReport();
    if (name === 'applyTidy') return { outcome: 'done', writes: 40, report: tidyReport() };
    if (name === 'makeRoom') return { writes: 12 };
    if (name === 'placeNotes')
      return { writes: 4, placed: ['1:1'], left: [{ nodeId: '1:2', reason: 'It is locked on the board.' }] };
    if (name === 'adopt') return { outcome: 'done', rootId: 'root0', writes: 9 };
    if (name === 'listTemplates') return keptTemplates();
    if (name === 'records') return recordsOf(journey);
    if (name === 'foresee') return foresee(params);
    if (name === 'putChanges')
      return {
        outcome: 'done',
        writes: 5,
        applied: 5,
        skipped: [{ recordId: 'x', reason: 'This note is locked.' }],
      };
    if (name !== 'insert') return {};
    await report(30, 120, 'Drawing the map');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const counts = { stages: 5, lanes: 9, cards: 3, links: 0, personas: 1, emotions: 5, nodes: 90 };
    return { journeyId: journey.id, rootId: 'root0', counts };
  });
  await opened.panel.waitForSelector('.ways');
  await opened.panel.waitForSelector('.reading', { state: 'detached' });
  await visit({ ...opened, check: (view) => checkAxe(opened, view) });
  await opened.close();
}

/** What tidying would do, with something of everything that can be told. */
function tidyReport(): Result<'previewTidy'> {
  const [lane, other] = journey.lanes;
  return {
    notes: journey.cards.slice(0, 9).map(({ id }) => id),
    carried: 14,
    rows: [lane, other].flatMap((row) => (row ? [{ id: row.id, by: 264 }] : [])),
    stages: [],
    restored: 3,
    cleared: 1,
    redrawn: 2,
    fitted: false,
    left: [
      { nodeId: '1:9', reason: 'It is locked: unlock it first.' },
      { nodeId: '1:10', reason: 'It is in a group: take it out of the group first.' },
    ],
    beside: [{ nodeId: '1:11', name: 'Photo of the whiteboard' }],
    tidy: false,
    fingerprint: 'f',
  };
}

const keptSnapshots = {
  snapshots: [
    { nodeId: 's1', rootId: 'root0', name: 'Spring', at: '2026-03-20T09:00:00Z', map: journey.title },
    { nodeId: 's2', rootId: 'root0', name: 'Winter', at: '', map: '', problem: 'damaged' },
    { nodeId: 's3', rootId: null, name: 'Old map', at: '2025-03-20T09:00:00Z', map: 'Gone' },
  ],
};

/** The second map is a copy that nobody has decided about. */
function withCopy(board: ReturnType<typeof boardWith>) {
  const [, copy] = board.journeys;
  if (copy) copy.copyOf = { journeyId: journey.id, title: journey.title };
  return board;
}

/** How the map was: other feelings, other words, a note that is gone, and one that was not there yet. */
function earlier(map: typeof journey): typeof journey {
  return {
    ...map,
    emotions: map.emotions.map((point) => ({ ...point, value: -(point.value ?? 0) })),
    cards: map.cards.slice(0, -2).map((card, at) => (at === 0 ? { ...card, text: 'Other words' } : card)),
  };
}

async function checkAxe({ page, panel }: OpenPanel, view: string): Promise<void> {
  await checkPanel(panel, view);
  const size = page.viewportSize() ?? { width: 360, height: 640 };
  for (const width of [320, 900]) {
    await page.setViewportSize({ ...size, width });
    expect(await findBeyond(panel), `${view}, ${width} px wide`).toEqual([]);
  }
  await page.setViewportSize(size);
}
