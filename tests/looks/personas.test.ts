import { expect, test } from 'vitest';
import type { Journey, Persona } from '../../src/journey/journey.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { toRecords } from '../../src/journey/records-of.ts';
import { stampKey, stampNamespace } from '../../src/journey/stamp.ts';
import { findBoardOverlaps } from '../support/board-overlaps.ts';
import { type LiveBoard, openBoard } from '../support/live-board.ts';

/** What practice asks for, as a person would write it into the first column. */
const fields = {
  Demographics: 'demographics',
  Motivations: 'motivations',
  Behaviours: 'behaviours',
  Preferences: 'preferences',
  Channels: 'channels',
  Devices: 'devices',
  Needs: 'needs',
  Frustrations: 'frustrations',
  Quote: 'quote',
  Source: 'source',
  Goals: 'goals',
} as const;

test('of somebody known by name only, a few empty rows invite to write, and say nothing themselves', async () => {
  const { board } = await drawn({ id: 'p1', name: 'Nia' });
  expect(labelsOf(board)).toEqual(['Goals', 'Needs', 'Frustrations', 'Quote']);
  expect(await personas(board)).toEqual([{ id: 'p1', name: 'Nia' }]);
  fill(board, 0, 1, 'Fish before noon');
  fill(board, 3, 1, 'The tide does not wait');
  expect(await personas(board)).toEqual([
    { id: 'p1', name: 'Nia', goals: 'Fish before noon', quote: 'The tide does not wait' },
  ]);
});

test('every field is read under its own name, whoever adds its row', async () => {
  const { board } = await drawn({ id: 'p1', name: 'Nia' });
  const table = tableOf(board);
  const labels = Object.keys(fields);
  while (table.numRows < labels.length) table.insertRow(table.numRows);
  for (const [row, label] of labels.entries()) {
    fill(board, row, 0, label);
    fill(board, row, 1, `About ${label.toLowerCase()}`);
  }
  const [persona] = await personas(board);
  for (const [label, field] of Object.entries(fields))
    expect(persona?.[field], field).toBe(`About ${label.toLowerCase()}`);
});

test('every field is drawn where it has words, and reads back as it was', async () => {
  const known = Object.values(fields).map((field) => [field, `Known: ${field}`]);
  const persona = { id: 'p1', name: 'Nia', ...Object.fromEntries(known), channels: ['Radio', 'Quay'] };
  const { board } = await drawn(persona);
  const shown = [...tableTexts(board), ...board.figma.currentPage.findAll().map(wordsOf)].join('\n');
  for (const [, words] of known.filter(([field]) => field !== 'channels')) expect(shown).toContain(words);
  expect(shown).toContain('Radio\nQuay');
  expect(labelsOf(board)).not.toContain('Segment');
  expect(await personas(board)).toEqual([persona]);
});

test('a quote that people wrote into the table stays there: files change it in place, tidying draws no second one', async () => {
  const { board, rootId } = await drawn({ id: 'p1', name: 'Nia' });
  fill(board, 3, 1, 'The tide does not wait');
  const before = await readMap(board);
  await tidy(board, rootId);
  expect(await readMap(board)).toEqual(before);
  const quote = 'The tide waits for nobody';
  await sync(board, rootId, before, {
    ...before,
    personas: [{ id: 'p1', name: 'Nia', quote, needs: 'Ice' }],
  });
  expect(tableTexts(board)).toEqual(['Goals', '', 'Needs', 'Ice', 'Frustrations', '', 'Quote', quote]);
  expect(stampedAs(board, 'quote')).toHaveLength(0);
  expect(await personas(board)).toEqual([{ id: 'p1', name: 'Nia', quote, needs: 'Ice' }]);
  fill(board, 3, 1, '');
  expect(await personas(board)).toEqual([{ id: 'p1', name: 'Nia', needs: 'Ice' }]);
});

test('a file gives a quote to somebody whose table has no row for it: it gets its note', async () => {
  const nia = { id: 'p1', name: 'Nia', needs: 'Ice' };
  const { board, rootId } = await drawn(nia);
  const before = await readMap(board);
  const quote = 'The tide does not wait';
  await sync(board, rootId, before, { ...before, personas: [{ ...nia, quote }] });
  expect(stampedAs(board, 'quote').map(wordsOf)).toEqual([quote]);
  expect(tableTexts(board)).toEqual(['Needs', 'Ice']);
  expect(await personas(board)).toEqual([{ ...nia, quote }]);
});

test('what people add to a table, however much, has room after tidying, and reads the same', async () => {
  const { board, rootId } = await drawn({ id: 'p1', name: 'Nia' }, { id: 'p2', name: 'Ola', needs: 'Rope' });
  fill(board, 1, 1, 'She needs ice, and ice is what she needs. '.repeat(120).trim());
  expect(findBoardOverlaps(board, rootId)).not.toEqual([]);
  const before = await readMap(board);
  await tidy(board, rootId);
  expect(findBoardOverlaps(board, rootId)).toEqual([]);
  expect(await readMap(board)).toEqual(before);
});

async function drawn(...people: Persona[]) {
  const board = openBoard();
  const journey = journeyFrom({
    id: 'quay',
    title: 'A morning at the quay',
    personas: people,
    stages: [{ id: 's1', name: 'Land' }],
    lanes: [{ id: 'l1', name: 'Actions', kind: 'actions' }],
  });
  const { rootId } = await board.ask('insert', { journey });
  return { board, rootId };
}

async function readMap(board: LiveBoard): Promise<Journey> {
  const [map] = (await board.ask('read', {})).journeys;
  if (!map) throw new Error('the map is gone');
  return map.journey;
}

const personas = async (board: LiveBoard): Promise<Persona[]> => (await readMap(board)).personas;

async function tidy(board: LiveBoard, rootId: string): Promise<void> {
  const scope = { kind: 'map' } as const;
  const { fingerprint } = await board.ask('previewTidy', { rootId, scope });
  expect(await board.ask('applyTidy', { rootId, scope, fingerprint })).toMatchObject({ outcome: 'done' });
}

async function sync(board: LiveBoard, rootId: string, base: Journey, after: Journey): Promise<void> {
  const full = { kind: 'full' as const, records: toRecords(base) };
  const records = toRecords(after);
  const file = { format: 'json' as const, exported: null, base: full, records, carriesOrder: true };
  const { seen } = await board.ask('previewSync', { rootId, file });
  const params = { rootId, file, seen, untick: [], resolutions: {}, remove: [] };
  expect(await board.ask('applySync', params)).toMatchObject({ outcome: 'done' });
}

function stampedAs(board: LiveBoard, kind: string): SceneNode[] {
  return board.figma.currentPage.findAll((node) => {
    const stamp = JSON.parse(node.getSharedPluginData(stampNamespace, stampKey) || 'null');
    return stamp?.kind === kind;
  });
}

/** The first persona's. */
function tableOf(board: LiveBoard): TableNode {
  const [table] = stampedAs(board, 'personaFacts');
  if (table?.type !== 'TABLE') throw new Error('the persona has no table');
  return table;
}

function tableTexts(board: LiveBoard): string[] {
  const table = tableOf(board);
  return Array.from({ length: table.numRows }, (_, row) => [0, 1].map((column) => [row, column] as const))
    .flat()
    .map(([row, column]) => table.cellAt(row, column).text.characters);
}

const labelsOf = (board: LiveBoard): string[] => tableTexts(board).filter((_, at) => at % 2 === 0);

const wordsOf = (node: SceneNode): string => ('text' in node ? node.text.characters : '');

function fill(board: LiveBoard, row: number, col: number, text: string): void {
  board.act({ do: 'typeCell', node: tableOf(board).id, row, col, text });
}
