import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Previewed } from '../../src/client/sync/preview-sync.ts';
import type { Result } from '../../src/contract/contract.ts';
import type { Journey } from '../../src/journey/journey.ts';
import type { FileEdit } from '../../src/journey/merge/file-edit.ts';
import type { Edit } from '../../src/journey/merge/merge-edits.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { arbitraryJourney } from '../support/arbitrary-journey.ts';
import { cases } from '../support/cases.ts';
import { editParams, set } from '../support/editing.ts';
import type { LiveBoard } from '../support/live-board.ts';
import { type Choices, liveOnBoard, makeChoices, notesOf } from '../support/random-person.ts';
import { bringIn, editedFile, reworded, smallMap } from '../support/small-map.ts';
import { boardOf, openForTwo } from '../support/two-people.ts';
import { dragOnMatrix, putMatrixBeside, withIdeas } from '../support/with-matrix.ts';

/**
 * Two people with a panel each, in any interleaving of working on the board, typing into the panel's editors, editing
 * files, comparing them and putting them on the board, with spells without a network. Words are followed by what vanishes from a board at each step:
 * it must be the doing of a person, or of a change that a person saw and took.
 */
const size = {
  cards: { min: 3, max: 8 },
  stages: { min: 1, max: 3 },
  lanes: { min: 1, max: 3 },
  links: { max: 2 },
  personas: { max: 1 },
  emotions: { max: 2 },
  metrics: { max: 1 },
  textLength: 60,
};

test('two people on one board end with one map, no word lost, nothing doubled', async () => {
  const law = fc.asyncProperty(arbitraryJourney(size), fc.nat(), async (journey, seed) => {
    await playSchedule(journeyFrom(journey), seed);
  });
  await fc.assert(law, cases('two people', 5, 500));
}, 14_400_000);

test('a file that both bring in without a network adds its new card once, also when it changes afterwards', async () => {
  const two = openForTwo();
  const { rootId } = await two.ana.ask('insert', { journey: smallMap });
  two.exchange();
  const added = { id: 'new', stageId: 'pour', laneId: 'do', text: 'Add milk' };
  const once = { ...smallMap, cards: [...smallMap.cards, added] };
  const file = editedFile(smallMap, once, 'x1');
  for (const board of [two.ana, two.ben]) await bringIn(board, rootId, file);
  two.exchange();
  const milk = async (board: LiveBoard) =>
    (await readMap(board, rootId)).journey.cards.filter(({ text }) => text.includes('milk'));
  expect(await milk(two.ana)).toMatchObject([{ id: 'new', text: 'Add milk' }]);
  expect(await milk(two.ben)).toEqual(await milk(two.ana));
  const again = editedFile(once, reworded(once, { new: 'Add oat milk' }), 'x2');
  await bringIn(two.ben, rootId, again);
  two.exchange();
  expect(await milk(two.ana)).toMatchObject([{ id: 'new', text: 'Add oat milk' }]);
  expect(notesOf(two.ana).filter(({ props }) => /milk/.test(props.text?.characters ?? ''))).toHaveLength(1);
});

test('found by the law: of two notes that say the same each person replaces one', async () => {
  const journey = {
    id: 'journey',
    title: 'Name',
    personas: [
      {
        id: 'p1',
        name: 'Name',
        type: '',
        share: '',
        behaviours: '',
        needs: [],
        frustrations: '',
        quote: '=1+1',
      },
    ],
    stages: [{ id: 's1', name: 'Name' }],
    lanes: [{ id: 'l1', name: 'Name', kind: 'goals' }],
    cards: [
      { id: 'c1', text: '', stageId: null, laneId: null },
      { id: 'c2', text: 'waits waits waits waits waits\n', stageId: null, laneId: null },
      { id: 'c3', text: '', stageId: null, laneId: 'l1' },
    ],
    metrics: [{ id: 'm1', kind: 'NPS', cardId: 'c1' }],
  };
  await playSchedule(journeyFrom(journey), 1232231684);
});

test('found by the law: a new card that both brought in, with nothing done to it since', async () => {
  const cards = ['c1', 'c2', 'c3'].map((id) => ({ id, text: '', stageId: null, laneId: null }));
  const [stages, lanes] = [[{ id: 's1', name: 'Name' }], [{ id: 'l1', name: 'Name', kind: 'goals' }]];
  await playSchedule(journeyFrom({ id: 'journey', title: 'Name', stages, lanes, cards }), 1099953329);
});

/** One of the two, with what lies on their desk. */
interface Person {
  board: LiveBoard;
  preview: { file: FileEdit; found: Previewed } | null;
  /** A field or a button of the panel's editor, and the map as it was when the person opened it. */
  editor: { edits: Edit[]; seen: Journey } | null;
}

interface Story {
  rootId: string;
  choices: Choices;
  /** Files that either exported and edited; both may bring in any. */
  files: FileEdit[];
  /** Words that a person deleted or replaced, or took a change that did. */
  gone: Set<string>;
  /** A note and a word that a person took from it while another note still said it. */
  takenFrom: Set<string>;
  /** Words on notes that a person copied, or kept twice. */
  copied: Set<string>;
  /** The notes when both last saw the same board. */
  common: Map<string, string>;
}

async function playSchedule(journey: Journey, seed: number): Promise<void> {
  const two = openForTwo();
  const { rootId } = await two.ana.ask('insert', { journey: withIdeas(journey, seed) });
  await putMatrixBeside(two.ana, rootId);
  two.exchange();
  const people: [Person, Person] = [
    { board: two.ana, preview: null, editor: null },
    { board: two.ben, preview: null, editor: null },
  ];
  const choices = makeChoices(seed);
  const common = textsOf(two.ana);
  const story: Story = {
    rootId,
    choices,
    files: [],
    gone: new Set(),
    takenFrom: new Set(),
    copied: new Set(),
    common,
  };
  const meet = () => {
    noteContested(people, story);
    const before = people.map(({ board }) => textsOf(board));
    two.exchange();
    const after = wordsOn(two.ana);
    for (const word of wordsIn(before.flatMap((texts) => [...texts.values()])))
      expect(after.has(word) || isTaken(word, before, story), `${word} lost`).toBe(true);
    story.common = textsOf(two.ana);
  };
  for (let step = 0; step < 20; step++) {
    await doSomething(people[choices.pick(2)] ?? people[0], story);
    if (choices.pick(3) > 0) meet();
  }
  meet();
  expect(boardOf(two.ana)).toBe(boardOf(two.ben));
  const [mine, yours] = [await readMap(two.ana, rootId), await readMap(two.ben, rootId)];
  expect(mine).toEqual(yours);
  expectModelOfBoard(two.ana, mine);
  expectNothingDoubled(mine, story);
}

async function doSomething(person: Person, story: Story): Promise<void> {
  const { choices } = story;
  const texts = textsOf(person.board);
  const before = wordsIn(texts.values());
  const turn = choices.pick(15);
  if (turn === 14 && dragOnMatrix(person.board, choices.pick)) return;
  if (turn < 4) {
    const deeds = liveOnBoard(person.board, choices, 1 + choices.pick(2));
    for (const { act, touched } of deeds)
      if (act === 'duplicate' || act === 'copyPaste') noteCopied(person.board, touched, story);
    noteGone(person.board, before, story.gone);
  } else if (turn < 6) await editFile(person, story);
  else if (turn < 8) await openEditor(person, story);
  else if (turn < 10) await sendEdit(person, story, before);
  else if (turn < 12 || !person.preview) await preview(person, story);
  else await apply(person, story, before);
  noteTaken(texts, textsOf(person.board), story);
}

/** Words that are still on the board here, on another note: each step has proved that a person knew of those that are not. */
function noteTaken(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  story: Story,
): void {
  for (const [id, text] of before)
    for (const word of text.match(said) ?? [])
      if (!after.get(id)?.includes(word)) story.takenFrom.add(`${id} ${word}`);
}

/** Whether persons took the word from every note that said it, be it from one note each. */
function isTaken(word: string, boards: readonly ReadonlyMap<string, string>[], story: Story): boolean {
  if (story.gone.has(word)) return true;
  const saying = boards.flatMap((texts) => [...texts].filter(([, text]) => text.includes(word)));
  return saying.every(([id]) => story.takenFrom.has(`${id} ${word}`));
}

/** Exports the map and edits the file: words, a new card, a card that is left out, another place. */
async function editFile({ board }: Person, { rootId, choices, files }: Story): Promise<void> {
  const { journey } = await readMap(board, rootId);
  const cards = journey.cards.map((card) => ({ ...card }));
  const [stage, lane] = [choices.of(journey.stages), choices.of(journey.lanes)];
  for (let edit = 0; edit <= choices.pick(3); edit++) {
    const card = choices.of(cards);
    const turn = choices.pick(4);
    if (card && turn < 2) card.text = choices.words();
    else if (card && turn === 2)
      Object.assign(card, { stageId: stage?.id ?? null, laneId: lane?.id ?? null });
    else {
      const text = choices.words();
      cards.push({ id: `f${text}`, stageId: stage?.id ?? null, laneId: lane?.id ?? null, text });
    }
  }
  const left = choices.pick(4) === 0 ? choices.pick(cards.length + 1) : -1;
  const partial = cards.filter((_, at) => at !== left);
  const ids = new Set(partial.map(({ id }) => id));
  const links = journey.links.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const metrics = journey.metrics.filter(({ cardId }) => typeof cardId !== 'string' || ids.has(cardId));
  const edited = { ...journey, cards: partial, links, metrics };
  files.push(editedFile(journey, edited, choices.pick(4) === 0 ? undefined : `x${files.length}`));
}

async function preview(person: Person, { rootId, choices, files }: Story): Promise<void> {
  const file = choices.of(files);
  if (!file) return;
  person.preview = { file, found: await person.board.ask('previewSync', { rootId, file }) };
}

/** Somebody begins to type into a field, or reaches for a button. */
async function openEditor(person: Person, { rootId, choices }: Story): Promise<void> {
  const { journey: seen } = await readMap(person.board, rootId);
  const [card, stage, lane] = [choices.of(seen.cards), choices.of(seen.stages), choices.of(seen.lanes)];
  const recordId = card?.id ?? '';
  const place = { stageId: stage?.id ?? null, laneId: lane?.id ?? null };
  const text = choices.words();
  const turn = choices.pick(6);
  if (!card || turn === 0) {
    const fields = { ...place, text };
    person.editor = { seen, edits: [{ op: 'add', kind: 'card', recordId: `e${text}`, fields }] };
  } else if (turn === 1) person.editor = { seen, edits: [set('card', recordId, 'laneId', place.laneId)] };
  else if (turn === 2) person.editor = { seen, edits: [{ op: 'remove', kind: 'card', recordId }] };
  else if (turn === 3 && stage) person.editor = { seen, edits: [set('stage', stage.id, 'name', text)] };
  else person.editor = { seen, edits: [set('card', recordId, 'text', text)] };
}

/** Leaves the field, which may be a while later: written at once, or asked when somebody changed the same. */
async function sendEdit(person: Person, story: Story, before: ReadonlySet<string>): Promise<void> {
  if (!person.editor) return;
  const { seen, edits } = person.editor;
  person.editor = null;
  const params = editParams(story.rootId, seen, edits);
  const asked = JSON.stringify(params.seen);
  const result = await person.board.ask('edit', params).catch((error: unknown) => {
    // What it named is gone from the map by now: said, and nothing is written.
    expect(String(error)).toMatch(/Nothing was changed/);
    return null;
  });
  const now = wordsOn(person.board);
  if (result?.outcome !== 'done') {
    expect(now).toEqual(before);
    return;
  }
  for (const word of before) {
    if (now.has(word)) continue;
    expect(asked.includes(word), `“${word}” vanished unseen`).toBe(true);
    story.gone.add(word);
  }
  const given = edits.flatMap((each) => ('fields' in each ? [JSON.stringify(each.fields.text ?? null)] : []));
  for (const word of given.join(' ').match(said) ?? [])
    expect(now.has(word), `“${word}” was not written`).toBe(true);
}

/** Takes a preview as it was seen, which may be a while ago. */
async function apply(person: Person, story: Story, before: ReadonlySet<string>): Promise<void> {
  if (!person.preview) return;
  const { file, found } = person.preview;
  const { choices, rootId, gone } = story;
  const resolutions: { [index: string]: 'ours' | 'theirs' | 'both' } = {};
  for (const [index, { kind, field }] of found.conflicts.entries()) {
    const both = kind === 'card' && field === 'text' && choices.pick(3) === 0;
    resolutions[String(index)] = both ? 'both' : choices.pick(2) === 0 ? 'ours' : 'theirs';
  }
  const params = { rootId, file, seen: found.seen, untick: [], resolutions, remove: [] };
  const result = await person.board.ask('applySync', params);
  person.preview = null;
  if (result.outcome !== 'done') {
    expect(result.outcome).toBe('changedMeanwhile');
    expect(wordsOn(person.board)).toEqual(before);
    return;
  }
  const shown = JSON.stringify([found.changes.map((change) => change.before ?? null), found.conflicts]);
  const now = wordsOn(person.board);
  for (const word of before) {
    if (now.has(word)) continue;
    expect(shown.includes(word), `“${word}” vanished unseen`).toBe(true);
    gone.add(word);
  }
  for (const [index, conflict] of found.conflicts.entries())
    if (resolutions[String(index)] === 'both')
      for (const word of JSON.stringify(conflict).match(said) ?? []) story.copied.add(word);
  const skipped = new Set(result.skipped.map(({ recordId }) => recordId));
  for (const { from, recordId, after, field } of found.changes) {
    if (from !== 'file' || skipped.has(recordId) || (field !== undefined && field !== 'text')) continue;
    for (const word of JSON.stringify(after ?? null).match(said) ?? [])
      expect(now.has(word), `“${word}” of the file did not arrive`).toBe(true);
  }
}

/** Notes that both changed since they last met: FigJam keeps what was written last. */
function noteContested(people: readonly Person[], { common, gone }: Story): void {
  const [first, second] = people.map(({ board }) => changedSince(common, textsOf(board)));
  for (const id of first?.keys() ?? []) {
    if (!second?.has(id)) continue;
    for (const text of [first?.get(id), second.get(id)])
      for (const word of (text ?? '').match(said) ?? []) gone.add(word);
  }
  // A note that one deletes while the other writes on it is gone with the words on it.
  for (const { board } of people) {
    const texts = textsOf(board);
    for (const [id, text] of common) if (!texts.has(id)) noteWordsEverywhere(people, id, text, gone);
  }
}

function noteWordsEverywhere(people: readonly Person[], id: string, text: string, gone: Set<string>): void {
  const texts = [text, ...people.map(({ board }) => textsOf(board).get(id) ?? '')];
  for (const each of texts) for (const word of each.match(said) ?? []) gone.add(word);
}

function changedSince(common: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>) {
  const changed = new Map<string, string>();
  for (const [id, text] of now) if (common.get(id) !== text) changed.set(id, text);
  for (const id of common.keys()) if (!now.has(id)) changed.set(id, '');
  return changed;
}

function noteGone(board: LiveBoard, before: ReadonlySet<string>, gone: Set<string>): void {
  const now = wordsOn(board);
  for (const word of before) if (!now.has(word)) gone.add(word);
}

function noteCopied(board: LiveBoard, ids: readonly string[], { copied }: Story): void {
  const texts = textsOf(board);
  for (const id of ids) for (const word of (texts.get(id) ?? '').match(said) ?? []) copied.add(word);
}

/** Every note of a card says what its card says. */
function expectModelOfBoard(board: LiveBoard, { journey, nodes }: Map1): void {
  const texts = textsOf(board);
  for (const { id, text } of journey.cards) {
    const shown = texts.get(nodes[id]?.[0] ?? '');
    if (shown !== undefined) expect(shown.replace(/\r\n?|[\u2028\u2029]/g, '\n')).toBe(text);
  }
}

function expectNothingDoubled({ journey }: Map1, { copied }: Story): void {
  const counts = new Map<string, number>();
  for (const { text } of journey.cards)
    for (const word of text.match(said) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word, count] of counts) if (!copied.has(word)) expect(count, `“${word}” is doubled`).toBe(1);
}

const said = /said[a-z0-9]+/g;

function textsOf(board: LiveBoard): Map<string, string> {
  return new Map(notesOf(board).map(({ id, props }) => [id, props.text?.characters ?? '']));
}

function wordsOn(board: LiveBoard): Set<string> {
  return wordsIn(textsOf(board).values());
}

function wordsIn(texts: Iterable<string>): Set<string> {
  return new Set([...texts].flatMap((text) => text.match(said) ?? []));
}

type Map1 = Result<'read'>['journeys'][number];

async function readMap(board: LiveBoard, rootId: string): Promise<Map1> {
  const map = (await board.ask('read', {})).journeys.find((candidate) => candidate.rootId === rootId);
  if (!map) throw new Error('the map is gone');
  return map;
}
