// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import type { Params } from '../../src/contract/contract.ts';
import { evidenceCoverage } from '../../src/insights/coverage/evidence-coverage.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { scoreSurvey } from '../../ui/jobs/decide.ts';
import { startDeciding } from '../../ui/state/decide.ts';
import { cleanMap } from '../insights/checks/clean-map.ts';
import { closePanel, mountPanel, settle, shownText } from '../support/mounted-panel.tsx';
import { fakePanel } from './fake-panel.ts';
import { boardWith } from './sample-board.ts';

/** “Decide” in the panel: what it shows of a map, and what it sends when somebody decides. The fake panel’s day is 22 Nov 2026. */
let journey: Journey;
let sent: Params<'edit'>[];
afterEach(() => {
  vi.restoreAllMocks();
  closePanel();
});

function given(change: (map: ReturnType<typeof cleanMap>) => void = () => undefined): void {
  const map = cleanMap();
  change(map);
  journey = journeyFrom(map);
}

async function open(tab?: string) {
  sent = [];
  const panel = fakePanel({
    hello: () => ({ version: '1', board: 'Team board', page: 'Page 1', command: 'open' }),
    read: () => boardWith(journey),
    resize: () => ({}),
    show: () => ({}),
    snapshots: () => ({ snapshots: [] }),
    putMatrix: () => ({ writes: 40, nodeId: '9:1', notes: 2, unrated: 1 }),
    putMarks: (params) => ({ writes: Object.keys((params as Params<'putMarks'>).marks).length }),
    edit: (params) => {
      sent.push(params as Params<'edit'>);
      return { outcome: 'done', writes: 1 };
    },
  });
  await mountPanel(panel);
  await click(`Decide on ${journey.title}`);
  if (tab !== undefined) await click(tab, '[role=tab]');
  return panel;
}

const nameOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent ?? '';

async function click(name: string, selector = 'button'): Promise<void> {
  const all = [...document.querySelectorAll<HTMLElement>(selector)];
  const found = all.find((each) => nameOf(each).startsWith(name));
  if (!found) throw new Error(`no “${name}” among ${all.map(nameOf).join(', ')}`);
  found.click();
  await settle();
}

async function fill(label: string, value: string): Promise<void> {
  const found = [...document.querySelectorAll('label')].find((each) => each.textContent === label);
  const control = document.getElementById(found?.htmlFor ?? '');
  if (!(control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement))
    throw new Error(`no “${label}”`);
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}

test('a map that lacks nothing says so; its state is set on the map', async () => {
  given();
  await open();
  expect(shownText()).toContain('Nothing is missing.');
  await click('', 'input[type=radio][value=workshop]');
  expect(sent).toMatchObject([
    {
      rootId: 'root0',
      edits: [{ op: 'set', kind: 'journey', recordId: 'map', fields: { status: 'workshop' } }],
    },
  ]);
});

test('a finding says what and why, shows its place, is put right, or muted on the map', async () => {
  given((map) => {
    map.cards[0].text = 'Asks a neighbour. Looks it up on the phone.';
  });
  const panel = await open();
  expect(shownText()).toContain('Two ideas in one note');
  expect(document.querySelector('[role=tab]')?.textContent).toBe('Check1');
  await click('Show on board: Asks a neighbour');
  expect(panel.sent.at(-1)).toMatchObject({ name: 'show', params: { nodeIds: ['node-do-1'] } });
  await click('Make it 2 notes');
  expect(sent[0]).toMatchObject({
    edits: [
      { op: 'set', recordId: 'do-1', fields: { text: 'Asks a neighbour.' } },
      {
        op: 'add',
        kind: 'card',
        fields: { stageId: 'find', laneId: 'do', text: 'Looks it up on the phone.' },
      },
    ],
    seen: { 'do-1': { fields: { text: journey.cards[0]?.text } } },
  });
  expect(shownText()).toContain('On the board: Make it 2 notes');
  await click('Mute: ');
  expect(sent[1]?.edits).toEqual([
    {
      op: 'set',
      kind: 'journey',
      recordId: 'map',
      fields: { muted: [{ rule: 'two-ideas-in-one-note', recordId: 'do-1' }] },
    },
  ]);
});

test('what is muted can be shown again', async () => {
  given((map) => {
    map.cards.push({ id: 'loose', stageId: null, laneId: null, text: 'Bells' });
    map.muted = [{ rule: 'note-without-place' }];
  });
  await open();
  expect(shownText()).toContain('Nothing is missing.');
  await click('Show again: “Bells”');
  expect(sent[0]?.edits).toMatchObject([{ fields: { muted: null } }]);
});

test('the editor opens from a finding, and one comes back', async () => {
  given((map) => {
    map.stages[1].name = 'Sales';
  });
  await open();
  await click('Edit: “Sales”');
  expect(document.querySelector('h1')?.textContent).toBe('Edit: Stage');
  await click('Back to “Decide”');
  expect(document.querySelector('h1')?.textContent).toBe('Decide: Mending a bicycle');
});

test('pain points are ranked with their inputs; owner, date and status are set there', async () => {
  given((map) => {
    Object.assign(map.cards[4], { severity: 4, frequency: 3, reach: '50 %' });
    map.cards.push({ id: 'p2', stageId: 'use', laneId: 'hurt', text: 'Cash only', severity: 5 });
  });
  await open('First');
  const cards = [...document.querySelectorAll('.ranked-card')].map((each) => each.textContent ?? '');
  expect(cards[0]).toMatch(/^1\.Nobody says how long it takes6severity 4 · frequency 3 · reach 50 %/);
  expect(cards[1]).toMatch(
    /Cash only.*Missing for a score: frequency \(1 to 5, or a word such as weekly\), reach \(a share, such as 40 %\)/,
  );
  const fold = document.querySelector<HTMLDetailsElement>('.ranked-card details');
  if (!fold) throw new Error('nothing to decide');
  fold.open = true;
  fold.dispatchEvent(new Event('toggle'));
  await settle();
  await fill('Owner', 'Ida');
  document
    .querySelector<HTMLElement>('.ranked-card textarea, .ranked-card input')
    ?.dispatchEvent(new FocusEvent('blur'));
  const owner = [...document.querySelectorAll('label')].find((each) => each.textContent === 'Owner');
  document.getElementById(owner?.htmlFor ?? '')?.dispatchEvent(new FocusEvent('blur'));
  await settle();
  expect(sent).toMatchObject([
    { edits: [{ op: 'set', kind: 'card', recordId: 'hurt-1', fields: { owner: 'Ida' } }] },
  ]);
});

test('the matrix is put on the board, shown there, and can be taken back', async () => {
  given((map) => {
    map.lanes.push({ id: 'ideas', name: 'Ideas', kind: 'opportunities' });
    map.cards.push({ id: 'idea', stageId: 'use', laneId: 'ideas', text: 'Cards, too', setsApart: true });
  });
  const panel = await open('First');
  await click('', 'input[type=radio][value=opportunities]');
  expect(shownText()).toContain('Sets us apart');
  await click('Put the matrix on the board');
  expect(panel.sent).toContainEqual(
    expect.objectContaining({ name: 'putMatrix', params: { rootId: 'root0' } }),
  );
  expect(panel.sent.at(-1)).toMatchObject({ name: 'show', params: { nodeIds: ['9:1'] } });
  expect(panel.store.getState().said).toContain('Matrix of value and effort');
  expect(shownText()).toContain('On the board: Matrix of value and effort');
  expect([...document.querySelectorAll('button')].map(nameOf)).toContain('Undo: Matrix of value and effort');
});

test('what is known is marked on the board, and the marks are taken off again', async () => {
  given((map) => {
    const [one, other] = map.cards;
    if (one) Object.assign(one, { confidence: 'validated' });
    if (other) Object.assign(other, { confidence: 'guessed', evidence: [] });
  });
  const panel = await open('Known');
  await click('Show on the board');
  const notes = evidenceCoverage(journey).notes;
  expect(notes.length).toBeGreaterThan(3);
  const marks = Object.fromEntries(notes.map(({ card, how }) => [card.id, how]));
  const sentMarks = (wanted: Params<'putMarks'>['marks']) =>
    expect.objectContaining({ name: 'putMarks', params: { rootId: 'root0', marks: wanted } });
  expect(panel.sent).toContainEqual(sentMarks(marks));
  expect([...document.querySelectorAll('button')].map(nameOf)).toContain('Undo: Marks of what is known');
  await click('Take off the board');
  expect(panel.sent).toContainEqual(sentMarks({}));
  expect(panel.store.getState().said).toContain('There are no marks on the board.');
});

test('ideas that are not rated are counted, and rated right there', async () => {
  given((map) => {
    map.lanes.push({ id: 'ideas', name: 'Ideas', kind: 'opportunities' });
    map.cards.push({ id: 'idea', stageId: 'use', laneId: 'ideas', text: 'Cards, too', effort: 'high' });
    map.cards.push({
      id: 'done',
      stageId: 'use',
      laneId: 'ideas',
      text: 'Coins',
      effort: 1,
      customerValue: 2,
    });
  });
  await open('First');
  await click('', 'input[type=radio][value=opportunities]');
  const fold = [...document.querySelectorAll('details')].find((each) =>
    each.textContent?.includes('not rated yet'),
  );
  expect(fold?.querySelector('summary')?.textContent).toBe('2 of 3 ideas not rated yet');
  if (fold) fold.open = true;
  await settle();
  const names = [...(fold?.querySelectorAll('strong') ?? [])].map(({ textContent }) => textContent);
  expect(names).toContain('Cards, too');
  expect(names).not.toContain('Coins');
  const label = [...(fold?.querySelectorAll('label') ?? [])].find(
    ({ textContent }) => textContent === 'Effort',
  );
  const effort = document.getElementById(label?.htmlFor ?? '');
  if (!(effort instanceof HTMLSelectElement)) throw new Error('no effort to say');
  effort.value = '2';
  effort.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
  expect(sent.flatMap(({ edits }) => edits)).toMatchObject([
    { op: 'set', kind: 'card', fields: { effort: 2 } },
  ]);
});

test('answers become a number of a stage, and are forgotten', async () => {
  given();
  const panel = await open('Numbers');
  await fill('Answers', '10\n10\n9\n3\n11');
  expect(shownText()).toMatch(/NPS \+50 between −34.9 and \+1004 answers/);
  expect(shownText()).toContain('Row 5: “11” is not a whole number from 0 to 10.');
  await fill('Answers before the change', '3\n3\n9\n3');
  expect(shownText()).toMatch(/Before: NPS −50 of 4 answers\. \+100 points since then\. That may be chance/);
  const place = [...document.querySelectorAll<HTMLSelectElement>('.put-number select')].at(-1);
  if (!place) throw new Error('no place to put it');
  place.value = 'find';
  place.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
  await click('Put on the map');
  expect(sent[0]?.edits).toMatchObject([
    {
      op: 'add',
      kind: 'metric',
      fields: { kind: 'NPS', stageId: 'find', baseline: -50, current: 50, n: 4, date: '2026-11-22' },
    },
  ]);
  expect(panel.store.getState().deciding.survey.answers).toBe('');
  expect(JSON.stringify(sent)).not.toContain('11\\n');
});

test('groups of a table are told apart; what cannot be understood says so', () => {
  const survey = (answers: string, more: object = {}) =>
    scoreSurvey({ ...startDeciding.survey, answers, ...more });
  const table = 'NPS;Segment\n9;New\n10;New\n3;Old\n2;Old';
  expect(survey(table, { groups: 1 }).groups.map(({ name, score }) => [name, score.value, score.n])).toEqual([
    ['New', 100, 2],
    ['Old', -100, 2],
  ]);
  const dated = 'NPS\tDay\n3\t1.2.2026\n9\t1.3.2026\n10\t5.3.2026\n10\t\n9\t4.3.2026\n2\t3.2.2026';
  expect(survey(dated, { since: '2026-03-01' })).toMatchObject({
    score: { n: 3, value: 100 },
    before: { n: 2, value: -100 },
    change: { difference: 200 },
    undated: 1,
    fault: null,
  });
  expect(survey(dated.replaceAll('.', '/'), { since: '2026-03-01' }).fault).toMatch(/day or month first/);
  expect(survey('slow\nfine').fault).toMatch(/no column of answers/);
  expect(survey('"9\n8').fault).toMatch(/quotation mark/);
  expect(survey('7\n6', { kind: 'ces', before: '5\n4' }).fault).toMatch(/cannot be compared/);
  expect(survey('7\n6', { kind: 'ces', before: 'slow' }).fault).toMatch(/those before the change/);
  expect(survey('').score).toBe(null);
});

test('the other tabs show the map from their side, and empty ones say how to fill them', async () => {
  given();
  await open('Channels');
  expect(shownText()).toMatch(
    /Looking for help → Having it mended.*Goes on: Phone · Ends: Web · Begins: Store/,
  );
  await click('Known', '[role=tab]');
  expect(shownText()).toContain('20 % of 5 notes are known');
  await click('People', '[role=tab]');
  expect(shownText()).toContain('Open and owned by nobody: 2');
  await click('Watch', '[role=tab]');
  expect(shownText()).toContain('The map has no signals yet');
});

test('several selected notes get the same evidence at once', async () => {
  given();
  const panel = await open('Known');
  expect(shownText()).toContain('Select notes on the board');
  panel.say({ type: 'selectionChanged', nodeIds: ['node-do-1', 'node-hurt-1', 'node-of-nobody'], notes: 3 });
  await settle();
  await fill('What it says, or where it is', 'Support log, week 30');
  await fill('People or cases', '41');
  await click('Add to 2 notes');
  const evidence = { type: 'interview', note: 'Support log, week 30', n: 41, date: '2026-11-22' };
  expect(sent[0]?.edits).toEqual([
    { op: 'set', kind: 'card', recordId: 'do-1', fields: { evidence: [evidence] } },
    {
      op: 'set',
      kind: 'card',
      recordId: 'hurt-1',
      fields: { evidence: [journey.cards[4]?.evidence, evidence] },
    },
  ]);
});

test('tabs are one stop, and arrows go from one to the next', async () => {
  given();
  await open();
  const tabs = () => [...document.querySelectorAll<HTMLElement>('[role=tab]')];
  expect(tabs().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  const press = async (key: string) => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
    await settle();
  };
  tabs()[0]?.focus();
  await press('ArrowLeft');
  expect([document.activeElement?.textContent, tabs()[6]?.getAttribute('aria-selected')]).toEqual([
    'Watch',
    'true',
  ]);
  await press('ArrowRight');
  expect(document.activeElement?.textContent).toBe('Check');
});

test('the map’s card holds the next review against today, and “Reviewed today” plans the next', async () => {
  given((map) => {
    map.review = '2026-11-20';
  });
  await open();
  await click('Back to start');
  expect(shownText()).toContain('Review due since 20 Nov');
  await click('Reviewed today');
  expect(sent[0]?.edits).toMatchObject([{ fields: { reviewed: '2026-11-22', review: '2027-01-11' } }]);
  await click('What changed since');
  expect(shownText()).toContain('There is no snapshot of this map yet.');
});
