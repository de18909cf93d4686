import { describe, expect, test } from 'vitest';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { bringIn, editedFile } from '../../support/small-map.ts';

/** A map with every kind of scaffold: a branch, a line, numbers, feelings without a row of their own, guidance. */
const journey = journeyFrom({
  id: 'm',
  title: 'Moving in',
  personas: [{ id: 'p', name: 'Ada', goals: ['Peace'], quote: 'At last' }],
  stages: [
    { id: 's1', name: 'Look', goal: 'A home' },
    { id: 's2', name: 'Rent', after: 's1', branchLabel: 'or' },
    { id: 's3', name: 'Buy', after: 's1', branchLabel: 'or' },
  ],
  lanes: [
    { id: 'l1', name: 'Actions', kind: 'actions', lineBelow: 'Line of sight' },
    { id: 'l2', name: 'Pains', kind: 'pains' },
  ],
  cards: [
    { id: 'c1', stageId: 's1', laneId: 'l1', text: 'Reads adverts' },
    { id: 'c2', stageId: 's2', laneId: 'l1', text: 'Signs' },
    { id: 'c3', stageId: null, laneId: null, text: 'Later' },
  ],
  links: [{ id: 'k', from: 'c1', to: 'c2', label: 'then' }],
  emotions: [
    { id: 'e1', stageId: 's1', personaId: 'p', value: 1 },
    { id: 'e2', stageId: 's2', personaId: 'p', value: -1 },
  ],
  metrics: [{ id: 'n1', kind: 'number', name: 'Visits', value: '12' }],
});

describe('words that a person writes on any part of a map', () => {
  test('are in the answer, each once, and stay through tidying and a file', async () => {
    const { board, rootId, written } = await scribbled();
    expect(await lost(board, written)).toEqual([]);
    const { fingerprint } = await board.ask('previewTidy', { rootId, scope: { kind: 'map' } });
    await board.ask('applyTidy', { rootId, scope: { kind: 'map' }, fingerprint });
    expect(await lost(board, written)).toEqual([]);
    const now = (await board.ask('read', {})).journeys[0]?.journey;
    if (!now) throw new Error('no map');
    const lanes = [
      ...now.lanes,
      { id: 'l3', name: 'Feelings', kind: 'emotions' },
      { id: 'l4', name: 'Ideas', kind: 'solutions' },
    ];
    const [first, ...others] = lanes;
    if (!first) throw new Error('no lanes');
    await bringIn(
      board,
      rootId,
      editedFile(now, { ...now, lanes: [{ ...first, kind: 'thoughts', guidance: 'Ours' }, ...others] }),
    );
    expect(await lost(board, written)).toEqual([]);
    const again = await board.ask('previewTidy', { rootId, scope: { kind: 'map' } });
    await board.ask('applyTidy', { rootId, scope: { kind: 'map' }, fingerprint: again.fingerprint });
    expect(await lost(board, written)).toEqual([]);
    expect(await board.ask('previewTidy', { rootId, scope: { kind: 'map' } })).toMatchObject({ tidy: true });
  });

  test('stay when the row is taken away on whose scaffold they stand', async () => {
    const board = openBoard();
    const { rootId } = await board.ask('insert', { journey });
    const caption = scaffold(board, 'caption').find(({ text }) => text === 'Pains');
    board.act({ do: 'type', node: caption?.id ?? '', text: 'Ask Ann about these' });
    const after = { ...journey, lanes: journey.lanes.filter(({ id }) => id !== 'l2') };
    const file = editedFile(journey, after);
    const { seen, missing } = await board.ask('previewSync', { rootId, file });
    const plain = { rootId, file, seen, untick: [], resolutions: {}, remove: missing };
    expect(await board.ask('applySync', plain)).toMatchObject({ outcome: 'done' });
    const { journeys, unplaced } = await board.ask('read', {});
    expect(journeys[0]?.journey.lanes.map(({ id }) => id)).toEqual(['l1']);
    expect(unplaced.map(({ text }) => text)).toEqual(['Ask Ann about these']);
    expect(unplaced[0]?.reason).toMatch(/taken away since; the words were kept/);
  });

  test('in a table, in a row without a label or without a value, are told', async () => {
    const board = openBoard();
    await board.ask('insert', { journey });
    const facts = board.figma.currentPage.findOne((node) => node.type === 'TABLE');
    if (facts?.type !== 'TABLE') throw new Error('no table');
    for (let row = 0; row < 2; row += 1) facts.insertRow(facts.numRows);
    const last = facts.numRows - 1;
    board.act({ do: 'typeCell', node: facts.id, row: last, col: 1, text: 'no label' });
    board.act({ do: 'typeCell', node: facts.id, row: last - 1, col: 0, text: 'no value' });
    const { unplaced } = await board.ask('read', {});
    expect(unplaced.map(({ nodeId, text }) => [nodeId, text])).toEqual([[facts.id, 'no value · no label']]);
  });

  test('of a fresh map are ours: nothing is unplaced', async () => {
    const board = openBoard();
    await board.ask('insert', { journey });
    expect((await board.ask('read', {})).unplaced).toEqual([]);
  });
});

/** A map on every text of which somebody wrote. */
async function scribbled() {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey });
  const written: string[] = [];
  for (const node of board.figma.currentPage.findAll()) {
    const { id, locked } = node;
    if (locked) node.locked = false;
    const words = `Mine w${written.length}x`;
    if (node.type === 'TABLE') board.act({ do: 'typeCell', node: id, row: 0, col: 1, text: words });
    else if (node.type === 'CONNECTOR' || 'characters' in node || 'text' in node)
      board.act({ do: 'type', node: id, text: words });
    else continue;
    written.push(words);
  }
  return { board, rootId, written };
}

/** Which of these words the answer does not hold exactly once. */
async function lost(board: LiveBoard, written: readonly string[]): Promise<string[]> {
  const { journeys, unplaced } = await board.ask('read', {});
  const said = JSON.stringify([journeys.map((map) => map.journey), unplaced.map(({ text }) => text)]);
  return written.filter((words) => !said.includes(words));
}

function scaffold(board: LiveBoard, role: string): { id: string; text: string }[] {
  const found: { id: string; text: string }[] = [];
  for (const node of board.figma.currentPage.findAll()) {
    const stamp = node.getSharedPluginData('throughline', 'stamp');
    if (!stamp.includes(`"role":"${role}"`)) continue;
    found.push({ id: node.id, text: node.type === 'TEXT' ? node.characters : '' });
  }
  return found;
}
