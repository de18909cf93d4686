import { describe, expect, test } from 'vitest';
import type { Params } from '../../../src/contract/contract.ts';
import { stampSchema } from '../../../src/journey/stamp.ts';
import { edit, set } from '../../support/editing.ts';
import { map, scenes } from '../../support/fault-scenes.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { bringIn, editedFile, nodeOf, readOnly, reworded } from '../../support/small-map.ts';
import { boardOf } from '../../support/two-people.ts';
import { expectUndone } from '../../support/undoing.ts';

/** A small mark on each note says how it is known; it is none, says nothing of its own, and goes with its note. */
type Marks = Params<'putMarks'>['marks'];
const marks: Marks = { c1: 'known', c2: 'assumed', c3: 'inferred', c4: 'assumed' };
const records = (board: LiveBoard) => JSON.stringify(board.client.control.records());

async function withMarks(given: Marks = marks) {
  const board = openBoard();
  const { rootId } = await board.ask('insert', { journey: map });
  const [untouched, before] = [boardOf(board), records(board)];
  const done = await board.ask('putMarks', { rootId, marks: given });
  return { board, rootId, untouched, before, done };
}

interface Shown {
  node: ShapeWithTextNode;
  sign: string;
  /** The middle of its upper edge, from the upper right corner of its note. */
  x: number;
  y: number;
  isAbove: boolean;
}

/** The marks on the board by the note that they are of; `null` where that is gone. */
async function shownOn(board: LiveBoard): Promise<{ [cardId: string]: (Shown | null)[] }> {
  const found: { [cardId: string]: (Shown | null)[] } = {};
  for (const node of board.figma.currentPage.findAllWithCriteria({ types: ['SHAPE_WITH_TEXT'] })) {
    const stamp = stampSchema.safeParse(
      JSON.parse(node.getSharedPluginData('throughline', 'stamp') || 'null'),
    );
    if (!stamp.success || stamp.data.kind !== 'decor' || stamp.data.role !== 'mark') continue;
    const cardId = stamp.data.cardId ?? '';
    found[cardId] = [...(found[cardId] ?? []), await seen(board, node, cardId)];
  }
  return found;
}

async function seen(board: LiveBoard, node: ShapeWithTextNode, cardId: string): Promise<Shown | null> {
  const id = (await readOnly(board)).nodes[cardId]?.[0] ?? '';
  const note = await board.wait(board.figma.getNodeByIdAsync(id));
  const [box, of] = [
    node.absoluteBoundingBox,
    note && 'absoluteBoundingBox' in note ? note.absoluteBoundingBox : null,
  ];
  if (!box || !of || !note) return null;
  const siblings = node.parent?.children ?? [];
  return {
    node,
    sign: node.text.characters,
    x: box.x + box.width / 2 - (of.x + of.width),
    y: box.y - of.y,
    isAbove:
      node.parent === note.parent &&
      siblings.findIndex(({ id: each }) => each === node.id) >
        siblings.findIndex(({ id: each }) => each === note.id),
  };
}

/** One mark at the corner of each of these notes, with this sign, and no other. */
async function expectMarks(board: LiveBoard, wanted: { [cardId: string]: string }): Promise<void> {
  const shown = await shownOn(board);
  const told = Object.fromEntries(
    Object.entries(shown).map(([cardId, list]) => [
      cardId,
      list.map((one) => one && [one.sign, Math.round(one.x), Math.round(one.y), one.isAbove]),
    ]),
  );
  expect(told).toEqual(
    Object.fromEntries(Object.entries(wanted).map(([id, sign]) => [id, [[sign, 0, 0, true]]])),
  );
}

const all = { c1: '✓', c2: '?', c3: '≈', c4: '?' };

describe('marks', () => {
  test('stand at the corner of their notes, and the map reads as before', async () => {
    const board = openBoard();
    const { rootId } = await board.ask('insert', { journey: map });
    const before = await board.ask('read', {});
    await board.ask('putMarks', { rootId, marks });
    await expectMarks(board, all);
    const named = Object.values(await shownOn(board)).flatMap((list) => list.map((one) => one?.node.name));
    expect(named.sort()).toEqual(['Assumed', 'Assumed', 'Inferred', 'Known']);
    const after = await board.ask('read', {});
    expect({ ...after, board: '' }).toEqual({ ...before, board: '' });
    const { nodes } = await readOnly(board);
    expect(await board.ask('putMarks', { rootId, marks })).toEqual({ writes: 0 });
    expect((await readOnly(board)).nodes).toEqual(nodes);
  });

  test('are drawn in one step, and taken off in one', async () => {
    const { board, rootId, before } = await withMarks();
    const [marked, drawn] = [boardOf(board), records(board)];
    await board.ask('putMarks', { rootId, marks: {} });
    expect(records(board)).not.toBe(drawn);
    await expectMarks(board, {});
    await expectUndone(board, marked);
    expect(records(board)).toBe(drawn);
    const fresh = await withMarks();
    await expectUndone(fresh.board, fresh.untouched);
    expect(records(fresh.board)).toBe(fresh.before);
    expect(before).toBe(fresh.before);
  });

  test('taking them off leaves the board as it was before, and where there is none nothing is written', async () => {
    const { board, rootId } = await withMarks();
    const read = await readOnly(board);
    await board.ask('putMarks', { rootId, marks: {} });
    expect(await readOnly(board)).toEqual(read);
    expect(await board.ask('putMarks', { rootId, marks: {} })).toEqual({ writes: 0 });
  });

  test('asked again, only what is known otherwise is drawn anew; names of nothing are passed over', async () => {
    const { board, rootId } = await withMarks();
    const before = await shownOn(board);
    const odd = Object.fromEntries(['c2', 'constructor', 'gone'].map((id) => [id, 'known' as const]));
    await board.ask('putMarks', { rootId, marks: { ...marks, ...odd } });
    await expectMarks(board, { ...all, c2: '✓' });
    const after = await shownOn(board);
    expect(after.c1?.[0]?.node.id).toBe(before.c1?.[0]?.node.id);
    expect(after.c2?.[0]?.node.id).not.toBe(before.c2?.[0]?.node.id);
  });
});

describe('with marks on', () => {
  test('a note that grows, moves or goes takes its mark along', async () => {
    const { board } = await withMarks();
    await edit(board, set('card', 'c1', 'text', 'To the brim. '.repeat(40)));
    await expectMarks(board, all);
    await edit(board, set('card', 'c2', 'stageId', 'pour'), { op: 'remove', kind: 'card', recordId: 'c4' });
    await expectMarks(board, { c1: '✓', c2: '?', c3: '≈' });
  });

  test('a file brought in, undone', async () => {
    const { board, rootId } = await withMarks();
    const [untouched, before] = [boardOf(board), records(board)];
    const done = await bringIn(
      board,
      rootId,
      editedFile(map, reworded(map, { c1: 'Long words. '.repeat(50), c3: 'Ouch' }), 'x1'),
    );
    expect(done).toMatchObject({ outcome: 'done' });
    await expectMarks(board, all);
    await expectUndone(board, untouched);
    expect(records(board)).toBe(before);
  });

  test('the mark of a note whose evidence or confidence changes goes with that very step', async () => {
    const { board, rootId } = await withMarks();
    await edit(board, set('card', 'c2', 'confidence', 'validated'));
    await expectMarks(board, { c1: '✓', c3: '≈', c4: '?' });
    await board.ask('putMarks', { rootId, marks: { ...marks, c2: 'known' } });
    await expectMarks(board, { ...all, c2: '✓' });
  });

  test('a mark that was dragged comes back with the next write, as do notes that were dragged away from theirs', async () => {
    const { board } = await withMarks();
    const mark = (await shownOn(board)).c1?.[0]?.node;
    board.act({ do: 'drag', nodes: [mark?.id ?? ''], x: -4000, y: -4000 });
    const note = await nodeOf(board, 'c3');
    const node = await board.wait(board.figma.getNodeByIdAsync(note));
    const box = node && 'absoluteBoundingBox' in node ? node.absoluteBoundingBox : null;
    board.act({ do: 'drag', nodes: [note], x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 30 });
    await edit(board, set('card', 'c4', 'text', 'Warm it'));
    await expectMarks(board, all);
  });

  test('tidying brings notes and marks where they belong, and then has nothing to do; making room moves both', async () => {
    const { board, rootId } = await withMarks();
    for (const id of ['c1', 'c2', 'c3']) {
      const node = await board.wait(board.figma.getNodeByIdAsync(await nodeOf(board, id)));
      const box = node && 'absoluteBoundingBox' in node ? node.absoluteBoundingBox : null;
      board.act({ do: 'drag', nodes: [node?.id ?? ''], x: (box?.x ?? 0) + 70, y: (box?.y ?? 0) + 40 });
    }
    const scope = { kind: 'map' as const };
    const { fingerprint } = await board.ask('previewTidy', { rootId, scope });
    await board.ask('applyTidy', { rootId, scope, fingerprint });
    await expectMarks(board, all);
    expect(await board.ask('previewTidy', { rootId, scope })).toMatchObject({ tidy: true });
    await board.ask('makeRoom', { rootId, laneId: 'do' });
    await board.ask('makeRoom', { rootId, stageId: 'boil' });
    await expectMarks(board, all);
  });

  test('marks that were dragged come home when the map is tidied, or a row gets room; one whose note is gone goes', async () => {
    const { board, rootId } = await withMarks();
    const dragAway = async (cardId: string) => {
      const mark = (await shownOn(board))[cardId]?.[0]?.node;
      board.act({ do: 'drag', nodes: [mark?.id ?? ''], x: -4000, y: -4000 });
    };
    const tidy = async () => {
      const scope = { kind: 'map' as const };
      const { fingerprint } = await board.ask('previewTidy', { rootId, scope });
      await board.ask('applyTidy', { rootId, scope, fingerprint });
    };
    await dragAway('c1');
    await tidy();
    await expectMarks(board, all);
    await dragAway('c3');
    await board.ask('makeRoom', { rootId, laneId: 'do' });
    await expectMarks(board, all);
    board.act({ do: 'delete', nodes: [await nodeOf(board, 'c4')] });
    await tidy();
    await expectMarks(board, { c1: '✓', c2: '?', c3: '≈' });
  });

  test('a note that lies over the map, on the page, has its mark there; nothing makes way for it', async () => {
    const board = openBoard();
    const { rootId } = await board.ask('insert', { journey: map });
    const note = await board.wait(board.figma.getNodeByIdAsync(await nodeOf(board, 'c3')));
    if (note?.type !== 'STICKY' || !note.absoluteBoundingBox) throw new Error('no note');
    const { x, y } = note.absoluteBoundingBox;
    board.figma.currentPage.appendChild(note);
    [note.x, note.y] = [x, y];
    const { nodes } = await readOnly(board);
    expect([nodes.c3, note.parent?.type]).toEqual([[note.id], 'PAGE']);
    await board.ask('putMarks', { rootId, marks });
    await expectMarks(board, all);
    await board.ask('makeRoom', { rootId, laneId: 'do' });
    await board.ask('makeRoom', { rootId, stageId: 'boil' });
    await edit(board, set('card', 'c1', 'text', 'To the brim. '.repeat(60)));
    await expectMarks(board, all);
  });

  test('a tidied map has the places and sizes that it has without them', async () => {
    const look: string[] = [];
    for (const given of [marks, {}]) {
      const { board, rootId } = await withMarks({});
      const root = await board.wait(board.figma.getNodeByIdAsync(rootId));
      if (root?.type !== 'SECTION') throw new Error('no section');
      root.resizeWithoutConstraints(root.width, root.height + 3000);
      const low = { x: root.x + 1500, y: root.y + root.height - 800 };
      board.act({ do: 'drag', nodes: [await nodeOf(board, 'c3')], ...low });
      await board.ask('putMarks', { rootId, marks: given });
      expect(Object.keys(await shownOn(board))).toHaveLength(Object.keys(given).length);
      const scope = { kind: 'map' as const };
      const { fingerprint } = await board.ask('previewTidy', { rootId, scope });
      await board.ask('applyTidy', { rootId, scope, fingerprint });
      await board.ask('putMarks', { rootId, marks: {} });
      const boxes = board.figma.currentPage
        .findAll()
        .map(({ type, name, absoluteBoundingBox }) => [type, name, absoluteBoundingBox]);
      look.push(JSON.stringify(boxes));
    }
    expect(look[0]).toBe(look[1]);
  });

  test('a note deleted by hand leaves its mark for the next write', async () => {
    const { board } = await withMarks();
    board.act({ do: 'delete', nodes: [await nodeOf(board, 'c4')] });
    expect((await readOnly(board)).journey.cards.map(({ id }) => id)).not.toContain('c4');
    await edit(board, set('card', 'c1', 'text', 'Fill it'));
    await expectMarks(board, { c1: '✓', c2: '?', c3: '≈' });
  });

  test('a copy of a mark is no note, and goes with the next write', async () => {
    const { board } = await withMarks();
    const { journey } = await readOnly(board);
    const [copy = ''] = board.act({
      do: 'duplicate',
      nodes: [(await shownOn(board)).c1?.[0]?.node.id ?? ''],
    });
    expect((await readOnly(board)).journey).toEqual(journey);
    expect((await board.ask('read', {})).unplaced).toEqual([]);
    await edit(board, set('card', 'c2', 'text', 'Wait a bit'));
    expect((await shownOn(board)).c1?.map((one) => one?.node.id)).not.toContain(copy);
    await expectMarks(board, all);
  });

  test('a copied map keeps its own marks while the original loses its own', async () => {
    const { board, rootId } = await withMarks();
    const before = board.figma.currentPage.findAll().length;
    const [copy = ''] = board.act({ do: 'duplicate', nodes: [rootId] });
    await board.ask('putMarks', { rootId, marks: {} });
    expect(board.figma.currentPage.findAll().length).toBe(2 * before - 4);
    await board.ask('settleCopy', { rootId: copy, as: 'separate' });
    await board.ask('putMarks', { rootId: copy, marks: {} });
    expect(board.figma.currentPage.findAll().length).toBe(2 * before - 8);
  });

  test('a copy that became a map of its own keeps its marks when it is written to', async () => {
    const { board, rootId } = await withMarks();
    const [copy = ''] = board.act({ do: 'duplicate', nodes: [rootId] });
    await board.ask('settleCopy', { rootId: copy, as: 'separate' });
    const count = () => board.figma.currentPage.findAllWithCriteria({ types: ['SHAPE_WITH_TEXT'] }).length;
    const [before, { journeys }] = [count(), await board.ask('read', {})];
    const { journey } = journeys.find((map) => map.rootId === copy) ?? {};
    if (!journey) throw new Error('no copy');
    await bringIn(board, copy, editedFile(journey, { ...journey, goal: 'Tea' }));
    expect(count()).toBe(before);
  });

  test('words that somebody writes on one are told, and stay when it is taken off', async () => {
    const { board, rootId } = await withMarks();
    const { journey } = await readOnly(board);
    const id = (await shownOn(board)).c1?.[0]?.node.id ?? '';
    board.act({ do: 'type', node: id, text: 'Says who?' });
    const read = await board.ask('read', {});
    expect(read.journeys[0]?.journey).toEqual(journey);
    expect(read.unplaced).toMatchObject([{ nodeId: id, text: 'Says who?' }]);
    expect(read.unplaced[0]?.reason).toContain('on the mark of a note');
    await edit(board, set('card', 'c1', 'text', 'Fill it up. '.repeat(30)));
    await board.ask('putMarks', { rootId, marks: {} });
    expect((await board.ask('read', {})).unplaced).toMatchObject([{ nodeId: id, text: 'Says who?' }]);
  });

  test('a map that people drew and took into use has them too; words written there stay', async () => {
    const scene = await scenes['using a board that people drew']?.();
    if (!scene) throw new Error('no scene');
    const { board, work } = scene;
    await work();
    const map = await readOnly(board);
    const cards = map.journey.cards.slice(0, 4).map(({ id }) => id);
    const how: Marks = Object.fromEntries(cards.map((id) => [id, 'assumed' as const]));
    const wanted = Object.fromEntries(cards.map((id) => [id, '?']));
    await board.ask('putMarks', { rootId: map.rootId, marks: how });
    await expectMarks(board, wanted);
    expect((await readOnly(board)).journey).toEqual(map.journey);
    const [first = '', second = '', third = ''] = cards;
    await edit(board, set('card', first, 'text', 'Much longer than it was. '.repeat(30)));
    await expectMarks(board, wanted);
    await edit(board, { op: 'remove', kind: 'card', recordId: third });
    const { [third]: _, ...left } = wanted;
    await expectMarks(board, left);
    const before = await board.ask('read', {});
    const id = (await shownOn(board))[second]?.[0]?.node.id ?? '';
    board.act({ do: 'type', node: id, text: 'Says who?' });
    const read = await board.ask('read', {});
    expect(read.journeys).toEqual(before.journeys);
    await board.ask('putMarks', { rootId: map.rootId, marks: {} });
    const kept = await board.wait(board.figma.getNodeByIdAsync(id));
    expect(kept?.type === 'SHAPE_WITH_TEXT' && kept.text.characters).toBe('Says who?');
    expect((await board.ask('read', {})).journeys[0]?.journey).toEqual(before.journeys[0]?.journey);
  });
});
