import { describe, expect, test } from 'vitest';
import type { Journey } from '../../../src/journey/journey.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { edit, set } from '../../support/editing.ts';
import type { LiveBoard } from '../../support/live-board.ts';
import { bringIn, editedFile, nodeOf, readOnly, reworded, smallMap } from '../../support/small-map.ts';
import { openForTwo, type TwoPeople } from '../../support/two-people.ts';

/** Something new of every kind. */
const more: Journey = journeyFrom({
  ...smallMap,
  scenario: 'A rainy afternoon',
  personas: [...smallMap.personas, { id: 'bob', name: 'Bob', quote: 'No sugar', goals: ['Warm hands'] }],
  stages: [...smallMap.stages, { id: 'sip', name: 'Sip', duration: '5 minutes' }],
  lanes: [...smallMap.lanes, { id: 'idea', name: 'Ideas', kind: 'opportunities' }],
  cards: [
    ...smallMap.cards,
    { id: 'n1', stageId: 'sip', laneId: 'idea', text: 'A thermometer' },
    { id: 'n2', stageId: 'sip', laneId: 'do', text: 'Blow on it' },
    { id: 'n3', stageId: null, laneId: null, text: 'Biscuits?' },
  ],
  links: [...smallMap.links, { id: 'k2', from: 'n2', to: 'n1', label: 'so' }],
  emotions: [...smallMap.emotions, { id: 'e2', stageId: 'sip', personaId: 'bob', value: 2 }],
  metrics: [{ id: 'm1', kind: 'NPS', name: 'NPS', stageId: 'sip', current: 32 }],
});
const file = editedFile(smallMap, more, 'x1');

async function broughtInTwice(): Promise<TwoPeople & { rootId: string }> {
  const two = openForTwo();
  const { rootId } = await two.ana.ask('insert', { journey: smallMap });
  two.exchange();
  for (const board of [two.ana, two.ben]) await bringIn(board, rootId, file);
  two.exchange();
  return { ...two, rootId };
}

/** How many nodes of each kind a board holds. */
function countNodes(board: LiveBoard): { [type: string]: number } {
  const counts: { [type: string]: number } = {};
  for (const { type } of board.client.control.records()) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

/** The same done by one person alone. */
async function once(write?: (board: LiveBoard, rootId: string) => Promise<unknown>) {
  const { ana } = openForTwo();
  const { rootId } = await ana.ask('insert', { journey: smallMap });
  await bringIn(ana, rootId, file);
  await write?.(ana, rootId);
  return { journey: (await readOnly(ana)).journey, counts: countNodes(ana) };
}

describe('a file that two people bring in apart', () => {
  test('is read as brought in once, by both alike', async () => {
    const two = await broughtInTwice();
    const { journey } = await once();
    for (const board of [two.ana, two.ben]) expect((await readOnly(board)).journey).toEqual(journey);
    const { unplaced } = await two.ana.ask('read', {});
    expect(unplaced).toEqual([]);
  });

  const writes: { [name: string]: (board: LiveBoard, rootId: string) => Promise<unknown> } = {
    'an edit': (board) => edit(board, set('card', 'c1', 'text', 'To the brim')),
    'another file': (board, rootId) =>
      bringIn(board, rootId, editedFile(more, reworded(more, { n1: 'A watch' }))),
    'tidying up': async (board, rootId) => {
      const scope = { kind: 'map' as const };
      const { fingerprint } = await board.ask('previewTidy', { rootId, scope });
      return await board.ask('applyTidy', { rootId, scope, fingerprint });
    },
    'making room': (board, rootId) => board.ask('makeRoom', { rootId, laneId: 'do' }),
  };
  test.each(Object.keys(writes))('is on the board once after %s by either', async (name) => {
    const two = await broughtInTwice();
    await writes[name]?.(two.ben, two.rootId);
    two.exchange();
    const { journey, counts } = await once(writes[name]);
    for (const board of [two.ana, two.ben]) {
      expect((await readOnly(board)).journey).toEqual(journey);
      expect(countNodes(board)).toEqual(counts);
    }
  });

  test('keeps all that somebody did to either', async () => {
    const two = openForTwo();
    const { rootId } = await two.ana.ask('insert', { journey: smallMap });
    two.exchange();
    for (const board of [two.ana, two.ben]) await bringIn(board, rootId, file);
    const { ana, ben } = two;
    const type = async (board: LiveBoard, recordId: string, text: string) =>
      board.act({ do: 'type', node: await nodeOf(board, recordId), text });
    await type(ben, 'n1', 'A better thermometer');
    await type(ana, 'idea', 'Our ideas');
    await type(ben, 'idea', 'Their ideas');
    await type(ben, 'bob', 'Robert');
    const { nodes } = await readOnly(ben);
    const stage = await ben.wait(ben.figma.getNodeByIdAsync(nodes.sip?.[0] ?? ''));
    const box = stage && 'absoluteBoundingBox' in stage ? stage.absoluteBoundingBox : null;
    ben.act({ do: 'addSticky', x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 900, text: 'Ben was here' });
    ben.act({ do: 'stamp', node: nodes.n2?.[0] ?? '', kind: 'thumbs-up' });
    ben.act({ do: 'connect', from: nodes.n2?.[0] ?? '', to: nodes.c3?.[0] ?? '', label: 'hurts' });
    two.exchange();
    const before = (await readOnly(ana)).journey;
    expect(before.stages.map(({ name }) => name)).toEqual(['Boil', 'Pour', 'Sip']);
    expect(before.lanes.map(({ name }) => name)).toContain('Our ideas / Their ideas');
    expect(before.personas.map(({ name }) => name)).toEqual(['Ada', 'Robert']);
    expect(before.cards.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['A thermometer', 'A better thermometer', 'Ben was here', 'Blow on it']),
    );
    expect(before.links).toContainEqual(expect.objectContaining({ from: 'n2', to: 'c3', label: 'hurts' }));
    await edit(ana, set('card', 'c1', 'text', 'To the brim'));
    two.exchange();
    for (const board of [ana, ben]) {
      const { journey } = await readOnly(board);
      expect({ ...journey, cards: [] }).toEqual({ ...before, cards: [] });
      expect(journey.cards.map(({ text }) => text).sort()).toEqual(
        before.cards.map(({ id, text }) => (id === 'c1' ? 'To the brim' : text)).sort(),
      );
    }
    const stamps = ana.client.control.records().filter((record) => record.type === 'STAMP');
    expect(stamps.map(({ props }) => props.stuckTo)).toEqual([await nodeOf(ana, 'n2')]);
  });

  test('a note that either moved stays a note of its own, and so does a copy on top of it', async () => {
    const two = openForTwo();
    const { rootId } = await two.ana.ask('insert', { journey: smallMap });
    two.exchange();
    for (const board of [two.ana, two.ben]) await bringIn(board, rootId, file);
    const note = await nodeOf(two.ben, 'n2');
    const node = await two.ben.wait(two.ben.figma.getNodeByIdAsync(note));
    const { x = 0, y = 0 } = (node && 'absoluteBoundingBox' in node && node.absoluteBoundingBox) || {};
    two.ben.act({ do: 'drag', node: note, x: x + 30, y: y + 50 });
    two.exchange();
    const blown = async () =>
      (await readOnly(two.ana)).journey.cards.filter(({ text }) => text === 'Blow on it');
    expect(await blown()).toHaveLength(2);
    const [copy = ''] = two.ana.act({ do: 'duplicate', nodes: [await nodeOf(two.ana, 'n1')] });
    const old = await two.ana.wait(two.ana.figma.getNodeByIdAsync(await nodeOf(two.ana, 'n1')));
    const box = old && 'absoluteBoundingBox' in old ? old.absoluteBoundingBox : null;
    two.ana.act({ do: 'drag', node: copy, x: box?.x ?? 0, y: box?.y ?? 0 });
    await edit(two.ana, set('card', 'c1', 'text', 'To the brim'));
    expect(await blown()).toHaveLength(2);
    const cards = (await readOnly(two.ana)).journey.cards.filter(({ text }) => text === 'A thermometer');
    expect(cards).toHaveLength(2);
  });
});
