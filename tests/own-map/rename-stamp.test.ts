import { expect, test } from 'vitest';
import type { StampKind } from '../../src/journey/stamp.ts';
import { renameStamp } from '../../src/own-map/twins/rename-stamp.ts';
import { stamp } from './seen.ts';

/** What a node of each kind says that names other records; the rest of it stays as it is. */
test.each<[StampKind, object, object]>([
  ['journey', { name: 'Tea', details: { goal: 'x' } }, { name: 'Tea', details: { goal: 'x' } }],
  ['title', { text: 'from' }, { text: 'from' }],
  ['card', { stageId: 's', laneId: 'l', text: 's' }, { stageId: 'new s', laneId: 'new l', text: 's' }],
  ['card', { stageId: null, laneId: null }, { stageId: null, laneId: null }],
  ['emotion', { stageId: 's', personaId: 'p' }, { stageId: 'new s', personaId: 'new p' }],
  ['emotion', { stageId: 's' }, { stageId: 'new s' }],
  ['link', { from: 'a', to: 'b', label: 'a' }, { from: 'new a', to: 'new b', label: 'a' }],
  [
    'metric',
    { details: { stageId: 's', cardId: 'c', name: 's', after: 'x' } },
    { details: { stageId: 'new s', cardId: 'new c', name: 's', after: 'x' } },
  ],
  ['metric', { details: { cardId: null } }, { details: { cardId: null } }],
  [
    'stage',
    { name: 's', details: { after: 's', cardId: 'c' } },
    { name: 's', details: { after: 'new s', cardId: 'c' } },
  ],
  ['lane', { name: 'l', details: { owner: 'l' } }, { name: 'l', details: { owner: 'l' } }],
  [
    'decor',
    { role: 'mark', cardId: 'c', stageId: 's', laneId: 'l', personaId: 'p' },
    { role: 'mark', cardId: 'new c', stageId: 'new s', laneId: 'new l', personaId: 'new p' },
  ],
  ['decor', { role: 'legend' }, { role: 'legend' }],
])('a stamp of kind %s names other records in all that it says: %j', (kind, said, renamed) => {
  expect(renameStamp(stamp(kind, 'r', '1:1', said), (id) => `new ${id}`)).toEqual({
    ...stamp(kind, 'new r', '1:1', renamed),
    journeyId: 'new tea',
  });
});

test('what files brought to the map, and which map it was made from, is not about the copy', () => {
  const map = stamp('journey', 'tea', '1:1', { brought: [], details: { basedOn: 'old', goal: 'x' } });
  expect(renameStamp(map, (id) => `${id}2`)).toEqual({
    ...stamp('journey', 'tea2', '1:1', { details: { goal: 'x' } }),
    journeyId: 'tea2',
  });
});
