import { expect, test } from 'vitest';
import { readMap, tellCells } from './read-map.ts';

test('a list of a stranger’s that has ids, and a stage, is no export of ours: what its notes are makes the rows', async () => {
  const { journey, mapping } = await readMap(
    'id,Stage,Type,Text,Severity\n1,Discover,Pain point,Cannot find it,3\n2,Visit,Action,Walks in,\n3,Visit,Idea,Take a number,\n',
    'notes.csv',
  );
  expect(mapping.layout).toBe('list');
  expect(tellCells(journey)).toMatchObject({
    'Pain point': { Discover: ['Cannot find it'] },
    Action: { Visit: ['Walks in'] },
    Idea: { Visit: ['Take a number'] },
  });
  expect(journey.cards.map(({ severity }) => severity)).toContain(3);
});

test('a list with ids and our own names of columns, without a memory, keeps its ids', async () => {
  const { journey } = await readMap(
    'id,stage,lane,text\nn1,Discover,Actions,Looks\nn2,Visit,Actions,Walks in\n',
  );
  expect(journey.cards.map(({ id }) => id)).toEqual(['n1', 'n2']);
});

test('the name of a row of a table says its kind where on a board it would only begin a note', async () => {
  const { journey } = await readMap(
    'Phase;Find;Buy\nActions;Looks;Pays\nIdeas;Map;App\nWho;Marketing;Store\nHow might we?;greet;thank\n',
    'a.csv',
  );
  expect(journey.lanes.map(({ kind }) => kind)).toEqual([
    'actions',
    'opportunities',
    'owners',
    'opportunities',
  ]);
});

test('a FigJam file says where it is opened', async () => {
  await expect(readMap(new Uint8Array([0x50, 0x4b, 3, 4]), 'Map.jam')).rejects.toThrow(
    'copy its map onto this board',
  );
});
