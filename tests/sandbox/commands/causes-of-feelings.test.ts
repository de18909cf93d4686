import { expect, test } from 'vitest';
import type { Journey } from '../../../src/journey/journey.ts';
import { journeyFrom } from '../../../src/journey/parse-journey.ts';
import { differences } from '../../support/differences.ts';
import { edit } from '../../support/editing.ts';
import { type LiveBoard, openBoard } from '../../support/live-board.ts';
import { bringIn, editedFile, nodeOf, readOnly, smallMap } from '../../support/small-map.ts';

/** A low feeling has the pain point that caused it: an arrow from its face to that note. */
const map: Journey = journeyFrom({
  ...smallMap,
  emotions: [...smallMap.emotions, { id: 'e2', stageId: 'pour', personaId: 'ada', value: -2, label: 'Ouch' }],
});
const cause = { id: 'k2', from: 'e2', to: 'c3' };
const across = { id: 'k3', from: 'e1', to: 'c3', label: 'spoils it' };
const caused: Journey = { ...map, links: [...map.links, cause, across] };
const causesOf = ({ links }: Journey) =>
  links.filter(({ from }) => from.startsWith('e')).map(({ from, to }) => ({ from, to }));

let board: LiveBoard;
const draw = async (journey: Journey) => {
  board = openBoard();
  return (await board.ask('insert', { journey })).rootId;
};
const journeyNow = async () => (await readOnly(board)).journey;
const connectorOf = async (id: string) => {
  const node = await board.wait(board.figma.getNodeByIdAsync(await nodeOf(board, id)));
  if (node?.type !== 'CONNECTOR') throw new Error(`${id} is no connector`);
  return node;
};
const endsOf = async (id: string) => {
  const { connectorStart, connectorEnd } = await connectorOf(id);
  return [connectorStart, connectorEnd].map((end) => 'endpointNodeId' in end && end.endpointNodeId);
};

test('a map that is drawn with causes reads as it was, and its arrows hang on the faces', async () => {
  await draw(caused);
  expect(differences(caused, await journeyNow())).toEqual([]);
  expect((await readOnly(board)).doubts).toEqual([]);
  expect(await endsOf('k2')).toEqual([await nodeOf(board, 'e2'), await nodeOf(board, 'c3')]);
  expect(await endsOf('k3')).toEqual([await nodeOf(board, 'e1'), await nodeOf(board, 'c3')]);
});

test.each([
  ['from the face to the note', ['e2', 'c3']],
  ['from the note to the face', ['c3', 'e2']],
])('a connector that a person draws %s is the cause, and stays it when a file comes in', async (_, ends) => {
  const rootId = await draw(map);
  const [from = '', to = ''] = await Promise.all(ends.map((id) => nodeOf(board, id)));
  board.act({ do: 'connect', from, to, label: '' });
  const before = await readOnly(board);
  expect(causesOf(before.journey)).toEqual([{ from: 'e2', to: 'c3' }]);
  const looked = await board.ask('read', {});
  expect(looked.unplaced).toEqual([]);
  const links = before.journey.links.map((link) => (link.from === 'e2' ? { ...link, label: 'hurts' } : link));
  await bringIn(board, rootId, editedFile(before.journey, { ...before.journey, links }, 'x1'));
  expect(differences({ ...before.journey, links }, await journeyNow())).toEqual([]);
});

test('between two faces, or a face and nothing, there is no cause', async () => {
  await draw(map);
  const [from, to] = [await nodeOf(board, 'e1'), await nodeOf(board, 'e2')];
  board.act({ do: 'connect', from, to, label: 'then' });
  expect((await journeyNow()).links).toEqual(map.links);
});

test.each(['e2', 'k2', 'c3'])('without %s the cause is gone, and nothing else is', async (id) => {
  await draw({ ...map, links: [...map.links, cause] });
  board.act({ do: 'delete', nodes: [await nodeOf(board, id)] });
  const now = await journeyNow();
  expect(causesOf(now)).toEqual([]);
  const without = <R extends { id: string }>(list: R[]) => list.filter((record) => record.id !== id);
  expect(differences({ ...map, cards: without(map.cards), emotions: without(map.emotions) }, now)).toEqual(
    [],
  );
});

test('in the panel it is added, hung on another note, and goes with its feeling', async () => {
  await draw(map);
  const add = { op: 'add', kind: 'link', recordId: 'k2', fields: { from: 'e2', to: 'c3' } } as const;
  expect(await edit(board, add)).toMatchObject({ outcome: 'done' });
  expect(differences({ ...map, links: [...map.links, cause] }, await journeyNow())).toEqual([]);
  expect((await connectorOf('k2')).connectorEndStrokeCap).toBe('ARROW_LINES');
  const move = { op: 'set', kind: 'link', recordId: 'k2', fields: { to: 'c1' } } as const;
  expect(await edit(board, move)).toMatchObject({ outcome: 'done' });
  expect(causesOf(await journeyNow())).toEqual([{ from: 'e2', to: 'c1' }]);
  const remove = { op: 'remove', kind: 'emotion', recordId: 'e2' } as const;
  expect(await edit(board, remove)).toMatchObject({ outcome: 'done' });
  expect(differences(map, { ...(await journeyNow()), emotions: map.emotions })).toEqual([]);
});

test('a cause must lead to a note: what leads to a feeling, or from a stage, is refused', async () => {
  await draw(map);
  for (const fields of [
    { from: 'c3', to: 'e2' },
    { from: 'pour', to: 'c3' },
    { from: 'e2', to: 'e1' },
  ]) {
    const add = { op: 'add', kind: 'link', recordId: 'k2', fields } as const;
    await expect(edit(board, add)).rejects.toThrow('is not on this map any more');
    expect(() => journeyFrom({ ...map, links: [{ id: 'k2', ...fields }] })).toThrow(/has that id/);
  }
  expect(await journeyNow()).toEqual(map);
});

test('tidying and moving the feeling to another stage keep it', async () => {
  const rootId = await draw(caused);
  const move = { op: 'set', kind: 'emotion', recordId: 'e2', fields: { stageId: 'boil' } } as const;
  expect(await edit(board, move)).toMatchObject({ outcome: 'done' });
  const moved = await journeyNow();
  expect(new Set(causesOf(moved))).toEqual(new Set(causesOf(caused)));
  const scope = { kind: 'map' } as const;
  const { fingerprint } = await board.ask('previewTidy', { rootId, scope });
  expect(await board.ask('applyTidy', { rootId, scope, fingerprint })).toMatchObject({ outcome: 'done' });
  expect(differences(moved, await journeyNow())).toEqual([]);
});

test('a file from before there were causes takes none away', async () => {
  const rootId = await draw(caused);
  const cards = map.cards.map((card) => (card.id === 'c1' ? { ...card, text: 'Fill it' } : card));
  await bringIn(board, rootId, editedFile(map, { ...map, cards }, 'x1'));
  expect(differences({ ...caused, cards }, await journeyNow())).toEqual([]);
});
