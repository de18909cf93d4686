// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import type { Params, Result } from '../../src/contract/contract.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { openComparison } from '../../ui/jobs/compare.ts';
import { openSnapshots } from '../../ui/jobs/snapshots.ts';
import { mapKeyOf } from '../../ui/state/compare.ts';
import { mountPanel, settle } from '../support/mounted-panel.tsx';
import { type Answers, type FakePanel, fakePanel } from './fake-panel.ts';
import { boardWith, sampleJourney, samplePreview } from './sample-board.ts';
import { exportOf } from './sample-file.ts';
import { drawnByPeople, drawnPiles, lookAnswer } from './seen-board.ts';

const journey = sampleJourney();
const hello = { version: '1', board: 'Team board', page: 'Page 1', command: 'open' };
afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
});

test('an empty board teaches three ways to begin', async () => {
  await open({ read: () => boardWith(), look: lookAnswer([], boardWith()) });
  expect(buttons()).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Start a map/),
      expect.stringMatching(/^Use this board/),
      expect.stringMatching(/^Start from a file or a paste/),
    ]),
  );
  await click('Use this board');
  expect(text()).toContain('There is nothing to read on this board yet');
});

test('maps are listed with what they hold, and refreshed without losing the focus', async () => {
  const maps = [journey];
  const panel = await open({ read: () => boardWith(...maps) });
  expect(text()).toContain(journey.title);
  expect(text()).toMatch(/5 stages · \d+ notes · \d personas?.*2 to check/);
  const button = find(`Export ${journey.title}`);
  button.focus();
  maps[0] = { ...journey, title: 'Renamed' };
  panel.say({ type: 'boardChanged' });
  await settle();
  expect(text()).toContain('Renamed');
  expect(document.activeElement).toBe(button);
});

test('the first view says which version this is', async () => {
  await open({ hello: () => ({ ...hello, version: '9.8.7' }), read: () => boardWith(journey) });
  expect(text()).toContain('Throughline 9.8.7');
});

test('a board that does not answer is said, with what to do', async () => {
  await open({
    read: () => {
      throw new Error('The page could not be loaded. Nothing was changed. Try again.');
    },
  });
  expect(document.querySelector('[role=alert]')?.textContent).toContain('Try again.');
  expect(buttons()).toContain('Look again');
});

test('a double click inserts once; then one click takes it back', async () => {
  let inserted = 0;
  const maps = [journey].slice(1);
  const panel = await open({
    read: () => boardWith(...maps),
    insert: () => {
      inserted += 1;
      maps.push(journey);
      const counts = { stages: 5, lanes: 9, cards: 3, links: 0, personas: 0, emotions: 0, nodes: 80 };
      return { journeyId: journey.id, rootId: 'root0', counts } satisfies Result<'insert'>;
    },
    undo: () => ({ undone: true }),
  });
  await click('Start a map');
  await click('Put on board');
  expect(text()).toContain('Give the map a title');
  expect(inserted).toBe(0);
  await type('Buying a first e-bike', 'A new map');
  const put = find('Put on board');
  await act(async () => {
    put.click();
    put.click();
  });
  await settle();
  expect(inserted).toBe(1);
  expect(text()).toContain('Map added. Undo removes it all.');
  await click('Undo');
  expect(panel.sent.at(-2)).toMatchObject({ name: 'undo' });
  expect(text()).toContain('Undone.');
  await click('Change it');
  expect(find('Put on board')).toBeDefined();
  expect([...document.querySelectorAll('input')].map(({ value }) => value)).toContain('A new map');
});

test('what was typed stays when one looks elsewhere, and when the board refuses', async () => {
  await open({
    read: () => boardWith(),
    insert: () => {
      throw new Error('The font could not be loaded. Nothing was drawn. Try again.');
    },
  });
  await click('Start a map');
  await type('Buying a first e-bike', 'Kept');
  await click('Put on board');
  expect(document.querySelector('[role=alert]')?.textContent).toContain('Nothing was drawn');
  await click('Back to start');
  await click('Start a map');
  expect(document.querySelector<HTMLInputElement>('input[required]')?.value).toBe('Kept');
});

test('long work shows how far it is and can be cancelled', async () => {
  const panel = await open({ read: () => boardWith() });
  await click('Start a map');
  await type('Buying a first e-bike', 'Big');
  await click('Put on board');
  const request = panel.sent.at(-1);
  const id = request?.id ?? '';
  panel.say({ type: 'progress', id, done: 30, total: 120, label: 'Drawing the map' });
  await settle();
  expect(text()).toContain('Drawing the map: 30 of 120');
  await click('Cancel');
  expect(panel.sent.at(-1)).toEqual({ type: 'cancel', id });
  panel.say({ type: 'failure', id, message: 'cancelled', cancelled: true });
  await settle();
  expect(text()).toContain('Nothing was left half-done');
});

test('stages are a list for the keyboard', async () => {
  await open({ read: () => boardWith() });
  await click('Start a map');
  const stages = () => [...document.querySelectorAll<HTMLInputElement>('.stages-list input')];
  await key(stages()[0], { key: 'Enter' });
  expect(document.activeElement).toBe(stages()[1]);
  await key(stages()[1], { key: 'Backspace' });
  expect(document.activeElement).toBe(stages()[0]);
  await key(stages()[0], { key: 'ArrowDown', altKey: true });
  expect(stages().map(({ value }) => value)).toEqual(['During', 'Before', 'After']);
  expect(document.querySelector('[role=status]')?.textContent).toBe('Before is now 2 of 3');
});

test('a file is compared, decided and put on the board; what changed meanwhile is shown again', async () => {
  const found = samplePreview(journey);
  let tries = 0;
  const panel = await open({
    read: () => boardWith(journey),
    previewSync: () => found,
    resize: () => ({}),
    applySync: () =>
      ++tries === 1
        ? { outcome: 'changedMeanwhile', recordIds: [journey.cards[0]?.id] }
        : {
            outcome: 'done',
            writes: 9,
            applied: 6,
            skipped: [{ recordId: journey.cards[1]?.id, reason: 'Locked.' }],
          },
  });
  await click(`Bring in a file for ${journey.title}`);
  await pick('edited.json', exportOf(journey));
  expect(text()).toContain(
    'Exported 22 Nov from this map. Since then: 5 changes in the file, 2 on the board, 2 to decide.',
  );
  expect(panel.sent.at(-1)).toMatchObject({ name: 'resize', params: { width: 560 } });
  expect(find('Put 5 changes on the board').getAttribute('aria-disabled')).toBe('true');
  await click('Keep file for all');
  document.querySelector<HTMLInputElement>('.change input')?.click();
  await settle();
  await click('Put 6 changes on the board');
  expect(text()).toContain('1 note changed while you were looking. Your choices are kept');
  await click('Put 6 changes on the board');
  expect(text()).toContain('6 of 6 done');
  expect(text()).toContain('Locked.');
});

test('a conflict names who put the note on the board', async () => {
  const found = samplePreview(journey);
  const ids = found.conflicts.map(({ recordId }) => recordId);
  const board = boardWith(journey);
  const [map] = board.journeys;
  const [first = '', second] = ids;
  if (map) map.onBoard = { [first]: { nodeId: '1:1', type: 'STICKY', author: 'Ana' } };
  await open({ read: () => board, previewSync: () => found, resize: () => ({}) });
  await click(`Bring in a file for ${journey.title}`);
  await pick('edited.json', exportOf(journey));
  const sides = [...document.querySelectorAll('.conflict dt')].map((side) => side.textContent);
  const named = ids.filter((id) => id === first).length;
  expect(second).toBeDefined();
  expect(sides.filter((side) => side === 'Board (note by Ana)')).toHaveLength(named);
  expect(sides.filter((side) => side === 'Board')).toHaveLength(ids.length - named);
});

test('a file for a copy waits until its person says what the copy is', async () => {
  const board = boardWith(journey);
  const [map] = board.journeys;
  if (map) map.copyOf = { journeyId: 'original', title: 'The original' };
  const panel = await open({
    read: () => structuredClone(board),
    previewSync: () => samplePreview(journey),
    resize: () => ({}),
    settleCopy: () => {
      if (map) delete map.copyOf;
      return { journeyId: journey.id };
    },
  });
  await click(`Bring in a file for ${journey.title}`);
  await pick('edited.json', exportOf(journey));
  expect(find('Compare').getAttribute('aria-disabled')).toBe('true');
  await act(async () => document.querySelector<HTMLElement>('.copy-question .way')?.click());
  await settle();
  expect(find('Compare').getAttribute('aria-disabled')).not.toBe('true');
  await click('Compare');
  const asked = panel.sent.map((message) => (message.type === 'request' ? message.name : ''));
  expect(asked.indexOf('settleCopy')).toBeLessThan(asked.indexOf('previewSync'));
});

test('the list of snapshots follows what others do', async () => {
  const kept: Result<'snapshots'>['snapshots'] = [];
  const panel = await open({ read: () => boardWith(journey), snapshots: () => ({ snapshots: [...kept] }) });
  await act(async () => openSnapshots(panel, 'root0'));
  await settle();
  expect(text()).not.toContain('By a colleague');
  const at = '2026-11-20T10:00:00.000Z';
  kept.push({ nodeId: '9:1', rootId: 'root0', name: 'By a colleague', at, map: journey.title });
  panel.say({ type: 'boardChanged' });
  await settle();
  expect(text()).toContain('By a colleague');
});

test('after the end, locked notes follow by one click; the rest is not written twice', async () => {
  const locked = journey.cards[0]?.id ?? '';
  const asked: unknown[] = [];
  await open({
    read: () => boardWith(journey),
    previewSync: () => ({ ...samplePreview(journey), conflicts: [] }),
    applySync: (params) => {
      asked.push(params);
      const skipped = [{ recordId: locked, reason: 'It is locked on the board.', locked: true as const }];
      return asked.length === 1
        ? { outcome: 'done', writes: 8, applied: 4, skipped, version: 'saved' }
        : { outcome: 'done', writes: 3, applied: 1, skipped: [] };
    },
  });
  await click(`Bring in a file for ${journey.title}`);
  await pick('edited.json', exportOf(journey));
  await click('Put 5 changes on the board');
  expect(text()).toContain('4 of 5 done');
  expect(text()).toContain('1 note is locked.');
  expect(text()).toContain('A version of the board from before is in its history.');
  await click('Unlock and apply');
  expect(text()).toContain('5 of 5 done');
  expect(asked[1]).toMatchObject({ unlock: [locked], untick: [1, 2, 3, 4] });
});

test('an open review follows the board: what is decided stays, what differs is marked, the focus stays', async () => {
  const [first] = samplePreview(journey).conflicts;
  if (!first) throw new Error('sample too small');
  let theirs = first.theirs;
  const panel = await open({
    read: () => boardWith(journey),
    previewSync: () => {
      const found = samplePreview(journey);
      return { ...found, conflicts: [{ ...first, theirs }, ...found.conflicts.slice(1)] };
    },
  });
  await click(`Bring in a file for ${journey.title}`);
  await pick('edited.json', exportOf(journey));
  await click('Keep file for all');
  const box = document.querySelector<HTMLInputElement>('.change input');
  box?.focus();
  panel.say({ type: 'boardChanged' });
  await settle();
  expect(text()).not.toContain('still to decide');
  theirs = 'Ana wrote this just now';
  await new Promise((resolve) => setTimeout(resolve, 1100));
  panel.say({ type: 'boardChanged' });
  await settle();
  expect(text()).toContain('Ana wrote this just now');
  expect(text()).toContain('1 still to decide');
  expect(document.activeElement).toBe(box);
});

test('a file of another board asks for the map first; a broken one says where', async () => {
  await open({
    read: () => boardWith({ ...journey, id: 'elsewhere' }),
    previewSync: () => samplePreview(journey),
  });
  await click('Bring in a file');
  await pick('notes.docx', 'x');
  expect(document.querySelector('[role=alert]')?.textContent).toMatch(
    /notes\.docx: There is no table.*Nothing was changed/,
  );
  await pick('broken.json', '{"title": ');
  expect(document.querySelector('[role=alert]')?.textContent).toMatch(/^broken\.json: .*Nothing was changed/);
  await pick('other.json', exportOf(journey));
  expect(text()).toContain('That map is not on this board');
  await click('Compare');
  expect(text()).toContain('to decide');
});

const drawn = drawnByPeople(journey);
/** A board that people drew: nobody has looked what it is. */
const strange = {
  read: () => ({ ...boardWith(), beside: drawn.length }),
  look: lookAnswer(drawn, boardWith()),
};

test('what others drew is not looked at until somebody asks', async () => {
  const panel = await open(strange);
  panel.say({ type: 'boardChanged' });
  await settle();
  expect(requestsOf(panel, 'look')).toHaveLength(0);
  expect(text()).toContain(`${drawn.length} texts in no map of Throughline`);
  await click('Use this board');
  expect(requestsOf(panel, 'look')).toHaveLength(1);
});

test('a map that people drew: what was found, one question, corrections, then it is in use', async () => {
  const used = boardWith(journey);
  let adopted: Params<'adopt'> | null = null;
  const look = lookAnswer(drawn, boardWith());
  await open({
    read: () => (adopted ? used : strange.read()),
    look: (...asked) => (adopted ? { ...used, unplaced: [], pages: [] } : look(...asked)),
    adopt: (params) => {
      adopted = params as Params<'adopt'>;
      return { outcome: 'done', rootId: 'root0', writes: 20 };
    },
    undo: () => ({ undone: true }),
  });
  await click('Use this board');
  const notes = drawn.filter(({ type }) => type === 'STICKY').length;
  const facts = `5 stages, ${journey.lanes.length} rows, ${notes} notes. 1 question.`;
  expect(text()).toContain(`I found 1 map: ${facts}`);
  expect(text()).toContain('Nothing moves.');
  expect(text()).toContain('5 things I am less sure of');
  const [other] = journey.stages;
  await choose(other?.name ?? '');
  await fill('Column 1', 'Hearing of it');
  const kind = document.querySelector<HTMLSelectElement>('select');
  if (!kind) throw new Error('no kinds');
  kind.value = 'questions';
  kind.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
  await click('Use this board');
  const stamps = new Map(
    ((adopted as Params<'adopt'> | null)?.stamps ?? []).map(({ stamp }) => [stamp.nodeId, stamp]),
  );
  expect(stamps.size).toBe(drawn.length);
  const [first] = drawn.filter(({ type }) => type === 'STICKY');
  expect(stamps.get(first?.id ?? '')).toMatchObject({ kind: 'card', stageId: 'nh0' });
  const lane = stamps.get('l0');
  expect(lane).toMatchObject({ kind: 'lane', laneKind: 'questions' });
  expect((adopted as Params<'adopt'> | null)?.names).toEqual({
    nh0: 'Hearing of it',
  });
  expect(text()).toContain('This map is in use.');
  await click('Undo');
  expect(text()).toContain('Undone.');
});

test('a board that somebody changes meanwhile is looked at anew before a map is taken into use', async () => {
  const sent: Params<'adopt'>[] = [];
  const panel = await open({
    ...strange,
    adopt: (params) => {
      sent.push(params as Params<'adopt'>);
      return sent.length === 1
        ? {
            outcome: 'changed',
            reason: 'Somebody changed the board just now. Nothing was changed. Try again.',
          }
        : { outcome: 'done', rootId: 'h0', writes: 20 };
    },
  });
  await click('Use this board');
  const looks = requestsOf(panel, 'look').length;
  await click('Use this board');
  expect(sent).toHaveLength(2);
  // Once before each try; and once to see what is on the board then.
  expect(requestsOf(panel, 'look')).toHaveLength(looks + 3);
  expect(text()).toContain('This map is in use.');
});

test('export works before a map is in use', async () => {
  await open(strange);
  await click('Use this board');
  await click('Export now');
  expect(text()).toContain('Untitled');
  expect(buttons()).toContain('Download');
});

test('the menu’s “Export” finds a map that people drew where there is none in use', async () => {
  await open({ ...strange, hello: () => ({ ...hello, command: 'export' }) });
  expect(text()).toContain('Untitled');
  expect(buttons()).toContain('Download');
});

test('what is selected is one click from its export, and the panel says what it reads', async () => {
  const panel = await open({
    read: () => boardWith(journey),
    look: lookAnswer(drawnPiles, { ...boardWith(), scope: { of: 'selection', notes: 3 } }),
  });
  panel.say({ type: 'selectionChanged', nodeIds: ['1:1', '1:2', '1:9', '1:3'], notes: 3 });
  await settle();
  expect(text()).toContain('3 notes selected');
  await click('Export now');
  expect(panel.sent.at(-1)).toMatchObject({
    name: 'look',
    params: { nodes: ['1:1', '1:2', '1:9', '1:3'] },
  });
  expect(text()).toContain('Reading the 3 notes you selected.');
  expect(text()).toContain('3 notes in 2 clusters');
});

test('loose notes are sent into a new map by stage and row, votes with them', async () => {
  let inserted: unknown;
  await open({
    read: () => ({ ...boardWith(), beside: 4 }),
    look: lookAnswer(drawnPiles, boardWith()),
    insert: (params) => {
      inserted = params;
      const counts = { stages: 3, lanes: 4, cards: 2, links: 0, personas: 0, emotions: 0, nodes: 40 };
      return { journeyId: 'j', rootId: 'root0', counts };
    },
  });
  await click('Sort loose notes');
  await click('Send into a new map');
  await click('Put on board');
  expect(inserted).toBeUndefined();
  expect(text()).toContain('Give the map a title.');
  await type('What the map is called', 'Returns');
  await click('Put on board');
  expect(text()).toContain('Choose a stage and a row for at least one cluster.');
  await select('Stage for Parcel', '1');
  await select('Row for Parcel', '0');
  await click('Put 2 notes on the board');
  expect(text()).toContain('Map added. Undo removes it all.');
  expect(inserted).toMatchObject({ journey: { title: 'Returns' } });
  const { cards, stages, lanes } = journeyFrom(Object(inserted).journey);
  const place = { stageId: stages[1]?.id, laneId: lanes[0]?.id };
  expect(cards).toMatchObject([
    { text: 'Parcel is late', votes: 2, ...place },
    { text: 'Parcel is lost', ...place },
  ]);
});

test('loose notes go into a map that is there: a guess for each, corrected, and one undo', async () => {
  const [stage, next] = journey.stages;
  const lane = journey.lanes.find(({ kind }) => kind === 'pains');
  const piles = drawnPiles.map((node) =>
    node.text?.startsWith('Parcel') ? { ...node, text: `Pain: ${node.text}` } : node,
  );
  const panel = await open({
    read: () => ({ ...boardWith(journey), beside: 4 }),
    look: lookAnswer(piles, boardWith(journey)),
    placeNotes: () => ({
      writes: 4,
      placed: ['1:1'],
      left: [{ nodeId: '1:2', reason: 'It is locked on the board.' }],
    }),
    undo: () => ({ undone: true }),
  });
  await click('Sort loose notes');
  await click('Put into the map …');
  expect(text()).toContain('It begins with what it is.');
  expect(text()).toContain('Nothing tells where it belongs.');
  await click('Put into the map');
  expect(panel.sent.some((message) => 'name' in message && message.name === 'placeNotes')).toBe(false);
  expect(text()).toContain('Choose a stage and a row for at least one note.');
  await select('Stage for All of Parcel, Pain', stage?.id ?? '');
  await select('Stage for Pain: Parcel is late', next?.id ?? '');
  await click('Put 2 notes into the map');
  expect(panel.sent.find((message) => 'name' in message && message.name === 'placeNotes')).toMatchObject({
    params: {
      rootId: 'root0',
      notes: [
        { nodeId: '1:1', stageId: next?.id, laneId: lane?.id },
        { nodeId: '1:2', stageId: stage?.id, laneId: lane?.id },
      ],
    },
  });
  expect(text()).toContain(`1 note lies in “${journey.title}” now.`);
  expect(text()).toContain('It is locked on the board.');
  await click('Undo');
  expect(text()).toContain('The notes lie where they lay before.');
});

/** A map of ours, and beside it one that people drew. */
const both = {
  read: () => ({ ...boardWith(journey), beside: drawn.length }),
  follow: () => ({ how: 'whole', read: both.read() }),
  look: lookAnswer(drawn, boardWith(journey)),
  snapshots: () => ({ snapshots: [] }),
  listTemplates: () => ({ own: [], board: [], skipped: [] }),
};
const lookAround = 'Look for maps drawn without Throughline';

test('a map that nobody took into use is compared once one looked for it, and not before', async () => {
  const panel = await open(both);
  await act(() => openComparison(panel, mapKeyOf('root0'), mapKeyOf('root0')));
  expect(optionsOf('After')).toEqual([journey.title]);
  expect(requestsOf(panel, 'look')).toHaveLength(0);
  await click(lookAround);
  expect(optionsOf('After')).toEqual([journey.title, 'Untitled']);
  expect(buttons()).not.toContain(lookAround);
  await selectIn('After', 'Untitled');
  expect(text()).toContain('recognised by their words');
  expect(text()).toContain('Gone');
});

test('a map that nobody took into use is kept as a template', async () => {
  let kept: Params<'keepTemplate'> | null = null;
  const panel = await open({
    ...both,
    keepTemplate: (params) => {
      kept = params as Params<'keepTemplate'>;
      return { own: [], board: [], skipped: [] };
    },
  });
  await act(() => panel.store.dispatch({ type: 'go', view: 'templates' }));
  expect(buttons()).toContain(`Save as template: ${journey.title}`);
  await click(lookAround);
  await click('Save as template: Untitled');
  await fill('Name', 'From the wall');
  await click('Save template');
  expect((kept as Params<'keepTemplate'> | null)?.template).toMatchObject({
    name: 'From the wall',
    journey: { stages: journey.stages.map(({ name }) => ({ name })) },
  });
  expect(text()).toContain('“From the wall” is kept.');
});

test('from what was found one keeps a template or compares, and comes back', async () => {
  await open(both);
  await click('Use this board');
  await click('Save as template: Untitled');
  await click('Back');
  expect(text()).toContain('I found 1 map');
  await click(`Compare with ${journey.title}`);
  expect(text()).toContain('recognised by their words');
});

test('looking for what others drew shows how far it is, and can be stopped', async () => {
  const panel = await open({ ...both, look: () => new Promise(() => undefined) });
  await act(() => panel.store.dispatch({ type: 'go', view: 'templates' }));
  await click(lookAround);
  const [asked] = requestsOf(panel, 'look');
  const id = asked?.id ?? '';
  await act(() => panel.say({ type: 'progress', id, done: 400, total: 1000, label: 'Reading the board' }));
  expect(text()).toContain('Reading the board: 400 of 1000');
  await click('Cancel');
  expect(panel.sent.at(-1)).toEqual({ type: 'cancel', id });
  await act(() => panel.say({ type: 'failure', id, message: 'Stopped.', cancelled: true }));
  await settle();
  expect(text()).toContain('Stopped.');
  expect(buttons()).toContain(lookAround);
  expect(panel.store.getState().board.status).toBe('ready');
});

test('where nothing else stands, looking says so', async () => {
  const panel = await open({ ...both, look: lookAnswer(drawnPiles, boardWith(journey)) });
  await act(() => panel.store.dispatch({ type: 'go', view: 'templates' }));
  await click(lookAround);
  expect(text()).toContain('no other map stands here');
});

function requestsOf(panel: FakePanel, name: string) {
  return panel.sent.filter((message) => message.type === 'request' && message.name === name);
}

async function open(answers: Answers) {
  const panel = fakePanel({ hello: () => hello, ...answers });
  await mountPanel(panel);
  return panel;
}

function text(): string {
  return document.body.textContent ?? '';
}

function nameOf(button: Element): string {
  return button.getAttribute('aria-label') ?? button.textContent ?? '';
}

function buttons(): string[] {
  return [...document.querySelectorAll('button')].map(nameOf);
}

function find(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find((button) => nameOf(button).startsWith(name));
  if (found === undefined) throw new Error(`no button “${name}” among ${buttons().join(', ')}`);
  return found;
}

async function click(name: string): Promise<void> {
  find(name).click();
  await settle();
}

async function type(placeholder: string, value: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>(`[placeholder="${placeholder}"]`);
  if (input === null) throw new Error(`no field “${placeholder}”`);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}

async function key(target: HTMLElement | undefined, init: KeyboardEventInit): Promise<void> {
  target?.focus();
  target?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  await settle();
}

async function pick(name: string, content: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('no file field');
  vi.spyOn(input, 'files', 'get').mockReturnValue(fileList(new File([content], name)));
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
}

function fileList(file: File): FileList {
  const list = { 0: file, length: 1, item: () => file, [Symbol.iterator]: () => [file].values() };
  return list;
}

async function choose(label: string): Promise<void> {
  const option = [...document.querySelectorAll('label.option')].find((each) => each.textContent === label);
  option?.querySelector('input')?.click();
  await settle();
}

async function fill(label: string, value: string): Promise<void> {
  const found = [...document.querySelectorAll('label')].find((each) => each.textContent === label);
  const input = document.getElementById(found?.htmlFor ?? '');
  if (!(input instanceof HTMLInputElement)) throw new Error(`no field “${label}”`);
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}

function listNamed(label: string): HTMLSelectElement {
  const found = [...document.querySelectorAll('label')].find((each) => each.textContent === label);
  const list = document.getElementById(found?.htmlFor ?? '');
  if (!(list instanceof HTMLSelectElement)) throw new Error(`no list “${label}”`);
  return list;
}

function optionsOf(label: string): (string | null)[] {
  return [...listNamed(label).querySelectorAll('option')].map(({ textContent }) => textContent);
}

async function selectIn(label: string, option: string): Promise<void> {
  const list = listNamed(label);
  list.value = [...list.querySelectorAll('option')].find((each) => each.textContent === option)?.value ?? '';
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
}

async function select(label: string, value: string): Promise<void> {
  const found = [...document.querySelectorAll('label.field')].find(
    (each) => each.querySelector('span')?.textContent === label,
  );
  const list = found?.querySelector('select');
  if (!list) throw new Error(`no list “${label}”`);
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
}
