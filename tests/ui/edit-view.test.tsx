// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type Params, type Result, requests } from '../../src/contract/contract.ts';
import type { Journey } from '../../src/journey/journey.ts';
import { mountPanel } from '../support/mounted-panel.tsx';
import { fakePanel } from './fake-panel.ts';
import { boardWith, sampleJourney } from './sample-board.ts';

/** The editors in the panel: what they send, that they follow the board, and that nothing typed gets lost. */
const [first, second] = sampleJourney().cards;
if (!first || !second) throw new Error('sample too small');
let journey: Journey;
let sent: Params<'edit'>[];
let answer: (params: Params<'edit'>) => Result<'edit'>;
let undone: boolean;
/** Readings that are under way wait for it. */
let gate: Promise<void>;
let release: () => void;

afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
});

test('a text is written when one leaves its field, against what one saw, and one click takes it back', async () => {
  await open();
  await openCard();
  await type('Text', 'Other words');
  expect(sent).toEqual([]);
  await leave('Text');
  expect(sent).toMatchObject([
    {
      rootId: 'root0',
      edits: [{ op: 'set', kind: 'card', recordId: first.id, fields: { text: 'Other words' } }],
      seen: { [first.id]: { fields: { text: first.text } } },
    },
  ]);
  expect(text()).toContain('On the board: Text of');
  await click('Undo: Text of');
  expect(undone).toBe(true);
  expect(text()).toContain('Taken back: Text of');
});

test('leaving a field as it was sends nothing; Escape lets go of what was typed', async () => {
  await open();
  await openCard();
  await type('Text', first.text);
  await leave('Text');
  await type('Text', 'Never mind');
  await key('Text', { key: 'Escape' });
  expect(field('Text').value).toBe(first.text);
  await leave('Text');
  expect(sent).toEqual([]);
});

test('the board goes on living: an untouched field follows it, what is being typed and the focus stay', async () => {
  const panel = await open();
  await openCard();
  field('Text').focus();
  await type('Text', 'Mine, half-typ');
  journey = withCard({ text: 'Theirs', stageId: journey.stages[1]?.id ?? '' });
  panel.say({ type: 'boardChanged' });
  await settle();
  expect(field('Text').value).toBe('Mine, half-typ');
  expect(document.activeElement).toBe(field('Text'));
  expect(field('Stage').value).toBe(JSON.stringify(journey.stages[1]?.id));
  await leave('Text');
  expect(sent[0]?.seen[first.id]?.fields.text).toBe(first.text);
});

test('both changed it: both texts stand side by side, and nothing is written until one says what counts', async () => {
  await open();
  answer = ({ edits: [edit] }) =>
    edit?.op === 'set' && sent.length === 1
      ? asked(String(edit.fields.text))
      : { outcome: 'done', writes: 4 };
  await openCard();
  await type('Text', 'Mine');
  await leave('Text');
  for (const words of ['Both changed this note.', 'Theirs', 'Mine', first.text])
    expect(text()).toContain(words);
  await click('Use mine');
  expect(sent[1]).toMatchObject({
    edits: sent[0]?.edits,
    seen: { [first.id]: { fields: { text: 'Theirs' } } },
  });
  expect(text()).not.toContain('Both changed this note.');
});

test('keep board sends nothing more; keep both makes a second note of one’s own words', async () => {
  await open();
  answer = ({ edits: [edit] }) =>
    edit?.op === 'set' ? asked(String(edit.fields.text)) : { outcome: 'done', writes: 4 };
  await openCard();
  await type('Text', 'Mine');
  await leave('Text');
  await click('Keep board');
  expect(sent).toHaveLength(1);
  await type('Text', 'Mine again');
  await leave('Text');
  await click('Keep both');
  expect(sent[2]).toMatchObject({
    edits: [
      {
        op: 'add',
        kind: 'card',
        fields: { text: 'Mine again', stageId: first.stageId, laneId: first.laneId },
      },
    ],
    seen: {},
  });
});

test('deleted on the board while one was typing: the words become a question, and can be put back', async () => {
  const panel = await open();
  answer = ({ edits: [edit] }) =>
    edit?.op === 'set'
      ? {
          outcome: 'asked',
          conflicts: [
            {
              kind: 'card',
              recordId: first.id,
              base: { text: first.text },
              ours: { text: 'Mine', stageId: first.stageId, laneId: first.laneId },
              theirs: null,
            },
          ],
        }
      : { outcome: 'done', writes: 4 };
  await openCard();
  await type('Text', 'Mine');
  journey = { ...journey, links: [], cards: journey.cards.filter(({ id }) => id !== first.id) };
  panel.say({ type: 'boardChanged' });
  await settle();
  await settle();
  expect(text()).toContain('This is no longer on the board');
  expect(text()).toContain('It was deleted on the board after you began.');
  expect(text()).toContain('Mine');
  await click('Put it back with mine');
  expect(sent[1]?.edits).toMatchObject([{ op: 'add', recordId: first.id, fields: { text: 'Mine' } }]);
});

test('a locked note can be unlocked for it; a failure keeps the words and can be tried again', async () => {
  await open();
  answer = ({ unlock }) =>
    unlock
      ? { outcome: 'done', writes: 6 }
      : {
          outcome: 'hindered',
          hindrances: [{ recordId: first.id, reason: 'It is locked on the board.', locked: true }],
        };
  await openCard();
  await type('Text', 'Mine');
  await leave('Text');
  expect(text()).toContain('It is locked on the board.');
  await click('Unlock and apply');
  expect(sent[1]).toMatchObject({ unlock: [first.id], edits: sent[0]?.edits });
  answer = () => {
    throw new Error('FigJam is busy. The board is as it was.');
  };
  await type('Text', 'Mine anew');
  await leave('Text');
  expect(text()).toContain('FigJam is busy. The board is as it was.');
  expect(text()).toContain('Mine anew');
  answer = () => ({ outcome: 'done', writes: 4 });
  await click('Try again');
  expect(sent.at(-1)?.edits).toMatchObject([{ fields: { text: 'Mine anew' } }]);
});

test('choices write at once; what is no number stays in its field with the reason', async () => {
  await open();
  await openCard();
  await choose('Row', JSON.stringify(journey.lanes.at(-1)?.id));
  expect(sent[0]?.edits).toMatchObject([{ fields: { laneId: journey.lanes.at(-1)?.id } }]);
  await type('Votes', 'many');
  await leave('Votes');
  expect(text()).toContain('Write a number, or leave it empty.');
  expect(field('Votes').value).toBe('many');
  expect(sent).toHaveLength(1);
  await type('Votes', '7');
  await leave('Votes');
  expect(sent[1]?.edits).toMatchObject([{ fields: { votes: 7 } }]);
  await type('Channel', 'Phone\nLetter');
  await leave('Channel');
  expect(sent[2]?.edits).toMatchObject([{ fields: { channel: ['Phone', 'Letter'] } }]);
});

test('notes, feelings, numbers and people are added and removed from the list', async () => {
  await open();
  await click(`Edit ${journey.title}`);
  const [stage] = journey.stages;
  const lane = journey.lanes.find(({ kind }) => kind === 'pains');
  if (!stage || !lane) throw new Error('no pains');
  const line = byLabel(`Add a note to ${lane.name}`);
  await write(line, 'The line is busy');
  await press(line, { key: 'Enter' });
  expect(sent[0]?.edits).toMatchObject([
    { op: 'add', kind: 'card', fields: { text: 'The line is busy', stageId: stage.id, laneId: lane.id } },
  ]);
  expect(line.value).toBe('');
  await click('Add a feeling');
  expect(sent[1]?.edits).toMatchObject([
    { op: 'add', kind: 'emotion', fields: { stageId: stage.id, value: 1 } },
  ]);
  const people = byLabel('Add a persona');
  await write(people, 'Cleo');
  await click('Add a persona');
  expect(sent[2]?.edits).toMatchObject([{ op: 'add', kind: 'persona', fields: { name: 'Cleo' } }]);
  await click(first.text.slice(0, 20));
  await click('Delete note');
  expect(sent[3]?.edits).toEqual([{ op: 'remove', kind: 'card', recordId: first.id }]);
  expect(text()).toContain('The map itself');
});

test('arrows: drawn by choosing a note, worded, removed', async () => {
  await open();
  journey = { ...journey, links: [] };
  await openCard();
  await click('Draw an arrow to');
  const finder = byPlaceholder('Find the note by its words');
  await write(finder, second.text.slice(0, 15));
  await press(finder, { key: 'Enter' });
  expect(sent[0]?.edits).toMatchObject([
    { op: 'add', kind: 'link', fields: { from: first.id, to: second.id } },
  ]);
});

test('what caused a feeling: the pain points of the map are offered, those of its stage first', async () => {
  const sample = sampleJourney();
  const [stage, other] = sample.stages;
  const rows = ['pains', 'pains', 'actions', 'emotions'].map((kind, at) => ({
    id: `r${at}`,
    name: `Row ${at}`,
    kind,
  }));
  const note = (id: string, stageId: string | undefined, laneId: string, text: string) =>
    ({ id, stageId: stageId ?? null, laneId, text }) as const;
  await open({
    ...sample,
    lanes: rows,
    cards: [
      note('far', other?.id, 'r0', 'Far away'),
      note('near', stage?.id, 'r1', 'Nearby'),
      note('step', stage?.id, 'r2', 'No pain'),
    ],
    emotions: [{ id: 'felt', stageId: stage?.id ?? '', value: -1, label: 'Ouch' }],
    links: [],
    metrics: [],
  });
  await click(`Edit ${journey.title}`);
  await click('🙁 Ouch');
  expect(text()).toContain('Caused by');
  await click('Add the pain point that caused it');
  const offered = [...document.querySelectorAll('ul[aria-label="Pain points of this map"] .thing-words')];
  expect(offered.map((each) => each.textContent)).toEqual(['Nearby', 'Far away']);
  await click('Nearby');
  expect(sent[0]?.edits).toMatchObject([{ op: 'add', kind: 'link', fields: { from: 'felt', to: 'near' } }]);
});

test('what is selected on the board opens here, but not while one types', async () => {
  const panel = await open();
  panel.say({ type: 'selectionChanged', nodeIds: [`node-${first.id}`], notes: 1 });
  await settle();
  expect(text()).toContain('Maps on this board');
  await click('Edit ');
  expect(field('Text').value).toBe(first.text);
  panel.say({ type: 'selectionChanged', nodeIds: [`node-${second.id}`], notes: 1 });
  await settle();
  expect(field('Text').value).toBe(second.text);
  await type('Text', 'Half');
  panel.say({ type: 'selectionChanged', nodeIds: [`node-${first.id}`], notes: 1 });
  await settle();
  expect(field('Text').value).toBe('Half');
});

test.each(['before', 'after'])(
  'a note that is new: its selection is told %s the reading that knows it',
  async (order) => {
    const panel = await open();
    await openCard();
    const fresh = { ...second, id: 'fresh', text: 'Fresh from the board' };
    const add = () => {
      journey = { ...journey, cards: [...journey.cards, fresh] };
    };
    const select = () => panel.say({ type: 'selectionChanged', nodeIds: ['node-fresh'], notes: 1 });
    if (order === 'before') {
      add();
      hold();
      select();
      await settle();
      expect(text()).toContain('Reading what you selected');
      expect(document.querySelectorAll('textarea, .record-form')).toHaveLength(0);
      expect(buttons().filter((name) => name.startsWith('Delete'))).toEqual([]);
      release();
      await settle();
    } else {
      add();
      panel.say({ type: 'boardChanged' });
      await settle();
      expect(field('Text').value).toBe(first.text);
      select();
      await settle();
    }
    expect(field('Text').value).toBe('Fresh from the board');
    await click('Delete note');
    expect(sent).toMatchObject([{ edits: [{ op: 'remove', recordId: 'fresh' }] }]);
  },
);

test('a reading that began before the selection does not count as one that knows it', async () => {
  const panel = await open();
  await openCard();
  hold();
  panel.say({ type: 'boardChanged' });
  panel.say({ type: 'selectionChanged', nodeIds: ['node-unknown'], notes: 1 });
  await settle();
  release();
  await settle();
  expect(text()).toContain('Reading what you selected');
  await settle(1100);
  expect(text()).toContain('is no part of this map');
  expect(sent).toEqual([]);
});

test('what was typed goes to the note it was typed into, and then the editor follows', async () => {
  const panel = await open();
  await openCard();
  await type('Text', 'For the first');
  panel.say({ type: 'selectionChanged', nodeIds: [`node-${second.id}`], notes: 1 });
  await settle();
  expect(field('Text').value).toBe('For the first');
  await leave('Text');
  expect(sent).toMatchObject([{ edits: [{ recordId: first.id, fields: { text: 'For the first' } }] }]);
  expect(field('Text').value).toBe(second.text);
  panel.say({ type: 'selectionChanged', nodeIds: [], notes: 0 });
  await settle();
  expect(document.querySelectorAll('.record-form')).toHaveLength(0);
  expect(text()).toContain('The map itself');
});

test('opening a note from the list selects it on the board, and shows it though the selection comes late', async () => {
  const panel = await open();
  panel.say({ type: 'selectionChanged', nodeIds: [`node-${second.id}`], notes: 1 });
  await openCard();
  const shown = panel.sent.flatMap((message) =>
    message.type === 'request' && message.name === 'show' ? [message.params] : [],
  );
  expect(shown).toEqual([{ nodeIds: [`node-${first.id}`] }]);
  expect(field('Text').value).toBe(first.text);
  panel.say({ type: 'selectionChanged', nodeIds: [`node-${first.id}`], notes: 1 });
  await settle();
  expect(field('Text').value).toBe(first.text);
});

test('“On the board” and its undo go when their person did something else; a fault goes with what was typed', async () => {
  const panel = await open();
  await openCard();
  await type('Text', 'Other words');
  await leave('Text');
  panel.say({ type: 'boardChanged', undoable: true });
  await settle();
  expect(buttons().filter((name) => name.startsWith('Undo'))).toHaveLength(1);
  panel.say({ type: 'boardChanged', undoable: false });
  await settle();
  expect(document.querySelector('footer')?.textContent).not.toContain('On the board:');
  expect(buttons().filter((name) => name.startsWith('Undo'))).toEqual([]);
  await type('Votes', 'many');
  await leave('Votes');
  expect(text()).toContain('Write a number');
  await key('Votes', { key: 'Escape' });
  expect(document.querySelectorAll('.fault')).toHaveLength(0);
});

test('two wrote the same note at the same moment: who lost sees both texts, and what they choose is written', async () => {
  const panel = await open();
  await openCard();
  await type('Text', 'Mine');
  await leave('Text');
  journey = withCard({ text: 'Theirs, of the same moment' });
  panel.say({ type: 'boardChanged', undoable: true });
  await settle();
  for (const words of ['Both changed this note.', 'Theirs, of the same moment', 'Mine'])
    expect(text()).toContain(words);
  await click('Use mine');
  expect(sent[1]?.seen[first.id]?.fields.text).toBe('Theirs, of the same moment');
  expect(sent[1]?.edits).toMatchObject([{ fields: { text: 'Mine' } }]);
});

test.each(['its person wrote it', 'it is long after'])('another text is no question when %s', async (why) => {
  const panel = await open();
  await openCard();
  await type('Text', 'Mine');
  await leave('Text');
  if (why === 'it is long after') panel.now = () => new Date(2026, 10, 22, 12, 1);
  journey = withCard({ text: 'Later words' });
  panel.say({ type: 'boardChanged', undoable: why === 'it is long after' });
  await settle();
  expect(text()).not.toContain('Both changed this note.');
  expect(field('Text').value).toBe('Later words');
});

function asked(ours: string): Result<'edit'> {
  const base = first?.text ?? '';
  return {
    outcome: 'asked',
    conflicts: [{ kind: 'card', recordId: first?.id ?? '', field: 'text', base, ours, theirs: 'Theirs' }],
  };
}

function withCard(fields: Partial<Journey['cards'][number]>): Journey {
  return {
    ...journey,
    cards: journey.cards.map((card) => (card.id === first?.id ? { ...card, ...fields } : card)),
  };
}

test('evidence has a form: kind, words and number are written when one leaves them', async () => {
  await open();
  journey.cards[0] = { ...first, evidence: ['Ticket 12'] };
  await openCard();
  await write(byLabel('What evidence 1 says, or where it is'), 'Ticket 13 ');
  await write(byLabel('How many people or cases stand behind evidence 1'), '4');
  expect(sent).toEqual([]);
  byLabel('How many people or cases stand behind evidence 1').dispatchEvent(new FocusEvent('blur'));
  await settle();
  const evidence = [{ n: 4, note: 'Ticket 13 ' }];
  expect(sent).toMatchObject([{ edits: [{ op: 'set', recordId: first.id, fields: { evidence } }] }]);
});

test('a persona’s face and colour are chosen; words are refused kindly, and nothing is written', async () => {
  const [persona] = journey.personas.length > 0 ? journey.personas : sampleJourney().personas;
  await open();
  await click(`Edit ${journey.title}`);
  await click(`${persona?.emoji ?? ''}${persona?.name ?? ''}`);
  await type('Emoji', 'runner');
  await leave('Emoji');
  expect(text()).toContain('“runner” is words; here stands one face or picture. Perhaps 🏃?');
  expect(field('Emoji').value).toBe('runner');
  expect(sent).toEqual([]);
  await click('🏃 runner');
  expect(sent[0]?.edits).toMatchObject([{ kind: 'persona', fields: { emoji: '🏃' } }]);
  expect(text()).not.toContain('is words');
  document.querySelector<HTMLInputElement>('input[aria-label="Green"]')?.click();
  await settle();
  expect(sent[1]?.edits).toMatchObject([{ kind: 'persona', fields: { colour: 'green' } }]);
});

test('a day is a native one, proposals are one click, and empty is cleared', async () => {
  await open();
  await openCard();
  expect(field('Due')).toMatchObject({ type: 'date' });
  await type('Due', '2027-02-01');
  await leave('Due');
  expect(sent[0]?.edits).toMatchObject([{ fields: { due: '2027-02-01' } }]);
  const clicks: [string, Journey['cards'][number]['channel'] | null][] = [
    ['Phone', 'Phone'],
    ['Letter', ['Phone', 'Letter']],
    ['Phone', ['Letter']],
    ['Letter', null],
  ];
  for (const [chip, channel] of clicks) {
    answer = () => {
      journey = withCard({ channel: channel ?? undefined });
      return { outcome: 'done', writes: 1 };
    };
    await click(chip);
    expect(sent.at(-1)?.edits).toMatchObject([{ fields: { channel } }]);
  }
});

async function open(given = sampleJourney()) {
  journey = given;
  sent = [];
  undone = false;
  gate = Promise.resolve();
  answer = () => ({ outcome: 'done', writes: 4 });
  const panel = fakePanel({
    hello: () => ({ version: '1', board: 'Team board', page: 'Page 1', command: 'open' }),
    read: async () => {
      const seen = boardWith(journey);
      await gate;
      return seen;
    },
    show: () => ({ shown: 1 }),
    edit: (params) => {
      const wanted = z.parse(requests.edit.params, params);
      sent.push(wanted);
      return answer(wanted);
    },
    undo: () => {
      undone = true;
      return { undone };
    },
  });
  await mountPanel(panel);
  return panel;
}

async function openCard(): Promise<void> {
  await click(`Edit ${journey.title}`);
  await click(first?.text.slice(0, 20) ?? '');
}

function hold(): void {
  gate = new Promise((resolve) => {
    release = resolve;
  });
}

async function settle(longer = 20): Promise<void> {
  await act(async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve, longer));
  });
}

function text(): string {
  return document.body.textContent ?? '';
}

const nameOf = (button: Element) => button.getAttribute('aria-label') ?? button.textContent ?? '';
const buttons = () => [...document.querySelectorAll('button')].map(nameOf);

async function click(name: string): Promise<void> {
  const all = [...document.querySelectorAll('button')];
  const found = all.find((button) => nameOf(button).startsWith(name));
  if (!found) throw new Error(`no button “${name}” among ${all.map(nameOf).join(', ')}`);
  found.click();
  await settle();
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function field(label: string): Control {
  const found = [...document.querySelectorAll('label')].find((each) => each.textContent === label);
  const control = document.getElementById(found?.htmlFor ?? '');
  if (!isControl(control)) throw new Error(`no field “${label}”`);
  return control;
}

function isControl(node: unknown): node is Control {
  return (
    node instanceof HTMLInputElement ||
    node instanceof HTMLTextAreaElement ||
    node instanceof HTMLSelectElement
  );
}

function byLabel(label: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
  if (!found) throw new Error(`no line “${label}”`);
  return found;
}

function byPlaceholder(words: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`input[placeholder="${words}"]`);
  if (!found) throw new Error(`no line “${words}”`);
  return found;
}

async function write(control: Control, value: string): Promise<void> {
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  await settle();
}

async function type(label: string, value: string): Promise<void> {
  await write(field(label), value);
}

async function leave(label: string): Promise<void> {
  field(label).dispatchEvent(new FocusEvent('blur'));
  await settle();
}

async function press(control: Control, init: KeyboardEventInit): Promise<void> {
  control.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
  await settle();
}

async function key(label: string, init: KeyboardEventInit): Promise<void> {
  await press(field(label), init);
}

async function choose(label: string, value: string): Promise<void> {
  const list = field(label);
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
}
