import { expect } from 'vitest';
import type { BoardReading } from '../../src/contract/results/read.ts';
import { json } from '../../src/formats/json/json.ts';
import type { Journey } from '../../src/journey/journey.ts';
import type { FileEdit } from '../../src/journey/merge/file-edit.ts';
import { journeyFrom } from '../../src/journey/parse-journey.ts';
import { differences } from './differences.ts';
import { type LiveBoard, openBoard } from './live-board.ts';
import { bringIn, editedFile } from './small-map.ts';

/** Three stages, four rows, notes in most cells: what the tests about lived-in maps begin with. */
export const movingHouse: Journey = journeyFrom({
  id: 'move',
  title: 'Moving house',
  personas: [{ id: 'ada', name: 'Ada' }],
  stages: [
    { id: 'look', name: 'Look' },
    { id: 'pack', name: 'Pack' },
    { id: 'live', name: 'Live' },
  ],
  lanes: [
    { id: 'do', name: 'Doing', kind: 'actions' },
    { id: 'touch', name: 'Places', kind: 'touchpoints' },
    { id: 'feel', name: 'Feeling', kind: 'emotions' },
    { id: 'hurt', name: 'Hurdles', kind: 'pains' },
  ],
  cards: [
    { id: 'visit', stageId: 'look', laneId: 'do', text: 'Visit flats', owner: 'Ada' },
    { id: 'rents', stageId: 'look', laneId: 'do', text: 'Compare rents' },
    { id: 'advert', stageId: 'look', laneId: 'touch', text: 'An advert' },
    { id: 'queue', stageId: 'look', laneId: 'hurt', text: 'Long queues', severity: 3 },
    { id: 'boxes', stageId: 'pack', laneId: 'do', text: 'Fill boxes' },
    { id: 'tape', stageId: 'pack', laneId: 'hurt', text: 'No tape left' },
    { id: 'unpack', stageId: 'live', laneId: 'do', text: 'Unpack' },
    { id: 'parked', stageId: null, laneId: null, text: 'Ask the neighbours' },
  ],
  links: [
    { id: 'then', from: 'visit', to: 'rents', label: 'then' },
    { id: 'on', from: 'rents', to: 'boxes' },
  ],
  emotions: [
    { id: 'glad', stageId: 'look', personaId: 'ada', value: 1.5, label: 'glad' },
    { id: 'sad', stageId: 'pack', personaId: 'ada', value: -1 },
  ],
});

export type Read = BoardReading;
export type LivedInMap = Read['journeys'][number];

/** An inserted map, and short ways to its parts for whoever lives in it. */
export interface Home {
  board: LiveBoard;
  rootId: string;
  /** A node of a record as it was inserted; the one that stands for it comes first. */
  node(recordId: string, at?: number): string;
  box(nodeId: string): { x: number; y: number; width: number; height: number };
  /** A place with room for a note in this cell. */
  cell(stageId: string, laneId: string): { x: number; y: number };
  /** Nodes with a stamp of this kind that fits. */
  stamped(kind: string, fits?: (stamp: { [field: string]: unknown }) => boolean): string[];
  act: LiveBoard['act'];
  read(): Promise<Read>;
  map(): Promise<LivedInMap>;
}

/** Inserts the map; reading it gives exactly what was inserted. */
export async function moveIn(): Promise<Home> {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey: movingHouse });
  const [first] = (await board.ask('read', {})).journeys;
  if (!first) throw new Error('no map');
  const { nodes, journey } = first;
  expect(differences(movingHouse, journey)).toEqual([]);
  const find = (id: string) => board.figma.currentPage.findOne((candidate) => candidate.id === id);
  const home: Home = {
    board,
    rootId,
    node(recordId, at = 0) {
      const id = nodes[recordId]?.[at];
      if (id === undefined) throw new Error(`nothing shows ${recordId}`);
      return id;
    },
    box(nodeId) {
      const box = find(nodeId)?.absoluteBoundingBox;
      if (!box) throw new Error(`no box of ${nodeId}`);
      return box;
    },
    cell(stageId, laneId) {
      const [stage, lane] = [home.box(home.node(stageId)), home.box(home.node(laneId))];
      return { x: stage.x + stage.width - 290, y: lane.y + 80 };
    },
    stamped(kind, fits = () => true) {
      const all = board.figma.currentPage.findAll((node) => {
        const text = node.getSharedPluginData('throughline', 'stamp');
        if (text === '') return false;
        const stamp = JSON.parse(text);
        return stamp.kind === kind && fits(stamp);
      });
      return all.map(({ id }) => id);
    },
    act: (act) => board.act(act),
    read: () => board.ask('read', {}),
    async map() {
      const { journeys } = await home.read();
      const map = journeys.find(({ journey: { id } }) => id === movingHouse.id) ?? journeys[0];
      if (!map) throw new Error('no map');
      return map;
    },
  };
  return home;
}

/** Where a card is, as `stage/row`; `-` for nowhere. By id, or by its words. */
export function placeOf({ journey }: LivedInMap, card: string): string {
  const found = journey.cards.find(({ id, text }) => id === card || text === card);
  return found ? `${found.stageId ?? '-'}/${found.laneId ?? '-'}` : 'gone';
}

/** The choices of what is asked about a record; `undefined`: nothing is. */
export function choicesAbout({ doubts }: LivedInMap, recordId: string): string[] | undefined {
  return doubts.find((doubt) => doubt.recordId === recordId)?.choices;
}

/** What must hold on every map of ours, whatever people did: nobody's card moved, files come and go, tidy changes nothing. */
export async function expectLivable(home: Home, touched: readonly string[]): Promise<void> {
  const map = await home.map();
  for (const { id, stageId, laneId, text } of movingHouse.cards)
    if (!touched.includes(id))
      expect([id, placeOf(map, id), map.journey.cards.find((card) => card.id === id)?.text]).toEqual([
        id,
        `${stageId ?? '-'}/${laneId ?? '-'}`,
        text,
      ]);
  await expectNothingNew(home, map.rootId, editedFile(movingHouse, movingHouse));
  await expectNothingNew(home, map.rootId, await exportedFile(map.journey));
  await expectTakesWords(home, map);
  await expectTidies(home);
}

/** A file that nobody edited writes nothing. */
async function expectNothingNew({ board }: Home, rootId: string, file: FileEdit): Promise<void> {
  const { changes, conflicts } = await board.ask('previewSync', { rootId, file });
  expect([changes.filter(({ from }) => from === 'file'), conflicts]).toEqual([[], []]);
  expect(await bringIn(board, rootId, file)).toMatchObject({ outcome: 'done', writes: 0 });
}

/** The journey as a real JSON file, edited, and read back as one. */
export async function exportedFile(before: Journey, after: Journey = before): Promise<FileEdit> {
  const at = '2026-11-03T09:00:00Z';
  const info = { id: '', journeyId: before.id, board: 'Test board', map: before.title, at };
  const file: { [field: string]: unknown } = JSON.parse(String(await json.write({ journey: before, info })));
  const edited = JSON.stringify({ ...file, ...after });
  const read = await json.read?.(new TextEncoder().encode(edited), 'map.json');
  if (!read) throw new Error('JSON is not read');
  return read;
}

/** New words for one note arrive, and nothing else changes. */
async function expectTakesWords(home: Home, { journey, rootId }: LivedInMap): Promise<void> {
  const card = journey.cards.find(({ laneId }) => laneId !== null) ?? journey.cards[0];
  if (!card) return;
  const cards = journey.cards.map((each) => (each === card ? { ...each, text: 'New words' } : each));
  const after = { ...journey, cards };
  expect(await bringIn(home.board, rootId, await exportedFile(journey, after))).toMatchObject({
    skipped: [],
  });
  expect(differences(after, (await home.map()).journey)).toEqual([]);
}

async function expectTidies(home: Home): Promise<void> {
  const { journey, rootId } = await home.map();
  const scope = { kind: 'map' as const };
  const { fingerprint } = await home.board.ask('previewTidy', { rootId, scope });
  const { outcome } = await home.board.ask('applyTidy', { rootId, scope, fingerprint });
  expect(outcome).toBe('done');
  expect(differences(journey, (await home.map()).journey)).toEqual([]);
}
