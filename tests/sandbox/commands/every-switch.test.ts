import { expect, test } from 'vitest';
import { settingValues } from '../../../playground/cli/desk/setting-values.ts';
import { differences } from '../../../src/journey/equal.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { bringIn, editedFile, readOnly, smallMap } from '../../support/small-map.ts';

/** A map with lines that could hang on what goes: links, a curve, arrows, a line between rows. */
const journey = journeyFrom({
  ...smallMap,
  lanes: smallMap.lanes.map((lane) => (lane.id === 'do' ? { ...lane, lineBelow: 'Line of sight' } : lane)),
  links: [...smallMap.links, { id: 'k2', from: 'c2', to: 'c3' }],
  emotions: [...smallMap.emotions, { id: 'e2', stageId: 'pour', personaId: 'ada', value: -1 }],
});

const each = Object.entries(settingValues)
  .filter(([name]) => name !== 'readOnly')
  .flatMap(([name, values]) => Object.keys(values).map((value) => ({ [name]: value })));

test.each(each)(
  'a map is inserted, worked on, tidied, edited, brought in and undone with %o',
  async (settings) => {
    const board = openBoard({ settings });
    const { rootId } = await board.ask('insert', { journey });
    expect(differences(journey, (await readOnly(board)).journey)).toEqual([]);
    // Lines lose an end, and what is left of them is moved.
    const { nodes } = await readOnly(board);
    board.act({ do: 'delete', nodes: [nodes.c2?.[0] ?? '', nodes.e2?.[0] ?? ''] });
    dragBy(board, nodes.c1?.[0] ?? '', 60, 70);
    await tidy(board, rootId);
    const tidied = (await readOnly(board)).journey;
    expect(tidied.cards.map(({ id }) => id)).toEqual(['c1', 'c3']);
    expect(await board.ask('previewTidy', { rootId, scope: { kind: 'map' } })).toMatchObject({ tidy: true });

    const after = {
      ...tidied,
      stages: [{ id: 'fetch', name: 'Fetch' }, ...tidied.stages, { id: 'sip', name: 'Sip' }],
      lanes: [...tidied.lanes, { id: 'ask', name: 'Questions', kind: 'questions' }],
      cards: [...tidied.cards, { id: 'n1', stageId: 'sip', laneId: 'ask', text: 'Sugar? '.repeat(40) }],
    };
    expect(await bringIn(board, rootId, editedFile(tidied, after))).toMatchObject({
      outcome: 'done',
      skipped: [],
    });
    expect(differences(journeyFrom(after), (await readOnly(board)).journey)).toEqual([]);
    expect(await leftTheRoot(board, rootId)).toEqual([]);
    expect(awayFromHome(board)).toEqual([]);
    const places = placesOf(board);
    const edits = [
      { op: 'set' as const, kind: 'card' as const, recordId: 'c1', fields: { text: 'Fill it twice' } },
    ];
    const seen = { c1: { kind: 'card' as const, id: 'c1', fields: await fieldsOf(board, 'c1') } };
    expect(await board.ask('edit', { rootId, edits, seen })).toMatchObject({ outcome: 'done' });
    await board.ask('makeRoom', { rootId, stageId: 'boil' });
    await board.ask('makeRoom', { rootId, laneId: 'do' });
    expect(await leftTheRoot(board, rootId)).toEqual([]);
    for (let turn = 0; turn < 3; turn += 1) board.act({ do: 'undo' });
    expect(placesOf(board)).toEqual(places);
    board.act({ do: 'undo' });
    expect(differences(tidied, (await readOnly(board)).journey)).toEqual([]);
  },
);

async function tidy(board: LiveBoard, rootId: string): Promise<void> {
  const { fingerprint } = await board.ask('previewTidy', { rootId, scope: { kind: 'map' } });
  const done = await board.ask('applyTidy', { rootId, scope: { kind: 'map' }, fingerprint });
  expect(done.outcome).toBe('done');
}

function dragBy(board: LiveBoard, id: string, x: number, y: number): void {
  const box = board.figma.currentPage.findOne((node) => node.id === id)?.absoluteBoundingBox;
  if (!box) throw new Error(`${id} is gone`);
  board.act({ do: 'drag', nodes: [id], x: box.x + x, y: box.y + y });
}

async function fieldsOf(board: LiveBoard, id: string) {
  const { id: _, ...fields } = (await readOnly(board)).journey.cards.find((card) => card.id === id) ?? { id };
  return JSON.parse(JSON.stringify(fields));
}

/** Of the map, by its stamps, what does not lie within its section. */
async function leftTheRoot(board: LiveBoard, rootId: string): Promise<string[]> {
  const root = board.figma.currentPage.findOne(({ id }) => id === rootId);
  const home = root?.absoluteBoundingBox;
  if (!home) return ['no map'];
  return board.figma.currentPage
    .findAll((node) => node.type !== 'CONNECTOR' && node.getSharedPluginData('throughline', 'stamp') !== '')
    .filter(({ absoluteBoundingBox: box }) => {
      const isIn =
        box &&
        box.x >= home.x - 0.5 &&
        box.y >= home.y - 0.5 &&
        box.x + box.width <= home.x + home.width + 0.5 &&
        box.y + box.height <= home.y + home.height + 0.5;
      return !isIn;
    })
    .map(({ id, type, name }) => `${type} ${id} ${name}`);
}

/** Bands, captions and bars that lie in another section than their stage's. */
function awayFromHome(board: LiveBoard): string[] {
  const stamps = board.figma.currentPage
    .findAll((node) => node.type !== 'CONNECTOR')
    .map((node) => ({ node, stamp: node.getSharedPluginData('throughline', 'stamp') }))
    .filter(({ stamp }) => stamp !== '')
    .map(({ node, stamp }) => ({ node, stamp: JSON.parse(stamp) }));
  const sections = new Map(
    stamps.filter(({ stamp }) => stamp.kind === 'stage').map(({ node, stamp }) => [stamp.recordId, node.id]),
  );
  return stamps
    .filter(({ stamp }) => ['band', 'caption'].includes(stamp.role))
    .filter(({ node, stamp }) => node.parent?.id !== sections.get(stamp.stageId))
    .map(({ node, stamp }) => `${stamp.role} of ${stamp.stageId} in ${node.parent?.name}`);
}

const placesOf = (board: LiveBoard) =>
  board.figma.currentPage
    .findAll((node) => node.type !== 'CONNECTOR')
    .map(({ id, absoluteBoundingBox }) => JSON.stringify([id, absoluteBoundingBox]))
    .sort();
