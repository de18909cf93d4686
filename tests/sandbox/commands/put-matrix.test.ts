import { describe, expect, test } from 'vitest';
import { toRecords } from '../../../src/journey/records-of.ts';
import { edit, set } from '../../support/editing.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import {
  dragTo,
  ideasMap,
  inSteps,
  matrixNodes,
  overlapsOn,
  saidRating,
  seenRating,
  shownOn,
  spotFor,
} from '../../support/matrix-board.ts';
import { bringIn, editedFile, nodeOf, readOnly, reworded } from '../../support/small-map.ts';
import { boardOf, openForTwo } from '../../support/two-people.ts';

/** The matrix of value against effort stands beside its map, made of what stands for notes and never of notes. */
const ideas = ['i1', 'i2', 'i3', 'i4', 'f1', 'f2', 'f3'];
const records = (board: LiveBoard) => JSON.stringify(board.client.control.records());

async function withMatrix(board = openBoard()) {
  const { rootId } = await board.ask('insert', { journey: ideasMap });
  const done = await board.ask('putMatrix', { rootId });
  return { board, rootId, done };
}

describe('the matrix', () => {
  test.each([{}, { freshNodes: 'odd' } as const])(
    'stands beside the map, and the map reads as before: nothing on it is a note, a loose note or left over (%o)',
    async (settings) => {
      const board = openBoard({ settings });
      const { rootId } = await board.ask('insert', { journey: ideasMap });
      const before = await board.ask('read', {});
      const done = await board.ask('putMatrix', { rootId });
      expect(done).toMatchObject({ notes: 7, unrated: 2 });
      const after = await board.ask('read', {});
      expect({ ...after, board: '' }).toEqual({ ...before, board: '' });
      expect([...shownOn(board).keys()].sort()).toEqual([...ideas].sort());
      for (const id of ideas) expect([id, seenRating(board, id)]).toEqual([id, inSteps(ideasMap, id)]);
      expect(overlapsOn(board)).toEqual([]);
      const root = await board.wait(board.figma.getNodeByIdAsync(rootId));
      const [matrix] = matrixNodes(board).matrix ?? [];
      if (root?.type !== 'SECTION' || matrix?.type !== 'SECTION') throw new Error('no section');
      expect(done.nodeId).toBe(matrix.id);
      expect(matrix.x + matrix.width).toBeLessThan(root.x);
    },
  );

  test('one undo takes all of it away; put again it is left as it is', async () => {
    const board = openBoard();
    const { rootId } = await board.ask('insert', { journey: ideasMap });
    const before = records(board);
    await board.ask('putMatrix', { rootId });
    const drawn = records(board);
    const nodeId = matrixNodes(board).matrix?.[0]?.id;
    expect(await board.ask('putMatrix', { rootId })).toMatchObject({ writes: 0, nodeId });
    expect(records(board)).toBe(drawn);
    expect((await board.ask('undo', {})).undone).toBe(true);
    expect(records(board)).toBe(before);
  });

  test('a map without ideas says so', async () => {
    const board = openBoard();
    const { rootId } = await board.ask('insert', {
      journey: { ...ideasMap, cards: ideasMap.cards.slice(0, 3) },
    });
    await expect(board.ask('putMatrix', { rootId })).rejects.toThrow(/no opportunities or solutions yet/);
  });
});

describe('dragging on the matrix', () => {
  test('sets value and effort; what was not moved along its axis stays exactly as it was said', async () => {
    const { board } = await withMatrix();
    const cardOf = async (id: string) => (await readOnly(board)).journey.cards.find((card) => card.id === id);
    dragTo(board, 'i2', spotFor(board, 'i2', { value: 4, effort: 2.5 }));
    expect(await cardOf('i2')).toMatchObject({ customerValue: 5, businessValue: 3, effort: 2.3 });
    dragTo(board, 'i1', spotFor(board, 'i1', { value: 4, effort: 3.5 }));
    expect(await cardOf('i1')).toMatchObject({ customerValue: 4, businessValue: 4, effort: 3.5 });
    dragTo(board, 'f1', spotFor(board, 'f1', { value: 0.5, effort: 0 }));
    expect(await cardOf('f1')).toMatchObject({ customerValue: 0.5, businessValue: 0.5, effort: 0 });
    dragTo(board, 'f2', spotFor(board, 'f2', null));
    const unrated = await cardOf('f2');
    expect(unrated).not.toHaveProperty('effort');
    expect(unrated).not.toHaveProperty('customerValue');
  });

  test('a nudge within its field says nothing, nor does taking it out of the matrix', async () => {
    const { board } = await withMatrix();
    const before = (await readOnly(board)).journey;
    const { x = 0, y = 0 } = shownOn(board).get('i1') ?? {};
    dragTo(board, 'i1', { x: x + 5, y: y + 20 });
    dragTo(board, 'i2', { x: -20_000, y: -20_000 });
    expect((await readOnly(board)).journey).toEqual(before);
  });

  test('is kept by the next write, which the file that was exported meanwhile does not even need', async () => {
    const { board, rootId } = await withMatrix();
    dragTo(board, 'i1', spotFor(board, 'i1', { value: 1, effort: 4.5 }));
    const { journey } = await readOnly(board);
    const same = await bringIn(board, rootId, editedFile(journey, journey, 'x1'));
    expect(same).toMatchObject({ outcome: 'done', writes: 0 });
    await edit(board, set('card', 'c1', 'owner', 'Ana'));
    // What was agreed is remembered with the note: without the matrix, too.
    board.act({ do: 'delete', nodes: (matrixNodes(board).matrix ?? []).map(({ id }) => id) });
    expect(shownOn(board).size).toBe(0);
    expect(await saidRating(board, 'i1')).toEqual({ value: 1, effort: 4.5 });
  });

  test('against a file that says something else is a question', async () => {
    const { board, rootId } = await withMatrix();
    const { journey } = await readOnly(board);
    const file = editedFile(
      journey,
      { ...journey, cards: journey.cards.map((card) => (card.id === 'i1' ? { ...card, effort: 5 } : card)) },
      'x1',
    );
    dragTo(board, 'i1', spotFor(board, 'i1', { value: 4, effort: 2 }));
    const { conflicts } = await board.ask('previewSync', { rootId, file });
    expect(conflicts).toMatchObject([{ recordId: 'i1', field: 'effort' }]);
  });
});

test('who follows the board hears what was dragged, also when only the note itself changes after it', async () => {
  const { board } = await withMatrix();
  const read = await board.send('read', {});
  dragTo(board, 'i1', spotFor(board, 'i1', { value: 2, effort: 3 }));
  const first = await board.send('follow', { since: read.version ?? 0 });
  if (first.how !== 'changes') throw new Error('all was read');
  expect(first.maps[0]?.lists.cards?.changed).toMatchObject([{ id: 'i1', customerValue: 2, effort: 3 }]);
  board.act({ do: 'type', node: nodeOfNow(board, 'A kettle that sings'), text: 'A kettle that hums' });
  const then = await board.send('follow', { since: first.version });
  if (then.how !== 'changes') throw new Error('all was read');
  expect(then.maps[0]?.lists.cards?.changed).toMatchObject([
    { id: 'i1', text: 'A kettle that hums', customerValue: 2, effort: 3 },
  ]);
});

function nodeOfNow({ figma }: LiveBoard, text: string): string {
  const notes = figma.currentPage.findAllWithCriteria({ types: ['STICKY'] });
  return notes.find((note) => note.text.characters === text)?.id ?? '';
}

describe('fields set elsewhere', () => {
  test('move what stands for the note, in the panel and by a file', async () => {
    const { board, rootId } = await withMatrix();
    await edit(board, set('card', 'f1', 'customerValue', 3), set('card', 'f1', 'effort', 2));
    expect(seenRating(board, 'f1')).toEqual({ value: 3, effort: 2 });
    const { journey } = await readOnly(board);
    const cards = journey.cards.map((card) =>
      card.id === 'i3' ? { ...card, effort: 0.4, text: 'A spout' } : card,
    );
    await bringIn(board, rootId, editedFile(journey, { ...journey, cards }, 'x1'));
    expect(seenRating(board, 'i3')).toEqual({ value: 3.5, effort: 0.5 });
    expect(shownOn(board).get('i3')?.text).toBe('A spout');
    expect((await readOnly(board)).journey.cards.find(({ id }) => id === 'i3')).toMatchObject({
      effort: 0.4,
      customerValue: '3,5',
    });
  });

  test('a note that goes takes along what stands for it; a new idea comes when the matrix is put again', async () => {
    const { board, rootId } = await withMatrix();
    await edit(board, { op: 'remove', kind: 'card', recordId: 'i2' });
    await edit(board, {
      op: 'add',
      kind: 'card',
      recordId: 'n1',
      fields: { stageId: 'boil', laneId: 'idea', text: 'New', customerValue: 2, effort: 2 },
    });
    expect([...shownOn(board).keys()]).not.toContain('i2');
    await board.ask('putMatrix', { rootId });
    expect(seenRating(board, 'n1')).toEqual({ value: 2, effort: 2 });
    expect(matrixNodes(board).matrix).toHaveLength(1);
  });
});

describe('a crowd in one field', () => {
  const crowd = Array.from({ length: 23 }, (_, at) => ({
    id: `c${at + 10}`,
    stageId: 'boil',
    laneId: 'idea',
    text: `Idea ${at + 1}`,
    ...(at < 12 ? { customerValue: 3, businessValue: 3, effort: 2 } : {}),
    ...(at >= 12 && at < 18 ? { customerValue: 3, effort: 4.5 } : {}),
  }));
  const crowded = { ...ideasMap, cards: [...ideasMap.cards, ...crowd] };

  async function withCrowd() {
    const board = openBoard();
    const { rootId } = await board.ask('insert', { journey: crowded });
    await board.ask('putMatrix', { rootId });
    return { board, rootId };
  }
  const sizeOf = (board: LiveBoard) => {
    const box = matrixNodes(board).matrix?.[0]?.absoluteBoundingBox;
    return [box?.width ?? 0, box?.height ?? 0];
  };
  const agreesWith = async (board: LiveBoard) => {
    const { journey } = await readOnly(board);
    for (const { id } of [...crowd, ...ideas.map((id) => ({ id }))])
      expect([id, seenRating(board, id)]).toEqual([id, inSteps(journey, id)]);
  };

  test('stands side by side, each readable in its field, however many', async () => {
    const { board, rootId } = await withCrowd();
    expect(overlapsOn(board)).toEqual([]);
    await agreesWith(board);
    expect(await board.ask('putMatrix', { rootId })).toMatchObject({ writes: 0 });
    const { journey } = await readOnly(board);
    expect(journey.cards).toEqual(
      expect.arrayContaining([expect.objectContaining({ id: 'c12', effort: 2 })]),
    );
  });

  test('makes the matrix grow when it comes later, away from the map and over nothing; undo takes that back', async () => {
    const { board, rootId } = await withCrowd();
    const before = records(board);
    const box = matrixNodes(board).matrix?.[0]?.absoluteBoundingBox;
    const far = { x: (box?.x ?? 0) - 400, y: box?.y ?? 0 };
    const [note = ''] = board.act({ do: 'addSticky', ...far, text: 'Somebody else', color: 'yellow' });
    const late = crowd.slice(12).map(({ id }) => id);
    await edit(
      board,
      ...late.flatMap((id) => [set('card', id, 'customerValue', 3), set('card', id, 'effort', 2)]),
    );
    const now = matrixNodes(board).matrix?.[0]?.absoluteBoundingBox;
    expect((now?.width ?? 0) > (box?.width ?? 0) || (now?.height ?? 0) > (box?.height ?? 0)).toBe(true);
    expect(overlapsOn(board)).toEqual([]);
    await agreesWith(board);
    const seen = (await board.wait(board.figma.getNodeByIdAsync(note))) as SceneNode;
    const other = seen.absoluteBoundingBox;
    const root = (await board.wait(board.figma.getNodeByIdAsync(rootId))) as SceneNode;
    for (const one of [other, root.absoluteBoundingBox])
      expect(
        !one ||
          !now ||
          one.x >= now.x + now.width ||
          one.x + one.width <= now.x ||
          one.y >= now.y + now.height ||
          one.y + one.height <= now.y,
      ).toBe(true);
    board.act({ do: 'undo' });
    board.act({ do: 'delete', nodes: [note] });
    expect(records(board)).toBe(before);
    await agreesWith(board);
  });

  test('dragging still sets the value there, and where it went; what was dropped on another stands beside it with the next write', async () => {
    const { board } = await withCrowd();
    for (const id of ['i1', 'i2', 'c12', 'f1']) {
      const spot = spotFor(board, id, { value: 3, effort: 4.5 });
      dragTo(board, id, { x: spot.x + 20, y: spot.y });
    }
    await agreesWith(board);
    expect(overlapsOn(board)).not.toEqual([]);
    await edit(board, set('card', 'c1', 'owner', 'Ana'));
    expect(overlapsOn(board)).toEqual([]);
    expect(seenRating(board, 'f1')).toEqual({ value: 3, effort: 4.5 });
    await agreesWith(board);
  });

  test('that has gone leaves a matrix that is small again when it is put', async () => {
    const { board, rootId } = await withCrowd();
    const large = sizeOf(board);
    await edit(
      board,
      ...crowd.map(({ id }) => ({ op: 'remove' as const, kind: 'card' as const, recordId: id })),
    );
    expect(sizeOf(board)).toEqual(large);
    await board.ask('putMatrix', { rootId });
    const fresh = openBoard();
    const one = await fresh.ask('insert', { journey: ideasMap });
    await fresh.ask('putMatrix', { rootId: one.rootId });
    expect(sizeOf(board)).toEqual(sizeOf(fresh));
    expect(overlapsOn(board)).toEqual([]);
    for (const id of ideas) expect([id, seenRating(board, id)]).toEqual([id, inSteps(ideasMap, id)]);
  });
});

describe('what people do to it', () => {
  test('words on it are told as left over, and never written over', async () => {
    const { board, rootId } = await withMatrix();
    const { id = '' } = shownOn(board).get('i1') ?? {};
    board.act({ do: 'type', node: id, text: 'Ask Ben about this' });
    const told = await board.ask('read', {});
    expect(told.unplaced).toMatchObject([
      {
        nodeId: id,
        text: 'Ask Ben about this',
        reason: expect.stringContaining('stands for a note on the matrix'),
      },
    ]);
    const { journey } = await readOnly(board);
    await bringIn(board, rootId, editedFile(journey, reworded(journey, { i1: 'Other words' }), 'x1'));
    await edit(board, { op: 'remove', kind: 'card', recordId: 'i1' });
    await board.ask('putMatrix', { rootId });
    expect((await board.ask('read', {})).unplaced).toMatchObject([{ text: 'Ask Ben about this' }]);
  });

  test('every word that people write on it is told once, and a note that they lay on it is a loose note', async () => {
    const { board } = await withMatrix();
    const before = (await readOnly(board)).journey;
    const [matrix] = matrixNodes(board).matrix ?? [];
    const [axis] = (matrixNodes(board).matrixPart ?? []).filter(({ type }) => type === 'TEXT');
    board.act({ do: 'rename', node: matrix?.id ?? '', name: 'Workshop of Monday' });
    board.act({ do: 'type', node: axis?.id ?? '', text: 'Begin here' });
    const { x = 0, y = 0 } = shownOn(board).get('i2') ?? {};
    board.act({ do: 'addSticky', x, y: y + 300, text: 'What about coffee', color: 'yellow' });
    const told = await board.ask('read', {});
    const said = JSON.stringify([told.unplaced, told.loose]);
    expect(told.unplaced.map(({ text }) => text).sort()).toEqual(
      expect.arrayContaining(['Begin here', 'Workshop of Monday']),
    );
    for (const words of ['Begin here', 'A thermometer', 'Not rated yet'])
      expect([words, said.split(words).length - 1]).toEqual([words, words === 'Begin here' ? 1 : 0]);
    expect(JSON.stringify(told.loose).split('What about coffee')).toHaveLength(2);
    expect((await readOnly(board)).journey).toEqual(before);
  });

  test('a copy says nothing; one that was cut and pasted stands for its note', async () => {
    const { board, rootId } = await withMatrix();
    const { id = '' } = shownOn(board).get('i1') ?? {};
    const before = (await readOnly(board)).journey;
    const [copy = ''] = board.act({ do: 'duplicate', nodes: [id] });
    board.act({ do: 'drag', nodes: [copy], ...spotFor(board, 'i1', { value: 0, effort: 5 }) });
    expect((await readOnly(board)).journey).toEqual(before);
    board.act({ do: 'delete', nodes: [id] });
    expect(await saidRating(board, 'i1')).toEqual({ value: 0, effort: 5 });
    await board.ask('putMatrix', { rootId });
    expect(seenRating(board, 'i1')).toEqual({ value: 0, effort: 5 });
  });

  test('tidying leaves it alone: it is no obstacle, and a tidy map stays tidy', async () => {
    const { board, rootId } = await withMatrix();
    const ids = new Set(
      Object.values(matrixNodes(board))
        .flat()
        .map(({ id }) => id),
    );
    const matrix = () => JSON.stringify(board.client.control.records().filter(({ id }) => ids.has(id)));
    const scope = { kind: 'map' as const };
    expect(await board.ask('previewTidy', { rootId, scope })).toMatchObject({ tidy: true });
    dragTo(board, 'i1', spotFor(board, 'i1', { value: 2, effort: 2 }));
    expect(await board.ask('previewTidy', { rootId, scope })).toMatchObject({
      tidy: true,
      beside: [],
      left: [],
    });
    const box = (await board.wait(board.figma.getNodeByIdAsync(await nodeOf(board, 'c1')))) as SceneNode;
    board.act({
      do: 'drag',
      nodes: [box.id],
      x: (box.absoluteBoundingBox?.x ?? 0) + 60,
      y: (box.absoluteBoundingBox?.y ?? 0) + 30,
    });
    const before = (await readOnly(board)).journey;
    const standing = [...shownOn(board)];
    const { fingerprint, ...report } = await board.ask('previewTidy', { rootId, scope });
    expect(report).toMatchObject({ beside: [], left: [] });
    await board.ask('applyTidy', { rootId, scope, fingerprint });
    expect([...shownOn(board)]).toEqual(standing);
    expect((await readOnly(board)).journey).toEqual(before);
    const drawn = matrix();
    expect(await board.ask('previewTidy', { rootId, scope })).toMatchObject({ tidy: true });
    expect(matrix()).toBe(drawn);
  });
});

test('what tidying remembered with the note is said by its place, too: dragged back, it is what it was', async () => {
  const { board, rootId } = await withMatrix();
  const { x = 0, y = 0 } = shownOn(board).get('i1') ?? {};
  dragTo(board, 'i1', spotFor(board, 'i1', { value: 2, effort: 2 }));
  const id = await nodeOf(board, 'i1');
  const note = await board.wait(board.figma.getNodeByIdAsync(id));
  const box = note && 'absoluteBoundingBox' in note ? note.absoluteBoundingBox : null;
  board.act({ do: 'drag', nodes: [id], x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 30 });
  const scope = { kind: 'map' as const };
  const { fingerprint } = await board.ask('previewTidy', { rootId, scope });
  await board.ask('applyTidy', { rootId, scope, fingerprint });
  dragTo(board, 'i1', { x, y });
  expect(await saidRating(board, 'i1')).toEqual({ value: 4, effort: 1 });
});

describe('two people', () => {
  test('one drags while the other writes: both see the same, and what was dragged stands', async () => {
    const { ana, ben, exchange } = openForTwo();
    const { rootId } = await ana.ask('insert', { journey: ideasMap });
    await ana.ask('putMatrix', { rootId });
    exchange();
    dragTo(ben, 'i1', spotFor(ben, 'i1', { value: 1, effort: 3 }));
    await edit(ana, set('card', 'i2', 'effort', 4), set('card', 'i4', 'customerValue', 2));
    exchange();
    for (const board of [ana, ben]) {
      expect(await saidRating(board, 'i1')).toEqual({ value: 1, effort: 3 });
      expect(await saidRating(board, 'i2')).toEqual({ value: 3, effort: 4 });
      for (const id of ideas) expect([id, seenRating(board, id)]).toEqual([id, await saidRating(board, id)]);
    }
    expect(boardOf(ana)).toBe(boardOf(ben));
  });

  test('one makes the matrix grow while the other sets a value: both values stand, and all stand side by side with the next write', async () => {
    const { ana, ben, exchange } = openForTwo();
    const { rootId } = await ana.ask('insert', { journey: ideasMap });
    await ana.ask('putMatrix', { rootId });
    exchange();
    const crowd = ['i1', 'i2', 'f1', 'f2'];
    const wishes = crowd.flatMap((id) => [
      set('card', id, 'customerValue', 4),
      set('card', id, 'businessValue', 4),
      set('card', id, 'effort', 1),
    ]);
    await edit(ana, ...wishes);
    // It stood to the left of what grows: its place now is one of the matrix as Ben sees it.
    await edit(ben, set('card', 'f3', 'effort', 4));
    exchange();
    for (const board of [ana, ben]) {
      expect(await saidRating(board, 'f3')).toEqual({ value: 5, effort: 4 });
      for (const id of crowd)
        expect([id, await saidRating(board, id)]).toEqual([id, { value: 4, effort: 1 }]);
    }
    await edit(ben, set('card', 'c1', 'owner', 'Ana'));
    exchange();
    expect(overlapsOn(ana)).toEqual([]);
    for (const id of ideas) expect([id, seenRating(ana, id)]).toEqual([id, await saidRating(ana, id)]);
  });

  test('both put it at once: either says what was dragged on it, and putting it again leaves one', async () => {
    const { ana, ben, exchange } = openForTwo();
    const { rootId } = await ana.ask('insert', { journey: ideasMap });
    exchange();
    await ana.ask('putMatrix', { rootId });
    await ben.ask('putMatrix', { rootId });
    exchange();
    expect(matrixNodes(ana).matrix).toHaveLength(2);
    const { journey } = await readOnly(ana);
    expect(toRecords(journey)).toEqual(toRecords((await readOnly(ben)).journey));
    const [last] = (matrixNodes(ben).matrix ?? []).slice(-1);
    const second = (matrixNodes(ben).reference ?? []).find(
      (node) =>
        node.parent?.id === last?.id && node.getSharedPluginData('throughline', 'stamp').includes('"i1"'),
    );
    ben.act({
      do: 'drag',
      nodes: [second?.id ?? ''],
      x: (last?.absoluteBoundingBox?.x ?? 0) + 160,
      y: (last?.absoluteBoundingBox?.y ?? 0) + 205,
    });
    exchange();
    expect(await saidRating(ana, 'i1')).toEqual({ value: 5, effort: 0 });
    await ana.ask('putMatrix', { rootId });
    exchange();
    expect(matrixNodes(ben).matrix).toHaveLength(1);
    expect(matrixNodes(ben).reference).toHaveLength(7);
    expect(seenRating(ben, 'i1')).toEqual({ value: 5, effort: 0 });
  });
});
