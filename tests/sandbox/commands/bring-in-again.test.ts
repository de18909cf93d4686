import papaparse from 'papaparse';
import { beforeEach, describe, expect, test } from 'vitest';
import { readCsv } from '../../../src/formats/csv/read-csv.ts';
import { writeCsv } from '../../../src/formats/csv/write-csv.ts';
import { readJson } from '../../../src/formats/json/read-json.ts';
import { writeJson } from '../../../src/formats/json/write-json.ts';
import type { Card, Journey } from '../../../src/journey/journey.ts';
import type { Resolution } from '../../../src/journey/merge/change.ts';
import type { FileEdit } from '../../../src/journey/merge/file-edit.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { stampKey, stampNamespace } from '../../../src/journey/stamp.ts';
import { bytesOf } from '../../formats/export-input.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';

const haircut = journeyFrom({
  id: 'haircut',
  title: 'A haircut',
  stages: [
    { id: 'before', name: 'Before' },
    { id: 'after', name: 'After' },
  ],
  lanes: [
    { id: 'do', name: 'Doing', kind: 'actions' },
    { id: 'hurt', name: 'Hurdles', kind: 'pains' },
  ],
  cards: [
    { id: 'book', stageId: 'before', laneId: 'do', text: 'Books online' },
    { id: 'wait', stageId: 'before', laneId: 'hurt', text: 'Waits', severity: 2 },
    { id: 'pay', stageId: 'after', laneId: 'do', text: 'Pays' },
    { id: 'tip', stageId: 'after', laneId: 'do', text: 'Tips' },
  ],
});
const info = (id: string) => ({ id, journeyId: 'haircut', board: 'B', map: 'A haircut', at: '2026-11-03' });

type Patch = { [field: string]: string | number };
/** What a person does to an exported file: changes notes, adds some with an id, takes rows out, all by id. */
interface Edits {
  change?: { [id: string]: Patch };
  add?: (Patch & { id: string })[];
  take?: string[];
}
/** A file of this export (the journey as it was then), edited. */
type Editor = (edits: Edits, exportId?: string, journey?: Journey) => FileEdit;

const editJson: Editor = ({ change = {}, add = [], take = [] }, exportId = 'first', journey = haircut) => {
  const file = JSON.parse(writeJson({ journey, info: info(exportId) }));
  file.cards = file.cards
    .filter(({ id }: Card) => !take.includes(id))
    .map((card: Card) => ({ ...card, ...change[card.id] }));
  file.cards.push(...add);
  return readJson(bytesOf(JSON.stringify(file)));
};

const editCsv: Editor = ({ change = {}, add = [], take = [] }, exportId = 'first', journey = haircut) => {
  const text = String(writeCsv({ journey, info: info(exportId) })).replace(/^\uFEFF/, '');
  const { data, meta } = papaparse.parse<{ [column: string]: string }>(text, {
    header: true,
    skipEmptyLines: true,
  });
  const rows: { [column: string]: unknown }[] = data
    .filter(({ id = '' }) => !take.includes(id))
    .map((row) => ({ ...row, ...change[row.id ?? ''] }));
  for (const { stageId, laneId, ...fields } of add)
    rows.push({ ...fields, stage_id: stageId, lane_id: laneId });
  return readCsv(bytesOf(papaparse.unparse(rows, { columns: meta.fields ?? [] })));
};

let board: LiveBoard;
let rootId: string;

interface Choice {
  remove?: boolean;
  resolve?: Resolution;
  untick?: boolean;
}

/** Brings a file in; asked is how many questions there were. */
async function bringIn(file: FileEdit, { remove = false, resolve, untick = false }: Choice = {}) {
  const first = await board.ask('previewSync', { rootId, file });
  const gone = remove ? first.missing : [];
  const { seen, changes, conflicts, missing } = await board.ask('previewSync', {
    rootId,
    file,
    remove: gone,
  });
  const resolutions = resolve ? Object.fromEntries(conflicts.map((_, i) => [String(i), resolve])) : {};
  board.use();
  const result = await board.ask('applySync', {
    rootId,
    file,
    seen,
    untick: untick ? changes.map((_, i) => i) : [],
    resolutions,
    remove: gone,
  });
  const fromFile = changes.filter(({ from }) => from === 'file');
  return { result, asked: conflicts.length, changed: fromFile.length, missing, written: board.use().writes };
}
const nothing = { asked: 0, changed: 0, written: 0, result: { outcome: 'done', writes: 0 } };

async function readMap() {
  const [map] = (await board.ask('read', {})).journeys;
  if (!map) throw new Error('no map');
  return map;
}
async function textOf(cardId: string): Promise<string | undefined> {
  return (await readMap()).journey.cards.find(({ id }) => id === cardId)?.text;
}
async function nodeOf(cardId: string): Promise<string> {
  return (await readMap()).nodes[cardId]?.[0] ?? '';
}
async function type(cardId: string, text: string): Promise<void> {
  board.act({ do: 'type', node: await nodeOf(cardId), text });
}
async function erase(cardId: string): Promise<void> {
  board.act({ do: 'delete', nodes: [await nodeOf(cardId)] });
}
const find = (nodeId: string) => board.client.await(board.figma.getNodeByIdAsync(nodeId));
async function placeOf(nodeId: string): Promise<{ x: number; y: number }> {
  const node = await find(nodeId);
  const box = node && 'absoluteBoundingBox' in node ? node.absoluteBoundingBox : null;
  if (!box) throw new Error(`${nodeId} lies nowhere`);
  return box;
}
async function readMemory(): Promise<string> {
  return (await find(rootId))?.getSharedPluginData(stampNamespace, stampKey) ?? '';
}

describe.each([
  ['JSON', editJson],
  ['CSV', editCsv],
])('an edited %s file, brought in again', (_, edit) => {
  beforeEach(async () => {
    board = openBoard();
    ({ rootId } = await board.ask('insert', { journey: haircut }));
  });
  const paysCash = () => edit({ change: { pay: { text: 'Pays cash' } } });
  const newCard = { id: 'wash', stageId: 'before', laneId: 'do', text: 'Washes' };

  test('does nothing at once: twice is once', async () => {
    const file = edit({ change: { pay: { text: 'Pays cash' } }, add: [newCard], take: ['tip'] });
    expect(await bringIn(file, { remove: true })).toMatchObject({ asked: 0, result: { outcome: 'done' } });
    expect(await bringIn(file, { remove: true })).toMatchObject({ ...nothing, missing: [] });
  });

  test('neither reverts nor asks about what the board changed after it', async () => {
    await bringIn(paysCash());
    await type('pay', 'Pays by card');
    expect(await bringIn(paysCash())).toMatchObject(nothing);
    expect(await textOf('pay')).toBe('Pays by card');
  });

  test('does not revive a card that it added and the board deleted', async () => {
    const file = edit({ add: [newCard] });
    await bringIn(file);
    expect(await textOf('wash')).toBe('Washes');
    await erase('wash');
    expect(await bringIn(file)).toMatchObject(nothing);
    expect(await textOf('wash')).toBeUndefined();
  });

  test('leaves alone a card that it added and the board edited', async () => {
    const file = edit({ add: [newCard] });
    await bringIn(file);
    await type('wash', 'Washes twice');
    expect(await bringIn(file)).toMatchObject(nothing);
  });

  test('merges what was edited in it since, and asks only where the board differs from what it brought', async () => {
    await bringIn(paysCash());
    const cheque = edit({ change: { pay: { text: 'Pays by cheque' } } });
    expect(await bringIn(cheque)).toMatchObject({ asked: 0, changed: 1 });
    expect(await textOf('pay')).toBe('Pays by cheque');
    expect(await bringIn(paysCash())).toMatchObject(nothing);
    await type('pay', 'Pays later');
    const coins = edit({ change: { pay: { text: 'Pays in coins' } } });
    expect(await bringIn(coins, { resolve: 'ours' })).toMatchObject({ asked: 1 });
    expect(await textOf('pay')).toBe('Pays in coins');
  });

  test('edits a card that it added', async () => {
    await bringIn(edit({ add: [newCard] }));
    expect(await bringIn(edit({ add: [{ ...newCard, text: 'Washes hair' }] }))).toMatchObject({ asked: 0 });
    expect(await textOf('wash')).toBe('Washes hair');
    await erase('wash');
    const edited = edit({ add: [{ ...newCard, text: 'Washes it all' }] });
    expect(await bringIn(edited, { resolve: 'theirs' })).toMatchObject({ asked: 1 });
    expect(await bringIn(edited)).toMatchObject(nothing);
  });

  test.each(['theirs', 'both', { write: 'Pays somehow' }] as const)('asks once: %j', async (resolve) => {
    await type('pay', 'Pays by card');
    const decided = await bringIn(paysCash(), { resolve });
    expect(decided.asked).toBe(1);
    if (resolve === 'theirs') expect(decided.result).toMatchObject({ outcome: 'done', writes: 1 });
    expect(await bringIn(paysCash())).toMatchObject(nothing);
  });

  test('offers again what was left out', async () => {
    expect(await bringIn(paysCash(), { untick: true })).toMatchObject({ changed: 1, written: 0 });
    expect(await bringIn(paysCash())).toMatchObject({ changed: 1, asked: 0 });
    expect(await textOf('pay')).toBe('Pays cash');
  });

  test('reverts nothing when it is another copy of the same export', async () => {
    await bringIn(paysCash());
    expect(await bringIn(edit({}))).toMatchObject(nothing);
    expect(await bringIn(edit({ change: { tip: { text: 'Tips well' } } }))).toMatchObject({ changed: 1 });
    expect(await textOf('pay')).toBe('Pays cash');
  });

  test('deletes once what a person ticked, even if it comes back from a copy beside the map', async () => {
    const file = edit({ take: ['tip'] });
    const tip = await nodeOf('tip');
    const { x, y } = await placeOf(tip);
    const copies = board.act({ do: 'copyPaste', nodes: [tip], dx: 0, dy: 9000 });
    await bringIn(file, { remove: true });
    expect(await textOf('tip')).toBeUndefined();
    board.act({ do: 'drag', nodes: copies, x, y });
    expect(await textOf('tip')).toBe('Tips');
    expect(await bringIn(file, { remove: true })).toMatchObject({ ...nothing, missing: [] });
    expect(await textOf('tip')).toBe('Tips');
  });

  test('asks once about a card that was to be deleted and lives on', async () => {
    await type('tip', 'Tips well');
    const file = edit({ take: ['tip'] });
    expect(await bringIn(file, { remove: true, resolve: 'theirs' })).toMatchObject({ asked: 1 });
    expect(await bringIn(file, { remove: true })).toMatchObject({ ...nothing, missing: [] });
    expect(await textOf('tip')).toBe('Tips well');
  });

  test('is applied again after an undo, which forgets it too', async () => {
    const before = await readMemory();
    const file = edit({ change: { pay: { text: 'Pays cash' } }, add: [newCard] });
    await bringIn(file);
    expect(await readMemory()).not.toBe(before);
    board.act({ do: 'undo' });
    expect(await readMemory()).toBe(before);
    expect(await textOf('pay')).toBe('Pays');
    expect(await bringIn(file)).toMatchObject({ asked: 0, result: { outcome: 'done' } });
    expect([await textOf('pay'), await textOf('wash')]).toEqual(['Pays cash', 'Washes']);
  });

  test('is previewed again when somebody brought in a file of its export meanwhile', async () => {
    const file = paysCash();
    const { seen } = await board.ask('previewSync', { rootId, file });
    await bringIn(edit({ change: { tip: { text: 'Tips well' } } }));
    const apply = { rootId, file, untick: [], resolutions: {}, remove: [] };
    expect(await board.ask('applySync', { ...apply, seen })).toMatchObject({ outcome: 'changedMeanwhile' });
    expect(await bringIn(file)).toMatchObject({ changed: 1 });
  });

  test('of an older export does not undo what a newer one brought', async () => {
    await bringIn(paysCash());
    const now = (await readMap()).journey;
    await bringIn(edit({ change: { pay: { text: 'Pays by card' } } }, 'second', now));
    expect(await bringIn(paysCash())).toMatchObject(nothing);
    expect(await textOf('pay')).toBe('Pays by card');
  });
});

describe('what is remembered', () => {
  beforeEach(async () => {
    board = openBoard();
    ({ rootId } = await board.ask('insert', { journey: haircut }));
  });

  test('costs one write, and none for a file without an export', async () => {
    const file = editJson({ change: { pay: { text: 'Pays cash' } } });
    const { exported: _, ...rest } = file;
    const plain = (await bringIn({ ...rest, exported: null })).result;
    board.act({ do: 'undo' });
    const remembered = (await bringIn(file)).result;
    if (plain.outcome !== 'done' || remembered.outcome !== 'done') throw new Error('not done');
    expect(remembered.writes).toBe(plain.writes + 1);
  });

  test('of an order keeps it from being asked again', async () => {
    const file = editJson({});
    file.records.orders.cells = { '["after","do"]': ['tip', 'pay'] };
    expect(await bringIn(file)).toMatchObject({ changed: 1, asked: 0 });
    const { journey } = await readMap();
    expect(journey.cards.filter(({ stageId }) => stageId === 'after').map(({ id }) => id)).toEqual([
      'tip',
      'pay',
    ]);
    const back = editJson({}, 'second', journey);
    back.records.orders.cells = { '["after","do"]': ['pay', 'tip'] };
    await bringIn(back);
    expect(await bringIn(file)).toMatchObject(nothing);
  });

  test('is never part of the journey, and outlives edits of its own fields', async () => {
    await bringIn(editJson({ change: { pay: { text: 'Pays cash' } } }));
    const { journey } = await readMap();
    expect(JSON.stringify(journey)).not.toContain('brought');
    await bringIn(editJson({}, 'second', { ...journey, owner: 'Kim' }));
    const file = editJson({}, 'third', journey);
    const record = file.records.byId[journey.id];
    if (record) record.fields = { ...record.fields, owner: 'Kim', 'x-secret': 1 };
    await bringIn(file);
    await type('pay', 'Pays by card');
    expect(await bringIn(editJson({ change: { pay: { text: 'Pays cash' } } }))).toMatchObject(nothing);
  });

  test('that is damaged is forgotten; the map is still ours', async () => {
    const stamp = JSON.parse(await readMemory());
    (await find(rootId))?.setSharedPluginData(
      stampNamespace,
      stampKey,
      JSON.stringify({ ...stamp, details: { 'x-secret': 1 }, brought: [{ id: 7, given: 'all' }] }),
    );
    expect((await readMap()).journey).toMatchObject({ title: 'A haircut', 'x-secret': 1 });
    expect(await bringIn(editJson({ change: { pay: { text: 'Pays cash' } } }))).toMatchObject({ changed: 1 });
  });
});
